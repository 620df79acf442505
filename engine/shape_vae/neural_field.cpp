#include "shape_vae/neural_field.h"

namespace orfeas {

NeuralField::NeuralField(std::shared_ptr<const GeoDecoder> decoder, const at::Tensor& features)
    : m_decoder(std::move(decoder)), m_memory(m_decoder->remember(features)) {}

at::Tensor NeuralField::logits(const at::Tensor& points) {
    return m_decoder->logits(points, m_memory);
}

}  // namespace orfeas
