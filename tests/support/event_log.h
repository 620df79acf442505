#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "orfeas/job_service.h"

namespace orfeas::test {

/** Collects the events of a JobService and lets a test wait for the one it needs. */
class EventLog {
public:
    JobListener listener() {
        return [this](const JobEvent& event) {
            const std::scoped_lock lock(m_mutex);
            m_events.push_back(event);
            m_changed.notify_all();
        };
    }

    /** Waits until an event of type T satisfies the condition; false after the time-out. */
    template <typename T>
    bool waitFor(const std::function<bool(const T&)>& condition, std::chrono::seconds timeout = std::chrono::seconds(240)) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, timeout, [&] { return find(condition); });
    }

    /** Waits until the job has finished, failed or been cancelled. */
    bool waitForEnd(JobId id) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(240), [&] {
            return find<JobFinished>([id](const auto& event) { return event.id == id; }) ||
                   find<JobFailed>([id](const auto& event) { return event.id == id; }) ||
                   find<JobCancelled>([id](const auto& event) { return event.id == id; });
        });
    }

    [[nodiscard]] std::vector<JobEvent> events() {
        const std::scoped_lock lock(m_mutex);
        return m_events;
    }

    /** All events of one type, in order. */
    template <typename T>
    std::vector<T> all() {
        std::vector<T> found;
        for (const JobEvent& event : events()) {
            if (const T* match = std::get_if<T>(&event)) {
                found.push_back(*match);
            }
        }
        return found;
    }

private:
    template <typename T>
    bool find(const std::function<bool(const T&)>& condition) const {
        for (const JobEvent& event : m_events) {
            if (const T* match = std::get_if<T>(&event); match && condition(*match)) {
                return true;
            }
        }
        return false;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<JobEvent> m_events;
};

}  // namespace orfeas::test
