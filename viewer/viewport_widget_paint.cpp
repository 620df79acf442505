// Lays out the rendered picture and paints over it what people read.
#include <QPainter>
#include <cmath>

#include "viewer/axes_gizmo.h"
#include "viewer/viewport_overlays.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

namespace {

constexpr float kFrontTolerance = 0.5F;  // degrees by which the overlay's picture may be off before it goes
constexpr qreal kLabelMargin = 10.0;
constexpr qreal kCrosshair = 9.0;
constexpr int kReasonMargin = 24;

bool looksFromTheFront(const Camera& camera) {
    return std::abs(camera.azimuth()) < kFrontTolerance && std::abs(camera.elevation()) < kFrontTolerance;
}

void paintLabel(QPainter& painter, const QRectF& cell, const QString& label) {
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(label, Qt::ElideRight, cell.width() - 4.0 * kLabelMargin);
    const qreal halfWidth = metrics.size(Qt::TextSingleLine, shown).width() / 2.0 + 6.0;
    paintTag(painter, cell.topLeft() + QPointF(kLabelMargin + halfWidth, kLabelMargin + metrics.height() / 2.0 + 2.0), shown, cell);
}

void paintCrosshair(QPainter& painter, QPointF center) {
    for (const QPen& pen : {QPen(QColor(0, 0, 0, 0x90), 3.0), QPen(QColor(0xff, 0xff, 0xff, 0xd0), 1.0)}) {
        painter.setPen(pen);
        painter.drawLine(center - QPointF(kCrosshair, 0), center + QPointF(kCrosshair, 0));
        painter.drawLine(center - QPointF(0, kCrosshair), center + QPointF(0, kCrosshair));
    }
}

}  // namespace

void ViewportWidget::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (m_frame.picture.isNull()) {
        QLinearGradient background(0, 0, 0, height());
        background.setColorAt(0.0, m_style.backgroundTop);
        background.setColorAt(1.0, m_style.backgroundBottom);
        painter.fillRect(rect(), background);
        paintReason(painter);
        return;
    }
    painter.drawImage(rect(), m_frame.picture);  // of another size for a moment while the window is resized
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < paneCount(); ++index) {
        paintPane(painter, index);
    }
    if (paneCount() > 1) {
        paintPaneFrames(painter);
    }
    if (showsAxes()) {
        paintAxesGizmo(painter, m_frame.camera, size(), m_hovered);
    }
}

/** In place of a shape that can't be drawn: an empty viewport has other things to say. */
void ViewportWidget::paintReason(QPainter& painter) const {
    if (m_unavailableReason.isEmpty() || isEmpty()) {
        return;
    }
    const bool dark = m_style.backgroundTop.lightnessF() + m_style.backgroundBottom.lightnessF() < 1.0F;
    painter.setPen(dark ? QColor(Qt::white) : QColor(Qt::black));
    painter.drawText(rect().adjusted(kReasonMargin, kReasonMargin, -kReasonMargin, -kReasonMargin), Qt::AlignCenter | Qt::TextWordWrap,
                     m_unavailableReason);
}

/** What belongs to the objects goes with the camera of the frame on show, which may be a moment behind. */
void ViewportWidget::paintPane(QPainter& painter, int index) const {
    const ShownPane& pane = m_panes.at(static_cast<std::size_t>(index));
    const QRectF cell = m_grid.cell(index, size());
    if (!pane.scene.isEmpty() && m_frame.bounds.isValid()) {
        const PaneProjection projection(m_frame.camera, m_frame.bounds, cell);
        const float scale = millimetresPerUnit(pane.scene);
        if (!m_overlay.isNull() && looksFromTheFront(m_frame.camera)) {
            paintPicture(painter, projection, pane.scene.bounds(), m_overlay, m_overlayOpacity);
        }
        if (m_boxVisible) {
            const bool dark = m_style.backgroundTop.lightnessF() + m_style.backgroundBottom.lightnessF() < 1.0F;
            paintBoundingBox(painter, projection, pane.scene.bounds(), scale, dark ? QColor(Qt::white) : QColor(0x20, 0x28, 0x34));
        }
        if (index == m_rulerPane) {
            paintRuler(painter, projection, m_ruler, scale);
        }
    }
    if (m_tool == ViewportTool::Measure && index == m_current && hasFocus()) {
        paintCrosshair(painter, cell.center());
    }
    if (!pane.label.isEmpty()) {
        paintLabel(painter, cell, pane.label);
    }
}

void ViewportWidget::paintPaneFrames(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    QColor divider = palette().color(QPalette::Window);
    painter.setPen(QPen(divider, 2.0));
    for (int index = 0; index < m_grid.cellCount(); ++index) {
        const QRect cell = m_grid.cell(index, size());
        if (cell.left() > 0) {
            painter.drawLine(cell.topLeft(), cell.bottomLeft());
        }
        if (cell.top() > 0) {
            painter.drawLine(cell.topLeft(), cell.topRight());
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), hasFocus() ? 2.5 : 1.5));
    painter.drawRoundedRect(QRectF(m_grid.cell(m_current, size())).adjusted(3, 3, -3, -3), 3, 3);
}

}  // namespace orfeas
