#include "viewer/axes_gizmo.h"

#include <QFont>
#include <QImage>
#include <algorithm>
#include <array>

namespace orfeas {

namespace {

constexpr qreal kArm = 30.0;
constexpr qreal kKnob = 8.0;
constexpr qreal kMargin = 16.0;

struct Arm {
    QVector3D direction;  ///< in the camera's frame: x right, y up, z towards the viewer
    QColor color;
    QChar letter;
};

void paintArms(QImage& image, const std::array<Arm, 3>& arms) {
    const QPointF center(kArm + kKnob, kArm + kKnob);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(10);
    font.setBold(true);
    painter.setFont(font);
    for (const Arm& arm : arms) {
        const QPointF tip = center + QPointF(arm.direction.x(), -arm.direction.y()) * kArm;
        // Arms that point away fade, so that front and back can't be mistaken for each other.
        QColor color = arm.color;
        color.setAlphaF(arm.direction.z() < -0.01F ? 0.55F : 0.95F);
        painter.setPen(QPen(color, 2.0, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(center, tip);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(tip, kKnob, kKnob);
        painter.setPen(QColor(0xff, 0xff, 0xff, 0xf0));
        painter.drawText(QRectF(tip.x() - kKnob, tip.y() - kKnob, 2.0 * kKnob, 2.0 * kKnob), Qt::AlignCenter, QString(arm.letter));
    }
}

}  // namespace

void paintAxesGizmo(QPainter& painter, const Camera& camera, QSizeF viewport) {
    const qreal side = 2.0 * (kArm + kKnob) + kMargin;
    if (viewport.width() < 3.0 * side || viewport.height() < 2.0 * side) {
        return;
    }
    const QMatrix4x4 view = camera.viewMatrix();
    std::array<Arm, 3> arms{{{.direction = view.mapVector({1, 0, 0}), .color = QColor(0xe0, 0x5a, 0x5a), .letter = u'X'},
                             {.direction = view.mapVector({0, 1, 0}), .color = QColor(0x7f, 0xb6, 0x4b), .letter = u'Y'},
                             {.direction = view.mapVector({0, 0, 1}), .color = QColor(0x4f, 0x8f, 0xe0), .letter = u'Z'}}};
    std::ranges::sort(arms, {}, [](const Arm& arm) { return arm.direction.z(); });

    // Drawn on the processor: lines in OpenGL have smooth edges only where the framebuffer has samples.
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal extent = 2.0 * (kArm + kKnob);
    QImage image((QSizeF(extent, extent) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    paintArms(image, arms);
    painter.drawImage(QPointF(kMargin, viewport.height() - kMargin - extent), image);
}

}  // namespace orfeas
