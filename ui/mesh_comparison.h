#pragma once

#include <vector>

#include "viewer/viewport_widget.h"

namespace orfeas {

/** Knows the mesh on show and the one that was there before it, and which of them stands beside what comes while they are compared. */
class MeshComparison {
public:
    /** A result, or null, is on show; `sameObject` when it takes the place of another one of the same picture. */
    void show(const ViewportPane& result, bool sameObject);
    /** A preview is on show; the result that it will become is compared to the last one. */
    void showPreview(const ViewportPane& preview, bool sameObject);
    /** Something else is on show, which ends it. */
    void clear();

    /** Holds the mesh before the one on show, or, if there was none, that one itself. */
    void begin();
    void end() { m_held = {}; }
    [[nodiscard]] bool isComparing() const { return m_held.mesh != nullptr; }

    [[nodiscard]] const ViewportPane& shown() const { return m_shown; }
    /** The mesh that is held on the left, what is on show on the right. */
    [[nodiscard]] std::vector<ViewportPane> panes() const { return {m_held, m_shown}; }

private:
    ViewportPane m_shown;
    ViewportPane m_result;  ///< the last one of the object on show
    ViewportPane m_before;  ///< what it took the place of
    ViewportPane m_held;
};

}  // namespace orfeas
