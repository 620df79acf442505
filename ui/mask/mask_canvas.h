#pragma once

#include <QImage>
#include <QRegion>
#include <QWidget>
#include <optional>

#include "ui/mask/mask_document.h"
#include "ui/mask/mask_picture.h"

namespace orfeas {

enum class MaskTool { Add, Erase, Box };

/**
 * Shows a picture with its mask and takes strokes and boxes. Wheel, pinch, + and - zoom; the middle button, or Ctrl and the arrows, move;
 * the arrows alone move the brush and Space dabs with it; Shift draws straight from where the last stroke ended; [ and ] or dragging
 * sideways with the right button change the brush's size.
 */
class MaskCanvas : public QWidget {
    Q_OBJECT

public:
    explicit MaskCanvas(MaskDocument& document, QWidget* parent = nullptr);

    void setPicture(const MaskPicture& picture);

    void setTool(MaskTool tool);
    [[nodiscard]] MaskTool tool() const { return m_tool; }

    /** The brush's diameter in the picture's pixels; kept within what suits the picture. */
    void setBrushSize(int size);
    [[nodiscard]] int brushSize() const { return m_brushSize; }
    [[nodiscard]] int largestBrush() const;

    /** The whole picture, or so many pixels of the view for one of the picture. */
    void fit();
    void setZoom(qreal zoom);

    /** Between the widget's coordinates and the picture's. */
    [[nodiscard]] QPointF toPicture(QPointF position) const;
    [[nodiscard]] QPointF fromPicture(QPointF position) const;

    [[nodiscard]] QSize sizeHint() const override { return {900, 620}; }

Q_SIGNALS:
    void brushSizeChanged(int size);
    /** A box has been drawn around the object; in the picture's pixels. */
    void boxDrawn(const QRect& box);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabletEvent(QTabletEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Drag { None, Stroke, Box, Pan, Size };

    void redraw(const QRect& area);
    void redrawAll();
    void zoomAt(QPointF position, qreal factor);
    void pan(QPointF by);
    void moveCursor(QPointF position);
    void moveByKey(int key, Qt::KeyboardModifiers modifiers);
    void beginStroke(QPointF position, bool straight);
    void dab(bool straight);
    void finishBox();
    void endDrag();
    void paintOverlay(QPainter& painter) const;
    [[nodiscard]] QRect cursorArea() const;
    [[nodiscard]] qreal radius() const { return m_brushSize * m_pressure / 2.0; }

    MaskDocument& m_document;
    MaskPicture m_picture;
    QImage m_shown;     ///< what has been drawn, in device pixels
    QRegion m_missing;  ///< of it, to be drawn anew
    MaskView m_view;
    MaskTool m_tool = MaskTool::Erase;
    Drag m_drag = Drag::None;
    QPointF m_dragStart;
    int m_sizeAtStart = 0;
    std::optional<QPointF> m_cursor;     ///< in the widget
    std::optional<QPointF> m_strokeEnd;  ///< in the picture: of the last stroke
    int m_brushSize = 40;
    qreal m_pressure = 1.0;
    bool m_fitted = true;  ///< the whole picture stays in view when the widget changes its size
};

}  // namespace orfeas
