#include "ui/mesh_comparison.h"

#include <utility>

namespace orfeas {

void MeshComparison::show(const ViewportPane& result, bool sameObject) {
    m_shown = result;
    if (!sameObject) {
        m_result = m_before = {};
    }
    if (result.mesh && result.mesh != m_result.mesh) {
        m_before = std::exchange(m_result, result);
    }
}

void MeshComparison::showPreview(const ViewportPane& preview, bool sameObject) {
    m_shown = preview;
    if (!sameObject) {
        m_result = m_before = {};
    }
}

void MeshComparison::clear() {
    m_shown = m_held = {};
}

void MeshComparison::begin() {
    m_held = m_before.mesh ? m_before : m_shown;
}

}  // namespace orfeas
