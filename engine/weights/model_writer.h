#pragma once

#include <filesystem>

#include "weights/model_config.h"
#include "weights/weight_source.h"

namespace orfeas {

/**
 * Writes config.yaml and model.fp16.safetensors into a folder, which is created. Throws Error{AccessDenied, WriteFailed} at
 * Stage::WriteMesh.
 */
void writeModel(const ModelConfig& config, const WeightSource& source, const std::filesystem::path& folder);

}  // namespace orfeas
