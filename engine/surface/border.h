#pragma once

#include "surface/sparse_grid.h"

namespace orfeas {

/** Whether a cell lies in the layer outside the cube that closeAtBorder() adds: a coordinate is -1 or R. */
inline bool isBeyondBorder(const std::array<std::int32_t, 3>& cell, int resolution) {
    for (const std::int32_t coordinate : cell) {
        if (coordinate < 0 || coordinate >= resolution) {
            return true;
        }
    }
    return false;
}

/**
 * Closes a grid whose surface leaves the cube: whatever lies beyond the border counts as outside. Adds those cells of one more layer, with
 * coordinates -1 or R, that have a corner inside; their corners beyond the border hold a value below the iso level. Border points whose
 * logits the grid lacks, because no cell there is crossed, get their sign from the known ones by filling along the border. A grid that
 * doesn't touch the border, or has no crossed cells at all, is returned as it is.
 */
SparseGrid closeAtBorder(SparseGrid grid);

}  // namespace orfeas
