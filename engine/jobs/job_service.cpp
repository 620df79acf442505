#include "orfeas/job_service.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "core/compute_device.h"
#include "jobs/device_worker.h"
#include "jobs/job_queue.h"
#include "orfeas/current_error.h"
#include "orfeas/signal_stack.h"

namespace orfeas {

namespace {

/** Front ends know one engine: the first device speaks for all, and a further one that can't be used is only missed. */
JobListener listenerOfFurtherDevice(const JobListener& listener, int device) {
    return [listener, device](const JobEvent& event) {
        if (const auto* failed = std::get_if<EngineFailed>(&event)) {
            spdlog::warn("Device {} is not used: {}", device, failed->error.message());
        } else if (!std::holds_alternative<EngineLoading>(event) && !std::holds_alternative<EngineWarmingUp>(event) &&
                   !std::holds_alternative<EngineReady>(event)) {
            listener(event);
        }
    };
}

JobListener listenerOfFirstDevice(const JobListener& listener, int devices) {
    return [listener, devices](const JobEvent& event) {
        if (const auto* ready = std::get_if<EngineReady>(&event)) {
            EngineReady all = *ready;
            all.devices = devices;
            all.device += devices > 1 ? fmt::format(" and {} more", devices - 1) : "";
            listener(all);
        } else {
            listener(event);
        }
    };
}

}  // namespace

/** The queue and the devices that share it. */
class JobService::Workers {
public:
    Workers(const EngineSettings& settings, JobListener listener, JobServiceParts parts)
        : m_listener(std::move(listener)),
          m_parts(std::move(parts)),
          m_starter([this, settings](const std::stop_token& stop) { start(settings, stop); }) {}
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    ~Workers() {
        m_starter.request_stop();
        m_starter.join();  // from here on no further worker comes
        // In this order: a job that starts in between is stopped by the token that its context also listens to.
        for (const auto& worker : m_workers) {
            worker->requestStop();
        }
        m_queue.clear();
        m_workers.clear();
        if (m_hasTurn) {
            m_parts.turn->giveBack();
        }
    }

    JobId submit(JobRequest request) {
        return m_queue.push(std::move(request), [this](JobId id, int position) { m_listener(JobQueued{id, position}); });
    }

    void setPicturesPerBatch(int pictures) { m_queue.setMostTogether(static_cast<std::size_t>(std::max(1, pictures))); }

    void cancel(JobId id) {
        if (m_queue.cancel(id)) {
            m_listener(JobCancelled{id});
        }
    }

private:
    /** On a thread of its own, since the first question to a driver starts it, and since an earlier service may still be ending. */
    void start(const EngineSettings& settings, const std::stop_token& stop) {
        useSignalStack();
        try {
            m_hasTurn = m_parts.turn && m_parts.turn->take(stop);
            if (stop.stop_requested()) {
                return;
            }
            const std::vector<int> devices =
                m_parts.findDevices ? m_parts.findDevices(settings.device, settings.gpus) : usableDevices(settings.device, settings.gpus);
            if (!stop.stop_requested()) {
                startWorkers(settings, devices);
            }
        } catch (...) {
            const Error error = currentError(Stage::LoadWeights);
            if (m_workers.empty()) {
                refuseJobs(error, stop);
            } else {
                spdlog::warn("Only {} devices are used: {}", m_workers.size(), error.message());
            }
        }
    }

    void startWorkers(const EngineSettings& settings, const std::vector<int>& devices) {
        for (const int device : devices) {
            const bool first = m_workers.empty();
            m_workers.push_back(std::make_unique<DeviceWorker>(
                settings, device, !first, m_queue,
                first ? listenerOfFirstDevice(m_listener, static_cast<int>(devices.size())) : listenerOfFurtherDevice(m_listener, device)));
        }
    }

    /** In place of a worker where none can be made: every job gets its end. */
    void refuseJobs(const Error& error, const std::stop_token& stop) {
        m_listener(EngineFailed{error});
        for (auto jobs = m_queue.take(stop); !jobs.empty(); jobs = m_queue.take(stop)) {
            m_queue.finished(jobs.front().id);
            m_listener(JobFailed{jobs.front().id, error});
        }
    }

    JobListener m_listener;
    JobServiceParts m_parts;
    JobQueue m_queue;
    bool m_hasTurn = false;                                ///< the starter's, as the next; the destructor's once that has ended
    std::vector<std::unique_ptr<DeviceWorker>> m_workers;  ///< they use the above
    std::jthread m_starter;                                ///< last: it uses all of the above
};

JobService::JobService(const EngineSettings& settings, JobListener listener, JobServiceParts parts)
    : m_workers(std::make_unique<Workers>(settings, std::move(listener), std::move(parts))) {}

JobService::~JobService() = default;

JobId JobService::submit(JobRequest request) {
    return m_workers->submit(std::move(request));
}

void JobService::setPicturesPerBatch(int pictures) {
    m_workers->setPicturesPerBatch(pictures);
}

void JobService::cancel(JobId id) {
    m_workers->cancel(id);
}

}  // namespace orfeas
