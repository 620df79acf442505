#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "orfeas/mesh.h"
#include "orfeas/stage.h"

namespace orfeas {

/** The extensions writeMesh and readMesh know, lower case with the dot: .glb .obj .stl .ply */
const std::vector<std::string>& meshExtensions();

/** Throws Error{UnsupportedFormat} listing the known extensions if the path has none of them. */
void requireMeshExtension(const std::filesystem::path& path);

/** The mesh behind a pointer that may be null, for whoever writes or draws it. Throws Error{InvalidArgument, stage} if there is none. */
const Mesh& requireMesh(const std::shared_ptr<const Mesh>& mesh, Stage stage);

/**
 * Writes a mesh, its format chosen by the extension. The file appears whole or not at all: it is written to a temporary
 * name beside the target, synced and renamed. Throws Error with UnsupportedFormat, AccessDenied or WriteFailed.
 */
void writeMesh(const Mesh& mesh, const std::filesystem::path& path);

/** Reads a mesh of one of the same formats. Throws Error with FileNotFound, UnsupportedFormat or CorruptFile. */
Mesh readMesh(const std::filesystem::path& path);

}  // namespace orfeas
