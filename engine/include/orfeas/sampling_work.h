#pragma once

#include "orfeas/model_info.h"
#include "orfeas/settings.h"

namespace orfeas {

/** Whether the network is evaluated at a step (from 0 on) under GenerationSettings::reuse; else its velocity is continued there. */
bool isEvaluatedStep(int step, int reuse);

/** How often a job asks the denoiser. */
struct SamplingWork {
    int guided = 0;  ///< steps evaluated with both passes of guidance
    int single = 0;  ///< steps evaluated with one pass

    [[nodiscard]] int evaluations() const { return guided + single; }
    [[nodiscard]] int passes() const { return 2 * guided + single; }

    bool operator==(const SamplingWork&) const = default;
};

/** Counted for a schedule that isn't shifted: a shift moves the step at which guidance begins or ends. */
SamplingWork samplingWork(const GenerationSettings& settings, const ModelInfo& model);

}  // namespace orfeas
