#include "shape_vae/geo_decoder.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "shape_vae/decoder_ops.h"
#include "shape_vae/vae_transformer.h"

namespace orfeas {

namespace {

constexpr double kFinalEpsilon = 1e-5;
constexpr std::int64_t kAxes = 3;
constexpr std::int64_t kAlignedInputs = 8;

}  // namespace

GeoDecoder::GeoDecoder(const ConfigSection& config, const Weights& weights, const VaeTransformer& transformer)
    : m_dtype(weights.device().dtype), m_ops(weights.device().ownKernels) {
    loadWidth(config, weights, transformer);
    loadFrequencies(config, weights);
    loadFinalNorm(config, weights);
    // Decoders made for speed drop the final norm, and the norms of queries and keys with it.
    loadBlock(config, weights.sub("cross_attn_decoder."), m_hasFinalNorm && transformer.normsQueriesAndKeys());
    m_out = loadLinear(weights, "output_proj", 1, m_width);
}

void GeoDecoder::loadWidth(const ConfigSection& config, const Weights& weights, const VaeTransformer& transformer) {
    m_queryIn = loadLinear(weights, "query_proj", -1, -1);
    m_width = m_queryIn.outputs();
    const std::int64_t ratio = m_width > 0 ? transformer.width() / m_width : 0;
    requireAgreement(config, "geo_decoder_downsample_ratio", ratio, weights, "query_proj.weight");
    if (ratio < 1 || ratio * m_width != transformer.width() || transformer.heads() % ratio != 0) {
        throwMismatch(
            fmt::format("{}: the tensor {}query_proj.weight has width {}, which is no whole part of the VAE's width {} and its {} "
                        "heads.",
                        weights.description(), weights.prefix(), m_width, transformer.width(), transformer.heads()));
    }
    m_heads = transformer.heads() / ratio;
    if (weights.hasPrefix("latents_proj.") || ratio > 1) {
        m_latentsProjection = loadLinear(weights, "latents_proj", m_width, transformer.width());
    }
}

void GeoDecoder::loadFinalNorm(const ConfigSection& config, const Weights& weights) {
    const bool present = weights.hasPrefix("ln_post.");
    m_hasFinalNorm = config.boolean("geo_decoder_ln_post", true);
    if (present && !m_hasFinalNorm) {
        throwMismatch(fmt::format("{} is false, but {} has the tensor {}ln_post.weight. The weights and the config don't belong together.",
                                  config.where("geo_decoder_ln_post"), weights.description(), weights.prefix()));
    }
    if (m_hasFinalNorm) {
        m_finalNorm = loadLayerNorm(weights, "ln_post", m_width, kFinalEpsilon);
    }
}

void GeoDecoder::loadBlock(const ConfigSection& config, const Weights& weights, bool queryKeyNorms) {
    const Bias bias = biasByConfig(config, "qkv_bias");
    m_queryNormIn = loadLayerNorm(weights, "ln_1", m_width, kNormEpsilon);
    m_featureNorm = loadLayerNorm(weights, "ln_2", m_width, kNormEpsilon);
    m_query = loadLinear(weights, "attn.c_q", m_width, m_width, bias);
    m_keyValue = loadLinear(weights, "attn.c_kv", 2 * m_width, m_width, bias);
    QueryKeyNorms norms = loadQueryKeyNorms(weights, m_width / m_heads, queryKeyNorms);
    m_queryNorm = std::move(norms.query);
    m_keyNorm = std::move(norms.key);
    m_attentionOut = loadLinear(weights, "attn.c_proj", m_width, m_width);
    m_mlpNorm = loadLayerNorm(weights, "ln_3", m_width, kNormEpsilon);
    m_mlpIn = loadLinear(weights, "mlp.c_fc", -1, m_width);
    m_mlpOut = loadLinear(weights, "mlp.c_proj", m_width, m_mlpIn.outputs());
    requireAgreement(config, "geo_decoder_mlp_expand_ratio", m_mlpIn.outputs() / m_width, weights, "mlp.c_fc.weight");
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
    if (weights.device().isCuda() && inputs % kAlignedInputs != 0) {
        m_queryIn.weight = at::constant_pad_nd(m_queryIn.weight, {0, kAlignedInputs - inputs % kAlignedInputs});
    }
}

ShapeMemory GeoDecoder::remember(const at::Tensor& features) const {
    const at::Tensor narrow = m_latentsProjection.weight.defined() ? m_latentsProjection(features) : features;
    const auto parts = m_keyValue(m_featureNorm(narrow)).unflatten(-1, {m_heads, 2, m_width / m_heads}).unbind(-2);
    return {m_keyNorm(parts[0]).contiguous(), parts[1].contiguous()};
}

at::Tensor GeoDecoder::logits(const at::Tensor& points, const ShapeMemory& memory) const {
    const bool fused = m_ops.usesKernel(points);
    at::Tensor x = m_queryIn(fourierRows(points, m_frequencies, m_queryIn.weight.size(1), m_dtype, fused)).unsqueeze(0);  // [1,N,w]
    at::Tensor attention;
    {
        const at::Tensor rows = m_query(m_ops.norm(x, {}, m_queryNormIn));
        attention = m_attentionOut(attend(m_ops.queriesOf(rows, m_queryNorm, m_heads), memory.keys, memory.values));
    }
    at::Tensor hidden = m_mlpIn(m_ops.norm(x, {attention, {}}, m_mlpNorm));
    attention.reset();
    const at::Tensor update = m_mlpOut(at::gelu_(hidden)).squeeze(0);
    at::Tensor flat = x.squeeze(0);
    return normedDot(flat, update, m_hasFinalNorm ? &m_finalNorm : nullptr, m_out, fused);
}

std::int64_t GeoDecoder::bytesPerQuery() const {
    const auto element = static_cast<std::int64_t>(c10::elementSize(m_dtype));
    const std::int64_t fourierBytes =
        m_queryIn.weight.size(1) * (std::int64_t{3} * 4 + element);  // phases, sines, cosines in fp32, the cast
    // x, the queries before and after their norm and the attention's result; then x, its norm and the MLP.
    const std::int64_t attentionBytes = 5 * m_width * element + m_heads * 4;
    const std::int64_t mlpBytes = (3 * m_width + m_mlpIn.outputs()) * element;
    return std::max({fourierBytes, attentionBytes, mlpBytes}) + kAxes * 4 + 8;
}

}  // namespace orfeas
