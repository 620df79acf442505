#pragma once

#include <QVector3D>

#include "orfeas/mesh.h"

namespace orfeas {

/** An axis-aligned box in the mesh's frame; invalid (minimum > maximum) while it holds no point. */
struct Bounds {
    QVector3D minimum{1.0F, 1.0F, 1.0F};
    QVector3D maximum{-1.0F, -1.0F, -1.0F};

    [[nodiscard]] bool isValid() const { return minimum.x() <= maximum.x(); }
    [[nodiscard]] QVector3D center() const { return (minimum + maximum) * 0.5F; }
    [[nodiscard]] QVector3D size() const { return maximum - minimum; }
    [[nodiscard]] float radius() const { return (maximum - minimum).length() * 0.5F; }
};

/** The smallest box around both; an invalid one adds nothing. */
Bounds united(const Bounds& a, const Bounds& b);

/** The box around all finite vertices that belong to a triangle. */
Bounds boundsOf(const Mesh& mesh);

}  // namespace orfeas
