#include "volume_decoder/brick_grid.h"

#include <algorithm>
#include <limits>
#include <vector>

#if ORFEAS_WITH_CUDA
#include "cuda/brick_kernels.h"
#include "layers/kernel_call.h"
#endif

namespace orfeas {

namespace {

constexpr std::int64_t kShift = 3;
constexpr std::int64_t kMask = (1 << kShift) - 1;
constexpr std::int64_t kPackBits = 8;
constexpr std::int64_t kBrickPoints = 1 << (3 * kShift);
constexpr std::int64_t kFirstCapacity = 256;

/** Below this share of the store, sorting a list is cheaper than scanning the store for marks. */
constexpr std::int64_t kScanRatio = 32;

/** Indices of what is not zero, [K] int32. */
at::Tensor indicesOf(const at::Tensor& condition) {
    return at::nonzero(condition).select(1, 0).to(at::kInt);
}

at::Tensor grown(const at::Tensor& old, std::int64_t size, double fill) {
    at::Tensor result = at::full({size}, fill, old.options());
    result.narrow(0, 0, old.size(0)).copy_(old);
    return result;
}

}  // namespace

BrickGrid::BrickGrid(std::int64_t cells, at::Device device, bool fused)
    : m_cells(cells), m_bricksPerAxis((cells + 1 + kMask) >> kShift), m_fused(fused) {
    const at::TensorOptions options = at::TensorOptions().device(device);
    m_slotOfBrick = at::zeros({m_bricksPerAxis * m_bricksPerAxis * m_bricksPerAxis}, options.dtype(at::kInt));
    m_brickOfSlot = at::zeros({1}, options.dtype(at::kInt));
    m_values = at::full({kBrickPoints}, std::numeric_limits<double>::quiet_NaN(), options.dtype(at::kFloat));
    m_marks = at::zeros({kBrickPoints}, options.dtype(at::kByte));
    reserve(kFirstCapacity);
}

void BrickGrid::reserve(std::int64_t slots) {
    const std::int64_t capacity = m_brickOfSlot.size(0);
    if (slots <= capacity) {
        return;
    }
    const std::int64_t next = std::max(slots, capacity + capacity / 2);
    m_brickOfSlot = grown(m_brickOfSlot, next, 0.0);
    m_values = grown(m_values, next * kBrickPoints, std::numeric_limits<double>::quiet_NaN());
    m_marks = grown(m_marks, next * kBrickPoints, 0.0);
}

at::Tensor BrickGrid::bricksOf(const at::Tensor& points) const {
    const at::Tensor brick = points.bitwise_right_shift(kShift);  // [3,N]
    return brick[0].mul(m_bricksPerAxis).add_(brick[1]).mul_(m_bricksPerAxis).add_(brick[2]);
}

void BrickGrid::allocate(const at::Tensor& points) {
    // Missing bricks are marked in a copy of the table: it is far smaller than the list of points.
    at::Tensor wanted = at::zeros_like(m_slotOfBrick, m_slotOfBrick.options().dtype(at::kBool));
    wanted.index_fill_(0, bricksOf(points).to(at::kLong), true);
    const at::Tensor bricks = at::nonzero(wanted.logical_and_(m_slotOfBrick == 0)).select(1, 0);
    const std::int64_t count = bricks.size(0);
    if (count == 0) {
        return;
    }
    reserve(m_slots + count);
    m_slotOfBrick.index_copy_(0, bricks, at::arange(m_slots, m_slots + count, m_slotOfBrick.options()));
    const at::Tensor row = bricks.floor_divide(m_bricksPerAxis);
    const at::Tensor x = row.floor_divide(m_bricksPerAxis);
    const at::Tensor packed = x.bitwise_left_shift(kPackBits).add_(row - x * m_bricksPerAxis).bitwise_left_shift_(kPackBits);
    m_brickOfSlot.narrow(0, m_slots, count).copy_(packed.add(bricks - row * m_bricksPerAxis));
    m_slots += count;
}

#if ORFEAS_WITH_CUDA

namespace {

/** Points whose rows are contiguous, though the rows may lie apart. */
at::Tensor withContiguousRows(const at::Tensor& points) {
    return points.size(1) < 2 || points.stride(1) == 1 ? points : points.contiguous();
}

}  // namespace

cuda::BrickTables BrickGrid::tables() const {
    return {m_slotOfBrick.const_data_ptr<std::int32_t>(), m_brickOfSlot.const_data_ptr<std::int32_t>(), m_values.const_data_ptr<float>(),
            static_cast<std::int32_t>(m_bricksPerAxis), static_cast<std::int32_t>(m_cells)};
}

#endif

at::Tensor BrickGrid::addressesOf(const at::Tensor& points) const {
#if ORFEAS_WITH_CUDA
    if (usesKernel()) {
        const at::Tensor rows = withContiguousRows(points);
        at::Tensor addresses = at::empty({rows.size(1)}, rows.options());
        cuda::brickAddresses(tables(), rows.const_data_ptr<std::int32_t>(), rows.stride(0), rows.size(1),
                             addresses.mutable_data_ptr<std::int32_t>(), currentStream());
        return addresses;
    }
#endif
    const at::Tensor local = points.bitwise_and(kMask);  // [3,N]
    at::Tensor address = m_slotOfBrick.index_select(0, bricksOf(points));
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        address.bitwise_left_shift_(kShift).add_(local[axis]);
    }
    return address;
}

