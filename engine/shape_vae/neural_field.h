#pragma once

#include <memory>

#include "shape_vae/geo_decoder.h"
#include "volume_decoder/field.h"

namespace orfeas {

/** The field of one shape as the geo decoder gives it. */
class NeuralField : public Field {
public:
    /** features [1,L,w] in the compute type */
    NeuralField(std::shared_ptr<const GeoDecoder> decoder, const at::Tensor& features);

    [[nodiscard]] at::Tensor logits(const at::Tensor& points) override;
    [[nodiscard]] at::Device device() const override { return m_decoder->device(); }
    [[nodiscard]] std::int64_t bytesPerQuery() const override { return m_decoder->bytesPerQuery(); }

private:
    std::shared_ptr<const GeoDecoder> m_decoder;
    ShapeMemory m_memory;
};

}  // namespace orfeas
