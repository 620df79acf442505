#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>

#include "core/backoff.h"

namespace orfeas {

/**
 * How many jobs a worker samples as one batch: less once memory was too short for a batch, and more again after some
 * batches that fitted, since what took the memory may have gone.
 */
class BatchLimit {
public:
    [[nodiscard]] std::size_t most() const { return m_most; }

    /** Memory was too short for a batch of so many jobs. */
    void exceeded(std::size_t jobs) {
        m_tooMany = jobs;
        m_most = std::max<std::size_t>(1, jobs / 2);
        m_backoff.failed();
    }

    /** A batch (or a single job) of so many jobs fitted. */
    void fitted(std::size_t jobs) {
        if (jobs >= m_tooMany) {
            m_backoff.succeeded();
            m_tooMany = kUnlimited;
            m_most = kUnlimited;
        } else if (m_most < kUnlimited && m_backoff.due()) {
            m_most = 2 * m_most >= m_tooMany ? kUnlimited : 2 * m_most;
        }
    }

private:
    static constexpr std::size_t kUnlimited = std::numeric_limits<std::size_t>::max();

    std::size_t m_most = kUnlimited;
    std::size_t m_tooMany = kUnlimited;  ///< did not fit
    Backoff m_backoff{4, 64};            ///< in batches
};

}  // namespace orfeas
