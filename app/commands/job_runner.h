#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include "app/commands/progress_printer.h"
#include "orfeas/job_service.h"

namespace orfeas {

/** The job service for a program without an event loop: jobs are waited for one by one, shown by a printer, cancelled by Ctrl+C. */
class JobRunner {
public:
    JobRunner(const EngineSettings& settings, ProgressPrinter& printer);

    /** Waits until the model is loaded. Throws what loading failed with, or Error{Cancelled}. */
    const EngineReady& waitUntilReady();

    JobId submit(JobRequest request) { return m_service->submit(std::move(request)); }

    /** Waits for the end of a job and shows its progress meanwhile. Throws what it failed with, or Error{Cancelled}. */
    JobFinished await(JobId job);

private:
    /** The next event. Nothing after a while, so that the caller can look for Ctrl+C. */
    std::optional<JobEvent> nextEvent();
    void follow(const JobEvent& event, JobId job);

    ProgressPrinter& m_printer;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<JobEvent> m_events;
    std::optional<EngineReady> m_ready;
    std::map<JobId, JobStageStarted> m_stages;  ///< where jobs are that are not waited for yet
    std::map<JobId, JobEvent> m_ends;           ///< of such jobs: finished, failed or cancelled
    std::unique_ptr<JobService> m_service;      ///< last: its thread ends before the queue does
};

}  // namespace orfeas
