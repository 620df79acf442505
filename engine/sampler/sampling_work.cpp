#include "orfeas/sampling_work.h"

#include <algorithm>

namespace orfeas {

namespace {

/** The first steps settle the shape as a whole, and two velocities are needed to continue from. */
constexpr int kFirstSteps = 3;

}  // namespace

bool isEvaluatedStep(int step, int reuse) {
    return reuse <= 1 || step < kFirstSteps || (step - kFirstSteps) % reuse == reuse - 1;
}

SamplingWork samplingWork(const GenerationSettings& settings, const ModelInfo& model) {
    // Flow matching ends with a step of length zero, which is not evaluated, unless it is the only one.
    const int moving = model.fewSteps ? settings.steps : std::max(1, settings.steps - 1);
    const bool onePass = model.guidanceDistilled || settings.guidanceScale == 1.0;
    SamplingWork work;
    for (int step = 0; step < moving; ++step) {
        if (!isEvaluatedStep(step, settings.reuse)) {
            continue;
        }
        const double t = static_cast<double>(step) / moving;
        const bool single = onePass || t < settings.guidanceFrom || t > settings.guidanceUntil;
        ++(single ? work.single : work.guided);
    }
    return work;
}

}  // namespace orfeas
