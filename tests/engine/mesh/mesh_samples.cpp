#include "mesh_samples.h"

#include <cmath>
#include <fstream>
#include <numbers>

namespace orfeas::test {

Mesh bumpyTorus(int rows, int columns) {
    Mesh mesh;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double u = 2.0 * std::numbers::pi * row / rows;
            const double v = 2.0 * std::numbers::pi * column / columns;
            const double r = 0.22 + 0.03 * std::sin(5.0 * u) * std::sin(3.0 * v);
            const double ring = 0.6 + r * std::cos(v);
            mesh.vertices.push_back(
                {static_cast<float>(ring * std::cos(u)), static_cast<float>(r * std::sin(v)), static_cast<float>(-ring * std::sin(u))});
            const auto nx = static_cast<float>(std::cos(v) * std::cos(u));
            const auto ny = static_cast<float>(std::sin(v));
            const auto nz = static_cast<float>(-std::cos(v) * std::sin(u));
            mesh.normals.push_back({nx, ny, nz});
        }
    }
    const auto index = [&](int row, int column) { return static_cast<std::uint32_t>((row % rows) * columns + column % columns); };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            mesh.triangles.push_back({index(row, column), index(row + 1, column), index(row + 1, column + 1)});
            mesh.triangles.push_back({index(row, column), index(row + 1, column + 1), index(row, column + 1)});
        }
    }
    return mesh;
}

double signedVolume(const Mesh& mesh) {
    double volume = 0.0;
    for (const Triangle& t : mesh.triangles) {
        const Vec3f& a = mesh.vertices[t[0]];
        const Vec3f& b = mesh.vertices[t[1]];
        const Vec3f& c = mesh.vertices[t[2]];
        volume += (a[0] * (static_cast<double>(b[1]) * c[2] - static_cast<double>(b[2]) * c[1]) -
                   a[1] * (static_cast<double>(b[0]) * c[2] - static_cast<double>(b[2]) * c[0]) +
                   a[2] * (static_cast<double>(b[0]) * c[1] - static_cast<double>(b[1]) * c[0])) /
                  6.0;
    }
    return volume;
}

void writeBytes(const std::filesystem::path& path, const QByteArray& bytes) {
    std::ofstream stream(path, std::ios::binary);
    stream.write(bytes.constData(), bytes.size());
}

QByteArray readBytes(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    return QByteArray::fromStdString(bytes);
}

}  // namespace orfeas::test
