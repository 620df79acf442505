#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "layers/layers.h"

namespace orfeas {

/**
 * The shifts, scales and gates of all blocks, functions of time alone (adaptive layer norm: DiT, Peebles and Xie 2023). Their layers are
 * stacked, so that one matrix product serves all blocks and all steps of a sampling run.
 */
class ModulationStack {
public:
    ModulationStack() = default;

    /** Room for `vectors` vectors of `width` channels. */
    ModulationStack(std::int64_t vectors, std::int64_t width, const at::TensorOptions& options);

    /** Takes over a layer of n * width outputs. Returns the number of its first vector. */
    std::int64_t add(const Linear& layer);

    /** conditioning [S,h] -> [S,vectors,h] */
    [[nodiscard]] at::Tensor operator()(const at::Tensor& conditioning) const;

    /** `count` vectors from number `first` on out of [vectors,h], as [1,1,h] each. */
    [[nodiscard]] static std::vector<at::Tensor> parts(const at::Tensor& modulations, std::int64_t first, std::int64_t count);

private:
    Linear m_layer;
    std::int64_t m_width = 0;
    std::int64_t m_filled = 0;  ///< vectors
};

}  // namespace orfeas
