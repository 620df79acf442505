#include "dit/plain_dit.h"

#include <fmt/format.h>

#include <cmath>

namespace orfeas {

namespace {

constexpr double kPlainLongestPeriod = 10000.0;

}  // namespace

PlainDit::PlainDit(const ConfigSection& config, const Weights& weights)
    : m_dtype(weights.device().dtype), m_ops(weights.device().ownKernels) {
    m_width = weights.size("x_embedder.weight", 0);
    requireAgreement(config, "hidden_size", m_width, weights, "x_embedder.weight");
    requireAgreement(config, "in_channels", weights.size("x_embedder.weight", 1), weights, "x_embedder.weight");
    const std::string contextName = "blocks.0.attn2.to_k.weight";
    m_contextWidth = weights.size(contextName, 1);
    requireAgreement(config, "context_dim", m_contextWidth, weights, contextName);
    const std::string normName = "blocks.0.attn1.q_norm.weight";
    m_heads = headCount(config, "num_heads", m_width, weights.has(normName) ? weights.size(normName, 0) : 0, weights, normName);
    m_headSize = m_width / m_heads;

    m_latentIn = loadLinear(weights, "x_embedder", m_width, -1);
    m_timeIn.in = loadLinear(weights, "t_embedder.mlp.0", -1, m_width);
    m_timeIn.out = loadLinear(weights, "t_embedder.mlp.2", m_width, m_timeIn.in.outputs());

    const int depth = weights.countBlocks("blocks.");
    requireAgreement(config, "depth", depth, weights, "blocks.*");
    int expertBlocks = 0;
    for (int i = 0; i < depth; ++i) {
        m_blocks.push_back(loadBlock(config, weights.sub(fmt::format("blocks.{}.", i)), i > depth / 2));
        expertBlocks += m_blocks.back().experts.has_value() ? 1 : 0;
    }
    requireAgreement(config, "num_moe_layers", expertBlocks, weights, "blocks.*.moe.gate.weight");

    m_finalNorm = loadLayerNorm(weights, "final_layer.norm_final", m_width, kNormEpsilon);
    m_finalOut = loadLinear(weights, "final_layer.linear", m_latentIn.weight.size(1), m_width);

    const std::int64_t half = m_width / 2;
    m_frequencies =
        at::exp(at::arange(half, weights.device().floatOptions()) * (-std::log(kPlainLongestPeriod) / static_cast<double>(half)));
}

void PlainDit::loadNorms(const ConfigSection& config, const Weights& weights, HeadNorm& queryNorm, HeadNorm& keyNorm) const {
    if (config.boolean("qk_norm", weights.hasPrefix("q_norm."))) {
        queryNorm = HeadNorm::loadRms(weights, "q_norm.weight", m_headSize, kNormEpsilon);
        keyNorm = HeadNorm::loadRms(weights, "k_norm.weight", m_headSize, kNormEpsilon);
    } else if (weights.has("q_norm.weight")) {
        throwMismatch(fmt::format("{} is false, but {} has the tensor {}q_norm.weight. The weights and the config don't belong together.",
                                  config.where("qk_norm"), weights.description(), weights.prefix()));
    }
}

PlainDit::Block PlainDit::loadBlock(const ConfigSection& config, const Weights& weights, bool hasSkip) const {
    Block block;
    if (hasSkip) {
        block.skip = loadLinear(weights, "skip_linear", m_width, 2 * m_width);
        block.skipNorm = loadLayerNorm(weights, "skip_norm", m_width, kNormEpsilon);
    }
    const Bias bias = biasByConfig(config, "qkv_bias");
    const Weights self = weights.sub("attn1.");
    block.norm1 = loadLayerNorm(weights, "norm1", m_width, kNormEpsilon);
    block.self.qkv = concatenate({loadLinear(self, "to_q", m_width, m_width, bias), loadLinear(self, "to_k", m_width, m_width, bias),
                                  loadLinear(self, "to_v", m_width, m_width, bias)});
    block.self.out = loadLinear(self, "out_proj", m_width, m_width);
    loadNorms(config, self, block.self.queryNorm, block.self.keyNorm);

    const Weights cross = weights.sub("attn2.");
    block.norm2 = loadLayerNorm(weights, "norm2", m_width, kNormEpsilon);
    block.cross.query = loadLinear(cross, "to_q", m_width, m_width, bias);
    block.cross.keyValue =
        concatenate({loadLinear(cross, "to_k", m_width, m_contextWidth, bias), loadLinear(cross, "to_v", m_width, m_contextWidth, bias)});
    block.cross.out = loadLinear(cross, "out_proj", m_width, m_width);
    loadNorms(config, cross, block.cross.queryNorm, block.cross.keyNorm);

    block.norm3 = loadLayerNorm(weights, "norm3", m_width, kNormEpsilon);
    if (weights.hasPrefix("moe.")) {
        block.experts.emplace(config, weights.sub("moe."), m_width);
    } else {
        block.mlp.in = loadLinear(weights, "mlp.fc1", -1, m_width);
        block.mlp.out = loadLinear(weights, "mlp.fc2", m_width, block.mlp.in.outputs());
    }
    return block;
}

at::Tensor PlainDit::velocity(const at::Tensor& latents, double t, const at::Tensor& context, double /*guidance*/) {
    Tokens tokens{at::cat({timeToken(t).expand({latents.size(0), 1, m_width}), m_latentIn(latents)}, 1), {}};  // [B,1+L,h]
    const std::size_t half = m_blocks.size() / 2;
    std::vector<at::Tensor> skips;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block& block = m_blocks[i];
        if (block.skip.weight.defined()) {
            tokens.x = block.skipNorm(block.skip(at::cat({skips.back(), settled(tokens)}, -1)));
            tokens.kept = false;
            skips.pop_back();
        }
        run(block, tokens, context);
        if (i < half) {
            skips.push_back(settled(tokens));
            tokens.kept = true;
        }
    }
    at::Tensor x = settled(tokens).slice(1, 1);
    return m_finalOut(m_finalNorm(x));  // [B,L,c]
}

