#include "dit/double_stream_dit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace orfeas {

namespace {

constexpr std::int64_t kEmbeddingWidth = 256;
/** Time enters as t * 1000, and so does guidance; the longest period of the embedding is 1000 too (not the usual 10000). */
constexpr float kNumberScale = 1000.0F;
constexpr double kDoubleLongestPeriod = 1000.0;

/** So many steps' modulations are kept at once; of the published geometry they take 0.6 MB each. */
constexpr std::size_t kTableRows = 64;

/** With more latents in a batch the host is ahead of the GPU anyway, and a recording keeps memory for all activations. */
constexpr std::int64_t kMostRecordedTokens = 8192;

}  // namespace

DoubleStreamDit::DoubleStreamDit(const ConfigSection& config, const Weights& weights)
    : m_dtype(weights.device().dtype), m_ops(weights.device().ownKernels) {
    m_width = weights.size("latent_in.weight", 0);
    requireAgreement(config, "hidden_size", m_width, weights, "latent_in.weight");
    requireAgreement(config, "in_channels", weights.size("latent_in.weight", 1), weights, "latent_in.weight");
    requireAgreement(config, "context_in_dim", weights.size("cond_in.weight", 1), weights, "cond_in.weight");
    const std::string normName =
        weights.hasPrefix("double_blocks.0.") ? "double_blocks.0.img_attn.norm.query_norm.scale" : "single_blocks.0.norm.query_norm.scale";
    m_heads = headCount(config, "num_heads", m_width, weights.size(normName, 0), weights, normName);
    m_headSize = m_width / m_heads;

    m_latentIn = loadLinear(weights, "latent_in", m_width, -1);
    m_contextIn = loadLinear(weights, "cond_in", m_width, -1);
    m_timeIn = loadEmbedder(weights, "time_in");
    const bool distilled = weights.hasPrefix("guidance_in.");
    if (config.boolean("guidance_embed", false) != distilled) {
        throwMismatch(fmt::format("{} is {}, but {} has {} tensors {}guidance_in.*. The weights and the config don't belong together.",
                                  config.where("guidance_embed"), !distilled, weights.description(), distilled ? "the" : "no",
                                  weights.prefix()));
    }
    if (distilled) {
        m_guidanceIn = loadEmbedder(weights, "guidance_in");
    }
    const std::int64_t vectors = 12 * weights.countBlocks("double_blocks.") + 3 * weights.countBlocks("single_blocks.") + 2;
    m_modulation = ModulationStack(vectors, m_width, weights.device().options());
    loadDoubleBlocks(config, weights);
    loadSingleBlocks(config, weights);
    m_finalModulation = m_modulation.add(loadLinear(weights, "final_layer.adaLN_modulation.1", 2 * m_width, m_width));
    m_finalOut = loadLinear(weights, "final_layer.linear", m_latentIn.weight.size(1), m_width);

    const std::int64_t half = kEmbeddingWidth / 2;
    m_frequencies =
        at::exp(at::arange(half, weights.device().floatOptions()) * (-std::log(kDoubleLongestPeriod) / static_cast<double>(half)));
}

DoubleStreamDit::NumberEmbedder DoubleStreamDit::loadEmbedder(const Weights& weights, const std::string& name) const {
    return {loadLinear(weights, name + ".in_layer", m_width, kEmbeddingWidth), loadLinear(weights, name + ".out_layer", m_width, m_width)};
}

void DoubleStreamDit::loadDoubleBlocks(const ConfigSection& config, const Weights& weights) {
    const int depth = weights.countBlocks("double_blocks.");
    requireAgreement(config, "depth", depth, weights, "double_blocks.*");
    for (int i = 0; i < depth; ++i) {
        const Weights block = weights.sub(fmt::format("double_blocks.{}.", i));
        m_doubleBlocks.push_back({loadStream(config, block, "img"), loadStream(config, block, "txt")});
    }
}

DoubleStreamDit::Stream DoubleStreamDit::loadStream(const ConfigSection& config, const Weights& weights, const std::string& name) {
    Stream stream;
    stream.modulation = m_modulation.add(loadLinear(weights, name + "_mod.lin", 6 * m_width, m_width));
    stream.qkv = loadLinear(weights, name + "_attn.qkv", 3 * m_width, m_width, biasByConfig(config, "qkv_bias"));
    stream.queryNorm = HeadNorm::loadRms(weights, name + "_attn.norm.query_norm.scale", m_headSize, kNormEpsilon);
    stream.keyNorm = HeadNorm::loadRms(weights, name + "_attn.norm.key_norm.scale", m_headSize, kNormEpsilon);
    stream.projection = loadLinear(weights, name + "_attn.proj", m_width, m_width);
    stream.mlpIn = loadLinear(weights, name + "_mlp.0", -1, m_width);
    stream.mlpOut = loadLinear(weights, name + "_mlp.2", m_width, stream.mlpIn.outputs());
    return stream;
}

