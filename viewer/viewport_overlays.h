#pragma once

#include <QColor>
#include <QImage>
#include <QLineF>
#include <QPainter>
#include <QRectF>
#include <optional>
#include <span>

#include "viewer/camera.h"

namespace orfeas {

/** Where points of space appear in a pane of the viewport, in logical pixels of the widget. */
class PaneProjection {
public:
    /** `frameBounds` are those of all that the frame shows. */
    PaneProjection(const Camera& camera, const Bounds& frameBounds, const QRectF& cell);

    /** Empty for points behind the camera. */
    [[nodiscard]] std::optional<QPointF> at(const QVector3D& point) const;
    [[nodiscard]] const QRectF& cell() const { return m_cell; }
    /** Towards the viewer. */
    [[nodiscard]] QVector3D backward() const { return m_backward; }

private:
    QMatrix4x4 m_toClip;
    QRectF m_cell;
    QVector3D m_backward;
};

/** A length for people, in millimetres with at most one decimal. */
QString millimetreWords(double millimetres);

/** Text on a small rounded ground that is readable on everything, its centre there. */
void paintTag(QPainter& painter, QPointF center, const QString& text, const QRectF& room);

/** The twelve edges, those of the far corner faintly, and the three sizes. */
void paintBoundingBox(QPainter& painter, const PaneProjection& projection, const Bounds& bounds, float millimetresPerUnit,
                      const QColor& ink);

/** One point, or two with the distance between them. */
void paintRuler(QPainter& painter, const PaneProjection& projection, std::span<const QVector3D> points, float millimetresPerUnit);

/** The square that the model saw, over the front view: the object in it fills kObjectShare of its side. */
void paintPicture(QPainter& painter, const PaneProjection& projection, const Bounds& bounds, const QImage& square, float opacity);
inline constexpr float kObjectShare = 0.85F;

}  // namespace orfeas
