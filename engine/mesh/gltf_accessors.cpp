#include "mesh/gltf_accessors.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "mesh/file_bytes.h"

namespace orfeas::formats {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kUnsignedByte = 5121;
constexpr std::size_t kUnsignedShort = 5123;
constexpr std::size_t kUnsignedInt = 5125;
constexpr std::size_t kFloat = 5126;
constexpr std::size_t kMostStride = 252;  // by the standard

std::size_t componentSize(std::size_t type) {
    switch (type) {
        case kUnsignedByte: return 1;
        case kUnsignedShort: return 2;
        case kUnsignedInt:
        case kFloat: return 4;
        default: return 0;
    }
}

std::size_t indexOr(const MeshFile& file, const Json& owner, const char* key, std::size_t fallback) {
    return owner.contains(key) ? toIndex(file, owner[key]) : fallback;
}

}  // namespace

std::size_t toIndex(const MeshFile& file, const Json& value) {
    // Below 2^53, where sums of a few can't wrap.
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > (std::uint64_t{1} << 53)) {
        failCorrupt(file.path, "an index or a size in its description is not a whole number");
    }
    return value.get<std::size_t>();
}

const Json& entryOf(const MeshFile& file, const Json& owner, const char* list, std::size_t index) {
    if (!owner.contains(list) || !owner[list].is_array() || index >= owner[list].size()) {
        failCorrupt(file.path, fmt::format("its description has no entry {} in '{}'", index, list));
    }
    return owner[list][index];
}

std::string_view GltfAccessors::viewOf(const Json& view) const {
    const std::size_t buffer = toIndex(m_file, view.at("buffer"));
    if (buffer != 0 || entryOf(m_file, m_gltf, "buffers", buffer).contains("uri")) {
        failUnsupported(m_file.path, "keeps its data in another file. Export it as one self-contained .glb.");
    }
    const std::size_t offset = indexOr(m_file, view, "byteOffset", 0);
    const std::size_t length = toIndex(m_file, view.at("byteLength"));
    if (offset > m_bin.size() || length > m_bin.size() - offset) {
        failCorrupt(m_file.path,
                    fmt::format("a buffer view of {} bytes at {} lies outside its {} bytes of data", length, offset, m_bin.size()));
    }
    return m_bin.substr(offset, length);
}

GltfAccessors::Range GltfAccessors::rangeOf(std::size_t accessor, std::string_view type, std::size_t components) const {
    const Json& entry = entryOf(m_file, m_gltf, "accessors", accessor);
    if (entry.contains("sparse") || !entry.contains("bufferView")) {
        failUnsupported(m_file.path, "uses sparse accessors, which are not read. Export it without them.");
    }
    const std::size_t componentType = toIndex(m_file, entry.at("componentType"));
    const std::size_t elementSize = componentSize(componentType) * components;
    if (elementSize == 0 || entry.at("type").get<std::string>() != type) {
        failCorrupt(m_file.path, fmt::format("accessor {} is not of the kind its use asks for", accessor));
    }
    const Json& view = entryOf(m_file, m_gltf, "bufferViews", toIndex(m_file, entry["bufferView"]));
    const std::string_view bytes = viewOf(view);
    const std::size_t stride = indexOr(m_file, view, "byteStride", elementSize);
    const std::size_t offset = indexOr(m_file, entry, "byteOffset", 0);
    const std::size_t count = toIndex(m_file, entry.at("count"));
    const bool strideFits = stride >= elementSize && stride <= std::max(kMostStride, elementSize);
    // The division keeps stride * count from wrapping.
    const bool fits = strideFits && offset <= bytes.size() && bytes.size() - offset >= elementSize &&
                      count <= (bytes.size() - offset - elementSize) / stride + 1 && count <= std::numeric_limits<std::uint32_t>::max();
    if (count == 0 || !fits) {
        failCorrupt(m_file.path, fmt::format("accessor {} asks for {} elements, more than its view holds", accessor, count));
    }
    return {.bytes = bytes.substr(offset, (count - 1) * stride + elementSize),
            .count = count,
            .stride = stride,
            .componentType = componentType};
}

std::vector<Vec3f> GltfAccessors::vectors(std::size_t accessor) const {
    const Range range = rangeOf(accessor, "VEC3", 3);
    if (range.componentType != kFloat) {
        failUnsupported(m_file.path, "stores quantised coordinates, which are not read. Export it without compression.");
    }
    std::vector<Vec3f> vectors(range.count);
    for (std::size_t i = 0; i < range.count; ++i) {
        vectors[i] = loadAt<Vec3f>(range.bytes, i * range.stride);
    }
    return vectors;
}

std::vector<std::uint32_t> GltfAccessors::indices(std::size_t accessor) const {
    const Range range = rangeOf(accessor, "SCALAR", 1);
    std::vector<std::uint32_t> indices(range.count);
    for (std::size_t i = 0; i < range.count; ++i) {
        const std::size_t offset = i * range.stride;
        switch (range.componentType) {
            case kUnsignedByte: indices[i] = loadAt<std::uint8_t>(range.bytes, offset); break;
            case kUnsignedShort: indices[i] = loadAt<std::uint16_t>(range.bytes, offset); break;
            case kUnsignedInt: indices[i] = loadAt<std::uint32_t>(range.bytes, offset); break;
            default: failCorrupt(m_file.path, fmt::format("accessor {} counts vertices in fractions", accessor));
        }
    }
    return indices;
}

}  // namespace orfeas::formats