at::Tensor PlainDit::settled(Tokens& tokens) {
    if (tokens.pending.update.defined()) {
        tokens.x = tokens.kept ? at::add(tokens.x, tokens.pending.update) : tokens.x.add_(tokens.pending.update);
        tokens.kept = false;
        tokens.pending = {};
    }
    return tokens.x;
}

at::Tensor PlainDit::velocityOfEqualTokens(const at::Tensor& latents, double t, const at::Tensor& token, std::int64_t /*copies*/,
                                           double guidance) {
    return velocity(latents, t, token, guidance);  // the attention to equal tokens is the attention to one of them
}

at::Tensor PlainDit::timeToken(double t) const {
    const at::Tensor phases = m_frequencies * static_cast<float>(t);
    return m_timeIn(at::cat({phases.sin(), phases.cos()}).to(m_dtype).view({1, 1, -1}));
}

void PlainDit::run(const Block& block, Tokens& tokens, const at::Tensor& context) const {
    tokens.pending.update = selfAttention(block.self, m_ops.norm(tokens.x, tokens.pending, block.norm1));
    if (tokens.kept) {
        (void)settled(tokens);
    }
    tokens.pending.update = crossAttention(block.cross, m_ops.norm(tokens.x, tokens.pending, block.norm2), context);
    const at::Tensor inner = m_ops.norm(tokens.x, tokens.pending, block.norm3);
    tokens.pending.update = block.experts ? (*block.experts)(inner) : block.mlp(inner);
}

at::Tensor PlainDit::selfAttention(const SelfAttention& layer, const at::Tensor& x) const {
    // q, k and v lie side by side along the channels; the checkpoint's heads are cut across them, and then into thirds.
    const HeadLayout eachHeadsThird{.headStride = 3 * m_headSize, .partStride = m_headSize};
    return layer.out(m_ops.attend(m_ops.headsOf({layer.qkv(x)}, eachHeadsThird, layer.queryNorm, layer.keyNorm, m_heads, m_headSize), 1));
}

at::Tensor PlainDit::crossAttention(const CrossAttention& layer, const at::Tensor& x, const at::Tensor& context) const {
    if (context.size(1) == 1) {  // nothing to choose from: every query gets the one value
        return layer.out(layer.keyValue(context).unflatten(-1, {m_heads, 2, m_headSize}).select(-2, 1).flatten(2));  // [B,1,h]
    }
    const at::Tensor q = m_ops.queriesOf(layer.query(x), layer.queryNorm, m_heads);
    const auto parts = layer.keyValue(context).unflatten(-1, {m_heads, 2, m_headSize}).unbind(-2);  // 2 x [B,T,H,d]
    return layer.out(attend(q, layer.keyNorm(parts[0]), parts[1]));
}

}  // namespace orfeas
