// Strokes, boxes and keys; how the picture is shown is in mask_canvas.cpp.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTabletEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/mask/mask_canvas.h"

namespace orfeas {

namespace {

constexpr qreal kStep = 8.0;  // of the arrow keys, pixels of the view

QPointF directionOf(int key) {
    switch (key) {
        case Qt::Key_Left: return {-1, 0};
        case Qt::Key_Right: return {1, 0};
        case Qt::Key_Up: return {0, -1};
        default: return {0, 1};
    }
}

}  // namespace

void MaskCanvas::mousePressEvent(QMouseEvent* event) {
    if (m_drag != Drag::None || m_picture.size().isEmpty()) {
        return;
    }
    moveCursor(event->position());
    m_dragStart = event->position();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::AltModifier))) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::RightButton && m_tool != MaskTool::Box) {
        m_drag = Drag::Size;
        m_sizeAtStart = m_brushSize;
    } else if (event->button() != Qt::LeftButton) {
        return;
    } else if (m_tool == MaskTool::Box) {
        m_drag = Drag::Box;
    } else {
        m_drag = Drag::Stroke;
        beginStroke(event->position(), event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void MaskCanvas::beginStroke(QPointF position, bool straight) {
    const QPointF at = toPicture(position);
    m_document.beginStroke(m_tool == MaskTool::Add, radius(), straight ? m_strokeEnd.value_or(at) : at);
    m_document.strokeTo(at, radius());
    m_strokeEnd = at;
}

void MaskCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag == Drag::Size) {  // the brush stays where it is, so that its size can be judged
        const qreal by = (event->position().x() - m_dragStart.x()) * devicePixelRatioF() / m_view.scale;
        setBrushSize(m_sizeAtStart + static_cast<int>(std::lround(by)));
        return;
    }
    const QPointF before = m_cursor.value_or(event->position());
    moveCursor(event->position());
    if (m_drag == Drag::Stroke) {
        m_strokeEnd = toPicture(event->position());
        m_document.strokeTo(*m_strokeEnd, radius());
    } else if (m_drag == Drag::Pan) {
        pan(event->position() - before);
    }
}

void MaskCanvas::mouseReleaseEvent(QMouseEvent* event) {
    moveCursor(event->position());
    if (m_drag == Drag::Box) {
        finishBox();
    } else {
        endDrag();
    }
}

void MaskCanvas::finishBox() {
    const QRect box = QRectF(toPicture(m_dragStart), toPicture(*m_cursor)).normalized().toAlignedRect() & QRect(QPoint(), m_picture.size());
    endDrag();
    constexpr int kSmallestBox = 4;  // anything smaller was a click
    if (box.width() >= kSmallestBox && box.height() >= kSmallestBox) {
        Q_EMIT boxDrawn(box);
    }
}

void MaskCanvas::endDrag() {
    m_document.endStroke();
    if (std::exchange(m_drag, Drag::None) == Drag::Pan) {
        unsetCursor();
    }
    update();
}

/** Only the pressure is taken from it: the mouse event that follows an ignored one does the rest. */
void MaskCanvas::tabletEvent(QTabletEvent* event) {
    const bool pressed = event->type() != QEvent::TabletRelease && event->buttons() != Qt::NoButton;
    m_pressure = pressed ? std::clamp(event->pressure(), 0.05, 1.0) : 1.0;
    event->ignore();
}

void MaskCanvas::wheelEvent(QWheelEvent* event) {
    zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

/** What a click does, by the keyboard; a box takes one for each of two corners. */
void MaskCanvas::dab(bool straight) {
    if (!m_cursor || m_picture.size().isEmpty()) {
        return;
    }
    if (m_tool == MaskTool::Box && m_drag == Drag::Box) {
        finishBox();
    } else if (m_tool == MaskTool::Box && m_drag == Drag::None) {
        m_drag = Drag::Box;
        m_dragStart = *m_cursor;
    } else if (m_drag == Drag::None) {
        beginStroke(*m_cursor, straight);
        m_document.endStroke();
    }
}

void MaskCanvas::moveByKey(int key, Qt::KeyboardModifiers modifiers) {
    const QPointF step = directionOf(key) * (modifiers.testFlag(Qt::ShiftModifier) ? 6 * kStep : kStep);
    if (modifiers.testFlag(Qt::ControlModifier)) {
        pan(-6 * step);
        return;
    }
    const QPointF position = m_cursor.value_or(QRectF(rect()).center()) + step;
    moveCursor({std::clamp(position.x(), 0.0, width() - 1.0), std::clamp(position.y(), 0.0, height() - 1.0)});
}

void MaskCanvas::keyPressEvent(QKeyEvent* event) {
    const int step = std::max(1, m_brushSize / 8);
    switch (event->key()) {
        case Qt::Key_BracketLeft: setBrushSize(m_brushSize - step); break;
        case Qt::Key_BracketRight: setBrushSize(m_brushSize + step); break;
        case Qt::Key_Plus: setZoom(m_view.scale * 1.25); break;
        case Qt::Key_Minus: setZoom(m_view.scale / 1.25); break;
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down: moveByKey(event->key(), event->modifiers()); break;
        case Qt::Key_Space: dab(event->modifiers().testFlag(Qt::ShiftModifier)); break;
        default: QWidget::keyPressEvent(event);
    }
}

}  // namespace orfeas
