#include "orfeas/mesh_io.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <new>

#include "mesh/file_bytes.h"
#include "mesh/formats.h"
#include "orfeas/atomic_file.h"
#include "orfeas/error.h"
#include "orfeas/recipe.h"

namespace orfeas {

namespace {

std::string extensionOf(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

bool isFinite(const Vec3f& vector) {
    return std::ranges::all_of(vector, [](float component) { return std::isfinite(component); });
}

bool indicesInRange(const Mesh& mesh) {
    std::uint32_t highest = 0;
    for (const Triangle& triangle : mesh.triangles) {
        highest = std::max({highest, triangle[0], triangle[1], triangle[2]});
    }
    return mesh.triangles.empty() || highest < mesh.vertices.size();
}

void requireWritable(const Mesh& mesh, const std::filesystem::path& path) {
    const auto fail = [&](ErrorCode code, const char* what) {
        throw Error(code, Stage::WriteMesh, fmt::format("'{}' was not written: {}", path.string(), what));
    };
    if (mesh.empty()) {
        fail(ErrorCode::EmptySurface, "the mesh has no triangles. Generate it again with other settings.");
    }
    if (!indicesInRange(mesh) || (!mesh.normals.empty() && mesh.normals.size() != mesh.vertices.size())) {
        fail(ErrorCode::Internal, "its triangles or normals don't match its vertices. Please report this.");
    }
    if (!std::ranges::all_of(mesh.vertices, isFinite) || !std::ranges::all_of(mesh.normals, isFinite)) {
        fail(ErrorCode::NotFinite, "some of its coordinates are not numbers. Generate it again, in fp32 if it was fp16.");
    }
    if (mesh.triangles.size() > 0xFFFFFFFFU || mesh.vertices.size() > 0xFFFFFFFEU) {
        fail(ErrorCode::WriteFailed, "it has too many triangles for any of the formats. Choose a lower resolution.");
    }
}

/** Unit normals, or none: what a file calls normals may be anything. */
void normalizeNormals(Mesh& mesh) {
    for (Vec3f& normal : mesh.normals) {
        const double x = normal[0];
        const double y = normal[1];
        const double z = normal[2];
        const double length = std::sqrt(x * x + y * y + z * z);
        if (length < 1e-12) {
            mesh.normals.clear();
            return;
        }
        // Normals that are unit already stay as they are, bit by bit.
        if (std::abs(length - 1.0) > 1e-5) {
            normal = {static_cast<float>(x / length), static_cast<float>(y / length), static_cast<float>(z / length)};
        }
    }
}

void finishReading(Mesh& mesh, const std::filesystem::path& path) {
    if (mesh.empty()) {
        failCorrupt(path, "it holds no triangles");
    }
    if (!indicesInRange(mesh)) {
        failCorrupt(path, fmt::format("a triangle names a vertex beyond its {}", mesh.vertices.size()));
    }
    if (!std::ranges::all_of(mesh.vertices, isFinite) || !std::ranges::all_of(mesh.normals, isFinite)) {
        failCorrupt(path, "some of its coordinates are not numbers");
    }
    normalizeNormals(mesh);
}

std::string encode(const Mesh& mesh, const std::filesystem::path& path, const Recipe* recipe) {
    const std::string extension = extensionOf(path);
    if (extension == ".glb") {
        return formats::encodeGlb(mesh, path.stem().string(), recipe);
    }
    if (extension == ".obj") {
        return formats::encodeObj(mesh);
    }
    return extension == ".stl" ? formats::encodeStl(mesh) : formats::encodePly(mesh);
}

Mesh decode(const formats::MeshFile& file) {
    const std::string extension = extensionOf(file.path);
    if (extension == ".glb") {
        return formats::decodeGlb(file);
    }
    if (extension == ".obj") {
        return formats::decodeObj(file);
    }
    return extension == ".stl" ? formats::decodeStl(file) : formats::decodePly(file);
}

void write(const Mesh& mesh, const std::filesystem::path& path, const Recipe* recipe) {
    requireMeshExtension(path);
    requireWritable(mesh, path);
    try {
        writeFileAtomically(path, encode(mesh, path, recipe), Stage::WriteMesh);
    } catch (const std::bad_alloc&) {
        throw Error(
            ErrorCode::OutOfMemory, Stage::WriteMesh,
            fmt::format("There is not enough memory to write '{}'. Close other programs or choose a lower resolution.", path.string()));
    }
}

}  // namespace

const std::vector<std::string>& meshExtensions() {
    static const std::vector<std::string> kExtensions{".glb", ".obj", ".stl", ".ply"};
    return kExtensions;
}

void requireMeshExtension(const std::filesystem::path& path) {
    if (std::ranges::find(meshExtensions(), extensionOf(path)) == meshExtensions().end()) {
        failUnsupported(path, fmt::format("is not a mesh format Orfeas knows. Use one of {}.", fmt::join(meshExtensions(), " ")));
    }
}

const Mesh& requireMesh(const std::shared_ptr<const Mesh>& mesh, Stage stage) {
    if (!mesh) {
        throw Error(ErrorCode::InvalidArgument, stage, "There is no mesh yet. Generate one first.");
    }
    return *mesh;
}

void writeMesh(const Mesh& mesh, const std::filesystem::path& path) {
    write(mesh, path, nullptr);
}

void writeMesh(const Mesh& mesh, const std::filesystem::path& path, const Recipe& recipe) {
    write(mesh, path, &recipe);
}

std::optional<Recipe> readRecipe(const std::filesystem::path& path) {
    if (extensionOf(path) != ".glb") {
        failUnsupported(path, "is no .glb file; only those carry what they were made with.");
    }
    try {
        const std::string bytes = readFileBytes(path);
        return formats::decodeGlbRecipe({.path = path, .bytes = bytes});
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::OutOfMemory, Stage::ProcessMesh,
                    fmt::format("There is not enough memory to read '{}'. Close other programs.", path.string()));
    }
}

Mesh readMesh(const std::filesystem::path& path) {
    requireMeshExtension(path);
    try {
        const std::string bytes = readFileBytes(path);
        Mesh mesh = decode({.path = path, .bytes = bytes});
        finishReading(mesh, path);
        return mesh;
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::OutOfMemory, Stage::ProcessMesh,
                    fmt::format("There is not enough memory to read '{}'. Close other programs or decimate the mesh.", path.string()));
    }
}

}  // namespace orfeas
