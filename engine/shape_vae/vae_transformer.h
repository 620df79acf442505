#pragma once

#include <vector>

#include "layers/fused_ops.h"
#include "layers/layers.h"

namespace orfeas {

/** The transformer over the latent tokens: `post_kl`, then pre-norm blocks of self attention. */
class VaeTransformer {
public:
    /** `config` is the vae section, `weights` the VAE's tensors. */
    VaeTransformer(const ConfigSection& config, const Weights& weights);

    /** latents [B,L,c], already divided by the scale factor, compute type -> features [B,L,w] */
    [[nodiscard]] at::Tensor operator()(const at::Tensor& latents) const;

    /** Takes Orfeas's own CUDA kernels, or LibTorch's operations alone, from now on. */
    void useOwnKernels(bool own) { m_ops = FusedOps(own); }

    [[nodiscard]] std::int64_t width() const { return m_width; }
    [[nodiscard]] std::int64_t heads() const { return m_heads; }
    [[nodiscard]] bool normsQueriesAndKeys() const { return m_queryKeyNorms; }

private:
    struct Block {
        LayerNorm norm1;
        Linear qkv;
        HeadNorm queryNorm;
        HeadNorm keyNorm;
        Linear attentionOut;
        LayerNorm norm2;
        Linear mlpIn;
        Linear mlpOut;
    };

    Block loadBlock(const ConfigSection& config, const Weights& weights) const;
    [[nodiscard]] at::Tensor attention(const Block& block, const at::Tensor& x) const;

    FusedOps m_ops;
    std::int64_t m_width = 0;
    std::int64_t m_heads = 0;
    bool m_queryKeyNorms = false;
    Linear m_latentIn;
    std::vector<Block> m_blocks;
};

/** The layer norms of queries and keys below "attn.attention."; none when they aren't wanted. */
struct QueryKeyNorms {
    HeadNorm query;
    HeadNorm key;
};
QueryKeyNorms loadQueryKeyNorms(const Weights& weights, std::int64_t headSize, bool wanted);

}  // namespace orfeas
