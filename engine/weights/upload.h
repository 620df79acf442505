#pragma once

#include <ATen/ATen.h>

namespace orfeas {

/**
 * A copy of a CPU tensor on a device. Large ones travel in pieces through page-locked memory, filled by all cores while the piece before
 * is on its way: a mapped file then comes as fast as the memory gives it, not as fast as one core copies.
 */
at::Tensor uploaded(const at::Tensor& stored, at::Device device);

}  // namespace orfeas
