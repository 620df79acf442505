#include "sampler/thrifty_guidance.h"

#include <algorithm>
#include <array>

#include "orfeas/sampling_work.h"

namespace orfeas {

namespace {

/** Guidance within an interval of time, the conditional pass alone outside it. */
class IntervalGuidance : public Guidance {
public:
    IntervalGuidance(std::unique_ptr<Guidance> guided, std::unique_ptr<Guidance> conditional, double from, double until)
        : m_guided(std::move(guided)), m_conditional(std::move(conditional)), m_from(from), m_until(until) {}

    void prepareTimes(const std::vector<double>& times) override { m_guided->prepareTimes(times); }

    GuidedVelocity evaluate(const at::Tensor& latents, double t) override {
        return (t >= m_from && t <= m_until ? m_guided : m_conditional)->evaluate(latents, t);
    }

private:
    std::unique_ptr<Guidance> m_guided;
    std::unique_ptr<Guidance> m_conditional;
    double m_from;
    double m_until;
};

/** Evaluates some steps, and in between continues the velocity on the line through the last two that were evaluated. */
class ContinuedGuidance : public Guidance {
public:
    ContinuedGuidance(std::unique_ptr<Guidance> inner, int every) : m_inner(std::move(inner)), m_every(every) {}

    void prepareTimes(const std::vector<double>& times) override {
        m_times = times;
        m_known = {};
        m_inner->prepareTimes(times);
    }

    GuidedVelocity evaluate(const at::Tensor& latents, double t) override {
        if (!mustEvaluate(t)) {
            return {{}, continued(t)};
        }
        GuidedVelocity result = m_inner->evaluate(latents, t);
        m_known = {m_known[1], Known{t, result.velocity}};
        return result;
    }

private:
    struct Known {
        double t = 0.0;
        at::Tensor velocity;
    };

    [[nodiscard]] bool mustEvaluate(double t) const {
        const auto found = std::ranges::find(m_times, t);
        const bool announced = found != m_times.end();
        return !announced || !m_known[0].velocity.defined() || isEvaluatedStep(static_cast<int>(found - m_times.begin()), m_every);
    }

    [[nodiscard]] at::Tensor continued(double t) const {
        const auto& [before, last] = m_known;
        return at::lerp(before.velocity, last.velocity, (t - before.t) / (last.t - before.t));
    }

    std::unique_ptr<Guidance> m_inner;
    int m_every;
    std::vector<double> m_times;
    std::array<Known, 2> m_known;  ///< the last two, the later one last
};

}  // namespace

std::unique_ptr<Guidance> makeThriftyGuidance(Denoiser& denoiser, const at::Tensor& context, double scale,
                                              const ThriftySettings& settings) {
    std::unique_ptr<Guidance> guidance = makeGuidance(denoiser, context, scale);
    const bool passesBoth = !denoiser.guidanceDistilled() && scale != 1.0;
    if (passesBoth && (settings.guidanceFrom > 0.0 || settings.guidanceUntil < 1.0)) {
        guidance = std::make_unique<IntervalGuidance>(std::move(guidance), makeOnePassGuidance(denoiser, context, scale),
                                                      settings.guidanceFrom, settings.guidanceUntil);
    }
    if (settings.reuse > 1) {
        guidance = std::make_unique<ContinuedGuidance>(std::move(guidance), settings.reuse);
    }
    return guidance;
}

}  // namespace orfeas
