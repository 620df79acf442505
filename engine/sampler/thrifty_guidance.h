#pragma once

#include <memory>

#include "sampler/guidance.h"

namespace orfeas {

/** What makes sampling quicker at the price of a small deviation. The defaults are exact. */
struct ThriftySettings {
    double guidanceFrom = 0.0;   ///< the unconditional pass runs between these times only
    double guidanceUntil = 1.0;  ///< (guidance interval: Kynkäänniemi et al. 2024)
    int reuse = 1;               ///< the network is evaluated at every so many-th step, and its velocity continued in between
};

/** makeGuidance(), evaluated as rarely as `settings` allow. On the continued steps there is no model output. */
std::unique_ptr<Guidance> makeThriftyGuidance(Denoiser& denoiser, const at::Tensor& context, double scale, const ThriftySettings& settings);

}  // namespace orfeas
