#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <vector>

#include "volume_decoder/field.h"
#include "weights/model_config.h"
#include "weights/weights.h"

namespace orfeas {

class GeoDecoder;
class VaeTransformer;

/** The decoding half of a ShapeVAE: latents to features once per shape, features to a scalar field. */
class ShapeVae {
public:
    /** Loads the tensors below "vae.", or without a prefix when `checkpoint` is a stand-alone VAE file. `config` is the vae section. Throws
     * Error{MissingTensor, ConfigMismatch}. */
    ShapeVae(const ConfigSection& config, const Weights& checkpoint);
    ~ShapeVae();
    ShapeVae(const ShapeVae&) = delete;
    ShapeVae& operator=(const ShapeVae&) = delete;
    ShapeVae(ShapeVae&&) noexcept;
    ShapeVae& operator=(ShapeVae&&) noexcept;

    /** What a VAE computes in on a device. The eight bits of bf16 leave grain on the surface: the CPU, where the VAE takes the least of the
     * time with large models, computes it in fp32 then. */
    [[nodiscard]] static at::ScalarType computeType(const ComputeDevice& device);

    /** latents [B,L,c] as the sampler leaves them (any float type) -> features [B,L,w] in computeType(). */
    [[nodiscard]] at::Tensor decodeLatents(const at::Tensor& latents) const;

    /** features [1,L,w] -> the field of this shape. Keys and values are computed here, once. The field may outlive this object. */
    [[nodiscard]] std::unique_ptr<Field> makeField(const at::Tensor& features) const;

    /** Takes Orfeas's own CUDA kernels, or LibTorch's operations alone, from now on, also in the fields that were made before. */
    void useOwnKernels(bool own);

    /** Latent tokens per shape, from the config; 0 when it does not say. */
    [[nodiscard]] std::int64_t latentCount() const { return m_latentCount; }
    [[nodiscard]] std::int64_t latentChannels() const { return m_latentChannels; }

private:
    std::unique_ptr<VaeTransformer> m_transformer;
    std::shared_ptr<GeoDecoder> m_geoDecoder;
    ComputeDevice m_device;
    double m_scaleFactor = 1.0;
    std::int64_t m_latentCount = 0;
    std::int64_t m_latentChannels = 0;
};

}  // namespace orfeas
