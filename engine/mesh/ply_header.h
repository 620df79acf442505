#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mesh/formats.h"

namespace orfeas::formats {

enum class PlyEncoding { Ascii, LittleEndian, BigEndian };

enum class PlyType { Int8, UInt8, Int16, UInt16, Int32, UInt32, Float32, Float64 };

std::size_t sizeOf(PlyType type);

struct PlyProperty {
    std::string name;
    PlyType type;                      ///< of the value, or of a list's entries
    std::optional<PlyType> countType;  ///< set for lists
};

struct PlyElement {
    std::string name;
    std::uint64_t count;
    std::vector<PlyProperty> properties;

    /** Bytes that one record takes at least: its scalars, and the counts of its lists. */
    [[nodiscard]] std::size_t smallestRecord() const;
};

struct PlyHeader {
    PlyEncoding encoding;
    std::vector<PlyElement> elements;
    std::size_t bodyOffset;  ///< where the data begins
};

/** Reads and checks the header; throws Error{CorruptFile or UnsupportedFormat}. */
PlyHeader readPlyHeader(const MeshFile& file);

}  // namespace orfeas::formats
