#pragma once

#include <algorithm>

namespace orfeas {

/**
 * When to try again what has failed for a reason that may pass, such as memory that others took: not at once, and
 * each time that it fails again after twice as long. Time is counted in goes of the caller's work.
 */
class Backoff {
public:
    /** After the first failure `first` goes are left out, later on `longest` at most. */
    Backoff(int first, int longest) : m_first(first), m_longest(longest) {}

    /** Counts one go. Whether the next try is due: always while nothing has failed. */
    [[nodiscard]] bool due() {
        m_left = std::max(0, m_left - 1);
        return m_left == 0;
    }

    void failed() {
        m_wait = m_wait == 0 ? m_first : std::min(2 * m_wait, m_longest);
        m_left = m_wait + 1;
    }

    void succeeded() { m_wait = m_left = 0; }

private:
    int m_first;
    int m_longest;
    int m_wait = 0;  ///< goes after the latest failure
    int m_left = 0;
};

}  // namespace orfeas
