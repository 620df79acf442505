#pragma once

#include <ATen/ATen.h>

namespace orfeas {

/** Whether every value of a floating tensor is finite. One pass without temporaries, on the CPU (all threads) and on CUDA. */
bool allFinite(const at::Tensor& values);

}  // namespace orfeas
