#include "app/commands/job_runner.h"

#include <chrono>
#include <utility>

#include "app/commands/interrupt.h"

namespace orfeas {

namespace {

/** The job that an event is of, if it is of one that a printer shows. */
std::optional<JobId> jobOf(const JobEvent& event) {
    return std::visit(
        [](const auto& each) -> std::optional<JobId> {
            if constexpr (requires { each.id; }) {
                return each.id;
            } else {
                return std::nullopt;
            }
        },
        event);
}

bool isEnd(const JobEvent& event) {
    return std::holds_alternative<JobFinished>(event) || std::holds_alternative<JobFailed>(event) ||
           std::holds_alternative<JobCancelled>(event);
}

}  // namespace

JobRunner::JobRunner(const EngineSettings& settings, ProgressPrinter& printer) : m_printer(printer) {
    m_service = std::make_unique<JobService>(settings, [this](const JobEvent& event) {
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
        m_printer.show(*event);
        if (const auto* failed = std::get_if<EngineFailed>(&*event)) {
            throw Error(failed->error);
        }
        if (const auto* ready = std::get_if<EngineReady>(&*event)) {
            m_ready = *ready;
        }
    }
    return *m_ready;
}

/** Shows an event if it is of the job that is waited for, and keeps of the others what will matter. */
void JobRunner::follow(const JobEvent& event, JobId job) {
    const std::optional<JobId> id = jobOf(event);
    if (isEnd(event)) {
        m_ends.insert_or_assign(*id, event);
    }
    if (!id || *id == job) {
        m_printer.show(event);
    } else if (const auto* started = std::get_if<JobStageStarted>(&event)) {
        m_stages.insert_or_assign(*id, *started);
    }
}

JobFinished JobRunner::await(JobId job) {
    if (const auto stage = m_stages.extract(job)) {
        m_printer.show(stage.mapped());
    }
    bool cancelling = false;
    while (!m_ends.contains(job)) {
        if (InterruptGuard::interrupted() && !cancelling) {
            cancelling = true;
            m_service->cancel(job);
        }
        const std::optional<JobEvent> event = nextEvent();
        if (!event) {
            continue;
        }
        follow(*event, job);
        if (const auto* failed = std::get_if<EngineFailed>(&*event)) {
            throw Error(failed->error);
        }
    }
    JobEvent end = std::move(m_ends.extract(job).mapped());
    if (auto* finished = std::get_if<JobFinished>(&end)) {
        return std::move(*finished);
    }
    if (const auto* failed = std::get_if<JobFailed>(&end)) {
        throw Error(failed->error);
    }
    throw Error(ErrorCode::Cancelled, Stage::Sampling, "Interrupted.");
}

}  // namespace orfeas
