#include "pipeline/load_pipeline.h"

#include "volume_decoder/analytic_field.h"
#include "weights/synthetic_weights.h"

namespace orfeas {

std::unique_ptr<ShapePipeline> loadPipeline(const EngineSettings& settings, const ComputeDevice& device) {
    std::unique_ptr<ShapePipeline> pipeline;
    if (settings.synthetic.empty()) {
        pipeline = ShapePipeline::load(settings.model, device);
    } else {
        const SyntheticModel model = makeSyntheticModel(settings.synthetic);
        pipeline = std::make_unique<ShapePipeline>(model.config, model.source, model.info, device);
    }
    if (settings.oracleField) {
        pipeline->setFieldDecorator(makeOracleOver);
    }
    return pipeline;
}

}  // namespace orfeas
