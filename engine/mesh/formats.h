#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "orfeas/mesh.h"
#include "orfeas/recipe.h"

namespace orfeas::formats {

/** Name and content of a mesh file being read; the name is for messages. */
struct MeshFile {
    const std::filesystem::path& path;
    std::string_view bytes;
};

// Encoders take a mesh that requireWritable() has passed; decoders check every number against the file and throw Error with
// CorruptFile or UnsupportedFormat. What they return still goes through finishReading().

/** glTF 2.0 binary: one node called `name`, separate accessors, a matte clay material, a recipe or null. Throws Error{WriteFailed} above 4
 * GiB. */
std::string encodeGlb(const Mesh& mesh, const std::string& name, const Recipe* recipe);
/** Triangles, strips and fans of the default scene, with the nodes' transforms applied. */
Mesh decodeGlb(const MeshFile& file);
/** What encodeGlb() was given, each number and size of it checked; none if that was null. */
std::optional<Recipe> decodeGlbRecipe(const MeshFile& file);

std::string encodeObj(const Mesh& mesh);
/** Polygons become fans; textures, groups and materials are passed over. */
Mesh decodeObj(const MeshFile& file);

/** Binary STL. */
std::string encodeStl(const Mesh& mesh);
/** Binary or ASCII; corners at the same place become one vertex. */
Mesh decodeStl(const MeshFile& file);

/** Binary little-endian PLY. */
std::string encodePly(const Mesh& mesh);
/** ASCII and both binary flavours; polygons become fans. */
Mesh decodePly(const MeshFile& file);

}  // namespace orfeas::formats
