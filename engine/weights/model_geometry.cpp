#include "weights/model_geometry.h"

#include <fmt/format.h>

#include "orfeas/error.h"
#include "weights/geometry_reader.h"
#include "weights/known_parts.h"

namespace orfeas {

namespace {

constexpr std::string_view kDoubleStreamClass = "Hunyuan3DDiT";
constexpr std::string_view kPlainClass = "HunYuanDiTPlain";

/** The class that config.yaml names, or else the one that the tensors show. The two must agree. */
bool isDoubleStream(const ModelConfig& config, const WeightSource& source) {
    const std::string& named = config.model.className();
    const bool hasDoubleStream = source.tensors().contains("model.latent_in.weight");
    const bool hasPlain = source.tensors().contains("model.x_embedder.weight");
    if ((named == kDoubleStreamClass && hasPlain) || (named == kPlainClass && hasDoubleStream)) {
        throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                    fmt::format("{}: names the model class {}, but {} holds the tensors of a {}. Use the config.yaml that was published "
                                "with these weights.",
                                config.file.string(), named, source.description(), hasPlain ? kPlainClass : kDoubleStreamClass));
    }
    if (named.empty() && !hasDoubleStream && !hasPlain) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                    fmt::format("{}: names no model class, and {} holds no denoiser that Orfeas knows. Use a Hunyuan3D 2.0 or 2.1 model.",
                                config.file.string(), source.description()));
    }
    return named == kDoubleStreamClass || hasDoubleStream;
}

DoubleStreamGeometry readDoubleStream(const ConfigSection& config, const WeightSource& source) {
    const GeometryReader reader(config, source, "model.");
    DoubleStreamGeometry geometry;
    geometry.width = reader.size("hidden_size", "latent_in.weight", 0, geometry.width);
    geometry.latentChannels = reader.size("in_channels", "latent_in.weight", 1, geometry.latentChannels);
    geometry.contextWidth = reader.size("context_in_dim", "cond_in.weight", 1, geometry.contextWidth);
    geometry.heads = reader.heads("num_heads", geometry.width, geometry.heads);
    geometry.doubleBlocks = reader.blocks("depth", "double_blocks.", geometry.doubleBlocks);
    geometry.singleBlocks = reader.blocks("depth_single_blocks", "single_blocks.", geometry.singleBlocks);
    const auto byRatio = static_cast<std::int64_t>(static_cast<double>(geometry.width) * config.number("mlp_ratio", 4.0));
    const std::string mlp = "double_blocks.0.img_mlp.0.weight";
    geometry.mlpWidth = reader.size("mlp_width", mlp, 0, byRatio);
    if (geometry.mlpWidth != byRatio) {
        reader.contradict(
            "mlp_ratio",
            fmt::format("the tensor 'model.{}' of {} has {} rows, {} times the width {}", mlp, source.description(), geometry.mlpWidth,
                        static_cast<double>(geometry.mlpWidth) / static_cast<double>(geometry.width), geometry.width));
    }
    geometry.guidanceEmbedding = reader.checkedFlag("guidance_embed", "guidance_in.in_layer.weight", "latent_in.weight", false);
    geometry.qkvBias = reader.flag("qkv_bias", "double_blocks.0.img_attn.qkv.bias", "double_blocks.0.img_attn.qkv.weight", true);
    return geometry;
}

PlainGeometry readPlain(const ConfigSection& config, const WeightSource& source) {
    const GeometryReader reader(config, source, "model.");
    PlainGeometry geometry;
    geometry.width = reader.size("hidden_size", "x_embedder.weight", 0, geometry.width);
    geometry.latentChannels = reader.size("in_channels", "x_embedder.weight", 1, geometry.latentChannels);
    geometry.contextWidth = reader.size("context_dim", "blocks.0.attn2.to_k.weight", 1, geometry.contextWidth);
    geometry.heads = reader.heads("num_heads", geometry.width, geometry.heads);
    geometry.blocks = reader.blocks("depth", "blocks.", geometry.blocks);
    geometry.mlpWidth = reader.size("mlp_width", "blocks.0.mlp.fc1.weight", 0, 4 * geometry.width);
    geometry.qkvBias = reader.flag("qkv_bias", "blocks.0.attn1.to_q.bias", "blocks.0.attn1.to_q.weight", false);
    geometry.qkNorm = reader.checkedFlag("qk_norm", "blocks.0.attn1.q_norm.weight", "blocks.0.attn1.to_q.weight", true);

    // Experts sit in the last blocks; the tensors show in how many.
    std::int64_t first = geometry.blocks;
    while (first > 0 && reader.has(fmt::format("blocks.{}.moe.gate.weight", first - 1))) {
        --first;
    }
    const std::int64_t shown = geometry.blocks - first;
    geometry.expertBlocks = config.integer("num_moe_layers", shown > 0 ? shown : geometry.expertBlocks);
    if ((shown > 0 && geometry.expertBlocks != shown) || geometry.expertBlocks < 0 || geometry.expertBlocks > geometry.blocks) {
        reader.contradict("num_moe_layers",
                          fmt::format("{} holds experts in the last {} of {} blocks", source.description(), shown, geometry.blocks));
    }
    geometry.experts = reader.size("num_experts", fmt::format("blocks.{}.moe.gate.weight", geometry.blocks - 1), 0, geometry.experts);
    constexpr std::int64_t kMostExperts = 256;
    if (geometry.experts > kMostExperts) {
        reader.contradict("num_experts", fmt::format("{} are the most that Orfeas supports", kMostExperts));
    }
    return geometry;
}

