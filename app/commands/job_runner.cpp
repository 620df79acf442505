#include "app/commands/job_runner.h"

#include <chrono>
#include <utility>

#include "app/commands/interrupt.h"

namespace orfeas {

JobRunner::JobRunner(EngineSettings settings, ProgressPrinter& printer) : m_printer(printer) {
    m_service = std::make_unique<JobService>(std::move(settings), [this](const JobEvent& event) {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
        m_arrived.notify_one();
    });
}

std::optional<JobEvent> JobRunner::nextEvent() {
    std::unique_lock lock(m_mutex);
    if (!m_arrived.wait_for(lock, std::chrono::milliseconds(50), [this] { return !m_events.empty(); })) {
        return std::nullopt;
    }
    JobEvent event = std::move(m_events.front());
    m_events.pop_front();
    lock.unlock();
    m_printer.show(event);
    return event;
}

const EngineReady& JobRunner::waitUntilReady() {
    while (!m_ready) {
        if (InterruptGuard::interrupted()) {
            throw Error(ErrorCode::Cancelled, Stage::LoadWeights, "Interrupted.");
        }
        const std::optional<JobEvent> event = nextEvent();
        if (!event) {
            continue;
        }
        if (const auto* failed = std::get_if<EngineFailed>(&*event)) {
            throw Error(failed->error);
        }
        if (const auto* ready = std::get_if<EngineReady>(&*event)) {
            m_ready = *ready;
        }
    }
    return *m_ready;
}

JobFinished JobRunner::run(JobRequest request) {
    const JobId id = m_service->submit(std::move(request));
    bool cancelling = false;
    for (;;) {
        if (InterruptGuard::interrupted() && !cancelling) {
            cancelling = true;
            m_service->cancel(id);
        }
        std::optional<JobEvent> event = nextEvent();
        if (!event) {
            continue;
        }
        if (auto* finished = std::get_if<JobFinished>(&*event)) {
            return std::move(*finished);
        }
        if (const auto* failed = std::get_if<JobFailed>(&*event)) {
            throw Error(failed->error);
        }
        if (std::holds_alternative<JobCancelled>(*event)) {
            throw Error(ErrorCode::Cancelled, Stage::Sampling, "Interrupted.");
        }
        if (const auto* engineFailed = std::get_if<EngineFailed>(&*event)) {
            throw Error(engineFailed->error);
        }
    }
}

}  // namespace orfeas
