#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace orfeas {

/** Half side of the decoded cube: grid point i of R lies at i / R * 2 * kBounds - kBounds (family specification, 8). */
inline constexpr double kBounds = 1.01;

/**
 * The cells of an R^3 grid that the surface crosses, with the logits at their eight corners. Corner c of a cell (x, y, z) is the grid
 * point (x + (c & 1), y + ((c >> 1) & 1), z + ((c >> 2) & 1)); a point shared by cells carries the same value in each.
 */
struct SparseGrid {
    int resolution = 0;
    std::vector<std::array<std::int32_t, 3>> cells;  ///< sorted by x, then y, then z; no duplicates
    std::vector<std::array<float, 8>> corners;       ///< one entry per cell

    bool touchesBorder = false;     ///< the surface leaves the cube and was cut there
    bool mayMissThinParts = false;  ///< decoded coarse-to-fine: features thinner than a coarse cell may be lost
    std::int64_t fieldQueries = 0;  ///< points at which the field was evaluated
    int chunkSize = 0;              ///< queries per batch that was used in the end
};

}  // namespace orfeas
