#pragma once

#include <algorithm>

namespace orfeas {

/**
 * Decides after which denoising steps a preview mesh is made. Previews get 5 % of the sampling time, as measured while sampling runs; a
 * small number of them is made in any case, spread evenly, so that a short sampling is watched too.
 */
class PreviewSchedule {
public:
    explicit PreviewSchedule(int steps) : m_steps(steps) {}

    /** Whether to make one now. `done` steps took `samplingSeconds` without previews. */
    [[nodiscard]] bool due(int done, double samplingSeconds) const {
        if (done >= m_steps) {
            return false;  // the finished mesh follows at once
        }
        const double expectedTotal = samplingSeconds / done * m_steps;
        const double cost = m_made == 0 ? 0.0 : m_spent / m_made;
        const bool affordable = m_made > 0 && m_spent + cost <= kShare * expectedTotal && done - m_lastStep >= spacing();
        return affordable || owed(done);
    }

    void made(int done, double seconds) {
        ++m_made;
        m_lastStep = done;
        m_spent += seconds;
    }

    [[nodiscard]] double spentSeconds() const { return m_spent; }

private:
    static constexpr double kShare = 0.05;
    static constexpr int kGuaranteed = 3;
    static constexpr int kMost = 12;  ///< more than this nobody can tell apart

    /** The guaranteed ones come after 1/4, 2/4 and 3/4 of the steps. */
    [[nodiscard]] bool owed(int done) const {
        return m_made < kGuaranteed && done * (kGuaranteed + 1) >= m_steps * (m_made + 1) && done > m_lastStep;
    }

    [[nodiscard]] int spacing() const { return std::max(1, m_steps / kMost); }

    int m_steps;
    int m_made = 0;
    int m_lastStep = 0;
    double m_spent = 0.0;
};

}  // namespace orfeas
