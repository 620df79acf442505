#include "pipeline/load_pipeline.h"

#include "volume_decoder/analytic_field.h"
#include "weights/synthetic_weights.h"

namespace orfeas {

namespace {

std::unique_ptr<ShapePipeline> load(const EngineSettings& settings, const ComputeDevice& device) {
    if (settings.synthetic.empty()) {
        return ShapePipeline::load(settings.model, device, settings.placement);
    }
    const SyntheticModel model = makeSyntheticModel(settings.synthetic);
    return std::make_unique<ShapePipeline>(model.config, model.source, model.info, device, settings.placement);
}

}  // namespace

std::unique_ptr<ShapePipeline> loadPipeline(const EngineSettings& settings, const ComputeDevice& device) {
    std::unique_ptr<ShapePipeline> pipeline = load(settings, device);
    if (settings.oracleField) {
        pipeline->setFieldDecorator(makeOracleOver);
    }
    return pipeline;
}

}  // namespace orfeas
