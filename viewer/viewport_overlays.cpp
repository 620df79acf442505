#include "viewer/viewport_overlays.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QObject>
#include <algorithm>
#include <array>
#include <cmath>

namespace orfeas {

namespace {

constexpr float kNearest = 1e-4F;
constexpr qreal kShortestLabelled = 24.0;  // an edge seen end-on has no room for its size
const QColor kRulerInk(0xff, 0xb4, 0x3c);

struct BoxEdge {
    int axis;
    std::array<int, 2> corners;  ///< bit 0: high x, bit 1: high y, bit 2: high z
};

std::array<BoxEdge, 12> boxEdges() {
    std::array<BoxEdge, 12> edges{};
    std::size_t next = 0;
    for (int axis = 0; axis < 3; ++axis) {
        for (int corner = 0; corner < 8; ++corner) {
            if ((corner & (1 << axis)) == 0) {
                edges[next++] = {.axis = axis, .corners = {corner, corner | (1 << axis)}};
            }
        }
    }
    return edges;
}

QVector3D cornerOf(const Bounds& bounds, int corner) {
    return {(corner & 1) != 0 ? bounds.maximum.x() : bounds.minimum.x(), (corner & 2) != 0 ? bounds.maximum.y() : bounds.minimum.y(),
            (corner & 4) != 0 ? bounds.maximum.z() : bounds.minimum.z()};
}

}  // namespace

PaneProjection::PaneProjection(const Camera& camera, const Bounds& frameBounds, const QRectF& cell)
    : m_toClip(camera.projectionMatrix(static_cast<float>(cell.width() / std::max(cell.height(), 1.0)), frameBounds) * camera.viewMatrix()),
      m_cell(cell),
      m_backward(camera.viewMatrix().row(2).toVector3D()) {}

std::optional<QPointF> PaneProjection::at(const QVector3D& point) const {
    const QVector4D clip = m_toClip * QVector4D(point, 1.0F);
    if (clip.w() < kNearest) {
        return std::nullopt;
    }
    return m_cell.topLeft() +
           QPointF((clip.x() / clip.w() + 1.0F) * 0.5 * m_cell.width(), (1.0F - clip.y() / clip.w()) * 0.5 * m_cell.height());
}

QString millimetreWords(double millimetres) {
    return QObject::tr("%1 mm").arg(QLocale().toString(millimetres, 'f', millimetres < 1000.0 ? 1 : 0));
}

void paintTag(QPainter& painter, QPointF center, const QString& text, const QRectF& room) {
    const QSizeF size = QFontMetricsF(painter.font()).size(Qt::TextSingleLine, text) + QSizeF(12, 4);
    QRectF ground(center - QPointF(size.width(), size.height()) / 2.0, size);
    if (room.contains(center)) {  // what it names is to be seen, so its words are too
        ground.moveLeft(std::max(std::min(ground.left(), room.right() - size.width()), room.left()));
        ground.moveTop(std::max(std::min(ground.top(), room.bottom() - size.height()), room.top()));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x14, 0x16, 0x1a, 0xc8));
    painter.drawRoundedRect(ground, 4, 4);
    painter.setPen(QColor(0xf2, 0xf3, 0xf5));
    painter.drawText(ground, Qt::AlignCenter, text);
}

void paintBoundingBox(QPainter& painter, const PaneProjection& projection, const Bounds& bounds, float millimetresPerUnit,
                      const QColor& ink) {
    const QVector3D backward = projection.backward();
    const int farCorner = (backward.x() < 0.0F ? 1 : 0) | (backward.y() < 0.0F ? 2 : 0) | (backward.z() < 0.0F ? 4 : 0);
    std::array<std::optional<QLineF>, 3> labelled;
    for (const BoxEdge& edge : boxEdges()) {
        const std::optional<QPointF> from = projection.at(cornerOf(bounds, edge.corners[0]));
        const std::optional<QPointF> to = projection.at(cornerOf(bounds, edge.corners[1]));
        if (!from || !to) {
            continue;
        }
        const bool hidden = std::ranges::find(edge.corners, farCorner) != edge.corners.end();
        QColor color = ink;
        color.setAlphaF(hidden ? 0.30F : 0.75F);
        painter.setPen(QPen(color, 1.2, hidden ? Qt::DotLine : Qt::SolidLine));
        const QLineF line(*from, *to);
        painter.drawLine(line);
        // The lowest of the four parallel edges, and the one farthest right for the height, is free of the object.
        const auto outside = [&](const QLineF& other) { return edge.axis == 1 ? other.center().x() : other.center().y(); };
        std::optional<QLineF>& best = labelled.at(static_cast<std::size_t>(edge.axis));
        if (line.length() >= kShortestLabelled && (!best || outside(line) > outside(*best))) {
            best = line;
        }
    }
    for (int axis = 0; axis < 3; ++axis) {
        if (const std::optional<QLineF>& line = labelled.at(static_cast<std::size_t>(axis))) {
            paintTag(painter, line->center(), millimetreWords(bounds.size()[axis] * millimetresPerUnit), projection.cell());
        }
    }
}

void paintRuler(QPainter& painter, const PaneProjection& projection, std::span<const QVector3D> points, float millimetresPerUnit) {
    QPolygonF places;
    for (const QVector3D& point : points) {
        if (const std::optional<QPointF> place = projection.at(point)) {
            places << *place;
        }
    }
    painter.setBrush(Qt::NoBrush);
    if (places.size() == 2) {
        for (const QPen& pen : {QPen(QColor(0, 0, 0, 0xa0), 3.6), QPen(kRulerInk, 1.8)}) {
            painter.setPen(pen);
            painter.drawPolyline(places);
        }
    }
    for (const QPointF& place : places) {
        painter.setPen(QPen(QColor(0, 0, 0, 0xa0), 1.2));
        painter.setBrush(kRulerInk);
        painter.drawEllipse(place, 4.0, 4.0);
    }
    if (places.size() == 2) {
        paintTag(painter, QLineF(places[0], places[1]).center() - QPointF(0, 14),
                 millimetreWords((points[1] - points[0]).length() * millimetresPerUnit), projection.cell());
    }
}

void paintPicture(QPainter& painter, const PaneProjection& projection, const Bounds& bounds, const QImage& square, float opacity) {
    const float half = 0.5F * std::max(bounds.size().x(), bounds.size().y()) / kObjectShare;
    const QVector3D center = bounds.center();
    const std::optional<QPointF> topLeft = projection.at(center + QVector3D(-half, half, 0.0F));
    const std::optional<QPointF> bottomRight = projection.at(center + QVector3D(half, -half, 0.0F));
    if (!topLeft || !bottomRight) {
        return;
    }
    painter.save();
    painter.setClipRect(projection.cell());
    painter.setOpacity(static_cast<qreal>(opacity));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(*topLeft, *bottomRight), square);
    painter.restore();
}

}  // namespace orfeas
