#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace orfeas {

/** Shared by job services that must not be in a device's memory together: each takes the turn before it uses a device. Any thread. */
class DeviceTurn {
public:
    /** Waits until nobody has the turn and takes it; false when `stop` is requested first. */
    [[nodiscard]] bool take(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        const bool isFree = m_changed.wait(lock, stop, [this] { return !m_taken; }) && !stop.stop_requested();
        m_taken = m_taken || isFree;
        return isFree;
    }

    /** Only for the one who has taken it. */
    void giveBack() {
        {
            const std::scoped_lock lock(m_mutex);
            m_taken = false;
        }
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_taken = false;
};

}  // namespace orfeas
