#pragma once

#include <QPainter>
#include <QSizeF>

#include "viewer/camera.h"

namespace orfeas {

/** Draws the three axes as they lie for the camera into the lower left corner of a viewport (logical pixels). */
void paintAxesGizmo(QPainter& painter, const Camera& camera, QSizeF viewport);

}  // namespace orfeas
