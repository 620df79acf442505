#pragma once

#include "core/compute_device.h"
#include "core/context.h"
#include "orfeas/settings.h"
#include "surface/sparse_grid.h"
#include "volume_decoder/field.h"

namespace orfeas {

struct VolumeSettings {
    int resolution = 384;
    DecoderKind decoder = DecoderKind::Auto;
    double isoLevel = 0.0;
    int chunkSize = 0;  ///< 0: by free memory
};

/**
 * Samples the field over the cube [-1.01, 1.01]^3 and keeps the cells that the surface crosses. Reports Stage::DecodeVolume with the
 * queries done and planned; the plan grows as refinement finds surface, never shrinks. On c10::OutOfMemoryError it frees, halves the chunk
 * and retries down to a floor, then throws Error{OutOfMemory}. Throws Error{NotFinite} when the field yields NaN. An empty surface is
 * returned as no cells.
 */
SparseGrid decodeVolume(Field& field, const VolumeSettings& settings, const ComputeDevice& device, const JobContext& context);

/** All (R+1)^3 logits in `ij` order [R+1, R+1, R+1] on the CPU, for comparison with reference grids. */
at::Tensor decodeDenseGrid(Field& field, int resolution, int chunkSize, const JobContext& context);

/** The cells of a full grid of logits [R+1, R+1, R+1] (CPU, fp32) that the iso level crosses. */
SparseGrid sparseCellsOf(const at::Tensor& grid, double isoLevel);

}  // namespace orfeas
