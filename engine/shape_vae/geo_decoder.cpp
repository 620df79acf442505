#include "shape_vae/geo_decoder.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "shape_vae/vae_transformer.h"

namespace orfeas {

namespace {

constexpr double kEpsilon = 1e-6;
constexpr double kFinalEpsilon = 1e-5;
constexpr std::int64_t kAxes = 3;

}  // namespace

GeoDecoder::GeoDecoder(const ConfigSection& config, const Weights& weights, std::int64_t vaeWidth, std::int64_t vaeHeads)
    : m_dtype(weights.device().dtype) {
    m_queryIn = loadLinear(weights, "query_proj", -1, -1);
    m_width = m_queryIn.outputs();
    const std::int64_t ratio = m_width > 0 ? vaeWidth / m_width : 0;
    requireAgreement(config, "geo_decoder_downsample_ratio", ratio, weights, "query_proj.weight");
    if (ratio < 1 || ratio * m_width != vaeWidth || vaeHeads % ratio != 0) {
        throwMismatch(
            fmt::format("{}: the tensor {}query_proj.weight has width {}, which is no whole part of the VAE's width {} and its {} "
                        "heads.",
                        weights.description(), weights.prefix(), m_width, vaeWidth, vaeHeads));
    }
    m_heads = vaeHeads / ratio;
    loadFrequencies(config, weights);
    if (weights.hasPrefix("latents_proj.") || ratio > 1) {
        m_latentsProjection = loadLinear(weights, "latents_proj", m_width, vaeWidth);
    }

    const Weights block = weights.sub("cross_attn_decoder.");
    const Bias bias = biasByConfig(config, "qkv_bias");
    m_queryNormIn = loadLayerNorm(block, "ln_1", m_width, kEpsilon);
    m_featureNorm = loadLayerNorm(block, "ln_2", m_width, kEpsilon);
    m_query = loadLinear(block, "attn.c_q", m_width, m_width, bias);
    m_keyValue = loadLinear(block, "attn.c_kv", 2 * m_width, m_width, bias);
    QueryKeyNorms norms = loadQueryKeyNorms(block, m_width / m_heads);
    m_queryNorm = std::move(norms.query);
    m_keyNorm = std::move(norms.key);
    m_attentionOut = loadLinear(block, "attn.c_proj", m_width, m_width);
    m_mlpNorm = loadLayerNorm(block, "ln_3", m_width, kEpsilon);
    m_mlpIn = loadLinear(block, "mlp.c_fc", -1, m_width);
    m_mlpOut = loadLinear(block, "mlp.c_proj", m_width, m_mlpIn.outputs());
    requireAgreement(config, "geo_decoder_mlp_expand_ratio", m_mlpIn.outputs() / m_width, block, "mlp.c_fc.weight");

    m_hasFinalNorm = weights.hasPrefix("ln_post.");
    if (config.has("geo_decoder_ln_post") && config.boolean("geo_decoder_ln_post", true) != m_hasFinalNorm) {
        throwMismatch(fmt::format("{} is {}, but {} has {} tensor {}ln_post.weight. The weights and the config don't belong together.",
                                  config.where("geo_decoder_ln_post"), !m_hasFinalNorm, weights.description(),
                                  m_hasFinalNorm ? "the" : "no", weights.prefix()));
    }
    if (m_hasFinalNorm) {
        m_finalNorm = loadLayerNorm(weights, "ln_post", m_width, kFinalEpsilon);
    }
    m_out = loadLinear(weights, "output_proj", 1, m_width);
}

void GeoDecoder::loadFrequencies(const ConfigSection& config, const Weights& weights) {
    // Per axis: the coordinate, and a sine and a cosine for each frequency.
    const std::int64_t inputs = m_queryIn.weight.size(1);
    const std::int64_t count = (inputs / kAxes - 1) / 2;
    if (count < 0 || kAxes * (2 * count + 1) != inputs) {
        throwMismatch(
            fmt::format("{}: the tensor {}query_proj.weight takes {} inputs, which is not 3 * (2 * num_freqs + 1) for any whole "
                        "num_freqs.",
                        weights.description(), weights.prefix(), inputs));
    }
    requireAgreement(config, "num_freqs", count, weights, "query_proj.weight");
    m_frequencies = at::exp2(at::arange(count, weights.device().floatOptions()));
    if (config.boolean("include_pi", false)) {
        m_frequencies.mul_(std::numbers::pi);
    }
}

ShapeMemory GeoDecoder::remember(const at::Tensor& features) const {
    const at::Tensor narrow = m_latentsProjection.weight.defined() ? m_latentsProjection(features) : features;
    const auto parts = m_keyValue(m_featureNorm(narrow)).unflatten(-1, {m_heads, 2, m_width / m_heads}).unbind(-2);
    return {m_keyNorm(parts[0]).contiguous(), parts[1].contiguous()};
}

at::Tensor GeoDecoder::fourier(const at::Tensor& points) const {
    const at::Tensor phases = (points.unsqueeze(-1) * m_frequencies).flatten(1);  // [N,3K]: for each axis all frequencies
    return at::cat({points, phases.sin(), phases.cos()}, 1).to(m_dtype);          // [N,3+6K]
}

at::Tensor GeoDecoder::logits(const at::Tensor& points, const ShapeMemory& memory) const {
    at::Tensor x = m_queryIn(fourier(points)).unsqueeze(0);  // [1,N,w]
    const at::Tensor q = m_queryNorm(m_query(m_queryNormIn(x)).unflatten(-1, {m_heads, m_width / m_heads}));
    x.add_(m_attentionOut(attend(q, memory.keys, memory.values)));
    x.add_(m_mlpOut(at::gelu(m_mlpIn(m_mlpNorm(x)))));
    if (m_hasFinalNorm) {
        x = m_finalNorm(x);
    }
    return m_out(x).flatten().to(at::kFloat);
}

std::int64_t GeoDecoder::bytesPerQuery() const {
    const auto element = static_cast<std::int64_t>(c10::elementSize(m_dtype));
    const std::int64_t fourierBytes = m_queryIn.weight.size(1) * (3 * 4 + element);  // phases, sines, cosines in fp32, the cast
    // x, its norm, the queries before and after their norm and the attention's result; then x, its norm, the MLP before and after GELU.
    const std::int64_t attentionBytes = 6 * m_width * element + m_heads * 4;
    const std::int64_t mlpBytes = (3 * m_width + 2 * m_mlpIn.outputs()) * element;
    return std::max({fourierBytes, attentionBytes, mlpBytes}) + kAxes * 4 + 8;
}

}  // namespace orfeas
