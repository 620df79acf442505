#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace orfeas {

using Vec3f = std::array<float, 3>;
using Triangle = std::array<std::uint32_t, 3>;

/**
 * An indexed triangle mesh in the model's frame: x right, y up, z towards the viewer of the front picture, the
 * object inside [-1.01, 1.01]^3. Triangles are counter-clockwise seen from outside.
 */
struct Mesh {
    std::vector<Vec3f> vertices;
    std::vector<Vec3f> normals;  ///< unit, one per vertex, or empty
    std::vector<Triangle> triangles;

    [[nodiscard]] bool empty() const { return triangles.empty(); }
};

}  // namespace orfeas
