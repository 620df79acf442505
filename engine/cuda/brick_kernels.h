#pragma once

#include <cstdint>

#include "cuda/transformer_kernels.h"

/** Lookups in a grid of bricks, in one pass each. volume_decoder/brick_grid.h has the grid, and the same lookups of plain operations. */
namespace orfeas::cuda {

/** A grid's tables and values, as BrickGrid keeps them. */
struct BrickTables {
    const std::int32_t* slotOfBrick = nullptr;  ///< [bricksPerAxis^3]
    const std::int32_t* brickOfSlot = nullptr;  ///< [slots]: a brick's coordinates, eight bits each
    const float* values = nullptr;              ///< [slots * 512]
    std::int32_t bricksPerAxis = 0;
    std::int32_t cells = 0;  ///< per axis
};

/** Addresses [count] of points: three rows, `rowStride` elements from one to the next. */
void brickAddresses(const BrickTables& tables, const std::int32_t* points, std::int64_t rowStride, std::int64_t count,
                    std::int32_t* addresses, Stream stream);

/** The points [3,count] at addresses. */
void brickPoints(const BrickTables& tables, const std::int32_t* addresses, std::int64_t count, std::int32_t* points, Stream stream);

/** The values [6,count] of the neighbours of points: one step up and one down along each axis; a step out of the grid stays where it is. */
void brickNeighbours(const BrickTables& tables, const std::int32_t* points, std::int64_t rowStride, std::int64_t count, float* values,
                     Stream stream);

}  // namespace orfeas::cuda
