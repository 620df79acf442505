#pragma once

#include <ATen/ATen.h>

#include "core/compute_device.h"

/** What tests of kernels against their plain twins share. */
namespace orfeas::test {

/** Numbers that are the same for every type and place, up to rounding. */
inline at::Tensor random(at::IntArrayRef shape, const at::TensorOptions& options, std::uint64_t seed) {
    at::manual_seed(seed);
    return at::randn(shape, at::TensorOptions().dtype(at::kFloat)).to(options);
}

/** What rounding may do: both sides round at other places. */
inline double tolerance(at::ScalarType type) {
    return type == at::kFloat ? 1e-5 : type == at::kHalf ? 3e-3 : 2e-2;
}

inline bool hasCuda() {
    return selectComputeDevice(DeviceKind::Cuda, Precision::Auto).isCuda();
}

}  // namespace orfeas::test
