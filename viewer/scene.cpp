#include "viewer/scene.h"

#include <utility>

namespace orfeas {

void Scene::setMesh(std::shared_ptr<const Mesh> mesh) {
    m_mesh = mesh && !mesh->empty() ? std::move(mesh) : nullptr;
    m_bounds = m_mesh ? boundsOf(*m_mesh) : Bounds{};
    ++m_revision;
}

}  // namespace orfeas
