#include "viewer/axes_gizmo.h"

#include <QFont>
#include <QImage>
#include <QLineF>
#include <algorithm>
#include <array>

namespace orfeas {

namespace {

constexpr qreal kArm = 30.0;
constexpr qreal kKnob = 8.0;
constexpr qreal kSmallKnob = 6.0;
constexpr qreal kMargin = 16.0;
constexpr qreal kExtent = 2.0 * (kArm + kKnob);

struct Arm {
    ViewPreset view;
    QVector3D direction;  ///< in the camera's frame: x right, y up, z towards the viewer
    QColor color;
    QChar letter;  ///< null at the negative end, which has a knob but no line

    [[nodiscard]] bool isPositive() const { return !letter.isNull(); }
    [[nodiscard]] QPointF tip() const { return QPointF(direction.x(), -direction.y()) * kArm; }
    [[nodiscard]] qreal knob() const { return isPositive() ? kKnob : kSmallKnob; }
};

using Arms = std::array<Arm, 6>;

/** From the farthest to the nearest. */
Arms armsFor(const Camera& camera) {
    const QMatrix4x4 view = camera.viewMatrix();
    const QVector3D x = view.mapVector({1, 0, 0});
    const QVector3D y = view.mapVector({0, 1, 0});
    const QVector3D z = view.mapVector({0, 0, 1});
    const QColor red(0xe0, 0x5a, 0x5a);
    const QColor green(0x7f, 0xb6, 0x4b);
    const QColor blue(0x4f, 0x8f, 0xe0);
    Arms arms{{{.view = ViewPreset::Right, .direction = x, .color = red, .letter = u'X'},
               {.view = ViewPreset::Left, .direction = -x, .color = red, .letter = {}},
               {.view = ViewPreset::Top, .direction = y, .color = green, .letter = u'Y'},
               {.view = ViewPreset::Bottom, .direction = -y, .color = green, .letter = {}},
               {.view = ViewPreset::Front, .direction = z, .color = blue, .letter = u'Z'},
               {.view = ViewPreset::Back, .direction = -z, .color = blue, .letter = {}}}};
    std::ranges::stable_sort(arms, {}, [](const Arm& arm) { return arm.direction.z(); });
    return arms;
}

QPointF centerIn(QSizeF viewport) {
    return {kMargin + kExtent / 2.0, viewport.height() - kMargin - kExtent / 2.0};
}

void paintArms(QImage& image, const Arms& arms, std::optional<ViewPreset> hovered) {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(kExtent / 2.0, kExtent / 2.0);
    QFont font = painter.font();
    font.setPixelSize(10);
    font.setBold(true);
    painter.setFont(font);
    for (const Arm& arm : arms) {
        // Arms that point away fade, so that front and back can't be mistaken for each other.
        const bool isHovered = arm.view == hovered;
        QColor color = isHovered ? arm.color.lighter(135) : arm.color;
        color.setAlphaF(isHovered ? 1.0F : (arm.direction.z() < -0.01F ? 0.55F : 0.95F));
        if (arm.isPositive()) {
            painter.setPen(QPen(color, 2.0, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(), arm.tip());
        }
        painter.setPen(arm.isPositive() && !isHovered ? QPen(Qt::NoPen) : QPen(isHovered ? QColor(Qt::white) : color, 1.5));
        color.setAlphaF(arm.isPositive() || isHovered ? color.alphaF() : 0.30F);
        painter.setBrush(color);
        painter.drawEllipse(arm.tip(), arm.knob() - 0.75, arm.knob() - 0.75);
        if (arm.isPositive()) {
            painter.setPen(QColor(0xff, 0xff, 0xff, 0xf0));
            painter.drawText(QRectF(arm.tip().x() - kKnob, arm.tip().y() - kKnob, 2.0 * kKnob, 2.0 * kKnob), Qt::AlignCenter, arm.letter);
        }
    }
}

}  // namespace

bool hasRoomForAxes(QSizeF pane) {
    return pane.width() >= 3.0 * (kExtent + kMargin) && pane.height() >= 2.0 * (kExtent + kMargin);
}

void paintAxesGizmo(QPainter& painter, const Camera& camera, QSizeF viewport, std::optional<ViewPreset> hovered) {
    // Drawn on the processor: lines in OpenGL have smooth edges only where the framebuffer has samples.
    const qreal ratio = painter.device()->devicePixelRatioF();
    QImage image((QSizeF(kExtent, kExtent) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    paintArms(image, armsFor(camera), hovered);
    painter.drawImage(centerIn(viewport) - QPointF(kExtent, kExtent) / 2.0, image);
}

std::optional<ViewPreset> axesGizmoViewAt(const Camera& camera, QSizeF viewport, QPointF place) {
    std::optional<ViewPreset> view;
    for (const Arm& arm : armsFor(camera)) {
        if (QLineF(centerIn(viewport) + arm.tip(), place).length() <= arm.knob() + 1.0) {
            view = arm.view;
        }
    }
    return view;
}

}  // namespace orfeas
