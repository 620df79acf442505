#include "conditioner/dino_encoder.h"

#include <fmt/format.h>

namespace orfeas {

namespace {

const std::string kConfig = "main_image_encoder.kwargs.config.";

/** kwargs.image_size overrides the one of the encoder's own config, as in the published files. */
std::int64_t configuredImageSize(const ConfigSection& config, std::int64_t fallback) {
    return config.integer("main_image_encoder.kwargs.image_size", config.integer(kConfig + "image_size", fallback));
}

}  // namespace

DinoEncoder::DinoEncoder(const ConfigSection& config, const Weights& weights) : m_dtype(weights.device().dtype) {
    const std::string projection = "embeddings.patch_embeddings.projection";
    m_width = weights.size(projection + ".weight", 0);
    m_patch = weights.size(projection + ".weight", 2);
    requireAgreement(config, kConfig + "hidden_size", m_width, weights, projection + ".weight");
    requireAgreement(config, kConfig + "patch_size", m_patch, weights, projection + ".weight");
    m_heads = headCount(config, kConfig + "num_attention_heads", m_width, 0, weights, projection + ".weight");

    // Patches don't overlap, so the convolution is one matrix product.
    m_patchProjection.weight = weights.load(projection + ".weight", {m_width, 3, m_patch, m_patch}).flatten(1);
    m_patchProjection.bias = weights.load(projection + ".bias", {m_width});
    loadPositions(config, weights);

    const int depth = weights.countBlocks("encoder.layer.");
    requireAgreement(config, kConfig + "num_hidden_layers", depth, weights, "encoder.layer.*");
    const double epsilon = config.number(kConfig + "layer_norm_eps", 1e-6);
    m_swiGlu = weights.hasPrefix("encoder.layer.0.mlp.weights_");
    if (config.has(kConfig + "use_swiglu_ffn") && depth > 0 && config.boolean(kConfig + "use_swiglu_ffn", false) != m_swiGlu) {
        throwMismatch(fmt::format("{} is {}, but {} has {}encoder.layer.0.mlp.{}. The weights and the config don't belong together.",
                                  config.where(kConfig + "use_swiglu_ffn"), !m_swiGlu, weights.description(), weights.prefix(),
                                  m_swiGlu ? "weights_in" : "fc1"));
    }
    for (int i = 0; i < depth; ++i) {
        m_blocks.push_back(loadBlock(config, weights.sub(fmt::format("encoder.layer.{}.", i)), epsilon));
    }
    m_finalNorm = loadLayerNorm(weights, "layernorm", m_width, epsilon);

    const auto options = weights.device().floatOptions();
    m_mean = at::tensor({0.485, 0.456, 0.406}, at::kFloat).to(options.device()).view({1, 3, 1, 1});
    m_deviation = at::tensor({0.229, 0.224, 0.225}, at::kFloat).to(options.device()).view({1, 3, 1, 1});
}

void DinoEncoder::loadPositions(const ConfigSection& config, const Weights& weights) {
    const std::string name = "embeddings.position_embeddings";
    const at::Tensor classToken = weights.load("embeddings.cls_token", {1, 1, m_width});
    m_positions = weights.load(name, {1, -1, m_width});
    m_patchPositions = m_positions.slice(1, 1);
    m_classToken = classToken + m_positions.slice(1, 0, 1);

    m_imageSize = configuredImageSize(config, 518);
    const std::int64_t side = m_patch > 0 ? m_imageSize / m_patch : 0;
    if (side < 1 || side * side + 1 != m_positions.size(1)) {
        throwMismatch(fmt::format("{} is {}, which makes {} x {} patches, but the tensor {}{} of {} has {} positions.",
                                  config.where("main_image_encoder.kwargs.image_size"), m_imageSize, side, side, weights.prefix(), name,
                                  weights.description(), m_positions.size(1)));
    }
}

DinoEncoder::Block DinoEncoder::loadBlock(const ConfigSection& config, const Weights& weights, double epsilon) const {
    Block block;
    const Bias bias = biasByConfig(config, kConfig + "qkv_bias");
    const auto projection = [&](const std::string& name) {
        return loadLinear(weights, "attention.attention." + name, m_width, m_width, bias);
    };
    block.norm1 = loadLayerNorm(weights, "norm1", m_width, epsilon);
    block.qkv = concatenate({projection("query"), projection("key"), projection("value")});
    block.attentionOut = loadLinear(weights, "attention.output.dense", m_width, m_width);
    block.scale1 = weights.load("layer_scale1.lambda1", {m_width});
    block.norm2 = loadLayerNorm(weights, "norm2", m_width, epsilon);
    block.scale2 = weights.load("layer_scale2.lambda1", {m_width});
    if (m_swiGlu) {
        block.mlpIn = loadLinear(weights, "mlp.weights_in", -1, m_width);
        block.mlpOut = loadLinear(weights, "mlp.weights_out", m_width, block.mlpIn.outputs() / 2);
    } else {
        block.mlpIn = loadLinear(weights, "mlp.fc1", -1, m_width);
        block.mlpOut = loadLinear(weights, "mlp.fc2", m_width, block.mlpIn.outputs());
    }
    return block;
}

at::Tensor DinoEncoder::encode(const at::Tensor& images) const {
    const at::Tensor tokens = m_patchProjection(patches(normalised(images).to(m_dtype))).add_(m_patchPositions);
    at::Tensor x = at::cat({m_classToken.expand({images.size(0), 1, m_width}), tokens}, 1);  // [B,T,C]
    for (const Block& block : m_blocks) {
        x.addcmul_(attention(block, block.norm1(x)), block.scale1);
        x.addcmul_(mlp(block, block.norm2(x)), block.scale2);
    }
    return m_finalNorm(x);
}

at::Tensor DinoEncoder::normalised(const at::Tensor& images) const {
    at::Tensor pixels = images.add(1.0).div_(2.0);
    const std::int64_t height = pixels.size(2);
    const std::int64_t width = pixels.size(3);
    const std::int64_t shorter = std::min(height, width);
    if (shorter != m_imageSize) {
        const std::int64_t h = height == shorter ? m_imageSize : height * m_imageSize / shorter;
        const std::int64_t w = width == shorter ? m_imageSize : width * m_imageSize / shorter;
        pixels = at::_upsample_bilinear2d_aa(pixels, {h, w}, /*align_corners=*/false);
    }
    const auto centred = [this](std::int64_t size) { return (size - m_imageSize) / 2; };
    pixels = pixels.narrow(2, centred(pixels.size(2)), m_imageSize).narrow(3, centred(pixels.size(3)), m_imageSize);
    return pixels.sub(m_mean).div_(m_deviation);  // [B,3,s,s]
}

at::Tensor DinoEncoder::patches(const at::Tensor& pixels) const {
    const std::int64_t side = m_imageSize / m_patch;
    const std::int64_t used = side * m_patch;
    return pixels.narrow(2, 0, used)
        .narrow(3, 0, used)
        .reshape({pixels.size(0), 3, side, m_patch, side, m_patch})
        .permute({0, 2, 4, 1, 3, 5})
        .reshape({pixels.size(0), side * side, 3 * m_patch * m_patch});  // [B,T-1,3*p*p]
}

at::Tensor DinoEncoder::attention(const Block& block, const at::Tensor& x) const {
    const auto qkv = block.qkv(x).view({x.size(0), x.size(1), 3, m_heads, m_width / m_heads}).unbind(2);  // 3 x [B,T,H,d]
    return block.attentionOut(attend(qkv[0], qkv[1], qkv[2]));
}

at::Tensor DinoEncoder::mlp(const Block& block, const at::Tensor& x) const {
    const at::Tensor hidden = block.mlpIn(x);
    if (!m_swiGlu) {
        return block.mlpOut(at::gelu(hidden));
    }
    const auto halves = hidden.chunk(2, -1);
    return block.mlpOut(at::silu(halves[0]).mul_(halves[1]));
}

}  // namespace orfeas
