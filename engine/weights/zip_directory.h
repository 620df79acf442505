#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "weights/stored_file.h"

namespace orfeas {

/** Where the bytes of an archive's record lie in the file. */
struct ZipRecord {
    std::uint64_t offset;
    std::uint64_t size;
};

/**
 * Reads the central directory of a zip or zip64 archive whose records are stored, as torch.save writes them, and checks each record's
 * local header and range: inside the file, before the directory, no two overlapping. Throws Error{UnsupportedFormat} for compressed or
 * encrypted records and split archives, CorruptFile for contradictions.
 */
std::map<std::string, ZipRecord> readZipDirectory(const StoredFile& file);

}  // namespace orfeas
