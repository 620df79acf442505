#include "pipeline/load_pipeline.h"

#include "volume_decoder/analytic_field.h"
#include "weights/synthetic_weights.h"

namespace orfeas {

namespace {

std::unique_ptr<ShapePipeline> load(const EngineSettings& settings, const ComputeDevice& device, WeightsPlacement placement) {
    if (settings.synthetic.empty()) {
        return ShapePipeline::load(settings.model, device, placement);
    }
    const SyntheticModel model = makeSyntheticModel(settings.synthetic);
    return std::make_unique<ShapePipeline>(model.config, model.source, model.info, device, placement);
}

/** Null if memory is too short for the whole model. */
std::unique_ptr<ShapePipeline> tryWhole(const EngineSettings& settings, const ComputeDevice& device) {
    try {
        return load(settings, device, WeightsPlacement::Auto);
    } catch (const std::exception& failure) {
        if (!isOutOfMemory(failure)) {
            throw;
        }
    }
    return nullptr;
}

}  // namespace

std::unique_ptr<ShapePipeline> loadPipeline(const EngineSettings& settings, const ComputeDevice& device) {
    std::unique_ptr<ShapePipeline> pipeline;
    if (settings.placement == WeightsPlacement::Auto) {
        pipeline = tryWhole(settings, device);
    }
    if (!pipeline) {
        releaseCachedMemory(device);
        pipeline = load(settings, device, settings.placement == WeightsPlacement::Auto ? WeightsPlacement::Staged : settings.placement);
    }
    if (settings.oracleField) {
        pipeline->setFieldDecorator(makeOracleOver);
    }
    return pipeline;
}

}  // namespace orfeas
