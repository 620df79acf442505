#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <span>

#include "weights/model_config.h"
#include "weights/weights.h"

namespace orfeas {

class DinoEncoder;

/** The image encoder of a checkpoint: DINOv2 on one picture, or on several with an embedding of the side each one shows. */
class Conditioner {
public:
    /** Loads the tensors below "conditioner.". Throws Error{MissingTensor, ConfigMismatch} when they are incomplete or contradict `config`.
     */
    Conditioner(const ConfigSection& config, const Weights& checkpoint);
    ~Conditioner();
    Conditioner(const Conditioner&) = delete;
    Conditioner& operator=(const Conditioner&) = delete;
    Conditioner(Conditioner&&) noexcept;
    Conditioner& operator=(Conditioner&&) noexcept;

    /**
     * image [B,3,s,s], or [B,V,3,s,s] with V view indices, in [-1, 1] on any device -> tokens [B,T,C] in the compute type on the device;
     * T = V * (patches + 1), views one after the other.
     */
    [[nodiscard]] at::Tensor encode(const at::Tensor& image, std::span<const int> views = {}) const;

    /** How many views the model tells apart; 1 for a single-view model. */
    [[nodiscard]] int maximumViews() const { return m_maximumViews; }
    [[nodiscard]] std::int64_t tokenChannels() const;
    [[nodiscard]] std::int64_t tokensPerView() const;

private:
    std::unique_ptr<DinoEncoder> m_encoder;
    ComputeDevice m_device;
    int m_maximumViews = 1;
    at::Tensor m_viewEmbedding;  ///< [maximumViews, C] fp32, undefined for single-view models
};

/** How many views a config's conditioner takes: 1 unless its type is the multi-view encoder. */
int maximumViews(const ConfigSection& conditioner);

}  // namespace orfeas
