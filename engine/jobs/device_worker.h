#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/context.h"
#include "jobs/batch_limit.h"
#include "jobs/job_queue.h"
#include "jobs/surface_thread.h"
#include "orfeas/job_service.h"
#include "pipeline/shape_pipeline.h"

namespace orfeas {

/**
 * A thread that owns a device and every tensor on it: loads the model, warms up, and works off the jobs of a queue, which several of these
 * may share. Reports all that happens to `listener`, on this thread and on that of the surfaces.
 */
class DeviceWorker {
public:
    /** `device` is the CUDA device's number; of no meaning on the CPU. A `further` one that can't be used leaves the jobs to others. */
    DeviceWorker(EngineSettings settings, int device, bool further, JobQueue& queue, JobListener listener);
    DeviceWorker(const DeviceWorker&) = delete;
    DeviceWorker& operator=(const DeviceWorker&) = delete;
    /** Takes no more jobs and waits for the end of the one under way, which should have been asked to stop. */
    ~DeviceWorker() = default;

    void requestStop() { m_thread.request_stop(); }

private:
    void serve(const std::stop_token& stop);
    void run(const std::stop_token& stop);
    void leaveQueue();
    void leaveDevice();
    void runAll(std::vector<QueuedJob> jobs, const std::stop_token& stop);
    std::optional<Error> startEngine(const std::stop_token& stop);
    void setHostThreads(int gpuWorkers);
    double warmUp(const std::stop_token& stop);
    void runJob(QueuedJob job, const std::stop_token& workerStop);
    [[nodiscard]] std::vector<QueuedJob> runTogether(const std::vector<QueuedJob>& jobs, const std::stop_token& workerStop);
    [[nodiscard]] std::optional<Error> makeTogether(const std::vector<QueuedJob>& jobs, std::vector<bool>& ended);
    void freeMemory();
    void endWith(const Error& failure, JobId id);
    std::optional<Error> generate(const QueuedJob& job);
    void make(const QueuedJob& job, const JobContext& context);
    void extractLater(DecodedShape shape, const QueuedJob& job);
    void makeVariants(const QueuedJob& job, const JobContext& context);
    void finishOnSurfaceThread(DecodedShape shape, JobId id, std::stop_token stop);
    void finish(JobId id, const GenerationSettings& used, GenerationResult result);
    void finish(JobId id, const GenerationSettings& used, GenerationResult result, std::shared_ptr<const Mesh> mesh);
    JobContext contextOf(const QueuedJob& job);

    EngineSettings m_settings;
    int m_device;
    bool m_further;
    JobQueue& m_queue;
    JobListener m_listener;
    std::unique_ptr<ShapePipeline> m_pipeline;  ///< made, used and destroyed on the worker thread
    Stage m_stage = Stage::LoadWeights;         ///< of the running job, for failures that don't say
    BatchLimit m_batchLimit;
    bool m_isInQueue = true;
    int m_hostThreads = 1;                      ///< that the host computes with, on this thread and on that of the surfaces
    std::unique_ptr<SurfaceThread> m_surfaces;  ///< made and ended on the worker thread
    std::jthread m_thread;                      ///< last: it is joined first
};

}  // namespace orfeas
