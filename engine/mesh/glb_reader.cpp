#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "mesh/file_bytes.h"
#include "mesh/formats.h"
#include "mesh/glb_chunks.h"
#include "mesh/gltf_accessors.h"
#include "mesh/gltf_transform.h"

// Own code instead of a library: the usual ones trust offsets and counts of the file.

namespace orfeas::formats {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostCorners = std::size_t{100} << 20;  // nodes may repeat a mesh, so a small file can ask for a lot

void refuseForeignGeometry(const MeshFile& file, const Json& gltf) {
    for (const Json& extension : gltf.value("extensionsRequired", Json::array())) {
        const auto name = extension.get<std::string>();
        // Looks don't matter here; whatever changes how geometry is stored does.
        if (!name.starts_with("KHR_materials_") && !name.starts_with("KHR_texture_") && !name.starts_with("KHR_lights_")) {
            failUnsupported(file.path, fmt::format("needs the glTF extension {}, which is not read. Export it without compression.", name));
        }
    }
}

/** Gathers the triangles of all nodes into one mesh. */
class SceneReader {
public:
    SceneReader(const MeshFile& file, const Json& gltf, std::string_view bin) : m_file(file), m_gltf(gltf), m_accessors(file, gltf, bin) {}

    Mesh read() {
        const Json nodes = m_gltf.value("nodes", Json::array());
        struct Visit {
            std::size_t node;
            Transform parent;
        };
        std::vector<Visit> stack;
        for (const std::size_t root : rootNodes(nodes)) {
            stack.push_back({.node = root, .parent = {}});
        }
        std::vector<bool> visited(nodes.size(), false);
        while (!stack.empty()) {
            const Visit visit = stack.back();
            stack.pop_back();
            if (visit.node >= nodes.size() || visited[visit.node]) {
                failCorrupt(m_file.path, fmt::format("node {} is missing or has two parents", visit.node));
            }
            visited[visit.node] = true;
            const Json& node = nodes[visit.node];
            const Transform transform = visit.parent * Transform::ofNode(m_file, node);
            if (node.contains("mesh")) {
                readSurface(entry(m_gltf, "meshes", toIndex(m_file, node["mesh"])), transform);
            }
            for (const Json& child : node.value("children", Json::array())) {
                stack.push_back({.node = toIndex(m_file, child), .parent = transform});
            }
        }
        if (!m_allHaveNormals) {
            m_mesh.normals.clear();
        }
        return std::move(m_mesh);
    }

private:
    std::vector<std::size_t> rootNodes(const Json& nodes) const {
        std::vector<std::size_t> roots;
        if (m_gltf.contains("scenes")) {
            const std::size_t scene = m_gltf.contains("scene") ? toIndex(m_file, m_gltf["scene"]) : 0;
            for (const Json& node : entry(m_gltf, "scenes", scene).value("nodes", Json::array())) {
                roots.push_back(toIndex(m_file, node));
            }
            return roots;
        }
        std::vector<bool> isChild(nodes.size(), false);
        for (const Json& node : nodes) {
            for (const Json& child : node.value("children", Json::array())) {
                const std::size_t index = toIndex(m_file, child);
                if (index < isChild.size()) {
                    isChild[index] = true;
                }
            }
        }
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            if (!isChild[node]) {
                roots.push_back(node);
            }
        }
        return roots;
    }

    const Json& entry(const Json& owner, const char* list, std::size_t index) const { return entryOf(m_file, owner, list, index); }

    void readSurface(const Json& surface, const Transform& transform) {
        for (const Json& primitive : surface.value("primitives", Json::array())) {
            const std::size_t mode = primitive.contains("mode") ? toIndex(m_file, primitive["mode"]) : kTriangles;
            if (mode == kTriangles || mode == kStrip || mode == kFan) {
                readPrimitive(primitive, mode, transform);
            }
        }
    }

    void readPrimitive(const Json& primitive, std::size_t mode, const Transform& transform) {
        const Json attributes = primitive.value("attributes", Json::object());
        if (!attributes.contains("POSITION")) {
            failCorrupt(m_file.path, "a surface has no positions");
        }
        const std::vector<Vec3f> positions = m_accessors.vectors(toIndex(m_file, attributes["POSITION"]));
        std::vector<std::uint32_t> corners;
        if (primitive.contains("indices")) {
            corners = m_accessors.indices(toIndex(m_file, primitive["indices"]));
        } else {
            corners.resize(positions.size());
            for (std::size_t i = 0; i < corners.size(); ++i) {
                corners[i] = static_cast<std::uint32_t>(i);
            }
        }
        m_cornersSoFar += corners.size() + positions.size();
        if (m_cornersSoFar > kMostCorners) {
            failCorrupt(m_file.path, "it repeats its surfaces more often than any computer could hold");
        }
        for (const std::uint32_t corner : corners) {
            if (corner >= positions.size()) {
                failCorrupt(m_file.path, fmt::format("a triangle names vertex {} of {}", corner, positions.size()));
            }
        }
        readNormals(attributes, positions.size(), transform);
        const auto base = static_cast<std::uint32_t>(m_mesh.vertices.size());
        for (const Vec3f& position : positions) {
            m_mesh.vertices.push_back(transform.point(position));
        }
        addTriangles(corners, mode, base, transform.mirrors());
    }

    void readNormals(const Json& attributes, std::size_t count, const Transform& transform) {
        if (!attributes.contains("NORMAL")) {
            m_allHaveNormals = false;
            return;
        }
        const std::vector<Vec3f> normals = m_accessors.vectors(toIndex(m_file, attributes["NORMAL"]));
        if (normals.size() != count) {
            failCorrupt(m_file.path, fmt::format("a surface has {} vertices but {} normals", count, normals.size()));
        }
        for (const Vec3f& normal : normals) {
            m_mesh.normals.push_back(transform.normal(normal));
        }
    }

    void addTriangles(const std::vector<std::uint32_t>& corners, std::size_t mode, std::uint32_t base, bool mirrored) {
        const std::size_t step = mode == kTriangles ? 3 : 1;
        for (std::size_t i = 0; i + 2 < corners.size(); i += step) {
            Triangle triangle{corners[mode == kFan ? 0 : i], corners[i + 1], corners[i + 2]};
            const bool flips = mirrored != (mode == kStrip && i % 2 == 1);
            if (flips) {
                std::swap(triangle[1], triangle[2]);
            }
            m_mesh.triangles.push_back({base + triangle[0], base + triangle[1], base + triangle[2]});
        }
    }

    static constexpr std::size_t kTriangles = 4;
    static constexpr std::size_t kStrip = 5;
    static constexpr std::size_t kFan = 6;

    const MeshFile& m_file;
    const Json& m_gltf;
    GltfAccessors m_accessors;
    Mesh m_mesh;
    std::size_t m_cornersSoFar = 0;
    bool m_allHaveNormals = true;
};

}  // namespace

Mesh decodeGlb(const MeshFile& file) {
    const GlbChunks chunks = splitGlb(file);
    try {
        const Json gltf = Json::parse(chunks.json);
        if (!gltf.is_object()) {
            failCorrupt(file.path, "its description is not a JSON object");
        }
        refuseForeignGeometry(file, gltf);
        return SceneReader(file, gltf, chunks.bin).read();
    } catch (const Json::exception& error) {
        failCorrupt(file.path, fmt::format("its description can't be understood ({})", error.what()));
    }
}

}  // namespace orfeas::formats
