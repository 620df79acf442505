#include "viewer/pane_grid.h"

#include <algorithm>

namespace orfeas {

PaneGrid PaneGrid::forPanes(int count, QSize frame) {
    PaneGrid best;
    int largest = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const int side = std::min(frame.width() / columns, frame.height() / rows);
        if (columns == 1 || side > largest) {
            best = {.columns = columns, .rows = rows};
            largest = side;
        }
    }
    return best;
}

QRect PaneGrid::cell(int index, QSize frame) const {
    const QPoint corner(index % columns * frame.width() / columns, index / columns * frame.height() / rows);
    return {corner, QSize(frame.width() / columns, frame.height() / rows).expandedTo({1, 1})};
}

int PaneGrid::cellAt(QPointF point, QSize frame) const {
    const auto along = [](double at, int extent, int cells) {
        return std::clamp(static_cast<int>(at * cells / std::max(extent, 1)), 0, cells - 1);
    };
    return along(point.y(), frame.height(), rows) * columns + along(point.x(), frame.width(), columns);
}

}  // namespace orfeas
