#include "shape_vae/vae_transformer.h"

#include <fmt/format.h>

namespace orfeas {

VaeTransformer::VaeTransformer(const ConfigSection& config, const Weights& weights) : m_ops(weights.device().ownKernels) {
    m_latentIn = loadLinear(weights, "post_kl", -1, -1);
    m_width = m_latentIn.outputs();
    requireAgreement(config, "width", m_width, weights, "post_kl.weight");
    requireAgreement(config, "embed_dim", m_latentIn.weight.size(1), weights, "post_kl.weight");
    const std::string normName = "transformer.resblocks.0.attn.attention.q_norm.weight";
    m_heads = headCount(config, "heads", m_width, weights.has(normName) ? weights.size(normName, 0) : 0, weights, normName);

    const int depth = weights.countBlocks("transformer.resblocks.");
    requireAgreement(config, "num_decoder_layers", depth, weights, "transformer.resblocks.*");
    m_queryKeyNorms = config.boolean("qk_norm", weights.hasPrefix("transformer.resblocks.0.attn.attention."));
    if (!m_queryKeyNorms && weights.has(normName)) {
        throwMismatch(fmt::format("{} is false, but {} has the tensor {}{}. The weights and the config don't belong together.",
                                  config.where("qk_norm"), weights.description(), weights.prefix(), normName));
    }
    for (int i = 0; i < depth; ++i) {
        m_blocks.push_back(loadBlock(config, weights.sub(fmt::format("transformer.resblocks.{}.", i))));
    }
}

VaeTransformer::Block VaeTransformer::loadBlock(const ConfigSection& config, const Weights& weights) const {
    Block block;
    block.norm1 = loadLayerNorm(weights, "ln_1", m_width, kNormEpsilon);
    block.qkv = loadLinear(weights, "attn.c_qkv", 3 * m_width, m_width, biasByConfig(config, "qkv_bias"));
    QueryKeyNorms norms = loadQueryKeyNorms(weights, m_width / m_heads, m_queryKeyNorms);
    block.queryNorm = std::move(norms.query);
    block.keyNorm = std::move(norms.key);
    block.attentionOut = loadLinear(weights, "attn.c_proj", m_width, m_width);
    block.norm2 = loadLayerNorm(weights, "ln_2", m_width, kNormEpsilon);
    block.mlpIn = loadLinear(weights, "mlp.c_fc", -1, m_width);
    block.mlpOut = loadLinear(weights, "mlp.c_proj", m_width, block.mlpIn.outputs());
    return block;
}

at::Tensor VaeTransformer::operator()(const at::Tensor& latents) const {
    at::Tensor x = m_latentIn(latents);  // [B,L,w]
    PendingUpdate pending;
    for (const Block& block : m_blocks) {
        pending.update = attention(block, m_ops.norm(x, pending, block.norm1));
        at::Tensor hidden = block.mlpIn(m_ops.norm(x, pending, block.norm2));
        pending.update = block.mlpOut(at::gelu_(hidden));
    }
    return pending.update.defined() ? x.add_(pending.update) : x;
}

at::Tensor VaeTransformer::attention(const Block& block, const at::Tensor& x) const {
    const std::int64_t headSize = m_width / m_heads;
    const HeadLayout eachHeadsThird{.headStride = 3 * headSize, .partStride = headSize};
    return block.attentionOut(
        m_ops.attend(m_ops.headsOf({block.qkv(x)}, eachHeadsThird, block.queryNorm, block.keyNorm, m_heads, headSize), 1));
}

QueryKeyNorms loadQueryKeyNorms(const Weights& weights, std::int64_t headSize, bool wanted) {
    QueryKeyNorms norms;
    if (wanted) {
        norms.query = HeadNorm::loadLayer(weights, "attn.attention.q_norm", headSize, kNormEpsilon);
        norms.key = HeadNorm::loadLayer(weights, "attn.attention.k_norm", headSize, kNormEpsilon);
    }
    return norms;
}

}  // namespace orfeas
