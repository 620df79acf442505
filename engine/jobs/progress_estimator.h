#pragma once

#include <chrono>
#include <cstdint>

namespace orfeas {

/** Time left in one stage, from the rate so far. The first unit is left out of the rate: it pays for what happens only once. */
class ProgressEstimator {
public:
    using Clock = std::chrono::steady_clock;

    void start(Clock::time_point now);

    /** Seconds until `total`; negative while there is nothing to judge by. */
    double secondsLeft(std::int64_t done, std::int64_t total, Clock::time_point now);

private:
    Clock::time_point m_start;
    Clock::time_point m_firstAt;
    std::int64_t m_firstDone = 0;
};

}  // namespace orfeas
