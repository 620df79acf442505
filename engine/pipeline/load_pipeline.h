#pragma once

#include <memory>

#include "core/compute_device.h"
#include "orfeas/settings.h"
#include "pipeline/shape_pipeline.h"

namespace orfeas {

/** The model that the settings name, from its files or made up, on a device. Throws Error at Stage::LoadWeights. */
std::unique_ptr<ShapePipeline> loadPipeline(const EngineSettings& settings, const ComputeDevice& device);

}  // namespace orfeas