at::Tensor BrickGrid::neighbourValues(const at::Tensor& points) const {
#if ORFEAS_WITH_CUDA
    if (usesKernel()) {
        const at::Tensor rows = withContiguousRows(points);
        at::Tensor values = at::empty({6, rows.size(1)}, m_values.options());
        cuda::brickNeighbours(tables(), rows.const_data_ptr<std::int32_t>(), rows.stride(0), rows.size(1), values.mutable_data_ptr<float>(),
                              currentStream());
        return values;
    }
#endif
    std::vector<at::Tensor> neighbours;
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        for (const std::int64_t step : {1, -1}) {
            at::Tensor other = points.clone();
            other[axis].add_(step).clamp_(0, m_cells);
            neighbours.push_back(values(addressesOf(other)));
        }
    }
    return at::stack(neighbours);
}

at::Tensor BrickGrid::pointsAt(const at::Tensor& addresses) const {
#if ORFEAS_WITH_CUDA
    if (usesKernel()) {
        const at::Tensor list = addresses.contiguous();
        at::Tensor found = at::empty({3, list.size(0)}, list.options());
        cuda::brickPoints(tables(), list.const_data_ptr<std::int32_t>(), list.size(0), found.mutable_data_ptr<std::int32_t>(),
                          currentStream());
        return found;
    }
#endif
    const at::Tensor packed = m_brickOfSlot.index_select(0, addresses.bitwise_right_shift(3 * kShift));
    at::Tensor points = at::empty({3, addresses.size(0)}, addresses.options());
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        at::Tensor row = points[axis];
        at::bitwise_right_shift_out(row, packed, (2 - axis) * kPackBits);
        row.bitwise_and_((1 << kPackBits) - 1).bitwise_left_shift_(kShift);
        row.add_(addresses.bitwise_right_shift((2 - axis) * kShift).bitwise_and_(kMask));
    }
    return points;
}

at::Tensor BrickGrid::known() const {
    return indicesOf(m_values.narrow(0, 0, m_slots * kBrickPoints).isnan().logical_not_());
}

at::Tensor BrickGrid::markCells(const at::Tensor& addresses) {
    const at::Tensor cells = unique(addresses.masked_select(m_marks.index_select(0, addresses) == 0));
    m_marks.index_fill_(0, cells.to(at::kLong), 1);
    return cells;
}

at::Tensor BrickGrid::markedCells() const {
    return indicesOf(m_marks.narrow(0, 0, m_slots * kBrickPoints));
}

at::Tensor BrickGrid::unique(const at::Tensor& addresses) const {
    if (addresses.size(0) < m_slots * kBrickPoints / kScanRatio) {
        return std::get<0>(at::_unique2(addresses, /*sorted=*/true));
    }
    at::Tensor marks = at::zeros({m_slots * kBrickPoints}, m_marks.options());
    marks.index_fill_(0, addresses.to(at::kLong), 1);
    return indicesOf(marks);
}

}  // namespace orfeas
