#include "ui/mask/mask_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr qreal kMargin = 16.0;
constexpr qreal kLargestZoom = 32.0;
constexpr qreal kSmallestZoom = 0.01;
constexpr qreal kStep = 8.0;  // of the arrow keys, pixels of the view

MaskColors colorsOf(const QPalette& palette) {
    const bool dark = Theme::isDark();
    return {.outside = palette.color(QPalette::Window).darker(dark ? 120 : 104),
            .check = dark ? QColor(0x33373d) : QColor(0xffffff),
            .otherCheck = dark ? QColor(0x24272b) : QColor(0xe0e0e4)};
}

QPointF directionOf(int key) {
    switch (key) {
        case Qt::Key_Left: return {-1, 0};
        case Qt::Key_Right: return {1, 0};
        case Qt::Key_Up: return {0, -1};
        default: return {0, 1};
    }
}

}  // namespace

MaskCanvas::MaskCanvas(MaskDocument& document, QWidget* parent) : QWidget(parent), m_document(document) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Picture and mask"));
    setAccessibleDescription(
        tr("What is dimmed is left out. The arrow keys move the brush, Space dabs with it, [ and ] change its size, + and - "
           "zoom, Ctrl and the arrow keys move the picture. With Shift a dab becomes a straight stroke from the last one."));
    connect(&m_document, &MaskDocument::changed, this, &MaskCanvas::redraw);
}

void MaskCanvas::setPicture(const MaskPicture& picture) {
    m_picture = picture;
    m_strokeEnd.reset();
    setBrushSize(std::max(picture.size().width(), picture.size().height()) / 20);
    fit();
}

void MaskCanvas::setTool(MaskTool tool) {
    endDrag();
    m_tool = tool;
    update();
}

int MaskCanvas::largestBrush() const {
    return std::max(2, std::max(m_picture.size().width(), m_picture.size().height()) / 3);
}

void MaskCanvas::setBrushSize(int size) {
    m_brushSize = std::clamp(size, 1, largestBrush());
    update();
    Q_EMIT brushSizeChanged(m_brushSize);
}

void MaskCanvas::fit() {
    m_fitted = true;
    const QSizeF room = (QSizeF(size()) - QSizeF(2 * kMargin, 2 * kMargin)) * devicePixelRatioF();
    const QSizeF whole = m_picture.size();
    if (whole.isEmpty() || room.isEmpty()) {
        return;
    }
    m_view.scale = std::clamp(std::min(room.width() / whole.width(), room.height() / whole.height()), kSmallestZoom, kLargestZoom);
    const QPointF middle = QRectF(rect()).center() * devicePixelRatioF();
    m_view.offset = middle - QPointF(whole.width(), whole.height()) * m_view.scale / 2.0;
    redrawAll();
}

void MaskCanvas::setZoom(qreal zoom) {
    zoomAt(QRectF(rect()).center(), zoom / m_view.scale);
}

QPointF MaskCanvas::toPicture(QPointF position) const {
    return m_view.toPicture(position * devicePixelRatioF());
}

QPointF MaskCanvas::fromPicture(QPointF position) const {
    return m_view.toView(position) / devicePixelRatioF();
}

void MaskCanvas::redrawAll() {
    m_missing = QRect(QPoint(), m_shown.size());
    update();
}

/** `area` is the picture's. */
void MaskCanvas::redraw(const QRect& area) {
    const QRectF changed(m_view.toView(area.topLeft()), m_view.toView(area.bottomRight() + QPoint(1, 1)));
    const QRect pixels = changed.toAlignedRect().adjusted(-1, -1, 1, 1);
    m_missing += pixels & m_shown.rect();
    const qreal ratio = devicePixelRatioF();
    update(QRectF(QPointF(pixels.topLeft()) / ratio, QSizeF(pixels.size()) / ratio).toAlignedRect());
}

void MaskCanvas::paintEvent(QPaintEvent* event) {
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    const MaskColors colors = colorsOf(palette());
    if (m_shown.size() != pixels) {
        m_shown = QImage(pixels, QImage::Format_RGB32);
        m_missing = m_shown.rect();
    }
    m_shown.setDevicePixelRatio(devicePixelRatioF());
    if (m_picture.size().isEmpty()) {
        m_shown.fill(colors.outside);
    }
    for (const QRect& area : std::exchange(m_missing, {})) {
        m_picture.draw(m_shown, area, m_view, m_document.mask(), colors);
    }
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawImage(QPointF(), m_shown);
    paintOverlay(painter);
}

void MaskCanvas::paintOverlay(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    // Dark and light together show on every picture.
    const QPen pens[] = {QPen(QColor(0, 0, 0, 170), 3.0), QPen(m_tool == MaskTool::Erase ? QColor(0xff8a7a) : QColor(0x8ae29a), 1.4)};
    if (m_drag == Drag::Box && m_cursor) {
        for (const QPen& pen : pens) {
            painter.setPen(pen);
            painter.drawRect(QRectF(m_dragStart, *m_cursor).normalized());
        }
    } else if (m_tool != MaskTool::Box && m_cursor && m_drag != Drag::Pan && !m_picture.size().isEmpty()) {
        const qreal reach = std::max(1.0, radius() * m_view.scale / devicePixelRatioF());
        for (const QPen& pen : pens) {
            painter.setPen(pen);
            painter.drawEllipse(*m_cursor, reach, reach);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::colors().accent, 1.5));
        painter.drawRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75));
    }
}

QRect MaskCanvas::cursorArea() const {
    if (!m_cursor) {
        return {};
    }
    const qreal reach = m_brushSize * m_view.scale / devicePixelRatioF() / 2.0 + 4.0;
    return QRectF(*m_cursor - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)).toAlignedRect();
}

void MaskCanvas::moveCursor(QPointF position) {
    if (m_drag == Drag::Box) {
        m_cursor = position;
        update();
        return;
    }
    update(cursorArea());
    m_cursor = position;
    update(cursorArea());
}

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

void MaskCanvas::zoomAt(QPointF position, qreal factor) {
    const QPointF fixed = toPicture(position);
    m_view.scale = std::clamp(m_view.scale * factor, kSmallestZoom, kLargestZoom);
    m_view.offset = position * devicePixelRatioF() - fixed * m_view.scale;
    m_fitted = false;
    redrawAll();
}

void MaskCanvas::pan(QPointF by) {
    m_view.offset += by * devicePixelRatioF();
    m_fitted = false;
    redrawAll();
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

void MaskCanvas::leaveEvent(QEvent* event) {
    update(cursorArea());
    m_cursor.reset();
    QWidget::leaveEvent(event);
}

void MaskCanvas::resizeEvent(QResizeEvent* event) {
    if (m_fitted) {
        fit();
    }
    redrawAll();
    QWidget::resizeEvent(event);
}

void MaskCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        redrawAll();
    }
    QWidget::changeEvent(event);
}

}  // namespace orfeas
