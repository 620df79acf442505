#pragma once

#include <ATen/ATen.h>

#include <cstddef>

namespace orfeas {

// Large tensors travel in pieces through page-locked memory, which all cores fill or empty: as fast as the memory gives it, not as fast as
// one core copies.

/** A copy of a CPU tensor on a device. Does not wait for the last pieces. */
at::Tensor uploaded(const at::Tensor& stored, at::Device device);

/** Copies the bytes of a tensor of any device to host memory that has room for them. */
void download(const at::Tensor& values, void* to);

}  // namespace orfeas
