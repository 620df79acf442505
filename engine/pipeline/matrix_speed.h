#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace orfeas {

struct ComputeDevice;

/**
 * A square matrix of normally distributed values, the same ones at every call. A GPU that multiplies equal values draws less power and
 * clocks higher than it does in any network.
 */
at::Tensor randomMatrix(std::int64_t size, const ComputeDevice& device);

/** Floating-point operations a second that large products sustain: on a GPU after a second, when its clock has settled. */
double sustainedMatrixSpeed(const ComputeDevice& device);

}  // namespace orfeas
