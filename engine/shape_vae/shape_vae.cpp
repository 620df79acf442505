#include "shape_vae/shape_vae.h"

#include <fmt/format.h>

#include "orfeas/error.h"
#include "shape_vae/geo_decoder.h"
#include "shape_vae/neural_field.h"
#include "shape_vae/vae_transformer.h"

namespace orfeas {

namespace {

/** The VAE's tensors: below "vae." in a pipeline file, without a prefix in a file of its own. */
Weights vaeWeights(const Weights& checkpoint) {
    return checkpoint.hasPrefix("vae.") ? checkpoint.sub("vae.") : checkpoint;
}

}  // namespace

at::ScalarType ShapeVae::computeType(const ComputeDevice& device) {
    return device.dtype == at::kBFloat16 && !device.isCuda() ? at::kFloat : device.dtype;
}

ShapeVae::ShapeVae(const ConfigSection& config, const Weights& checkpoint) : m_device(checkpoint.device()) {
    m_device.dtype = computeType(m_device);
    const Weights weights = vaeWeights(checkpoint.in(m_device.dtype));
    m_transformer = std::make_unique<VaeTransformer>(config, weights);
    m_geoDecoder = std::make_shared<GeoDecoder>(config, weights.sub("geo_decoder."), *m_transformer);
    m_scaleFactor = config.number("scale_factor", 1.0);
    m_latentCount = config.integer("num_latents", 0);
    m_latentChannels = weights.size("post_kl.weight", 1);
    if (m_scaleFactor == 0.0) {
        throwMismatch(fmt::format("{} is 0, but the latents are divided by it.", config.where("scale_factor")));
    }
}

ShapeVae::~ShapeVae() = default;
ShapeVae::ShapeVae(ShapeVae&&) noexcept = default;
ShapeVae& ShapeVae::operator=(ShapeVae&&) noexcept = default;

void ShapeVae::useOwnKernels(bool own) {
    m_transformer->useOwnKernels(own);
    m_geoDecoder->useOwnKernels(own);
}

at::Tensor ShapeVae::decodeLatents(const at::Tensor& latents) const {
    return (*m_transformer)(latents.to(m_device.device, at::kFloat).div(m_scaleFactor).to(m_device.dtype));
}

std::unique_ptr<Field> ShapeVae::makeField(const at::Tensor& features) const {
    return std::make_unique<NeuralField>(m_geoDecoder, features.to(m_device.device, m_device.dtype));
}

}  // namespace orfeas
