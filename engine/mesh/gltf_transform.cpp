#include "mesh/gltf_transform.h"

#include <fmt/format.h>

#include "mesh/file_bytes.h"

namespace orfeas::formats {

namespace {

using Json = nlohmann::json;

template <std::size_t Count>
std::array<double, Count> numbers(const MeshFile& file, const Json& node, const char* key, const std::array<double, Count>& fallback) {
    if (!node.contains(key)) {
        return fallback;
    }
    if (!node[key].is_array() || node[key].size() != Count) {
        failCorrupt(file.path, fmt::format("the '{}' of a node does not have {} numbers", key, Count));
    }
    return node[key].get<std::array<double, Count>>();
}

}  // namespace

Transform Transform::ofNode(const MeshFile& file, const Json& node) {
    Transform transform;
    if (node.contains("matrix")) {
        const auto m = numbers<16>(file, node, "matrix", {});  // columns
        for (std::size_t row = 0; row < 3; ++row) {
            transform.m_linear[row] = {m[row], m[4 + row], m[8 + row]};
            transform.m_offset[row] = m[12 + row];
        }
    } else if (node.contains("translation") || node.contains("rotation") || node.contains("scale")) {
        const auto [x, y, z, w] = numbers<4>(file, node, "rotation", {0, 0, 0, 1});
        const auto scale = numbers<3>(file, node, "scale", {1, 1, 1});
        transform.m_linear = {{{1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)},
                               {2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)},
                               {2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)}}};
        for (auto& row : transform.m_linear) {
            for (std::size_t column = 0; column < 3; ++column) {
                row[column] *= scale[column];
            }
        }
        transform.m_offset = numbers<3>(file, node, "translation", {0, 0, 0});
    } else {
        return transform;
    }
    transform.m_identity = false;
    return transform;
}

Transform Transform::operator*(const Transform& inner) const {
    if (m_identity || inner.m_identity) {
        return m_identity ? inner : *this;
    }
    Transform product;
    product.m_identity = false;
    for (std::size_t row = 0; row < 3; ++row) {
        product.m_offset[row] = m_offset[row];
        for (std::size_t k = 0; k < 3; ++k) {
            product.m_offset[row] += m_linear[row][k] * inner.m_offset[k];
        }
        for (std::size_t column = 0; column < 3; ++column) {
            double sum = 0.0;
            for (std::size_t k = 0; k < 3; ++k) {
                sum += m_linear[row][k] * inner.m_linear[k][column];
            }
            product.m_linear[row][column] = sum;
        }
    }
    return product;
}

Vec3f Transform::point(const Vec3f& p) const {
    if (m_identity) {
        return p;
    }
    Vec3f moved{};
    for (std::size_t row = 0; row < 3; ++row) {
        moved[row] = static_cast<float>(m_linear[row][0] * p[0] + m_linear[row][1] * p[1] + m_linear[row][2] * p[2] + m_offset[row]);
    }
    return moved;
}

std::array<std::array<double, 3>, 3> Transform::cofactors() const {
    std::array<std::array<double, 3>, 3> result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            const std::size_t r1 = (row + 1) % 3;
            const std::size_t r2 = (row + 2) % 3;
            const std::size_t c1 = (column + 1) % 3;
            const std::size_t c2 = (column + 2) % 3;
            result[row][column] = m_linear[r1][c1] * m_linear[r2][c2] - m_linear[r1][c2] * m_linear[r2][c1];
        }
    }
    return result;
}

Vec3f Transform::normal(const Vec3f& n) const {
    if (m_identity) {
        return n;
    }
    // Cofactors are the inverse transpose times the determinant, so they serve flattened nodes too.
    const auto c = cofactors();
    const double sign = mirrors() ? -1.0 : 1.0;
    Vec3f turned{};
    for (std::size_t row = 0; row < 3; ++row) {
        turned[row] = static_cast<float>(sign * (c[row][0] * n[0] + c[row][1] * n[1] + c[row][2] * n[2]));
    }
    return turned;
}

bool Transform::mirrors() const {
    if (m_identity) {
        return false;
    }
    const auto c = cofactors();
    return m_linear[0][0] * c[0][0] + m_linear[0][1] * c[0][1] + m_linear[0][2] * c[0][2] < 0.0;
}

}  // namespace orfeas::formats
