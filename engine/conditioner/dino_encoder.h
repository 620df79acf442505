#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "layers/layers.h"

namespace orfeas {

/** DINOv2 as Hugging Face names its tensors: patches, class token, learned positions, pre-norm blocks with LayerScale. */
class DinoEncoder {
public:
    /** `config` is the conditioner section; `weights` the encoder's tensors ("conditioner.main_image_encoder.model."). */
    DinoEncoder(const ConfigSection& config, const Weights& weights);

    /** images [B,3,s,s] fp32 in [-1, 1] on the device -> the last hidden state [B,T,C] in the compute type, class token first. */
    [[nodiscard]] at::Tensor encode(const at::Tensor& images) const;

    [[nodiscard]] std::int64_t channels() const { return m_width; }
    [[nodiscard]] std::int64_t tokens() const { return m_positions.size(1); }

private:
    struct Block {
        LayerNorm norm1;
        Linear qkv;
        Linear attentionOut;
        at::Tensor scale1;  ///< [C]
        LayerNorm norm2;
        Linear mlpIn;
        Linear mlpOut;
        at::Tensor scale2;  ///< [C]
    };

    Block loadBlock(const ConfigSection& config, const Weights& weights, double epsilon) const;
    void loadPositions(const ConfigSection& config, const Weights& weights);
    [[nodiscard]] at::Tensor normalised(const at::Tensor& images) const;
    [[nodiscard]] at::Tensor patches(const at::Tensor& pixels) const;
    [[nodiscard]] at::Tensor attention(const Block& block, const at::Tensor& x) const;
    [[nodiscard]] at::Tensor mlp(const Block& block, const at::Tensor& x) const;

    std::int64_t m_width = 0;
    std::int64_t m_heads = 0;
    std::int64_t m_patch = 0;
    std::int64_t m_imageSize = 0;
    bool m_swiGlu = false;
    at::ScalarType m_dtype = at::kFloat;
    Linear m_patchProjection;     ///< the patch convolution as a matrix [C, 3*p*p]
    at::Tensor m_classToken;      ///< [1,1,C], its position added
    at::Tensor m_positions;       ///< [1,T,C]
    at::Tensor m_patchPositions;  ///< [1,T-1,C]
    at::Tensor m_mean;            ///< [1,3,1,1] fp32
    at::Tensor m_deviation;       ///< [1,3,1,1] fp32
    std::vector<Block> m_blocks;
    LayerNorm m_finalNorm;
};

}  // namespace orfeas
