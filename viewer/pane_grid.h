#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>

namespace orfeas {

/** How several panes share a frame: rows of cells of one size, in reading order. */
struct PaneGrid {
    int columns = 1;
    int rows = 1;

    /** The grid for `count` panes whose cells are as close to squares as the frame allows. */
    static PaneGrid forPanes(int count, QSize frame);

    [[nodiscard]] int cellCount() const { return columns * rows; }
    /** The place of a cell, counted from the top left; at least one pixel large. */
    [[nodiscard]] QRect cell(int index, QSize frame) const;
    /** The cell that holds a point; points outside of the frame belong to the nearest one. */
    [[nodiscard]] int cellAt(QPointF point, QSize frame) const;
};

}  // namespace orfeas
