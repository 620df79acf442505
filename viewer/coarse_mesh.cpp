#include "viewer/coarse_mesh.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <unordered_map>

namespace orfeas {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/** Which cell of the grid a point is in; the box is held by cells * cells * cells of them. */
class Grid {
public:
    Grid(const Bounds& bounds, int cells) : m_minimum(bounds.minimum), m_cells(cells) {
        const QVector3D size = bounds.size();
        m_perUnit = static_cast<float>(cells) / std::max({size.x(), size.y(), size.z(), std::numeric_limits<float>::min()});
    }

    [[nodiscard]] std::uint64_t cellOf(const Vec3f& point) const {
        std::uint64_t cell = 0;
        for (int axis = 0; axis < 3; ++axis) {
            const float place = (point[static_cast<std::size_t>(axis)] - m_minimum[axis]) * m_perUnit;
            const int index = std::isfinite(place) ? static_cast<int>(std::clamp(place, 0.0F, static_cast<float>(m_cells - 1))) : 0;
            cell = cell * static_cast<std::uint64_t>(m_cells) + static_cast<std::uint64_t>(index);
        }
        return cell;
    }

private:
    QVector3D m_minimum;
    int m_cells;
    float m_perUnit;
};

}  // namespace

Mesh coarseMesh(const Mesh& mesh, const Bounds& bounds, int cells) {
    const Grid grid(bounds, cells);
    const bool hasNormals = mesh.normals.size() == mesh.vertices.size();
    Mesh coarse;
    std::unordered_map<std::uint64_t, std::uint32_t> vertexOfCell;
    std::vector<std::uint32_t> merged(mesh.vertices.size(), kNone);
    const auto vertexFor = [&](std::uint32_t index) {
        if (merged[index] == kNone) {
            const auto [entry, isNew] =
                vertexOfCell.try_emplace(grid.cellOf(mesh.vertices[index]), static_cast<std::uint32_t>(coarse.vertices.size()));
            if (isNew) {
                // The first vertex stands for its cell: a mean would need another pass and shrinks thin parts.
                coarse.vertices.push_back(mesh.vertices[index]);
                if (hasNormals) {
                    coarse.normals.push_back(mesh.normals[index]);
                }
            }
            merged[index] = entry->second;
        }
        return merged[index];
    };
    for (const Triangle& triangle : mesh.triangles) {
        if (std::ranges::max(triangle) >= mesh.vertices.size()) {
            continue;
        }
        const Triangle shrunk{vertexFor(triangle[0]), vertexFor(triangle[1]), vertexFor(triangle[2])};
        if (shrunk[0] != shrunk[1] && shrunk[1] != shrunk[2] && shrunk[2] != shrunk[0]) {
            coarse.triangles.push_back(shrunk);
        }
    }
    return coarse;
}

}  // namespace orfeas
