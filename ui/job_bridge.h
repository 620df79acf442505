#pragma once

#include <QObject>
#include <QString>
#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include "orfeas/job_service.h"

namespace orfeas {

/**
 * The job service as the window sees it: events, which arrive on the worker thread, become signals on the thread this object lives on.
 * Nothing here waits for the worker.
 */
class JobBridge : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(JobBridge)

public:
    /** `findDevices` stands in for the engine's own search in tests. */
    explicit JobBridge(QObject* parent = nullptr, DeviceFinder findDevices = {});
    ~JobBridge() override;

    /**
     * Loads a model. A service that runs already is stopped in the background, and nothing more is heard of its jobs; the new one uses
     * the devices once that has ended, so that no two models are in their memory. Jobs may be submitted at once.
     */
    void start(const EngineSettings& settings);
    [[nodiscard]] bool isStarted() const { return m_service != nullptr; }

    /** What the engine said of itself last: loading, warming up, ready or failed; nothing before it is started. */
    [[nodiscard]] const std::optional<JobEvent>& engineState() const { return m_engineState; }

    /** How many pictures are sampled as one batch, now and with every engine to come. */
    void setPicturesPerBatch(int pictures);

    /** Queues a job; 0 if there is no engine. */
    JobId submit(JobRequest request);
    void cancel(JobId id);

    /** Ends the running job and the worker, without waiting. */
    void stop();

    /** How many services that were stopped have not ended yet. */
    [[nodiscard]] std::size_t stoppingCount();

    /** Whether every worker has ended, after at most that long. */
    bool waitUntilStopped(std::chrono::milliseconds limit);

Q_SIGNALS:
    void engineLoading(const QString& model);
    void engineWarmingUp(const QString& device);
    void engineReady(const orfeas::EngineReady& event);
    void engineFailed(const orfeas::Error& error);
    void jobQueued(orfeas::JobId id, int position);
    void jobStageStarted(orfeas::JobId id, orfeas::Stage stage, qint64 total);
    void jobProgress(orfeas::JobId id, orfeas::Stage stage, qint64 done, qint64 total, double secondsLeft);
    void jobPreview(orfeas::JobId id, int step, const std::shared_ptr<const orfeas::Mesh>& mesh);
    void jobSampled(orfeas::JobId id, const std::shared_ptr<const orfeas::ShapeLatents>& latents);
    void jobVariant(const orfeas::JobVariant& event);
    void jobFinished(const orfeas::JobFinished& event);
    void jobFailed(orfeas::JobId id, const orfeas::Error& error);
    void jobCancelled(orfeas::JobId id);

private:
    void deliver(const JobEvent& event);

    DeviceFinder m_findDevices;
    std::shared_ptr<DeviceTurn> m_turn = std::make_shared<DeviceTurn>();
    std::unique_ptr<JobService> m_service;
    std::optional<JobEvent> m_engineState;
    std::vector<std::future<void>> m_stopping;
    int m_picturesPerBatch = 1;
    int m_serviceNumber = 0;  ///< events of an earlier service are dropped
};

}  // namespace orfeas
