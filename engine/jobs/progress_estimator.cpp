#include "jobs/progress_estimator.h"

namespace orfeas {

namespace {

double secondsBetween(ProgressEstimator::Clock::time_point from, ProgressEstimator::Clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
}

}  // namespace

void ProgressEstimator::start(Clock::time_point now) {
    m_start = now;
    m_firstDone = 0;
}

double ProgressEstimator::secondsLeft(std::int64_t done, std::int64_t total, Clock::time_point now) {
    if (done <= 0 || total <= 0) {
        return -1.0;
    }
    if (done >= total) {
        return 0.0;
    }
    const auto left = static_cast<double>(total - done);
    if (m_firstDone == 0) {
        m_firstDone = done;
        m_firstAt = now;
        return secondsBetween(m_start, now) / static_cast<double>(done) * left;
    }
    if (done == m_firstDone) {
        return -1.0;
    }
    return secondsBetween(m_firstAt, now) / static_cast<double>(done - m_firstDone) * left;
}

}  // namespace orfeas
