#pragma once

#include <memory>

#include "dit/denoiser.h"
#include "weights/model_config.h"
#include "weights/weights.h"

namespace orfeas {

/**
 * Builds the denoiser of a checkpoint from its tensors below "model.". The tensors decide the family; a `target` in config.yaml that names
 * the other one is an Error{ConfigMismatch}, as is every size on which config and tensors disagree. Throws MissingTensor naming the tensor.
 */
std::unique_ptr<Denoiser> makeDenoiser(const ConfigSection& config, const Weights& checkpoint);

}  // namespace orfeas
