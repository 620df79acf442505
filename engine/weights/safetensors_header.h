#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace orfeas {

/** One entry as written; nothing about it has been checked against the file yet. */
struct SafetensorsEntry {
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::vector<std::uint64_t> dataOffsets;
};

/**
 * Parses a safetensors header strictly: an object of {dtype, shape, data_offsets} objects and an optional string map `__metadata__`.
 * Refuses duplicate keys, unknown keys, negative or fractional numbers, and more tensors, dimensions or depth than the limits in
 * stored_tensor.h. Throws std::runtime_error with a clause fit to follow "the header of FILE ".
 */
std::map<std::string, SafetensorsEntry> parseSafetensorsHeader(std::string_view json);

}  // namespace orfeas
