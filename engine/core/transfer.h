#pragma once

#include <ATen/ATen.h>

#include <cstddef>
#include <cstdint>
#include <functional>

namespace orfeas {

// Large tensors travel in pieces through page-locked memory, which all cores fill or empty: as fast as the memory gives it, not as fast as
// one core copies.

/** A copy of a CPU tensor on a device. Does not wait for the last pieces. */
at::Tensor uploaded(const at::Tensor& stored, at::Device device);

/** Writes `count` bytes of a contiguous tensor from its byte `begin` on. Called on several threads at once. */
using Fill = std::function<void(std::int64_t begin, std::byte* to, std::int64_t count)>;

/** A CPU tensor that is filled on all cores. Throws on what `fill` throws. */
at::Tensor filledOnHost(at::IntArrayRef shape, at::ScalarType dtype, const Fill& fill);

/** The same on a device, without a copy of it all on the host. Does not wait for the last pieces. */
at::Tensor filledOn(at::Device device, at::IntArrayRef shape, at::ScalarType dtype, const Fill& fill);

/** Copies the bytes of a tensor of any device to host memory that has room for them. */
void download(const at::Tensor& values, void* to);

}  // namespace orfeas
