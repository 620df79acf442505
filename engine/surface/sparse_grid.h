#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace orfeas {

/** An iso level as it is compared with: logits are fp32, and all must agree on which points are inside. */
inline float comparableLevel(double isoLevel) {
    return static_cast<float>(isoLevel);
}

/** Half side of the decoded cube: grid point i of R lies at i / R * 2 * kBounds - kBounds (family specification, 8). */
inline constexpr double kBounds = 1.01;

/** Leaves new elements as the memory is: they are written once, by many cores, which are also those that touch it first. */
template <typename T>
struct RawAllocator : std::allocator<T> {
    template <typename U, typename... Args>
    void construct(U* place, Args&&... args) {
        if constexpr (sizeof...(Args) == 0) {
            ::new (static_cast<void*>(place)) U;
        } else {
            ::new (static_cast<void*>(place)) U(std::forward<Args>(args)...);
        }
    }
};

using GridCell = std::array<std::int32_t, 3>;
using GridCells = std::vector<GridCell, RawAllocator<GridCell>>;
using GridCorners = std::vector<std::array<float, 8>, RawAllocator<std::array<float, 8>>>;

/**
 * The cells of an R^3 grid that the surface of one iso level crosses, with the logits at their eight corners; of another level it says
 * nothing. Inside is above the level, and a logit equal to it is outside. Corner c of a cell (x, y, z) is the grid
 * point (x + (c & 1), y + ((c >> 1) & 1), z + ((c >> 2) & 1)); a point shared by cells carries the same value in each.
 */
struct SparseGrid {
    int resolution = 0;
    float isoLevel = 0.0F;  ///< that it was decoded at
    GridCells cells;        ///< sorted by x, then y, then z; no duplicates
    GridCorners corners;    ///< one entry per cell

    bool touchesBorder = false;     ///< the surface leaves the cube and was cut there
    bool mayMissThinParts = false;  ///< decoded coarse-to-fine: features thinner than a coarse cell may be lost
    std::int64_t fieldQueries = 0;  ///< points at which the field was evaluated
    int chunkSize = 0;              ///< queries per batch that was used in the end
};

}  // namespace orfeas
