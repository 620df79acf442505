#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <vector>

#include "dit/denoiser.h"

namespace orfeas {

/** What the denoiser gave at one step, and what follows from it. */
struct GuidedVelocity {
    at::Tensor modelOutput;  ///< as the network returned it, compute type: [N,L,c], or [2N,L,c] with the conditional passes first
    at::Tensor velocity;     ///< [N,L,c] fp32
};

/** How the condition is weighed. Bound to one denoiser and the condition for a sampling run. */
class Guidance {
public:
    virtual ~Guidance() = default;

    /** Announces the times of the evaluations to come. */
    virtual void prepareTimes(const std::vector<double>& times) = 0;

    /** latents [N,L,c] in the compute type, t in [0,1]. */
    [[nodiscard]] virtual GuidedVelocity evaluate(const at::Tensor& latents, double t) = 0;
};

/**
 * Chooses the strategy: guidance as an input of a distilled model; one conditional pass when scale is 1; otherwise both passes,
 * v = v_u + scale * (v_c - v_u), the unconditional context being zeros. `context` in the compute type: [1,T,C] that all members of a
 * batch share, or each member's own, [N,T,C].
 */
std::unique_ptr<Guidance> makeGuidance(Denoiser& denoiser, const at::Tensor& context, double scale);

/** The conditional pass alone; a distilled model gets the scale as an input. */
std::unique_ptr<Guidance> makeOnePassGuidance(Denoiser& denoiser, const at::Tensor& context, double scale);

/** Both passes in one batch, whatever the scale is. */
std::unique_ptr<Guidance> makeTwoPassGuidance(Denoiser& denoiser, const at::Tensor& context, double scale);

/** Both passes one after the other, whatever the scale is; the zeros of the unconditional one are computed once for all tokens. */
std::unique_ptr<Guidance> makeCollapsedGuidance(Denoiser& denoiser, const at::Tensor& context, double scale);

}  // namespace orfeas
