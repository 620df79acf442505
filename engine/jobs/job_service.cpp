#include "orfeas/job_service.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "core/compute_device.h"
#include "jobs/device_worker.h"
#include "jobs/job_queue.h"

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
    Workers(const EngineSettings& settings, JobListener listener) : m_listener(std::move(listener)) {
        const std::vector<int> devices = usableDevices(settings.device, settings.gpus);
        for (const int device : devices) {
            const bool first = m_workers.empty();
            m_workers.push_back(std::make_unique<DeviceWorker>(
                settings, device, !first, m_queue,
                first ? listenerOfFirstDevice(m_listener, static_cast<int>(devices.size())) : listenerOfFurtherDevice(m_listener, device)));
        }
    }
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    ~Workers() {
        // In this order: a job that starts in between is stopped by the token that its context also listens to.
        for (const auto& worker : m_workers) {
            worker->requestStop();
        }
        m_queue.clear();
    }

    JobId submit(JobRequest request) {
        return m_queue.push(std::move(request), [this](JobId id, int position) { m_listener(JobQueued{id, position}); });
    }

    void setPicturesPerBatch(int pictures) { m_queue.setMostTogether(static_cast<std::size_t>(std::max(1, pictures)), m_workers.size()); }

    void cancel(JobId id) {
        if (m_queue.cancel(id)) {
            m_listener(JobCancelled{id});
        }
    }

private:
    JobListener m_listener;
    JobQueue m_queue;
    std::vector<std::unique_ptr<DeviceWorker>> m_workers;  ///< last: they use the above
};

JobService::JobService(const EngineSettings& settings, JobListener listener)
    : m_workers(std::make_unique<Workers>(settings, std::move(listener))) {}

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
