// How the picture is shown; strokes, boxes and keys are in mask_canvas_input.cpp.
#include "ui/mask/mask_canvas.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr qreal kCanvasMargin = 16.0;
constexpr qreal kLargestZoom = 32.0;
constexpr qreal kSmallestZoom = 0.01;

MaskColors colorsOf(const QPalette& palette) {
    const bool dark = Theme::isDark();
    return {.outside = palette.color(QPalette::Window).darker(dark ? 120 : 104),
            .check = dark ? QColor(0x33373d) : QColor(0xffffff),
            .otherCheck = dark ? QColor(0x24272b) : QColor(0xe0e0e4)};
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
    const QSizeF room = (QSizeF(size()) - QSizeF(2 * kCanvasMargin, 2 * kCanvasMargin)) * devicePixelRatioF();
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
