#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "mesh/formats.h"

namespace orfeas::formats {

/** A JSON number as an index or size; throws Error{CorruptFile} if it is anything else. */
std::size_t toIndex(const MeshFile& file, const nlohmann::json& value);

/** owner[list][index]; throws Error{CorruptFile} if it does not exist. */
const nlohmann::json& entryOf(const MeshFile& file, const nlohmann::json& owner, const char* list, std::size_t index);

/** The arrays of a glTF file, each checked against its view, each view against the binary chunk. */
class GltfAccessors {
public:
    GltfAccessors(const MeshFile& file, const nlohmann::json& gltf, std::string_view bin) : m_file(file), m_gltf(gltf), m_bin(bin) {}

    /** VEC3 of floats. */
    [[nodiscard]] std::vector<Vec3f> vectors(std::size_t accessor) const;
    /** Scalars of 8, 16 or 32 unsigned bits. */
    [[nodiscard]] std::vector<std::uint32_t> indices(std::size_t accessor) const;
    /** The bytes of an entry of bufferViews. */
    [[nodiscard]] std::string_view viewOf(const nlohmann::json& view) const;

private:
    struct Range {
        std::string_view bytes;  ///< from the first element to the end of the last
        std::size_t count;
        std::size_t stride;
        std::size_t componentType;
    };
    /** Looks an accessor up; `type` is the glTF name, components its number of components. */
    [[nodiscard]] Range rangeOf(std::size_t accessor, std::string_view type, std::size_t components) const;

    const MeshFile& m_file;
    const nlohmann::json& m_gltf;
    std::string_view m_bin;
};

}  // namespace orfeas::formats
