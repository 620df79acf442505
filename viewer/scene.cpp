#include "viewer/scene.h"

#include <atomic>
#include <utility>

namespace orfeas {

void Scene::setMesh(std::shared_ptr<const Mesh> mesh) {
    m_mesh = mesh && !mesh->empty() ? std::move(mesh) : nullptr;
    m_bounds = m_mesh ? boundsOf(*m_mesh) : Bounds{};
    static std::atomic<std::uint64_t> last{0};
    m_revision = ++last;
}

}  // namespace orfeas
