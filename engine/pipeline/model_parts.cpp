#include "pipeline/model_parts.h"

#include <fmt/format.h>

#include <utility>

#include "conditioner/conditioner.h"
#include "dit/denoiser.h"
#include "dit/make_denoiser.h"
#include "orfeas/error.h"
#include "shape_vae/shape_vae.h"

namespace orfeas {

namespace {

/** Room for what a preview computes, beside the weights. */
constexpr std::int64_t kPreviewBytes = std::int64_t{512} << 20;

/** The network's latents per shape: told by the VAE's config, or by the 2.1 denoiser's. */
std::int64_t countLatents(const ShapeVae& vae, const ModelConfig& config) {
    if (vae.latentCount() > 0) {
        return vae.latentCount();
    }
    if (const auto count = config.model.integer("input_size"); count && *count > 0) {
        return *count;
    }
    throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                fmt::format("{} names neither vae.params.num_latents nor model.params.input_size, so the number of latents is unknown.",
                            config.file.string()));
}

}  // namespace

ModelParts::ModelParts(const ModelConfig& config, const Weights& checkpoint, WeightsPlacement placement, Fits fits)
    : m_config(config),
      m_checkpoint(checkpoint),
      m_placement(placement),
      m_fits(std::move(fits)),
      m_takesTurns(placement == WeightsPlacement::Staged || (placement == WeightsPlacement::Auto && !m_fits())),
      m_ownKernels(checkpoint.device().ownKernels) {
    (void)conditioner();
    const std::int64_t denoiserChannels = denoiser().latentChannels();
    const ShapeVae& vae = this->vae();
    m_latentChannels = vae.latentChannels();
    m_latentCount = countLatents(vae, config);
    if (denoiserChannels != m_latentChannels) {
        throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                    fmt::format("{}: the denoiser makes latents of {} channels, but the VAE decodes {}.", m_checkpoint.description(),
                                denoiserChannels, m_latentChannels));
    }
    synchronize(m_checkpoint.device());
}

ModelParts::~ModelParts() = default;

void ModelParts::dropAll() {
    m_conditioner.reset();
    m_denoiser.reset();
    m_vae.reset();
    releaseCachedMemory(m_checkpoint.device());
}

/** Before a network is loaded. Where they take turns, this is also when free memory means something: none of them is there. */
void ModelParts::makeRoom() {
    if (!m_takesTurns) {
        return;
    }
    dropAll();
    if (m_placement == WeightsPlacement::Auto && m_retry.due() && m_fits()) {
        m_takesTurns = false;
    }
}

void ModelParts::takeTurns() {
    if (m_placement == WeightsPlacement::Auto && !m_takesTurns) {
        m_takesTurns = true;
        m_retry.failed();
        dropAll();
    }
}

template <typename Part, typename Make>
Part& ModelParts::loaded(std::unique_ptr<Part>& part, const Make& make) {
    if (!part) {
        makeRoom();
        if (!tryToBring(part, make)) {
            takeTurns();
            bring(part, make);
        }
    }
    return *part;
}

/** False if memory was too short for it beside the others, which may go. */
template <typename Part, typename Make>
bool ModelParts::tryToBring(std::unique_ptr<Part>& part, const Make& make) {
    try {
        bring(part, make);
        return true;
    } catch (const std::exception& failure) {
        if (m_takesTurns || m_placement != WeightsPlacement::Auto || !isOutOfMemory(failure)) {
            throw;
        }
    }
    return false;  // nothing is freed in the handler: the exception may keep tensors alive
}

/** Loads a part beside those that are there. */
template <typename Part, typename Make>
void ModelParts::bring(std::unique_ptr<Part>& part, const Make& make) {
    part = make();
    m_checkpoint.requireFinite();
    if constexpr (requires { part->useOwnKernels(true); }) {
        part->useOwnKernels(m_ownKernels);
    }
}

Conditioner& ModelParts::conditioner() {
    return loaded(m_conditioner, [&] { return std::make_unique<Conditioner>(m_config.conditioner, m_checkpoint); });
}

Denoiser& ModelParts::denoiser() {
    return loaded(m_denoiser, [&] { return makeDenoiser(m_config.model, m_checkpoint); });
}

ShapeVae& ModelParts::vae() {
    return loaded(m_vae, [this] { return makeVae(); });
}

std::unique_ptr<ShapeVae> ModelParts::makeVae() {
    const std::int64_t before = allocatedMemory(m_checkpoint.device());  // others may have something there, too
    auto vae = std::make_unique<ShapeVae>(m_config.vae, m_checkpoint);
    m_vaeBytes = allocatedMemory(m_checkpoint.device()) - before;
    return vae;
}

ShapeVae* ModelParts::vaeWhileSampling() {
    if (!m_vae) {
        if (freeMemory(m_checkpoint.device()) < m_vaeBytes + kPreviewBytes) {
            return nullptr;
        }
        bring(m_vae, [this] { return makeVae(); });
    }
    return m_vae.get();
}

void ModelParts::useOwnKernels(bool own) {
    m_ownKernels = own;
    if (m_denoiser) {
        m_denoiser->useOwnKernels(own);
    }
    if (m_vae) {
        m_vae->useOwnKernels(own);
    }
}

bool shouldStage(WeightsPlacement asked, std::int64_t largestStageBytes, const ComputeDevice& device) {
    if (asked != WeightsPlacement::Auto) {
        return asked == WeightsPlacement::Staged;
    }
    return largestStageBytes > freeMemory(device);
}

}  // namespace orfeas
