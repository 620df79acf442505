#include "shapes.h"

#include <cmath>
#include <cstddef>
#include <numbers>

namespace orfeas::test {

namespace {

constexpr double kPi = std::numbers::pi;

using Vec3d = std::array<double, 3>;

Vec3d cross(const Vec3d& a, const Vec3d& b) {
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

Vec3d unit(const Vec3d& v) {
    const double length = std::sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return {v[0] / length, v[1] / length, v[2] / length};
}

Vec3f toFloat(const Vec3d& v) {
    return {static_cast<float>(v[0]), static_cast<float>(v[1]), static_cast<float>(v[2])};
}

/** Joins a grid of `rows` by `columns` vertices that closes in both directions. */
void closeGrid(Mesh& mesh, int rows, int columns) {
    const auto index = [&](int row, int column) { return static_cast<std::uint32_t>((row % rows) * columns + column % columns); };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            mesh.triangles.push_back({index(row, column), index(row, column + 1), index(row + 1, column + 1)});
            mesh.triangles.push_back({index(row, column), index(row + 1, column + 1), index(row + 1, column)});
        }
    }
}

Vec3d knotPoint(int p, int q, double t) {
    const double r = std::cos(q * t) + 2.0;
    return {r * std::cos(p * t) / 3.6, r * std::sin(p * t) / 3.6, -std::sin(q * t) / 3.6};
}

}  // namespace

Mesh sphere(float radius, int rings, int sectors) {
    Mesh mesh;
    mesh.normals.push_back({0.0F, 1.0F, 0.0F});
    for (int ring = 1; ring < rings; ++ring) {
        for (int sector = 0; sector < sectors; ++sector) {
            const double theta = kPi * ring / rings;
            const double phi = 2.0 * kPi * sector / sectors;
            mesh.normals.push_back(toFloat({std::sin(theta) * std::sin(phi), std::cos(theta), std::sin(theta) * std::cos(phi)}));
        }
    }
    mesh.normals.push_back({0.0F, -1.0F, 0.0F});
    for (const Vec3f& normal : mesh.normals) {
        mesh.vertices.push_back({normal[0] * radius, normal[1] * radius, normal[2] * radius});
    }
    const auto index = [&](int ring, int sector) { return static_cast<std::uint32_t>(1 + (ring - 1) * sectors + sector % sectors); };
    const auto last = static_cast<std::uint32_t>(mesh.vertices.size() - 1);
    for (int sector = 0; sector < sectors; ++sector) {
        mesh.triangles.push_back({0, index(1, sector), index(1, sector + 1)});
        mesh.triangles.push_back({last, index(rings - 1, sector + 1), index(rings - 1, sector)});
        for (int ring = 1; ring + 1 < rings; ++ring) {
            mesh.triangles.push_back({index(ring, sector), index(ring + 1, sector), index(ring + 1, sector + 1)});
            mesh.triangles.push_back({index(ring, sector), index(ring + 1, sector + 1), index(ring, sector + 1)});
        }
    }
    return mesh;
}

Mesh torusKnot(int p, int q, float tubeRadius, int along, int around) {
    Mesh mesh;
    for (int i = 0; i < along; ++i) {
        const double t = 2.0 * kPi * i / along;
        const Vec3d here = knotPoint(p, q, t);
        const Vec3d ahead = knotPoint(p, q, t + 1e-3);
        const Vec3d tangent = unit({ahead[0] - here[0], ahead[1] - here[1], ahead[2] - here[2]});
        const Vec3d side = unit(cross(tangent, unit({here[0] + ahead[0], here[1] + ahead[1], here[2] + ahead[2]})));
        const Vec3d out = cross(side, tangent);
        for (int k = 0; k < around; ++k) {
            const double phi = 2.0 * kPi * k / around;
            Vec3d normal{};
            Vec3d point{};
            for (std::size_t axis = 0; axis < 3; ++axis) {
                normal[axis] = std::cos(phi) * out[axis] + std::sin(phi) * side[axis];
                point[axis] = here[axis] + tubeRadius * normal[axis];
            }
            mesh.vertices.push_back(toFloat(point));
            mesh.normals.push_back(toFloat(normal));
        }
    }
    closeGrid(mesh, along, around);
    return mesh;
}

Mesh box(Vec3f center, Vec3f halfSize) {
    Mesh mesh;
    for (int corner = 0; corner < 8; ++corner) {
        mesh.vertices.push_back({center[0] + ((corner & 1) != 0 ? halfSize[0] : -halfSize[0]),
                                 center[1] + ((corner & 2) != 0 ? halfSize[1] : -halfSize[1]),
                                 center[2] + ((corner & 4) != 0 ? halfSize[2] : -halfSize[2])});
    }
    mesh.triangles = {{0, 4, 6}, {0, 6, 2}, {1, 3, 7}, {1, 7, 5}, {0, 1, 5}, {0, 5, 4},
                      {2, 6, 7}, {2, 7, 3}, {0, 2, 3}, {0, 3, 1}, {4, 5, 7}, {4, 7, 6}};
    return mesh;
}

Mesh together(Mesh a, const Mesh& b) {
    const auto offset = static_cast<std::uint32_t>(a.vertices.size());
    const bool bothHaveNormals = a.normals.size() == a.vertices.size() && b.normals.size() == b.vertices.size();
    a.vertices.insert(a.vertices.end(), b.vertices.begin(), b.vertices.end());
    if (bothHaveNormals) {
        a.normals.insert(a.normals.end(), b.normals.begin(), b.normals.end());
    } else {
        a.normals.clear();
    }
    for (const Triangle& t : b.triangles) {
        a.triangles.push_back({t[0] + offset, t[1] + offset, t[2] + offset});
    }
    return a;
}

}  // namespace orfeas::test
