#pragma once

#include <QVector3D>

#include "viewer/bounds.h"

namespace orfeas {

/** A plane that cuts away what lies on the side its unit normal points to: dot(normal, point) > offset. */
struct SectionPlane {
    QVector3D normal{1.0F, 0.0F, 0.0F};
    float offset = 0.0F;

    friend bool operator==(const SectionPlane&, const SectionPlane&) = default;
    [[nodiscard]] bool cutsAway(const QVector3D& point) const { return QVector3D::dotProduct(normal, point) > offset; }
};

/** A section as the user sets it, whatever the object's size. */
struct SectionCut {
    int axis = 0;           ///< 0 x, 1 y, 2 z
    float position = 0.5F;  ///< share of the object's box along the axis, 0 to 1
    bool flipped = false;   ///< cut away the lower side instead

    /** The place of the cut on its axis. */
    [[nodiscard]] float placeIn(const Bounds& bounds) const {
        return bounds.minimum[axis] + position * (bounds.maximum[axis] - bounds.minimum[axis]);
    }
    [[nodiscard]] SectionPlane planeIn(const Bounds& bounds) const {
        SectionPlane plane{.normal = {}, .offset = flipped ? -placeIn(bounds) : placeIn(bounds)};
        plane.normal[axis] = flipped ? -1.0F : 1.0F;
        return plane;
    }
};

}  // namespace orfeas
