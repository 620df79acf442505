#pragma once

#include <ATen/ATen.h>

#include "layers/layers.h"

/**
 * Both ends of the field's network. `fused` runs each as one CUDA kernel (cuda/decoder_kernels.h) where there is one for the tensor's place
 * and size; otherwise the same is put together from ATen's operations.
 */
namespace orfeas {

/**
 * points [N,3] fp32 and frequencies [K] fp32 -> [N,width] of `dtype`: the coordinates, the sines (for each axis all frequencies), the
 * cosines likewise, then zeros.
 */
[[nodiscard]] at::Tensor fourierRows(const at::Tensor& points, const at::Tensor& frequencies, std::int64_t width, at::ScalarType dtype,
                                     bool fused);

/** out(norm(x + update)) for a layer of one output: x and update [N,w] -> [N] fp32. A null `norm` leaves the norm out; x may be changed. */
[[nodiscard]] at::Tensor normedDot(at::Tensor& x, const at::Tensor& update, const LayerNorm* norm, const Linear& out, bool fused);

}  // namespace orfeas
