#pragma once

#include <QImage>
#include <QObject>
#include <QUndoStack>
#include <cstdint>
#include <vector>

#include "ui/mask/mask_tiles.h"

namespace orfeas {

/** The opacity of a picture, Grayscale8. */
QImage maskOf(const QImage& picture);

/** The picture with another opacity, softened by `feather` pixels; RGBA8888. For a background thread. */
QImage withMask(const QImage& picture, const QImage& mask, double feather);

/** A mask (Grayscale8) as tight rows, and back. */
std::vector<std::uint8_t> tightBytes(const QImage& mask);
QImage maskFromBytes(const std::vector<std::uint8_t>& bytes, QSize size);

/** A mask that is being edited: strokes and replacements, each of which can be undone. */
class MaskDocument : public QObject {
    Q_OBJECT

public:
    explicit MaskDocument(QObject* parent = nullptr);

    /** Begins with a mask, Grayscale8. */
    void setMask(const QImage& mask);
    [[nodiscard]] const QImage& mask() const { return m_mask; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    /** A stroke of a round brush that adds to the object or takes from it; positions and radius in the picture's pixels. */
    void beginStroke(bool adds, qreal radius, QPointF at);
    void strokeTo(QPointF at, qreal radius);
    void endStroke();
    [[nodiscard]] bool isStroking() const { return m_stroking; }

    /** Another mask of the same size; `what` is what the undo action calls it. Nothing happens when it is the same. */
    void replace(const QImage& mask, const QString& what);

Q_SIGNALS:
    /** The mask has changed within this area. */
    void changed(const QRect& area);

private:
    void paint(QPointF from, QPointF to);

    QImage m_mask;
    QUndoStack m_undo;
    MaskTiles m_before;  ///< of the stroke
    QPointF m_last;
    qreal m_radius = 1.0;
    bool m_adds = true;
    bool m_stroking = false;
};

}  // namespace orfeas
