#include "layers/layers.h"

#include <fmt/format.h>

#include <cmath>

#include "orfeas/error.h"

namespace orfeas {

Linear loadLinear(const Weights& weights, const std::string& name, std::int64_t outputs, std::int64_t inputs, Bias bias) {
    Linear layer;
    layer.weight = weights.load(name + ".weight", {outputs, inputs});
    const std::string biasName = name + ".bias";
    if (bias == Bias::Required) {
        layer.bias = weights.load(biasName, {layer.weight.size(0)});
    } else if (bias == Bias::Optional) {
        layer.bias = weights.loadOptional(biasName, {layer.weight.size(0)});
    } else if (weights.has(biasName)) {
        throwMismatch(fmt::format("{} has the tensor {}{}, but config.yaml says that this layer has no bias.", weights.description(),
                                  weights.prefix(), biasName));
    }
    return layer;
}

Linear concatenate(const std::vector<Linear>& layers) {
    std::vector<at::Tensor> rows;
    std::vector<at::Tensor> biases;
    for (const Linear& layer : layers) {
        rows.push_back(layer.weight);
        if (layer.bias.defined()) {
            biases.push_back(layer.bias);
        }
    }
    if (!biases.empty() && biases.size() != rows.size()) {
        throwMismatch("Of the query, key and value projections of one layer some have a bias and some have none.");
    }
    return Linear{at::cat(rows), biases.empty() ? at::Tensor() : at::cat(biases)};
}

LayerNorm loadLayerNorm(const Weights& weights, const std::string& name, std::int64_t size, double epsilon) {
    return LayerNorm{weights.load(name + ".weight", {size}), weights.load(name + ".bias", {size}), epsilon};
}

HeadNorm HeadNorm::rms(at::Tensor weight, double epsilon) {
    HeadNorm norm;
    norm.m_kind = Kind::Rms;
    norm.m_weight = std::move(weight);
    norm.m_epsilon = epsilon;
    return norm;
}

HeadNorm HeadNorm::loadRms(const Weights& weights, const std::string& name, std::int64_t headSize, double epsilon) {
    return rms(weights.load(name, {headSize}), epsilon);
}

HeadNorm HeadNorm::layer(at::Tensor weight, at::Tensor bias, double epsilon) {
    HeadNorm norm;
    norm.m_kind = Kind::Layer;
    norm.m_weight = std::move(weight);
    norm.m_bias = std::move(bias);
    norm.m_epsilon = epsilon;
    return norm;
}

HeadNorm HeadNorm::loadLayer(const Weights& weights, const std::string& name, std::int64_t headSize, double epsilon) {
    return layer(weights.load(name + ".weight", {headSize}), weights.load(name + ".bias", {headSize}), epsilon);
}

at::Tensor HeadNorm::operator()(const at::Tensor& x) const {
    switch (m_kind) {
        case Kind::Rms: return at::rms_norm(x, {x.size(-1)}, m_weight, m_epsilon);
        case Kind::Layer: return at::layer_norm(x, {x.size(-1)}, m_weight, m_bias, m_epsilon);
        case Kind::None: break;
    }
    return x;
}

at::Tensor attend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, std::int64_t firstCopies) {
    std::optional<at::Tensor> bias;  // a key that is there n times adds ln n to its logit
    if (firstCopies > 1) {
        bias = at::zeros({1, 1, 1, k.size(1)}, q.options());
        bias->select(-1, 0).fill_(std::log(static_cast<double>(firstCopies)));
        bias = bias->expand({-1, -1, q.size(1), -1});
    }
    const at::Tensor mixed = at::scaled_dot_product_attention(q.transpose(1, 2), k.transpose(1, 2), v.transpose(1, 2), bias);  // [B,H,N,d]
    return mixed.transpose(1, 2).flatten(2);
}

Bias biasByConfig(const ConfigSection& config, const std::string& key) {
    if (!config.has(key)) {
        return Bias::Optional;
    }
    return config.boolean(key, false) ? Bias::Required : Bias::Absent;
}

void requireAgreement(const ConfigSection& config, const std::string& key, std::int64_t measured, const Weights& weights,
                      const std::string& tensor) {
    const auto configured = config.integer(key);
    if (configured && *configured != measured) {
        throwMismatch(fmt::format("{} is {}, but the tensor {}{} of {} says {}. The weights and the config don't belong together.",
                                  config.where(key), *configured, weights.prefix(), tensor, weights.description(), measured));
    }
}

std::int64_t headCount(const ConfigSection& config, const std::string& key, std::int64_t width, std::int64_t headSize,
                       const Weights& weights, const std::string& tensor) {
    if (headSize > 0) {
        requireAgreement(config, key, width / headSize, weights, tensor);
    }
    const auto configured = config.integer(key);
    if (!configured && headSize <= 0) {
        throwMismatch(fmt::format("{} is missing: the number of attention heads can't be told from the tensors of {}.", config.where(key),
                                  weights.description()));
    }
    const std::int64_t heads = configured ? *configured : width / headSize;
    if (heads < 1 || width % heads != 0) {
        throwMismatch(fmt::format("{} is {}, which doesn't divide the width {} of the tensor {}{} of {}.", config.where(key), heads, width,
                                  weights.prefix(), tensor, weights.description()));
    }
    return heads;
}

void throwMismatch(const std::string& sentence) {
    throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights, sentence);
}

}  // namespace orfeas
