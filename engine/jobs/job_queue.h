#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <stop_token>
#include <vector>

#include "orfeas/job_service.h"

namespace orfeas {

/** A job that waits or runs, and the means to stop it. */
struct QueuedJob {
    JobId id = 0;
    JobRequest request;
    std::stop_source stop;
};

/** Whether two jobs may be sampled as one batch: what they are decoded with may differ. */
bool canSampleTogether(const JobRequest& one, const JobRequest& other);

/** First in, first out, those that only decode before those that sample. Safe to use from any thread. */
class JobQueue {
public:
    /**
     * Adds a job. `announce(id, position)` is called before a worker can see it, so that its event comes first, and without holding
     * the queue: meanwhile others push, take, cancel and finish jobs. If it throws, the job is dropped.
     */
    JobId push(JobRequest request, const std::function<void(JobId, int)>& announce);

    /**
     * Waits for a job, which then counts as running until finished(), and takes with it those behind it that can be sampled in one batch
     * with it: `most` in all, and not more than setMostTogether() allows nor than this worker's part of what waits. Nothing when `stop`
     * is requested meanwhile.
     */
    std::vector<QueuedJob> take(const std::stop_token& stop, std::size_t most = 1);

    /** From now on up to `most` jobs, 1 or more, are taken at once. */
    void setMostTogether(std::size_t most);

    /** One worker more, or less, shares the queue: none takes more at once than its part of what waits. */
    void addWorker();
    void removeWorker();

    /** Whether it was running until now. */
    bool finished(JobId id);

    /** Removes a waiting job (true), or asks a running one to stop (false). */
    bool cancel(JobId id);

    /** Drops what waits and asks the running jobs to stop. */
    void clear();

private:
    using Waiting = std::deque<QueuedJob>;
    [[nodiscard]] Waiting::iterator firstAnnounced();
    [[nodiscard]] std::size_t partOfOneWorker() const;
    [[nodiscard]] std::pair<JobId, int> reserve(JobRequest request);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Waiting m_waiting;
    std::set<JobId> m_unannounced;  ///< of those that wait
    std::map<JobId, std::stop_source> m_running;
    JobId m_lastId = 0;
    std::size_t m_mostTogether = 1;
    std::size_t m_workers = 0;
};

}  // namespace orfeas
