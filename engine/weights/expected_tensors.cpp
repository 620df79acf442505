#include "weights/expected_tensors.h"

#include <fmt/format.h>

namespace orfeas {

namespace {

/** Width of the embedding of time and guidance, in the 2.0 family. */
constexpr std::int64_t kNumberEmbedding = 256;

/** Collects names and shapes below a prefix. */
class ShapeList {
public:
    ShapeList(TensorShapes& shapes, std::string prefix) : m_shapes(shapes), m_prefix(std::move(prefix)) {}

    [[nodiscard]] ShapeList sub(const std::string& name) const { return {m_shapes, m_prefix + name}; }

    void add(const std::string& name, std::vector<std::int64_t> shape) { m_shapes.emplace(m_prefix + name, std::move(shape)); }

    void linear(const std::string& name, std::int64_t inputs, std::int64_t outputs, bool bias = true) {
        add(name + ".weight", {outputs, inputs});
        if (bias) {
            add(name + ".bias", {outputs});
        }
    }

    void layerNorm(const std::string& name, std::int64_t width) {
        add(name + ".weight", {width});
        add(name + ".bias", {width});
    }

private:
    TensorShapes& m_shapes;
    std::string m_prefix;
};

void addDoubleStream(ShapeList list, const DoubleStreamGeometry& g) {
    const std::int64_t h = g.width;
    const std::int64_t headSize = h / g.heads;
    list.linear("latent_in", g.latentChannels, h);
    list.linear("cond_in", g.contextWidth, h);
    for (const char* embedder : {"time_in", "guidance_in"}) {
        if (embedder == std::string("time_in") || g.guidanceEmbedding) {
            list.linear(std::string(embedder) + ".in_layer", kNumberEmbedding, h);
            list.linear(std::string(embedder) + ".out_layer", h, h);
        }
    }
    for (std::int64_t i = 0; i < g.doubleBlocks; ++i) {
        for (const char* stream : {"img", "txt"}) {
            ShapeList block = list.sub(fmt::format("double_blocks.{}.{}_", i, stream));
            block.linear("mod.lin", h, 6 * h);
            block.linear("attn.qkv", h, 3 * h, g.qkvBias);
            block.add("attn.norm.query_norm.scale", {headSize});
            block.add("attn.norm.key_norm.scale", {headSize});
            block.linear("attn.proj", h, h);
            block.linear("mlp.0", h, g.mlpWidth);
            block.linear("mlp.2", g.mlpWidth, h);
        }
    }
    for (std::int64_t i = 0; i < g.singleBlocks; ++i) {
        ShapeList block = list.sub(fmt::format("single_blocks.{}.", i));
        block.linear("modulation.lin", h, 3 * h);
        block.linear("linear1", h, 3 * h + g.mlpWidth);
        block.linear("linear2", h + g.mlpWidth, h);
        block.add("norm.query_norm.scale", {headSize});
        block.add("norm.key_norm.scale", {headSize});
    }
    list.linear("final_layer.adaLN_modulation.1", h, 2 * h);
    list.linear("final_layer.linear", h, g.latentChannels);
}

void addPlainAttention(ShapeList list, const PlainGeometry& g, std::int64_t contextWidth) {
    list.linear("to_q", g.width, g.width, g.qkvBias);
    list.linear("to_k", contextWidth, g.width, g.qkvBias);
    list.linear("to_v", contextWidth, g.width, g.qkvBias);
    list.linear("out_proj", g.width, g.width);
    if (g.qkNorm) {
        list.add("q_norm.weight", {g.width / g.heads});
        list.add("k_norm.weight", {g.width / g.heads});
    }
}

void addExpert(ShapeList list, const PlainGeometry& g) {
    list.linear("net.0.proj", g.width, g.mlpWidth);
    list.linear("net.2", g.mlpWidth, g.width);
}

void addPlain(ShapeList list, const PlainGeometry& g) {
    const std::int64_t h = g.width;
    list.linear("x_embedder", g.latentChannels, h);
    list.linear("t_embedder.mlp.0", h, 4 * h);
    list.linear("t_embedder.mlp.2", 4 * h, h);
    for (std::int64_t i = 0; i < g.blocks; ++i) {
        ShapeList block = list.sub(fmt::format("blocks.{}.", i));
        if (i > g.blocks / 2) {
            block.linear("skip_linear", 2 * h, h);
            block.layerNorm("skip_norm", h);
        }
        for (const char* norm : {"norm1", "norm2", "norm3"}) {
            block.layerNorm(norm, h);
        }
        addPlainAttention(block.sub("attn1."), g, h);
        addPlainAttention(block.sub("attn2."), g, g.contextWidth);
        if (i < g.blocks - g.expertBlocks) {
            block.linear("mlp.fc1", h, g.mlpWidth);
            block.linear("mlp.fc2", g.mlpWidth, h);
            continue;
        }
        block.add("moe.gate.weight", {g.experts, h});
        for (std::int64_t e = 0; e < g.experts; ++e) {
            addExpert(block.sub(fmt::format("moe.experts.{}.", e)), g);
        }
        addExpert(block.sub("moe.shared_experts."), g);
    }
    list.layerNorm("final_layer.norm_final", h);
    list.linear("final_layer.linear", h, g.latentChannels);
}

void addHeadNorms(ShapeList list, bool present, std::int64_t headSize) {
    if (present) {
        list.layerNorm("attention.q_norm", headSize);
        list.layerNorm("attention.k_norm", headSize);
    }
}

void addVae(ShapeList list, const VaeGeometry& g) {
    const std::int64_t w = g.width;
    list.linear("post_kl", g.latentChannels, w);
    for (std::int64_t i = 0; i < g.layers; ++i) {
        ShapeList block = list.sub(fmt::format("transformer.resblocks.{}.", i));
        block.layerNorm("ln_1", w);
        block.linear("attn.c_qkv", w, 3 * w, g.qkvBias);
        addHeadNorms(block.sub("attn."), g.qkNorm, g.headSize());
        block.linear("attn.c_proj", w, w);
        block.layerNorm("ln_2", w);
        block.linear("mlp.c_fc", w, 4 * w);
        block.linear("mlp.c_proj", 4 * w, w);
    }

    const std::int64_t f = g.fieldWidth;
    ShapeList field = list.sub("geo_decoder.");
    field.linear("query_proj", g.fieldInputs(), f);
    if (f != w) {
        field.linear("latents_proj", w, f);
    }
    ShapeList block = field.sub("cross_attn_decoder.");
    for (const char* norm : {"ln_1", "ln_2", "ln_3"}) {
        block.layerNorm(norm, f);
    }
    block.linear("attn.c_q", f, f, g.qkvBias);
    block.linear("attn.c_kv", f, 2 * f, g.qkvBias);
    addHeadNorms(block.sub("attn."), g.fieldQkNorm, g.headSize());
    block.linear("attn.c_proj", f, f);
    block.linear("mlp.c_fc", f, g.fieldMlpWidth);
    block.linear("mlp.c_proj", g.fieldMlpWidth, f);
    if (g.finalNorm) {
        field.layerNorm("ln_post", f);
    }
    field.linear("output_proj", f, 1);
}

void addEncoder(ShapeList list, const EncoderGeometry& g) {
    const std::int64_t c = g.width;
    list.add("embeddings.cls_token", {1, 1, c});
    list.add("embeddings.position_embeddings", {1, g.tokens(), c});
    list.add("embeddings.patch_embeddings.projection.weight", {c, 3, g.patch, g.patch});
    list.add("embeddings.patch_embeddings.projection.bias", {c});
    for (std::int64_t i = 0; i < g.layers; ++i) {
        ShapeList layer = list.sub(fmt::format("encoder.layer.{}.", i));
        layer.layerNorm("norm1", c);
        for (const char* part : {"query", "key", "value"}) {
            layer.linear(std::string("attention.attention.") + part, c, c);
        }
        layer.linear("attention.output.dense", c, c);
        layer.add("layer_scale1.lambda1", {c});
        layer.layerNorm("norm2", c);
        layer.linear(g.swiGlu ? "mlp.weights_in" : "mlp.fc1", c, (g.swiGlu ? 2 : 1) * g.mlpWidth);
        layer.linear(g.swiGlu ? "mlp.weights_out" : "mlp.fc2", g.mlpWidth, c);
        layer.add("layer_scale2.lambda1", {c});
    }
    list.layerNorm("layernorm", c);
}

}  // namespace

TensorShapes expectedTensors(const ModelGeometry& geometry) {
    TensorShapes shapes;
    const ShapeList model(shapes, "model.");
    if (const auto* doubleStream = std::get_if<DoubleStreamGeometry>(&geometry.denoiser)) {
        addDoubleStream(model, *doubleStream);
    } else {
        addPlain(model, std::get<PlainGeometry>(geometry.denoiser));
    }
    addVae(ShapeList(shapes, "vae."), geometry.vae);
    addEncoder(ShapeList(shapes, "conditioner.main_image_encoder.model."), geometry.encoder);
    return shapes;
}

}  // namespace orfeas
