#include "cuda/brick_kernels.h"

#include "cuda/elements.cuh"

namespace orfeas::cuda {

namespace {

constexpr int kShift = 3;  ///< a brick has 8^3 points
constexpr int kMask = (1 << kShift) - 1;
constexpr int kPackBits = 8;
constexpr int kPackMask = (1 << kPackBits) - 1;
constexpr int kNeighbours = 6;

__device__ std::int32_t addressOf(const BrickTables& tables, std::int32_t x, std::int32_t y, std::int32_t z) {
    const std::int32_t brick = ((x >> kShift) * tables.bricksPerAxis + (y >> kShift)) * tables.bricksPerAxis + (z >> kShift);
    return (((tables.slotOfBrick[brick] << kShift | (x & kMask)) << kShift | (y & kMask)) << kShift) | (z & kMask);
}

__global__ void __launch_bounds__(kThreads)
    addressesKernel(BrickTables tables, const std::int32_t* points, std::int64_t rowStride, std::int64_t count, std::int32_t* addresses) {
    const std::int64_t i = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (i < count) {
        addresses[i] = addressOf(tables, points[i], points[rowStride + i], points[2 * rowStride + i]);
    }
}

__global__ void __launch_bounds__(kThreads)
    pointsKernel(BrickTables tables, const std::int32_t* addresses, std::int64_t count, std::int32_t* points) {
    const std::int64_t i = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (i >= count) {
        return;
    }
    const std::int32_t address = addresses[i];
    const std::int32_t packed = tables.brickOfSlot[address >> (3 * kShift)];
#pragma unroll
    for (int axis = 0; axis < 3; ++axis) {
        const std::int32_t brick = packed >> ((2 - axis) * kPackBits) & kPackMask;
        points[axis * count + i] = (brick << kShift) + (address >> ((2 - axis) * kShift) & kMask);
    }
}

__global__ void __launch_bounds__(kThreads)
    neighboursKernel(BrickTables tables, const std::int32_t* points, std::int64_t rowStride, std::int64_t count, float* values) {
    const std::int64_t i = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (i >= count) {
        return;
    }
    const std::int32_t point[3] = {points[i], points[rowStride + i], points[2 * rowStride + i]};
#pragma unroll
    for (int direction = 0; direction < kNeighbours; ++direction) {
        std::int32_t other[3] = {point[0], point[1], point[2]};
        other[direction / 2] = min(max(other[direction / 2] + (direction % 2 == 0 ? 1 : -1), 0), tables.cells);
        values[direction * count + i] = tables.values[addressOf(tables, other[0], other[1], other[2])];
    }
}

}  // namespace

void brickAddresses(const BrickTables& tables, const std::int32_t* points, std::int64_t rowStride, std::int64_t count,
                    std::int32_t* addresses, Stream stream) {
    if (count > 0) {
        launch({"brickAddresses", blocksFor(count), stream}, addressesKernel, tables, points, rowStride, count, addresses);
    }
}

void brickPoints(const BrickTables& tables, const std::int32_t* addresses, std::int64_t count, std::int32_t* points, Stream stream) {
    if (count > 0) {
        launch({"brickPoints", blocksFor(count), stream}, pointsKernel, tables, addresses, count, points);
    }
}

void brickNeighbours(const BrickTables& tables, const std::int32_t* points, std::int64_t rowStride, std::int64_t count, float* values,
                     Stream stream) {
    if (count > 0) {
        launch({"brickNeighbours", blocksFor(count), stream}, neighboursKernel, tables, points, rowStride, count, values);
    }
}

}  // namespace orfeas::cuda
