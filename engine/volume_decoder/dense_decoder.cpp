#include "volume_decoder/dense_decoder.h"

#include <algorithm>

#include "core/transfer.h"
#include "volume_decoder/volume_decoder.h"

namespace orfeas {

namespace {

/** Points of a slab: enough to fill a GPU, little enough for the CPU's caches. */
constexpr std::int64_t kCudaSlab = std::int64_t{1} << 24;
constexpr std::int64_t kCpuSlab = std::int64_t{1} << 20;

/** Combines the eight corners of each cell, axis by axis: [X,Y,Z] -> [X-1,Y-1,Z-1]. */
template <typename Operation>
at::Tensor overCorners(at::Tensor points, Operation combine) {
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        const std::int64_t cells = points.size(axis) - 1;
        points = combine(points.narrow(axis, 0, cells), points.narrow(axis, 1, cells));
    }
    return points;
}

/** Adds the cells of a slab of grid planes, logits [X,R+1,R+1], the first of which is plane `firstX`, that the grid's level crosses. */
void appendCrossedCells(const at::Tensor& slab, std::int64_t firstX, SparseGrid& grid) {
    const at::Tensor inside = slab > grid.isoLevel;
    const at::Tensor any = overCorners(inside, [](const at::Tensor& a, const at::Tensor& b) { return at::logical_or(a, b); });
    const at::Tensor all = overCorners(inside, [](const at::Tensor& a, const at::Tensor& b) { return at::logical_and(a, b); });
    const at::Tensor cells = at::nonzero(any.logical_xor(all));  // [K,3]
    if (cells.size(0) == 0) {
        return;
    }
    const std::int64_t side = slab.size(1);
    const at::Tensor base = (cells.select(1, 0) * side + cells.select(1, 1)) * side + cells.select(1, 2);
    const at::Tensor flat = slab.flatten();
    std::vector<at::Tensor> columns;
    for (std::int64_t corner = 0; corner < 8; ++corner) {
        const std::int64_t offset = ((corner & 1) * side + ((corner >> 1) & 1)) * side + ((corner >> 2) & 1);
        columns.push_back(flat.index_select(0, base + offset));
    }
    const auto count = static_cast<std::size_t>(cells.size(0));
    const std::size_t before = grid.cells.size();
    grid.cells.resize(before + count);
    grid.corners.resize(before + count);
    const at::Tensor origin = at::tensor({firstX, std::int64_t{0}, std::int64_t{0}}, cells.options());
    download((cells + origin).to(at::kInt), grid.cells.data() + before);  // [K,3]
    download(at::stack(columns, 1), grid.corners.data() + before);        // [K,8]
}

/** Whether a slab has an inside point on the border of the cube: a bool scalar on its device. */
at::Tensor insideAtBorder(const at::Tensor& slab, std::int64_t firstX, int resolution, float isoLevel) {
    at::Tensor found = (slab.select(1, 0) > isoLevel).any();
    const auto look = [&](const at::Tensor& plane) { found = found.logical_or((plane > isoLevel).any()); };
    look(slab.select(1, resolution));
    look(slab.select(2, 0));
    look(slab.select(2, resolution));
    if (firstX == 0) {
        look(slab.select(0, 0));
    }
    if (firstX + slab.size(0) - 1 == resolution) {
        look(slab.select(0, slab.size(0) - 1));
    }
    return found;
}

}  // namespace

FieldSampler::PointSource gridPoints(int resolution, at::Device device) {
    const std::int64_t side = resolution + 1;
    return [side, coordinates = gridCoordinates(resolution, device)](std::int64_t begin, std::int64_t end) {
        const at::Tensor index = at::arange(begin, end, coordinates.options().dtype(at::kLong));
        const at::Tensor row = index.floor_divide(side);
        const at::Tensor x = row.floor_divide(side);
        return at::stack(
            {coordinates.index_select(0, x), coordinates.index_select(0, row - x * side), coordinates.index_select(0, index - row * side)},
            1);  // [N,3]
    };
}

SparseGrid decodeDense(FieldSampler& sampler, int resolution, float isoLevel, at::Device device) {
    const std::int64_t side = resolution + 1;
    const std::int64_t plane = side * side;
    const std::int64_t slabPoints = std::max<std::int64_t>(device.is_cuda() ? kCudaSlab : kCpuSlab, sampler.chunkSize());
    const std::int64_t slabPlanes = std::clamp<std::int64_t>(slabPoints / plane, 1, side);
    const at::TensorOptions options = at::TensorOptions().device(device).dtype(at::kFloat);
    const FieldSampler::PointSource points = gridPoints(resolution, device);

    SparseGrid grid;
    grid.resolution = resolution;
    grid.isoLevel = isoLevel;
    at::Tensor touches = at::zeros({}, options.dtype(at::kBool));
    at::Tensor slab = at::empty({slabPlanes + 1, side, side}, options);
    std::int64_t kept = 0;  // planes that the slab shares with the one before
    sampler.planAhead(side * plane);
    for (std::int64_t next = 0; next < side;) {
        const std::int64_t fresh = std::min(slabPlanes, side - next);
        sampler.evaluate(
            fresh * plane, [&](std::int64_t begin, std::int64_t end) { return points(next * plane + begin, next * plane + end); },
            slab.narrow(0, kept, fresh).view(-1));
        const at::Tensor used = slab.narrow(0, 0, kept + fresh);
        touches = touches.logical_or(insideAtBorder(used, next - kept, resolution, isoLevel));
        appendCrossedCells(used, next - kept, grid);
        slab.select(0, 0).copy_(slab.select(0, kept + fresh - 1).clone());
        kept = 1;
        next += fresh;
    }
    grid.touchesBorder = touches.item<bool>();
    return grid;
}

SparseGrid sparseCellsOf(const at::Tensor& grid, double isoLevel) {
    SparseGrid result;
    result.resolution = static_cast<int>(grid.size(0)) - 1;
    result.isoLevel = comparableLevel(isoLevel);
    const at::Tensor logits = grid.contiguous();
    appendCrossedCells(logits, 0, result);
    result.touchesBorder = insideAtBorder(logits, 0, result.resolution, result.isoLevel).item<bool>();
    return result;
}

}  // namespace orfeas
