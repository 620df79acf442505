#include "pipeline/surface_comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "orfeas/error.h"
#include "surface/sparse_grid.h"

namespace orfeas {

namespace {

/** Two coordinates of a vertex on a grid edge are whole numbers, up to the rounding of model coordinates. */
constexpr float kWholeTolerance = 2e-3F;

Vec3f toGrid(const Vec3f& point, int resolution) {
    Vec3f result{};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = (point[i] / static_cast<float>(kBounds) + 1.0F) / 2.0F * static_cast<float>(resolution);
    }
    return result;
}

Vec3f toModel(const Vec3f& point, int resolution) {
    Vec3f result{};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = static_cast<float>(point[i] / static_cast<double>(resolution) * 2.0 * kBounds - kBounds);
    }
    return result;
}

bool onGridEdge(const Vec3f& point) {
    return std::ranges::count_if(point, [](float x) { return std::abs(x - std::round(x)) < kWholeTolerance; }) >= 2;
}

std::vector<Vec3f> edgeVertices(const std::vector<Vec3f>& points) {
    std::vector<Vec3f> result;
    std::ranges::copy_if(points, std::back_inserter(result), onGridEdge);
    return result;
}

/** Nearest neighbours by unit cells. */
class PointGrid {
public:
    explicit PointGrid(const std::vector<Vec3f>& points) {
        for (const Vec3f& point : points) {
            m_cells[key(cellOf(point))].push_back(point);
        }
    }

    /** Distance to the nearest point, or infinity when none lies within about a cell. */
    [[nodiscard]] double distance(const Vec3f& point) const {
        const auto cell = cellOf(point);
        double best = std::numeric_limits<double>::infinity();
        for (std::int64_t dx = -1; dx <= 1; ++dx) {
            for (std::int64_t dy = -1; dy <= 1; ++dy) {
                for (std::int64_t dz = -1; dz <= 1; ++dz) {
                    const auto found = m_cells.find(key({cell[0] + dx, cell[1] + dy, cell[2] + dz}));
                    if (found == m_cells.end()) {
                        continue;
                    }
                    for (const Vec3f& other : found->second) {
                        best = std::min<double>(best, std::hypot(point[0] - other[0], point[1] - other[1], point[2] - other[2]));
                    }
                }
            }
        }
        return best;
    }

private:
    using Cell = std::array<std::int64_t, 3>;
    static Cell cellOf(const Vec3f& point) {
        Cell cell{};
        for (std::size_t i = 0; i < 3; ++i) {
            // Far outside of any grid, and NaN, all end up in one corner.
            constexpr float kLimit = 100'000.0F;
            cell[i] = std::abs(point[i]) < kLimit ? static_cast<std::int64_t>(std::floor(point[i])) : -200'000;
        }
        return cell;
    }
    static std::int64_t key(const Cell& cell) {
        constexpr std::int64_t kSpan = 1 << 20;
        return ((cell[0] + kSpan / 2) * kSpan + cell[1] + kSpan / 2) * kSpan + cell[2] + kSpan / 2;
    }

    std::unordered_map<std::int64_t, std::vector<Vec3f>> m_cells;
};

double farthest(const std::vector<Vec3f>& from, const std::vector<Vec3f>& to) {
    const PointGrid grid(to);
    double worst = 0.0;
    for (const Vec3f& point : from) {
        worst = std::max(worst, grid.distance(point));
    }
    return worst;
}

/** The reference's mesh, its vertices still in grid coordinates. */
Mesh referenceMesh(const at::Tensor& vertices, const at::Tensor& faces) {
    if (vertices.dim() != 2 || vertices.size(1) != 3 || faces.dim() != 2 || faces.size(1) != 3) {
        throw Error(ErrorCode::CorruptFile, Stage::ExtractSurface, "mc_vertices_grid and mc_faces must have the shapes [V, 3] and [F, 3].");
    }
    const at::Tensor points = vertices.to(at::kFloat).contiguous();
    const at::Tensor corners = faces.to(at::kLong).contiguous();
    const auto* point = points.const_data_ptr<float>();
    const auto* corner = corners.const_data_ptr<std::int64_t>();
    Mesh mesh;
    for (std::int64_t i = 0; i < points.size(0); ++i, point += 3) {
        mesh.vertices.push_back({point[0], point[1], point[2]});
    }
    for (std::int64_t i = 0; i < corners.size(0); ++i, corner += 3) {
        for (int k = 0; k < 3; ++k) {
            if (corner[k] < 0 || corner[k] >= points.size(0)) {
                throw Error(ErrorCode::CorruptFile, Stage::ExtractSurface,
                            fmt::format("mc_faces names vertex {}, but there are {}.", corner[k], points.size(0)));
            }
        }
        mesh.triangles.push_back(
            {static_cast<std::uint32_t>(corner[0]), static_cast<std::uint32_t>(corner[1]), static_cast<std::uint32_t>(corner[2])});
    }
    return mesh;
}

}  // namespace

bool SurfaceComparison::sameTopology() const {
    const auto sound = [](const MeshTopology& mesh) {
        return mesh.nonManifoldEdges == 0 && mesh.inconsistentEdges == 0 && mesh.degenerateTriangles == 0;
    };
    return ours.eulerCharacteristic == reference.eulerCharacteristic && sound(ours) && sound(reference);
}

SurfaceComparison compareSurfaces(const Mesh& ours, const at::Tensor& vertices, const at::Tensor& faces, int resolution) {
    Mesh reference = referenceMesh(vertices, faces);
    std::vector<Vec3f> ourPoints;
    std::ranges::transform(ours.vertices, std::back_inserter(ourPoints), [&](const Vec3f& point) { return toGrid(point, resolution); });

    SurfaceComparison result;
    const std::vector<Vec3f> ourEdges = edgeVertices(ourPoints);
    const std::vector<Vec3f> referenceEdges = edgeVertices(reference.vertices);
    result.vertexDistance = std::max(farthest(ourEdges, referenceEdges), farthest(referenceEdges, ourEdges));

    for (Vec3f& vertex : reference.vertices) {
        vertex = toModel(vertex, resolution);
    }
    result.ours = analyse(ours);
    result.reference = analyse(reference);
    const double area = result.reference.area;
    const double cellSize = 2.0 * kBounds / resolution;
    if (area > 0.0) {
        result.areaDifference = std::abs(result.ours.area - area) / area;
        const double asIs = std::abs(result.ours.signedVolume - result.reference.signedVolume);
        const double turned = std::abs(result.ours.signedVolume + result.reference.signedVolume);
        result.volumeDifference = std::min(asIs, turned) / (area * cellSize);
    } else {
        result.areaDifference = result.ours.area == 0.0 ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return result;
}

}  // namespace orfeas