VaeGeometry readVae(const ConfigSection& config, const WeightSource& source, std::int64_t latents) {
    const GeometryReader reader(config, source, "vae.");
    const std::string block = "transformer.resblocks.0.attn.";
    const std::string field = "geo_decoder.cross_attn_decoder.";
    VaeGeometry geometry;
    geometry.width = reader.size("width", "post_kl.weight", 0, geometry.width);
    geometry.latentChannels = reader.size("embed_dim", "post_kl.weight", 1, geometry.latentChannels);
    geometry.heads = reader.heads("heads", geometry.width, geometry.heads);
    geometry.layers = reader.blocks("num_decoder_layers", "transformer.resblocks.", geometry.layers);
    geometry.latents = reader.configured("num_latents", latents);
    geometry.qkvBias = reader.flag("qkv_bias", block + "c_qkv.bias", block + "c_qkv.weight", false);
    geometry.qkNorm = reader.checkedFlag("qk_norm", block + "attention.q_norm.weight", block + "c_qkv.weight", true);

    const std::int64_t ratio = reader.configured("geo_decoder_downsample_ratio", 1);
    geometry.fieldWidth = reader.size("geo_decoder_width", "geo_decoder.query_proj.weight", 0, geometry.width / ratio);
    if (geometry.fieldWidth * ratio != geometry.width || geometry.fieldWidth % geometry.headSize() != 0) {
        reader.contradict("geo_decoder_downsample_ratio", fmt::format("{} has a geometry decoder of width {} and a transformer of width {}",
                                                                      source.description(), geometry.fieldWidth, geometry.width));
    }
    geometry.frequencies = reader.configured("num_freqs", geometry.frequencies);  // what counts where the tensor is missing
    const std::int64_t inputs = reader.size("geo_decoder_inputs", "geo_decoder.query_proj.weight", 1, geometry.fieldInputs());
    geometry.frequencies = (inputs / 3 - 1) / 2;
    if (geometry.fieldInputs() != inputs || config.integer("num_freqs", geometry.frequencies) != geometry.frequencies) {
        reader.contradict("num_freqs", fmt::format("the tensor 'vae.geo_decoder.query_proj.weight' of {} takes {} inputs, not 3 (1 + 2 n)",
                                                   source.description(), inputs));
    }
    const std::int64_t mlpRatio = reader.configured("geo_decoder_mlp_expand_ratio", 4);
    geometry.fieldMlpWidth =
        mlpRatio * reader.size("geo_decoder_mlp_width", field + "mlp.c_fc.weight", 0, mlpRatio * geometry.fieldWidth, mlpRatio);
    geometry.finalNorm = reader.checkedFlag("geo_decoder_ln_post", "geo_decoder.ln_post.weight", "geo_decoder.query_proj.weight", true);
    geometry.fieldQkNorm = reader.flag("geo_decoder_ln_post", field + "attn.attention.q_norm.weight", field + "attn.c_q.weight", true);
    return geometry;
}

EncoderGeometry readEncoder(const ConfigSection& config, const WeightSource& source) {
    const GeometryReader reader(config, source, "conditioner.main_image_encoder.model.");
    const std::string keys = "main_image_encoder.kwargs.config.";
    const std::string mlp = "encoder.layer.0.mlp.";
    EncoderGeometry geometry;
    geometry.width = reader.size(keys + "hidden_size", "embeddings.cls_token", 2, geometry.width);
    geometry.heads = reader.heads(keys + "num_attention_heads", geometry.width, geometry.heads);
    geometry.layers = reader.blocks(keys + "num_hidden_layers", "encoder.layer.", geometry.layers);
    geometry.patch = reader.size(keys + "patch_size", "embeddings.patch_embeddings.projection.weight", 2, geometry.patch);
    geometry.swiGlu = reader.checkedFlag(keys + "use_swiglu_ffn", mlp + "weights_in.weight", mlp + "fc1.weight", geometry.swiGlu);
    const std::int64_t full = 4 * geometry.width;
    const std::int64_t byWidth = geometry.swiGlu ? (full * 2 / 3 + 7) / 8 * 8 : full;
    geometry.mlpWidth = reader.size(keys + "mlp_width", mlp + (geometry.swiGlu ? "weights_out.weight" : "fc2.weight"), 1, byWidth);
    geometry.imageSize = reader.configured("main_image_encoder.kwargs.image_size", reader.configured(keys + "image_size", 518));
    if (config.text("main_image_encoder.type", "") == "DinoImageEncoderMV") {
        constexpr std::int64_t kNamedViews = 4;
        geometry.views = reader.configured("main_image_encoder.kwargs.view_num", kNamedViews);
    }
    return geometry;
}

}  // namespace

ModelGeometry readModelGeometry(const ModelConfig& config, const WeightSource& source) {
    requireKnownClasses(config);
    ModelGeometry geometry;
    std::int64_t latents = 3072;
    if (isDoubleStream(config, source)) {
        geometry.denoiser = readDoubleStream(config.model, source);
    } else {
        geometry.denoiser = readPlain(config.model, source);
        latents = config.model.integer("input_size", 4096);
    }
    geometry.vae = readVae(config.vae, source, latents);
    geometry.encoder = readEncoder(config.conditioner, source);
    return geometry;
}

}  // namespace orfeas
