#pragma once

#include "surface/sparse_grid.h"
#include "volume_decoder/field_sampler.h"

namespace orfeas {

/** Grid points between two samples of the coarsest level. 1: there is no coarser level, every point is evaluated. */
int coarsestStride(int resolution);

/**
 * Evaluates the field coarse-to-fine. Every grid point of the coarsest level is sampled. The next level samples all points of those cells
 * that the surface crosses or whose corners lie in the band where the field is not saturated (|logit| < 0.95), and of their neighbours.
 * From there on only the middles of crossed edges are sampled, and around points that their neighbours show to be nearest to a surface not
 * yet seen. On each level the surface is then followed: a crossed edge belongs to four cells, all corners of which are sampled, until no
 * crossed edge is left without its cells. So every piece of surface that was met is complete, and on the finest level no point is evaluated
 * that is not a corner of a crossed cell or the middle of a crossed coarser edge. A piece may be lost only if no coarser level shows a sign
 * change or a trace of it. `fused` looks points up by CUDA kernels where the device has them.
 */
SparseGrid decodeSparse(FieldSampler& sampler, int resolution, float isoLevel, at::Device device, bool fused);

}  // namespace orfeas
