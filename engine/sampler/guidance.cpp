#include "sampler/guidance.h"

#include "core/side_stream.h"

namespace orfeas {

namespace {

/** One condition [1,T,C] for every member of a batch, or each member's own, [N,T,C]. */
at::Tensor forBatch(const at::Tensor& context, const at::Tensor& latents) {
    return context.expand({latents.size(0), -1, -1});
}

/** One pass; a distilled model takes the scale as an input, another one ignores it. */
class OnePassGuidance : public Guidance {
public:
    OnePassGuidance(Denoiser& denoiser, at::Tensor context, double scale)
        : m_denoiser(denoiser), m_context(std::move(context)), m_scale(scale) {}

    void prepareTimes(const std::vector<double>& times) override { m_denoiser.prepareTimes(times, m_scale); }

    GuidedVelocity evaluate(const at::Tensor& latents, double t) override {
        const at::Tensor output = m_denoiser.velocity(latents, t, forBatch(m_context, latents), m_scale);
        return {output, output.to(at::kFloat)};
    }

private:
    Denoiser& m_denoiser;
    at::Tensor m_context;  ///< [1,T,C] or [N,T,C]
    double m_scale;
};

/** Classifier-free guidance with both passes in one batch. */
class TwoPassGuidance : public Guidance {
public:
    TwoPassGuidance(Denoiser& denoiser, const at::Tensor& context, double scale)
        : m_denoiser(denoiser), m_contexts(at::cat({context, at::zeros_like(context)})), m_scale(scale) {}

    void prepareTimes(const std::vector<double>& times) override { m_denoiser.prepareTimes(times, m_scale); }

    GuidedVelocity evaluate(const at::Tensor& latents, double t) override {
        const at::Tensor contexts = m_contexts.repeat_interleave(2 * latents.size(0) / m_contexts.size(0), 0);
        const at::Tensor output = m_denoiser.velocity(latents.repeat({2, 1, 1}), t, contexts, m_scale);  // [2N,L,c]
        const auto exact = output.to(at::kFloat).chunk(2);
        const at::Tensor& conditional = exact[0];
        const at::Tensor& unconditional = exact[1];
        return {output, unconditional + (conditional - unconditional) * m_scale};
    }

private:
    Denoiser& m_denoiser;
    at::Tensor m_contexts;  ///< [2,T,C], or [2N,T,C] of N members' own, the conditional ones first
    double m_scale;
};

/**
 * Classifier-free guidance whose unconditional pass computes one context token for all, since they are equal: fewer tokens than in a batch
 * with the conditional pass, which has to be padded to the longer context. On a GPU the passes run beside each other.
 */
class CollapsedGuidance : public Guidance {
public:
    CollapsedGuidance(Denoiser& denoiser, at::Tensor context, double scale)
        : m_denoiser(denoiser),
          m_context(std::move(context)),
          m_zero(at::zeros({m_context.size(0), 1, m_context.size(2)}, m_context.options())),
          m_scale(scale),
          m_side(m_context.device()) {}

    void prepareTimes(const std::vector<double>& times) override { m_denoiser.prepareTimes(times, m_scale); }

    GuidedVelocity evaluate(const at::Tensor& latents, double t) override {
        m_denoiser.prepareTime(t, m_scale);
        at::Tensor unconditional;
        m_side.run(
            [&] { unconditional = m_denoiser.velocityOfEqualTokens(latents, t, forBatch(m_zero, latents), m_context.size(1), m_scale); });
        const at::Tensor conditional = m_denoiser.velocity(latents, t, forBatch(m_context, latents), m_scale);
        m_side.join();
        const at::Tensor start = unconditional.to(at::kFloat);
        return {at::cat({conditional, unconditional}), start + (conditional.to(at::kFloat) - start) * m_scale};
    }

private:
    Denoiser& m_denoiser;
    at::Tensor m_context;  ///< [1,T,C] or [N,T,C]
    at::Tensor m_zero;     ///< one token of each
    double m_scale;
    SideStream m_side;
};

}  // namespace

std::unique_ptr<Guidance> makeGuidance(Denoiser& denoiser, const at::Tensor& context, double scale) {
    if (denoiser.guidanceDistilled() || scale == 1.0) {
        return makeOnePassGuidance(denoiser, context, scale);
    }
    return denoiser.collapsesEqualTokens() ? makeCollapsedGuidance(denoiser, context, scale)
                                           : makeTwoPassGuidance(denoiser, context, scale);
}

std::unique_ptr<Guidance> makeOnePassGuidance(Denoiser& denoiser, const at::Tensor& context, double scale) {
    return std::make_unique<OnePassGuidance>(denoiser, context, scale);
}

std::unique_ptr<Guidance> makeTwoPassGuidance(Denoiser& denoiser, const at::Tensor& context, double scale) {
    return std::make_unique<TwoPassGuidance>(denoiser, context, scale);
}

std::unique_ptr<Guidance> makeCollapsedGuidance(Denoiser& denoiser, const at::Tensor& context, double scale) {
    return std::make_unique<CollapsedGuidance>(denoiser, context, scale);
}

}  // namespace orfeas
