#pragma once

#include <ATen/ATen.h>

#include <string>

#include "weights/model_config.h"
#include "weights/weights.h"

namespace orfeas {

/** What the norms of the denoisers and of the shape decoder add to a variance. */
constexpr double kNormEpsilon = 1e-6;

/** Whether a layer has a bias: by the architecture, or by whether the tensor is there. */
enum class Bias { Required, Absent, Optional };

/** y = x W^T + b. */
struct Linear {
    at::Tensor weight;  ///< [out, in]
    at::Tensor bias;    ///< [out], undefined without one

    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const { return at::linear(x, weight, optionalTensor(bias)); }
    [[nodiscard]] std::int64_t outputs() const { return weight.size(0); }

    static std::optional<at::Tensor> optionalTensor(const at::Tensor& tensor) {
        return tensor.defined() ? std::optional<at::Tensor>(tensor) : std::nullopt;
    }
};

/** Loads `name`.weight and `name`.bias. -1 accepts any size. */
Linear loadLinear(const Weights& weights, const std::string& name, std::int64_t outputs, std::int64_t inputs, Bias bias = Bias::Required);

/** Stacks layers of the same input, so that one matrix product serves them all. All of them have a bias, or none. */
Linear concatenate(const std::vector<Linear>& layers);

/** Layer norm over the last axis, its statistics in fp32. Affine-less when the tensors are undefined. */
struct LayerNorm {
    at::Tensor weight;  ///< [n] or undefined
    at::Tensor bias;    ///< [n] or undefined
    double epsilon = 1e-6;

    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const {
        return at::layer_norm(x, {x.size(-1)}, Linear::optionalTensor(weight), Linear::optionalTensor(bias), epsilon);
    }
};

LayerNorm loadLayerNorm(const Weights& weights, const std::string& name, std::int64_t size, double epsilon);

/** A norm of the queries or keys of each head over its d channels: RMS, layer norm, or none where the checkpoint has no tensors for it. */
class HeadNorm {
public:
    HeadNorm() = default;

    /** RMS norm times a weight [d]. */
    static HeadNorm rms(at::Tensor weight, double epsilon);
    /** Layer norm times a weight [d], plus a bias [d]. */
    static HeadNorm layer(at::Tensor weight, at::Tensor bias, double epsilon);
    /** RMS norm with the tensor `name`. */
    static HeadNorm loadRms(const Weights& weights, const std::string& name, std::int64_t headSize, double epsilon);
    /** Layer norm with `name`.weight and `name`.bias. */
    static HeadNorm loadLayer(const Weights& weights, const std::string& name, std::int64_t headSize, double epsilon);

    /** x [..., d] */
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;

    // RMS norms have no bias; without a weight there is no norm.
    [[nodiscard]] const at::Tensor& weight() const { return m_weight; }  ///< [d] or undefined
    [[nodiscard]] const at::Tensor& bias() const { return m_bias; }      ///< [d] or undefined
    [[nodiscard]] double epsilon() const { return m_epsilon; }

private:
    enum class Kind { None, Rms, Layer };
    Kind m_kind = Kind::None;
    at::Tensor m_weight;
    at::Tensor m_bias;
    double m_epsilon = 1e-6;
};

/**
 * q [B,N,H,d], k and v [B,M,H,d] -> softmax(q k^T / sqrt(d)) v as [B,N,H*d]. Strided inputs are fine. The first key and value count
 * `firstCopies` times, as if they were repeated.
 */
at::Tensor attend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, std::int64_t firstCopies = 1);

/** The bias of a projection whose presence the config may state under `key`. */
Bias biasByConfig(const ConfigSection& config, const std::string& key);

/** Throws Error{ConfigMismatch} naming both when the config has `key` and it isn't what the tensors say. */
void requireAgreement(const ConfigSection& config, const std::string& key, std::int64_t measured, const Weights& weights,
                      const std::string& tensor);

/** The number of heads from the config, or width / headSize when the tensors tell; it must divide the width. headSize 0: unknown. */
std::int64_t headCount(const ConfigSection& config, const std::string& key, std::int64_t width, std::int64_t headSize,
                       const Weights& weights, const std::string& tensor);

/** An Error{ConfigMismatch} at Stage::LoadWeights. */
[[noreturn]] void throwMismatch(const std::string& sentence);

}  // namespace orfeas
