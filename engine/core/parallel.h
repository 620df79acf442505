#pragma once

#include <cstddef>
#include <functional>

namespace orfeas {

/**
 * Calls work(0) … work(count - 1), each once, on as many threads as LibTorch computes with. Whoever is free takes the next, so that pieces
 * of unequal size balance out. For host work without tensors; returns when all is done and throws on what the first failure threw.
 * (at::parallel_for needs code that is compiled with OpenMP, and with the runtime that LibTorch brings along.)
 */
void inParallel(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace orfeas
