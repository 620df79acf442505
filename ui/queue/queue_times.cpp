#include "ui/queue/queue_times.h"

#include <algorithm>
#include <utility>

#include "ui/generation_queue.h"

namespace orfeas {

namespace {

/** From here on the pace of a running job says more than those before it. */
constexpr double kTellingProgress = 0.15;

std::optional<double> ofRunning(const PictureEntry& entry, std::optional<double> expected) {
    if (entry.progress < kTellingProgress) {
        return expected ? std::optional(*expected * (1.0 - entry.progress)) : std::nullopt;
    }
    const double elapsed = static_cast<double>(entry.clock.elapsed()) / 1000.0;
    return elapsed / entry.progress * (1.0 - entry.progress);
}

}  // namespace

void QueueTimes::setModel(const ModelInfo& model) {
    m_model = model;
    learn();
}

void QueueTimes::setDevice(const QString& device) {
    m_device = device;
    learn();
}

void QueueTimes::setRuns(std::vector<RunRecord> runs) {
    m_runs = std::move(runs);
    learn();
}

void QueueTimes::addRun(const RunRecord& run) {
    m_runs.push_back(run);
    learn();
}

void QueueTimes::learn() {
    m_costs = m_model ? std::optional(RunCosts(m_runs, *m_model, m_device)) : std::nullopt;
}

std::optional<double> QueueTimes::secondsLeft(const PictureEntry& entry) const {
    const auto expected = m_costs ? m_costs->seconds(entry.jobSettings) : std::nullopt;
    switch (entry.state) {
        case EntryState::Waiting: return expected;
        case EntryState::Running: return ofRunning(entry, expected);
        default: return std::nullopt;
    }
}

std::optional<double> QueueTimes::secondsLeft(const GenerationQueue& queue) const {
    double running = 0.0;  // what runs at the same time, as a batch, also ends at about the same time
    double waiting = 0.0;
    for (int row = 0; row < queue.rowCount(); ++row) {
        if (!queue.entry(row).isActive()) {
            continue;
        }
        const auto seconds = secondsLeft(queue.entry(row));
        if (!seconds) {
            return std::nullopt;
        }
        if (queue.entry(row).state == EntryState::Running) {
            running = std::max(running, *seconds);
        } else {
            waiting += *seconds;
        }
    }
    return queue.activeCount() > 0 ? std::optional(running + waiting) : std::nullopt;
}

}  // namespace orfeas
