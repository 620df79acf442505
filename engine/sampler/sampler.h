#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <functional>

#include "core/compute_device.h"
#include "core/context.h"
#include "sampler/guidance.h"
#include "sampler/schedule.h"

namespace orfeas {

/** One Euler step as an observer sees it. The tensors are the sampler's own: read them, clone what must outlive the call. */
struct SamplerStep {
    int index;                    ///< 0 … steps - 1
    double sigma;                 ///< before the step
    double nextSigma;             ///< after it
    const at::Tensor& latents;    ///< [N,L,c] fp32, before the step
    const at::Tensor& next;       ///< [N,L,c] fp32, after the step
    const GuidedVelocity& model;  ///< tensors that nothing was evaluated for are undefined: all where the step has length zero

    /** The clean latents that this step points to: x0 = x + (1 - sigma) * v, [N,L,c] fp32. */
    [[nodiscard]] at::Tensor cleanEstimate() const {
        return model.velocity.defined() ? at::add(latents, model.velocity, 1.0 - sigma) : latents;
    }
};

using SamplerObserver = std::function<void(const SamplerStep&)>;

/** Gaussian latents [1, count, channels] fp32, drawn on the CPU so that a seed gives the same noise on every device, then moved there. */
at::Tensor initialNoise(std::int64_t count, std::int64_t channels, std::uint64_t seed, const ComputeDevice& device);

/**
 * Integrates noise [N,L,c] fp32 to latents [N,L,c] fp32 by Euler steps in fp32; the network computes in the device's type. Steps of length
 * zero (the last one of flow matching) are not evaluated, with an identical result. Reports Stage::Sampling once per step, checks for
 * cancellation before each evaluation and calls `observer` after each step. Throws Error{Cancelled}.
 */
at::Tensor sampleLatents(Guidance& guidance, const Schedule& schedule, const at::Tensor& noise, const ComputeDevice& device,
                         const JobContext& context, const SamplerObserver& observer = {});

}  // namespace orfeas
