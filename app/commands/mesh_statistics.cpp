#include "app/commands/mesh_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <vector>

namespace orfeas {

namespace {

using Vec3d = std::array<double, 3>;

Vec3d difference(const Vec3f& a, const Vec3f& b) {
    return {double(a[0]) - b[0], double(a[1]) - b[1], double(a[2]) - b[2]};
}

Vec3d cross(const Vec3d& a, const Vec3d& b) {
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

/** Directed edges that lack their opposite, or that come twice. */
std::int64_t countOpenEdges(const Mesh& mesh) {
    std::vector<std::uint64_t> forward;
    std::vector<std::uint64_t> backward;
    forward.reserve(mesh.triangles.size() * 3);
    backward.reserve(mesh.triangles.size() * 3);
    for (const Triangle& triangle : mesh.triangles) {
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint64_t from = triangle[i];
            const std::uint64_t to = triangle[(i + 1) % 3];
            forward.push_back(from << 32U | to);
            backward.push_back(to << 32U | from);
        }
    }
    std::sort(forward.begin(), forward.end());
    std::sort(backward.begin(), backward.end());
    std::vector<std::uint64_t> unmatched;
    std::set_symmetric_difference(forward.begin(), forward.end(), backward.begin(), backward.end(), std::back_inserter(unmatched));
    std::int64_t repeated = 0;
    for (std::size_t i = 1; i < forward.size(); ++i) {
        repeated += forward[i] == forward[i - 1] ? 1 : 0;
    }
    return static_cast<std::int64_t>(unmatched.size() / 2) + repeated;
}

}  // namespace

MeshStatistics measureMesh(const Mesh& mesh) {
    MeshStatistics statistics{.vertices = static_cast<std::int64_t>(mesh.vertices.size()),
                              .triangles = static_cast<std::int64_t>(mesh.triangles.size())};
    if (mesh.vertices.empty()) {
        return statistics;
    }
    statistics.minimum = statistics.maximum = mesh.vertices.front();
    for (const Vec3f& vertex : mesh.vertices) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            statistics.minimum[axis] = std::min(statistics.minimum[axis], vertex[axis]);
            statistics.maximum[axis] = std::max(statistics.maximum[axis], vertex[axis]);
        }
    }
    for (const Triangle& triangle : mesh.triangles) {
        const Vec3f& a = mesh.vertices[triangle[0]];
        const Vec3d normal = cross(difference(mesh.vertices[triangle[1]], a), difference(mesh.vertices[triangle[2]], a));
        statistics.area += std::hypot(normal[0], normal[1], normal[2]) / 2.0;
        statistics.volume += (a[0] * normal[0] + a[1] * normal[1] + a[2] * normal[2]) / 6.0;
    }
    statistics.openEdges = countOpenEdges(mesh);
    statistics.closed = statistics.openEdges == 0 && statistics.triangles > 0;
    return statistics;
}

}  // namespace orfeas
