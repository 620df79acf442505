#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>

#include "orfeas/job_service.h"

namespace orfeas {

/** A job that waits or runs, and the means to stop it. */
struct QueuedJob {
    JobId id = 0;
    JobRequest request;
    std::stop_source stop;
};

/** First in, first out, those that only decode before those that sample. Safe to use from any thread. */
class JobQueue {
public:
    /** Adds a job. `announce(id, position)` is called before a worker can see it, so that its events come first. */
    JobId push(JobRequest request, const std::function<void(JobId, int)>& announce);

    /** Waits for a job, which then counts as running until finished(). Nothing when `stop` is requested meanwhile. */
    std::optional<QueuedJob> take(const std::stop_token& stop);
    void finished(JobId id);

    /** Removes a waiting job (true), or asks a running one to stop (false). */
    bool cancel(JobId id);

    /** Drops what waits and asks the running jobs to stop. */
    void clear();

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<QueuedJob> m_waiting;
    std::map<JobId, std::stop_source> m_running;
    JobId m_lastId = 0;
};

}  // namespace orfeas
