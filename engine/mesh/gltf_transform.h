#pragma once

#include <array>
#include <nlohmann/json.hpp>

#include "mesh/formats.h"

namespace orfeas::formats {

/** An affine transform of a glTF node: x -> linear * x + offset. */
class Transform {
public:
    /** The node's matrix, or its scale, rotation and translation. Throws Error{CorruptFile} on wrong lengths. */
    static Transform ofNode(const MeshFile& file, const nlohmann::json& node);

    Transform operator*(const Transform& inner) const;

    [[nodiscard]] Vec3f point(const Vec3f& p) const;
    /** Turned like a plane, not yet unit length. */
    [[nodiscard]] Vec3f normal(const Vec3f& n) const;
    /** Turns the triangles inside out. */
    [[nodiscard]] bool mirrors() const;

private:
    [[nodiscard]] std::array<std::array<double, 3>, 3> cofactors() const;

    std::array<std::array<double, 3>, 3> m_linear{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};  // rows
    std::array<double, 3> m_offset{};
    bool m_identity = true;
};

}  // namespace orfeas::formats
