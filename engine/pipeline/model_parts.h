#pragma once

#include <functional>
#include <memory>

#include "core/backoff.h"
#include "core/compute_device.h"
#include "orfeas/settings.h"
#include "weights/model_config.h"
#include "weights/weights.h"

namespace orfeas {

class Conditioner;
class Denoiser;
class ShapeVae;

/**
 * The three networks of a model. Either all stay on the device, or where memory is short each is loaded when its stage begins and the
 * others make room: a job then takes as much as its largest network, and the time to load all of them. With
 * WeightsPlacement::Auto that is decided by free memory, and again while networks take turns: memory that something else has
 * taken for a while, such as another model that was just leaving the device, comes back.
 */
class ModelParts {
public:
    /** Whether all networks fit on the device beside a job's work, when none of them is there. */
    using Fits = std::function<bool()>;

    /** Loads every network once, also those that won't stay, so that what is wrong with any of them is found now. `fits` is
     * asked for WeightsPlacement::Auto only. Throws Error at Stage::LoadWeights. */
    ModelParts(const ModelConfig& config, const Weights& checkpoint, WeightsPlacement placement, Fits fits);
    ModelParts(const ModelParts&) = delete;
    ModelParts& operator=(const ModelParts&) = delete;
    ~ModelParts();

    // Each stays valid until another one is asked for.
    Conditioner& conditioner();
    Denoiser& denoiser();
    ShapeVae& vae();

    [[nodiscard]] bool takesTurns() const { return m_takesTurns; }

    /** After memory ran out, with WeightsPlacement::Auto: lets the networks take turns for a while. None must be in use. */
    void takeTurns();

    /** The VAE beside the denoiser, for previews; null where there is no room for both. */
    ShapeVae* vaeWhileSampling();

    [[nodiscard]] std::int64_t latentCount() const { return m_latentCount; }
    [[nodiscard]] std::int64_t latentChannels() const { return m_latentChannels; }

    /** Orfeas's own CUDA kernels, or LibTorch's operations alone, from now on. */
    void useOwnKernels(bool own);

private:
    template <typename Part, typename Make>
    Part& loaded(std::unique_ptr<Part>& part, const Make& make);
    template <typename Part, typename Make>
    void bring(std::unique_ptr<Part>& part, const Make& make);
    template <typename Part, typename Make>
    [[nodiscard]] bool tryToBring(std::unique_ptr<Part>& part, const Make& make);
    [[nodiscard]] std::unique_ptr<ShapeVae> makeVae();
    void makeRoom();
    void dropAll();

    const ModelConfig& m_config;
    Weights m_checkpoint;
    WeightsPlacement m_placement;
    Fits m_fits;
    bool m_takesTurns;
    Backoff m_retry{32, 1024};  ///< of all networks at once after memory ran out, in networks that were loaded
    bool m_ownKernels;
    std::unique_ptr<Conditioner> m_conditioner;
    std::unique_ptr<Denoiser> m_denoiser;
    std::unique_ptr<ShapeVae> m_vae;
    std::int64_t m_vaeBytes = 0;
    std::int64_t m_latentCount = 0;
    std::int64_t m_latentChannels = 0;
};

/** Whether the networks of a model should take turns: always or never as asked for, else by whether all fit beside a job's largest stage.
 */
bool shouldStage(WeightsPlacement asked, std::int64_t largestStageBytes, const ComputeDevice& device);

}  // namespace orfeas
