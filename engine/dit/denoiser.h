#pragma once

#include <ATen/ATen.h>

#include <vector>

namespace orfeas {

/** A velocity network of flow matching. Two families implement it (Hunyuan3D-2.0 and 2.1). */
class Denoiser {
public:
    virtual ~Denoiser() = default;

    /**
     * latents [B,L,c] and context [B,T,C] in the compute type, t in [0,1] (0 = noise) -> velocity [B,L,c].
     * `guidance` is an input of distilled models only; the others ignore it.
     */
    [[nodiscard]] virtual at::Tensor velocity(const at::Tensor& latents, double t, const at::Tensor& context, double guidance) = 0;

    /**
     * The velocity for a context of `copies` equal tokens, of which one is given: [B,1,C]. Exact, up to rounding: equal tokens stay equal
     * in networks without positions, so that they need to be computed once only. Guidance takes its unconditional pass so.
     */
    [[nodiscard]] virtual at::Tensor velocityOfEqualTokens(const at::Tensor& latents, double t, const at::Tensor& token,
                                                           std::int64_t copies, double guidance) {
        return velocity(latents, t, token.expand({-1, copies, -1}), guidance);
    }

    /** Whether velocityOfEqualTokens() is quicker than to run the equal tokens along with another context in one batch. */
    [[nodiscard]] virtual bool collapsesEqualTokens() const { return true; }

    /** Takes Orfeas's own CUDA kernels, or LibTorch's operations alone, from now on. Both compute the same, up to rounding. */
    virtual void useOwnKernels(bool /*own*/) {}

    /**
     * Announces the times at which it will be evaluated next, so that what depends on time alone is computed for all of them at once.
     * velocity() takes other times as well.
     */
    virtual void prepareTimes(const std::vector<double>& /*times*/, double /*guidance*/) {}

    /** Computes what evaluations at t share, so that several of them may then run beside each other. */
    virtual void prepareTime(double /*t*/, double /*guidance*/) {}

    /** Guidance is baked into the network: one pass per step. */
    [[nodiscard]] virtual bool guidanceDistilled() const = 0;

    [[nodiscard]] virtual std::int64_t latentChannels() const = 0;
};

}  // namespace orfeas
