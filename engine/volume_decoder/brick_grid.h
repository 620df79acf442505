#pragma once

#include <ATen/ATen.h>

#include <cstdint>

namespace orfeas {

namespace cuda {
struct BrickTables;
}

/**
 * A grid of logits of which few are known, on the device of its field. Space is divided into bricks of 8^3 points; a table holds for each
 * brick its slot in a growing store, or slot 0, whose values stay unknown. Lookup and insertion take constant time without sorting, and
 * what is marked is listed by one scan of the store. Points and cells are given as coordinates [3,N] int32; a cell goes by the name of its
 * lower corner. Memory follows the surface: some 60 MB at R = 384.
 */
class BrickGrid {
public:
    /** `cells` per axis, hence cells + 1 points. `fused` looks up by a CUDA kernel (cuda/brick_kernels.h) where the device has them. */
    BrickGrid(std::int64_t cells, at::Device device, bool fused = true);

    [[nodiscard]] std::int64_t cells() const { return m_cells; }

    /** Makes room for points. Everything below that takes addresses [N] int32 needs points that have room; values() of others are NaN. */
    void allocate(const at::Tensor& points);
    [[nodiscard]] at::Tensor addressesOf(const at::Tensor& points) const;
    [[nodiscard]] at::Tensor pointsAt(const at::Tensor& addresses) const;

    /** Logits [N] fp32; NaN where not known. */
    [[nodiscard]] at::Tensor values(const at::Tensor& addresses) const { return m_values.index_select(0, addresses); }
    /**
     * Logits [6,N] of the neighbours of points, NaN where not known: a step up, then one down, along each axis. A step out of the grid
     * stays where it is.
     */
    [[nodiscard]] at::Tensor neighbourValues(const at::Tensor& points) const;

    void setValues(const at::Tensor& addresses, const at::Tensor& logits) { m_values.index_copy_(0, addresses.to(at::kLong), logits); }

    /** Addresses of all known points, ascending. */
    [[nodiscard]] at::Tensor known() const;

    /** Marks the cells at these addresses; returns those that were not marked before, each once, ascending. */
    at::Tensor markCells(const at::Tensor& addresses);

    /** Addresses of all marked cells, ascending. */
    [[nodiscard]] at::Tensor markedCells() const;

    /** Addresses without repetition, ascending. */
    [[nodiscard]] at::Tensor unique(const at::Tensor& addresses) const;

private:
    [[nodiscard]] at::Tensor bricksOf(const at::Tensor& points) const;
    void reserve(std::int64_t slots);
    [[nodiscard]] cuda::BrickTables tables() const;  ///< for builds with CUDA
    [[nodiscard]] bool usesKernel() const { return m_fused && m_values.is_cuda(); }

    std::int64_t m_cells;
    std::int64_t m_bricksPerAxis;
    bool m_fused;
    std::int64_t m_slots = 1;  ///< in use, the unknown brick included
    at::Tensor m_slotOfBrick;  ///< [bricks] int32
    at::Tensor m_brickOfSlot;  ///< [capacity] int32: the brick's coordinates, eight bits each
    at::Tensor m_values;       ///< [capacity * 512] fp32
    at::Tensor m_marks;        ///< [capacity * 512] uint8: 1 where the cell is marked
};

}  // namespace orfeas