void DoubleStreamDit::loadSingleBlocks(const ConfigSection& config, const Weights& weights) {
    const int depth = weights.countBlocks("single_blocks.");
    requireAgreement(config, "depth_single_blocks", depth, weights, "single_blocks.*");
    for (int i = 0; i < depth; ++i) {
        const Weights part = weights.sub(fmt::format("single_blocks.{}.", i));
        SingleBlock block;
        block.modulation = m_modulation.add(loadLinear(part, "modulation.lin", 3 * m_width, m_width));
        block.in = loadLinear(part, "linear1", -1, m_width);
        // What linear1 yields beyond q, k and v is the MLP; linear2 takes attention and MLP together.
        block.out = loadLinear(part, "linear2", m_width, block.in.outputs() - 2 * m_width);
        block.queryNorm = HeadNorm::loadRms(part, "norm.query_norm.scale", m_headSize, kNormEpsilon);
        block.keyNorm = HeadNorm::loadRms(part, "norm.key_norm.scale", m_headSize, kNormEpsilon);
        m_singleBlocks.push_back(std::move(block));
    }
}

at::Tensor DoubleStreamDit::velocity(const at::Tensor& latents, double t, const at::Tensor& context, double guidance) {
    return evaluate(latents, t, context, 1, guidance);
}

at::Tensor DoubleStreamDit::velocityOfEqualTokens(const at::Tensor& latents, double t, const at::Tensor& token, std::int64_t copies,
                                                  double guidance) {
    return evaluate(latents, t, token, copies, guidance);
}

bool DoubleStreamDit::collapsesEqualTokens() const {
    // Without a fast attention for a weighted key, a GPU loses more than the tokens that it saves.
    return m_latentIn.weight.is_cpu() || m_ops.weighsKeys(m_latentIn.weight.options(), m_headSize);
}

at::Tensor DoubleStreamDit::evaluate(const at::Tensor& latents, double t, const at::Tensor& context, std::int64_t copies, double guidance) {
    const at::Tensor modulations = modulationsAt(t, guidance);
    if (!m_ops.usesKernel(latents) || latents.size(0) * latents.size(1) > kMostRecordedTokens) {
        return forward(latents, context, {modulations, copies});
    }
    return m_recorded.run(copies, {latents, context, modulations}, [this, copies](const RecordedWork::Inputs& inputs) {
        return forward(inputs[0], inputs[1], {inputs[2], copies});
    });
}

at::Tensor DoubleStreamDit::forward(const at::Tensor& latents, const at::Tensor& context, const Evaluation& evaluation) const {
    Tokens image{m_latentIn(latents), {}};  // [B,L,h]
    Tokens text{m_contextIn(context), {}};  // [B,T,h]
    for (const DoubleBlock& block : m_doubleBlocks) {
        runDouble(block, image, text, evaluation);
    }
    Tokens all{at::cat({settled(text), settled(image)}, 1), {}};  // [B,T+L,h]
    for (const SingleBlock& block : m_singleBlocks) {
        runSingle(block, all, evaluation);
    }
    const auto parts = ModulationStack::parts(evaluation.modulations, m_finalModulation, 2);
    at::Tensor last = settled(all).slice(1, context.size(1));
    return m_finalOut(m_ops.modulatedNorm(last, {}, parts[0], parts[1], kNormEpsilon));  // [B,L,c]
}

at::Tensor DoubleStreamDit::embed(const NumberEmbedder& embedder, const at::Tensor& numbers) const {
    // In half precision a time would be quantised to half a step of 1000, so it is cast after the embedding.
    const at::Tensor phases = m_frequencies * (numbers * kNumberScale).unsqueeze(1);
    const at::Tensor waves = at::cat({phases.cos(), phases.sin()}, 1).to(m_dtype);  // [S,256]
    return embedder.out(at::silu(embedder.in(waves)));
}

void DoubleStreamDit::prepareTimes(const std::vector<double>& times, double guidance) {
    m_times = times;
    m_timesGuidance = guidance;
    m_table = at::Tensor();
}

at::Tensor DoubleStreamDit::modulationsOf(const std::vector<double>& times, double guidance) const {
    const at::Tensor numbers = at::tensor(times, at::kFloat).to(m_frequencies.device());
    at::Tensor vector = embed(m_timeIn, numbers);  // [S,h]; time is the same for the whole batch
    if (guidanceDistilled()) {
        vector = vector + embed(m_guidanceIn, at::full_like(numbers, guidance));
    }
    return m_modulation(at::silu(vector));
}

at::Tensor DoubleStreamDit::modulationsAt(double t, double guidance) {
    const auto found = std::find(m_times.begin(), m_times.end(), t);
    if (found == m_times.end() || (guidanceDistilled() && guidance != m_timesGuidance)) {
        return modulationsOf({t}, guidance)[0];
    }
    const auto index = static_cast<std::size_t>(found - m_times.begin());
    const std::size_t rows = m_table.defined() ? static_cast<std::size_t>(m_table.size(0)) : 0;
    if (index < m_tableStart || index >= m_tableStart + rows) {
        const auto end = m_times.begin() + static_cast<std::ptrdiff_t>(std::min(index + kTableRows, m_times.size()));
        m_table = modulationsOf({found, end}, guidance);
        m_tableStart = index;
    }
    return m_table[static_cast<std::int64_t>(index - m_tableStart)];
}

