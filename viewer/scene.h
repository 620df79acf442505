#pragma once

#include <cstdint>
#include <memory>

#include "orfeas/mesh.h"
#include "viewer/bounds.h"

namespace orfeas {

/** One mesh, or none, with a number that no other mesh on show has or had: a copy of a scene is known by it. */
class Scene {
public:
    /** Replaces the mesh; null and empty meshes clear the scene. The mesh is shared, not copied. */
    void setMesh(std::shared_ptr<const Mesh> mesh);

    [[nodiscard]] const std::shared_ptr<const Mesh>& mesh() const { return m_mesh; }
    [[nodiscard]] bool isEmpty() const { return !m_mesh; }
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] const Bounds& bounds() const { return m_bounds; }

private:
    std::shared_ptr<const Mesh> m_mesh;
    Bounds m_bounds;
    std::uint64_t m_revision = 0;
};

}  // namespace orfeas
