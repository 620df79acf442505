#pragma once

#include <QByteArray>
#include <QImage>
#include <QPoint>
#include <QRect>
#include <map>
#include <utility>

namespace orfeas {

/**
 * Squares of a mask (Grayscale8) as they were before a change. Takes memory for what has changed only, and one byte for a square of one
 * value, as most are.
 */
class MaskTiles {
public:
    /** Keeps the squares that `area` touches, unless they are kept already: call it before each change. */
    void keep(const QImage& mask, const QRect& area);

    /** Exchanges the kept squares with the mask's; called again it takes that back. Returns what has changed. */
    QRect exchange(QImage& mask);

    /** Keeps those squares in which the two differ. */
    void keepDifferences(const QImage& mask, const QImage& next);

    [[nodiscard]] bool isEmpty() const { return m_tiles.empty(); }
    [[nodiscard]] qsizetype bytes() const;

private:
    std::map<std::pair<int, int>, QByteArray> m_tiles;
};

}  // namespace orfeas
