#include "dit/make_denoiser.h"

#include <fmt/format.h>

#include "dit/double_stream_dit.h"
#include "dit/plain_dit.h"
#include "orfeas/error.h"

namespace orfeas {

std::unique_ptr<Denoiser> makeDenoiser(const ConfigSection& config, const Weights& checkpoint) {
    const Weights weights = checkpoint.sub("model.");
    const bool plain = weights.has("x_embedder.weight");
    if (!plain && !weights.has("latent_in.weight")) {
        throw Error(ErrorCode::MissingTensor, Stage::LoadWeights,
                    fmt::format("{} has neither {}latent_in.weight (Hunyuan3D-2.0) nor {}x_embedder.weight (2.1), so it holds no denoiser "
                                "that Orfeas knows.",
                                weights.description(), weights.prefix(), weights.prefix()));
    }
    const std::string expected = plain ? "HunYuanDiTPlain" : "Hunyuan3DDiT";
    if (!config.className().empty() && config.className() != expected) {
        throwMismatch(
            fmt::format("config.yaml names the model class {}, but the tensors of {} are those of {}. The weights and the config "
                        "don't belong together.",
                        config.className(), weights.description(), expected));
    }
    if (plain) {
        return std::make_unique<PlainDit>(config, weights);
    }
    return std::make_unique<DoubleStreamDit>(config, weights);
}

}  // namespace orfeas
