#pragma once

#include <ATen/ATen.h>
#include <ATen/cuda/CUDAContext.h>

#include "cuda/transformer_kernels.h"

/** From tensors to what kernels are called with. For builds with CUDA. */
namespace orfeas {

inline cuda::Element elementOf(const at::Tensor& tensor) {
    switch (tensor.scalar_type()) {
        case at::kHalf: return cuda::Element::Float16;
        case at::kBFloat16: return cuda::Element::BFloat16;
        default: return cuda::Element::Float32;
    }
}

inline cuda::Stream currentStream() {
    return c10::cuda::getCurrentCUDAStream().stream();
}

inline void* pointerOrNull(const at::Tensor& tensor) {
    return tensor.defined() ? tensor.data_ptr() : nullptr;
}

}  // namespace orfeas
