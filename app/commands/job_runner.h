#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

#include "app/commands/progress_printer.h"
#include "orfeas/job_service.h"

namespace orfeas {

/** The job service for a program without an event loop: one job at a time, waited for, shown by a printer, cancelled by Ctrl+C. */
class JobRunner {
public:
    JobRunner(EngineSettings settings, ProgressPrinter& printer);

    /** Waits until the model is loaded. Throws what loading failed with, or Error{Cancelled}. */
    const EngineReady& waitUntilReady();

    /** Runs one job to its end. Throws what it failed with, or Error{Cancelled}. */
    JobFinished run(JobRequest request);

private:
    /** The next event, shown already. Nothing after a while, so that the caller can look for Ctrl+C. */
    std::optional<JobEvent> nextEvent();

    ProgressPrinter& m_printer;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<JobEvent> m_events;
    std::optional<EngineReady> m_ready;
    std::unique_ptr<JobService> m_service;  ///< last: its thread ends before the queue does
};

}  // namespace orfeas
