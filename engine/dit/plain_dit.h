#pragma once

#include <optional>
#include <vector>

#include "dit/denoiser.h"
#include "dit/mixture_of_experts.h"
#include "layers/fused_ops.h"
#include "layers/layers.h"

namespace orfeas {

/** The 2.1 family (HunYuanDiTPlain): a U-shaped transformer with long skips, time as a token, cross attention and experts at the end. */
class PlainDit : public Denoiser {
public:
    /** `config` is the model section, `weights` the tensors below "model.". */
    PlainDit(const ConfigSection& config, const Weights& weights);

    [[nodiscard]] at::Tensor velocity(const at::Tensor& latents, double t, const at::Tensor& context, double guidance) override;
    [[nodiscard]] at::Tensor velocityOfEqualTokens(const at::Tensor& latents, double t, const at::Tensor& token, std::int64_t copies,
                                                   double guidance) override;
    void useOwnKernels(bool own) override { m_ops = FusedOps(own); }
    [[nodiscard]] bool guidanceDistilled() const override { return false; }
    [[nodiscard]] std::int64_t latentChannels() const override { return m_latentIn.weight.size(1); }

private:
    struct SelfAttention {
        Linear qkv;
        HeadNorm queryNorm;
        HeadNorm keyNorm;
        Linear out;
    };
    struct CrossAttention {
        Linear query;
        Linear keyValue;
        HeadNorm queryNorm;
        HeadNorm keyNorm;
        Linear out;
    };
    struct Block {
        Linear skip;  ///< 2h -> h, undefined in the first half
        LayerNorm skipNorm;
        LayerNorm norm1;
        SelfAttention self;
        LayerNorm norm2;
        CrossAttention cross;
        LayerNorm norm3;
        FeedForward mlp;  ///< undefined where there are experts
        std::optional<MixtureOfExperts> experts;
    };

    /** Tokens on their way through the blocks. */
    struct Tokens {
        at::Tensor x;           ///< [B,1+L,h]
        PendingUpdate pending;  ///< of the last layer
        bool kept = false;      ///< x is a skip too, and must not be changed
    };

    Block loadBlock(const ConfigSection& config, const Weights& weights, bool hasSkip) const;
    void loadNorms(const ConfigSection& config, const Weights& weights, HeadNorm& queryNorm, HeadNorm& keyNorm) const;
    [[nodiscard]] at::Tensor timeToken(double t) const;
    [[nodiscard]] at::Tensor selfAttention(const SelfAttention& layer, const at::Tensor& x) const;
    [[nodiscard]] at::Tensor crossAttention(const CrossAttention& layer, const at::Tensor& x, const at::Tensor& context) const;
    void run(const Block& block, Tokens& tokens, const at::Tensor& context) const;
    /** The tokens with nothing pending. */
    [[nodiscard]] static at::Tensor settled(Tokens& tokens);

    std::int64_t m_width = 0;  ///< h
    std::int64_t m_contextWidth = 0;
    std::int64_t m_heads = 0;
    std::int64_t m_headSize = 0;
    at::ScalarType m_dtype = at::kFloat;
    FusedOps m_ops;
    at::Tensor m_frequencies;  ///< [h/2] fp32
    Linear m_latentIn;
    FeedForward m_timeIn;
    std::vector<Block> m_blocks;
    LayerNorm m_finalNorm;
    Linear m_finalOut;
};

}  // namespace orfeas
