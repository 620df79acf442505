#pragma once

#include "surface/sparse_grid.h"
#include "volume_decoder/field_sampler.h"

namespace orfeas {

/** Evaluates every grid point, slab by slab along x, and keeps the crossed cells. Memory is bounded whatever the resolution is. */
SparseGrid decodeDense(FieldSampler& sampler, int resolution, float isoLevel, at::Device device);

/** The point source of the whole grid: query i is grid point i in `ij` order. */
FieldSampler::PointSource gridPoints(int resolution, at::Device device);

}  // namespace orfeas
