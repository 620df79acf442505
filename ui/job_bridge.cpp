#include "ui/job_bridge.h"

#include <algorithm>
#include <utility>

namespace orfeas {

namespace {

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

bool isOfEngine(const JobEvent& event) {
    return std::holds_alternative<EngineLoading>(event) || std::holds_alternative<EngineWarmingUp>(event) ||
           std::holds_alternative<EngineReady>(event) || std::holds_alternative<EngineFailed>(event);
}

}  // namespace

JobBridge::JobBridge(QObject* parent, DeviceFinder findDevices) : QObject(parent), m_findDevices(std::move(findDevices)) {}

JobBridge::~JobBridge() {
    stop();
    m_stopping.clear();  // the futures' destructors wait: the workers call into this object
}

void JobBridge::start(const EngineSettings& settings) {
    stop();
    const int number = ++m_serviceNumber;
    const JobListener listener = [this, number](const JobEvent& event) {
        QMetaObject::invokeMethod(
            this,
            [this, number, event] {
                if (number == m_serviceNumber) {
                    deliver(event);
                }
            },
            Qt::QueuedConnection);
    };
    listener(EngineLoading{settings.model.filename().string()});  // also while it still waits for the one before
    m_service = std::make_unique<JobService>(settings, listener, JobServiceParts{m_turn, m_findDevices});
    m_service->setPicturesPerBatch(m_picturesPerBatch);
}

void JobBridge::setPicturesPerBatch(int pictures) {
    m_picturesPerBatch = pictures;
    if (m_service) {
        m_service->setPicturesPerBatch(pictures);
    }
}

JobId JobBridge::submit(JobRequest request) {
    return m_service ? m_service->submit(std::move(request)) : 0;
}

void JobBridge::cancel(JobId id) {
    if (m_service) {
        m_service->cancel(id);
    }
}

void JobBridge::stop() {
    if (!m_service) {
        return;
    }
    ++m_serviceNumber;
    static_cast<void>(stoppingCount());
    m_stopping.push_back(std::async(std::launch::async, [service = std::move(m_service)]() mutable { service.reset(); }));
}

std::size_t JobBridge::stoppingCount() {
    std::erase_if(m_stopping, [](const auto& future) { return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
    return m_stopping.size();
}

bool JobBridge::waitUntilStopped(std::chrono::milliseconds limit) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    return std::all_of(m_stopping.begin(), m_stopping.end(),
                       [&](const auto& future) { return future.wait_until(deadline) == std::future_status::ready; });
}

void JobBridge::deliver(const JobEvent& event) {
    if (std::holds_alternative<EngineLoading>(event) && m_engineState && std::holds_alternative<EngineLoading>(*m_engineState) &&
        std::get<EngineLoading>(event).model == std::get<EngineLoading>(*m_engineState).model) {
        return;  // the service says what start() has said
    }
    if (isOfEngine(event)) {
        m_engineState = event;
    }
    std::visit(Overloaded{
                   [this](const EngineLoading& e) { Q_EMIT engineLoading(QString::fromStdString(e.model)); },
                   [this](const EngineWarmingUp& e) { Q_EMIT engineWarmingUp(QString::fromStdString(e.device)); },
                   [this](const EngineReady& e) { Q_EMIT engineReady(e); },
                   [this](const EngineFailed& e) { Q_EMIT engineFailed(e.error); },
                   [this](const JobQueued& e) { Q_EMIT jobQueued(e.id, e.position); },
                   [this](const JobStageStarted& e) { Q_EMIT jobStageStarted(e.id, e.stage, e.total); },
                   [this](const JobProgress& e) { Q_EMIT jobProgress(e.id, e.stage, e.done, e.total, e.secondsLeft); },
                   [this](const JobPreview& e) { Q_EMIT jobPreview(e.id, e.step, e.mesh); },
                   [this](const JobSampled& e) { Q_EMIT jobSampled(e.id, e.latents); },
                   [this](const JobVariant& e) { Q_EMIT jobVariant(e); },
                   [this](const JobFinished& e) { Q_EMIT jobFinished(e); },
                   [this](const JobFailed& e) { Q_EMIT jobFailed(e.id, e.error); },
                   [this](const JobCancelled& e) { Q_EMIT jobCancelled(e.id); },
               },
               event);
}

}  // namespace orfeas