at::Tensor DoubleStreamDit::settled(Tokens& tokens) {
    if (tokens.pending.update.defined()) {
        tokens.x.addcmul_(tokens.pending.update, tokens.pending.gate);
        tokens.pending = {};
    }
    return tokens.x;
}

void DoubleStreamDit::runDouble(const DoubleBlock& block, Tokens& image, Tokens& text, const Evaluation& evaluation) const {
    const auto imageMod = ModulationStack::parts(evaluation.modulations, block.image.modulation, 6);
    const auto textMod = ModulationStack::parts(evaluation.modulations, block.text.modulation, 6);
    const std::int64_t textCount = text.x.size(1);
    const Heads heads =
        m_ops.makeHeads(image.x.size(0), textCount + image.x.size(1), m_heads, m_headSize, evaluation.copies, image.x.options());
    const auto addHeads = [&](const Stream& stream, Tokens& tokens, const std::vector<at::Tensor>& mod, std::int64_t firstToken) {
        const at::Tensor rows = stream.qkv(m_ops.modulatedNorm(tokens.x, tokens.pending, mod[0], mod[1], kNormEpsilon));
        m_ops.splitHeads(rows, headLayout(), stream.queryNorm, stream.keyNorm, firstToken, heads);
    };
    addHeads(block.text, text, textMod, 0);
    addHeads(block.image, image, imageMod, textCount);
    const at::Tensor mixed = m_ops.attend(heads, evaluation.copies);  // [B,T+L,h]

    const auto finish = [this](const Stream& stream, Tokens& tokens, const at::Tensor& attention, const std::vector<at::Tensor>& mod) {
        const at::Tensor normed = m_ops.modulatedNorm(tokens.x, {stream.projection(attention), mod[2]}, mod[3], mod[4], kNormEpsilon);
        tokens.pending = {stream.mlpOut(m_ops.linearGelu(stream.mlpIn, normed)), mod[5]};
    };
    finish(block.text, text, mixed.slice(1, 0, textCount), textMod);
    finish(block.image, image, mixed.slice(1, textCount), imageMod);
}

void DoubleStreamDit::runSingle(const SingleBlock& block, Tokens& all, const Evaluation& evaluation) const {
    const auto mod = ModulationStack::parts(evaluation.modulations, block.modulation, 3);
    const at::Tensor normed = m_ops.modulatedNorm(all.x, all.pending, mod[0], mod[1], kNormEpsilon);
    if (m_ops.usesKernel(normed)) {
        all.pending = {runSingleInParts(block, normed, evaluation), mod[2]};
        return;
    }
    const at::Tensor wide = block.in(normed);  // [B,N,3h + m]
    const Heads heads = m_ops.headsOf({wide}, headLayout(), block.queryNorm, block.keyNorm, m_heads, m_headSize);
    const std::int64_t mlpWidth = wide.size(-1) - 3 * m_width;

    // Attention and MLP are written side by side rather than concatenated, which would copy both.
    at::Tensor joint = at::empty({wide.size(0), wide.size(1), m_width + mlpWidth}, wide.options());
    joint.narrow(-1, 0, m_width).copy_(m_ops.attend(heads, evaluation.copies));
    at::Tensor mlpHalf = joint.narrow(-1, m_width, mlpWidth);
    m_ops.gelu(wide.narrow(-1, 3 * m_width, mlpWidth), mlpHalf);
    all.pending = {block.out(joint), mod[2]};
}

at::Tensor DoubleStreamDit::runSingleInParts(const SingleBlock& block, const at::Tensor& normed, const Evaluation& evaluation) const {
    const std::int64_t qkv = 3 * m_width;
    const std::int64_t mlp = block.in.outputs() - qkv;
    const auto rowsOf = [&](std::int64_t first, std::int64_t count) {
        return Linear{block.in.weight.narrow(0, first, count),
                      block.in.bias.defined() ? block.in.bias.narrow(0, first, count) : at::Tensor()};
    };
    const PaddedRows rows = m_ops.paddedLinear(rowsOf(0, qkv), normed, evaluation.copies, m_headSize);
    const Heads heads = m_ops.headsOf(rows, headLayout(), block.queryNorm, block.keyNorm, m_heads, m_headSize);
    const at::Tensor hidden = m_ops.linearGelu(rowsOf(qkv, mlp), normed);                                                     // [B,N,m]
    at::Tensor out = Linear{block.out.weight.narrow(1, 0, m_width), block.out.bias}(m_ops.attend(heads, evaluation.copies));  // [B,N,h]
    out.flatten(0, 1).addmm_(hidden.flatten(0, 1), block.out.weight.narrow(1, m_width, mlp).t());
    return out;
}

}  // namespace orfeas
