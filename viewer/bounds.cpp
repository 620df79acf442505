#include "viewer/bounds.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

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
    // Marked first: each vertex has about six triangles, and the window waits for this.
    std::vector<std::uint8_t> isUsed(mesh.vertices.size(), 0);
    for (const Triangle& triangle : mesh.triangles) {
        for (const std::uint32_t index : triangle) {
            if (index < isUsed.size()) {
                isUsed[index] = 1;
            }
        }
    }
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    Vec3f minimum{kInfinity, kInfinity, kInfinity};
    Vec3f maximum{-kInfinity, -kInfinity, -kInfinity};
    for (std::size_t index = 0; index < mesh.vertices.size(); ++index) {
        const Vec3f& vertex = mesh.vertices[index];
        if (isUsed[index] == 0 || !std::isfinite(vertex[0]) || !std::isfinite(vertex[1]) || !std::isfinite(vertex[2])) {
            continue;
        }
        for (std::size_t axis = 0; axis < 3; ++axis) {
            minimum[axis] = std::min(minimum[axis], vertex[axis]);
            maximum[axis] = std::max(maximum[axis], vertex[axis]);
        }
    }
    if (minimum[0] > maximum[0]) {
        return {};
    }
    return {.minimum = {minimum[0], minimum[1], minimum[2]}, .maximum = {maximum[0], maximum[1], maximum[2]}};
}

}  // namespace orfeas
