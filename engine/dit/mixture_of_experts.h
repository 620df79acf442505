#pragma once

#include <vector>

#include "layers/layers.h"

namespace orfeas {

/** Linear, GELU(erf), Linear. */
struct FeedForward {
    Linear in;
    Linear out;

    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const {
        at::Tensor hidden = in(x);
        return out(at::gelu_(hidden));
    }
};

/** Each token goes to the few experts that its gate rates highest, weighted by the ratings as they are; one expert serves every token. */
class MixtureOfExperts {
public:
    /** `weights` are the tensors below "blocks.N.moe.". */
    MixtureOfExperts(const ConfigSection& config, const Weights& weights, std::int64_t width);

    /** x [B,N,h] -> [B,N,h] */
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_gate;           ///< [E,h] fp32
    at::Tensor m_expertIndices;  ///< [E]: 0, 1, 2 …
    std::vector<FeedForward> m_experts;
    FeedForward m_shared;
    std::int64_t m_choices = 2;
};

}  // namespace orfeas
