#pragma once

#include <QPainter>
#include <QSizeF>
#include <optional>

#include "viewer/camera.h"

namespace orfeas {

/** Whether a pane of that size has room for the axes beside its object. */
bool hasRoomForAxes(QSizeF pane);

/**
 * Draws the three axes as they lie for the camera into the lower left corner of a viewport (logical pixels), with a knob at each end
 * that stands for the view from there; the hovered one is lit.
 */
void paintAxesGizmo(QPainter& painter, const Camera& camera, QSizeF viewport, std::optional<ViewPreset> hovered);

/** The view whose knob is at a place of the viewport, the front one of several. */
std::optional<ViewPreset> axesGizmoViewAt(const Camera& camera, QSizeF viewport, QPointF place);

}  // namespace orfeas
