#include "viewer/bounds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace orfeas {

Bounds united(const Bounds& a, const Bounds& b) {
    if (!a.isValid() || !b.isValid()) {
        return a.isValid() ? a : b;
    }
    Bounds both = a;
    for (int axis = 0; axis < 3; ++axis) {
        both.minimum[axis] = std::min(a.minimum[axis], b.minimum[axis]);
        both.maximum[axis] = std::max(a.maximum[axis], b.maximum[axis]);
    }
    return both;
}

Bounds boundsOf(const Mesh& mesh) {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    Vec3f minimum{kInfinity, kInfinity, kInfinity};
    Vec3f maximum{-kInfinity, -kInfinity, -kInfinity};
    for (const Triangle& triangle : mesh.triangles) {
        for (const std::uint32_t index : triangle) {
            if (index >= mesh.vertices.size()) {
                continue;
            }
            const Vec3f& vertex = mesh.vertices[index];
            if (!std::isfinite(vertex[0]) || !std::isfinite(vertex[1]) || !std::isfinite(vertex[2])) {
                continue;
            }
            for (std::size_t axis = 0; axis < 3; ++axis) {
                minimum[axis] = std::min(minimum[axis], vertex[axis]);
                maximum[axis] = std::max(maximum[axis], vertex[axis]);
            }
        }
    }
    if (minimum[0] > maximum[0]) {
        return {};
    }
    return {.minimum = {minimum[0], minimum[1], minimum[2]}, .maximum = {maximum[0], maximum[1], maximum[2]}};
}

}  // namespace orfeas
