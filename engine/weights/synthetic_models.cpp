// The published models that can be made up: their sizes, and a config that says the same.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "orfeas/bench.h"
#include "orfeas/error.h"
#include "weights/model_description.h"
#include "weights/model_writer.h"
#include "weights/synthetic_weights.h"

namespace orfeas {

namespace {

using Scalars = std::map<std::string, std::string>;

std::string word(bool value) {
    return value ? "true" : "false";
}

ConfigSection section(const std::string& file, const char* name, const char* className, Scalars scalars) {
    return {file, name, className, std::move(scalars)};
}

ConfigSection denoiserSection(const std::string& file, const DoubleStreamGeometry& g) {
    return section(file, "model", "Hunyuan3DDiT",
                   {{"in_channels", std::to_string(g.latentChannels)},
                    {"context_in_dim", std::to_string(g.contextWidth)},
                    {"hidden_size", std::to_string(g.width)},
                    {"mlp_ratio", std::to_string(g.mlpWidth / g.width)},
                    {"num_heads", std::to_string(g.heads)},
                    {"depth", std::to_string(g.doubleBlocks)},
                    {"depth_single_blocks", std::to_string(g.singleBlocks)},
                    {"qkv_bias", word(g.qkvBias)},
                    {"guidance_embed", word(g.guidanceEmbedding)}});
}

ConfigSection denoiserSection(const std::string& file, const PlainGeometry& g) {
    return section(file, "model", "HunYuanDiTPlain",
                   {{"in_channels", std::to_string(g.latentChannels)},
                    {"context_dim", std::to_string(g.contextWidth)},
                    {"hidden_size", std::to_string(g.width)},
                    {"num_heads", std::to_string(g.heads)},
                    {"depth", std::to_string(g.blocks)},
                    {"num_moe_layers", std::to_string(g.expertBlocks)},
                    {"num_experts", std::to_string(g.experts)},
                    {"moe_top_k", "2"},
                    {"qk_norm", word(g.qkNorm)},
                    {"qkv_bias", word(g.qkvBias)}});
}

ConfigSection vaeSection(const std::string& file, const VaeGeometry& g) {
    return section(file, "vae", "ShapeVAE",
                   {{"num_latents", std::to_string(g.latents)},
                    {"embed_dim", std::to_string(g.latentChannels)},
                    {"num_freqs", std::to_string(g.frequencies)},
                    {"include_pi", "false"},
                    {"heads", std::to_string(g.heads)},
                    {"width", std::to_string(g.width)},
                    {"num_decoder_layers", std::to_string(g.layers)},
                    {"qkv_bias", word(g.qkvBias)},
                    {"qk_norm", word(g.qkNorm)},
                    {"scale_factor", "1.0"},
                    {"geo_decoder_mlp_expand_ratio", std::to_string(g.fieldMlpWidth / g.fieldWidth)},
                    {"geo_decoder_downsample_ratio", std::to_string(g.width / g.fieldWidth)},
                    {"geo_decoder_ln_post", word(g.finalNorm)}});
}

ConfigSection encoderSection(const std::string& file, const EncoderGeometry& g) {
    const std::string keys = "main_image_encoder.kwargs.config.";
    return section(file, "conditioner", "SingleImageEncoder",
                   {{"main_image_encoder.type", "DinoImageEncoder"},
                    {keys + "hidden_size", std::to_string(g.width)},
                    {keys + "num_attention_heads", std::to_string(g.heads)},
                    {keys + "num_hidden_layers", std::to_string(g.layers)},
                    {keys + "image_size", std::to_string(g.imageSize)},
                    {keys + "patch_size", std::to_string(g.patch)},
                    {keys + "mlp_ratio", "4"},
                    {keys + "layer_norm_eps", "1e-6"},
                    {keys + "use_swiglu_ffn", word(g.swiGlu)},
                    {"main_image_encoder.kwargs.image_size", std::to_string(g.imageSize)}});
}

ModelConfig configOf(const std::string& name, const ModelGeometry& geometry, bool turbo) {
    const std::string file = fmt::format("config of synthetic {}", name);
    const Scalars schedule =
        turbo ? Scalars{{"num_train_timesteps", "1000"}, {"pcm_timesteps", "100"}} : Scalars{{"num_train_timesteps", "1000"}};
    const char* scheduler = turbo ? "ConsistencyFlowMatchEulerDiscreteScheduler" : "FlowMatchEulerDiscreteScheduler";
    return {file,
            std::visit([&](const auto& denoiser) { return denoiserSection(file, denoiser); }, geometry.denoiser),
            vaeSection(file, geometry.vae),
            encoderSection(file, geometry.encoder),
            section(file, "scheduler", scheduler, schedule),
            section(file, "image_processor", "ImageProcessorV2", {{"size", "512"}, {"border_ratio", "0.15"}}),
            section(file, "pipeline", "Hunyuan3DDiTFlowMatchingPipeline", {}),
            section(file, "orfeas", "", {{"note", "Random weights: of use for measuring speed and memory only."}})};
}

struct PublishedModel {
    const char* name = nullptr;
    bool turbo = false;
    ModelGeometry geometry;
};

std::array<PublishedModel, 4> publishedModels() {
    DoubleStreamGeometry distilled;
    distilled.guidanceEmbedding = true;
    DoubleStreamGeometry mini;
    mini.doubleBlocks = 8;
    mini.singleBlocks = 16;
    VaeGeometry turboVae;
    turboVae.fieldWidth = turboVae.width / 2;
    turboVae.fieldMlpWidth = turboVae.fieldWidth;
    turboVae.finalNorm = false;
    turboVae.fieldQkNorm = false;
    VaeGeometry miniVae;
    miniVae.latents = 512;
    VaeGeometry newerVae;
    newerVae.latents = 4096;
    EncoderGeometry large;
    large.width = 1024;
    large.heads = 16;
    large.layers = 24;
    large.mlpWidth = 4096;
    large.swiGlu = false;
    return {PublishedModel{"hunyuan3d-2.0", false, {DoubleStreamGeometry(), VaeGeometry(), EncoderGeometry()}},
            PublishedModel{"hunyuan3d-2.0-turbo", true, {distilled, turboVae, EncoderGeometry()}},
            PublishedModel{"hunyuan3d-2mini", false, {mini, miniVae, EncoderGeometry()}},
            PublishedModel{"hunyuan3d-2.1", false, {PlainGeometry(), newerVae, large}}};
}

}  // namespace

std::vector<std::string> syntheticModelNames() {
    std::vector<std::string> names;
    for (const PublishedModel& model : publishedModels()) {
        names.emplace_back(model.name);
    }
    return names;
}

void writeSyntheticModel(const std::string& name, const std::filesystem::path& folder) {
    const SyntheticModel model = makeSyntheticModel(name);
    writeModel(model.config, *model.source, folder);
}

SyntheticModel makeSyntheticModel(std::string_view name, std::uint64_t seed) {
    for (const PublishedModel& model : publishedModels()) {
        if (model.name == name) {
            ModelConfig config = configOf(model.name, model.geometry, model.turbo);
            auto source = std::make_shared<SyntheticWeights>(model.name, model.geometry, seed);
            ModelInfo info = describeModel(config, *source);
            info.name = model.name;
            return {std::move(config), std::move(source), std::move(info)};
        }
    }
    throw Error(ErrorCode::InvalidArgument, Stage::LoadWeights,
                fmt::format("'{}' is no model that can be made up; choose one of {}.", name, fmt::join(syntheticModelNames(), ", ")));
}

}  // namespace orfeas
