#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "orfeas/device_turn.h"
#include "orfeas/error.h"
#include "orfeas/image.h"
#include "orfeas/mesh.h"
#include "orfeas/model_info.h"
#include "orfeas/settings.h"
#include "orfeas/shape_latents.h"
#include "orfeas/timings.h"

namespace orfeas {

using JobId = std::uint64_t;

/** So many shapes of one picture can be asked for at once. */
inline constexpr std::size_t kMostVariants = 64;

/**
 * One generation from pictures, or, with `latents`, another mesh of a shape that was sampled before. A single-view model uses the front
 * view only and refuses others; with latents no view is looked at, and steps, guidance and seed have no effect. With `seeds` the pictures
 * are looked at once and a shape is sampled for each of the seeds, all in one batch, in place of the settings' seed.
 */
struct JobRequest {
    std::vector<ViewImage> views;
    GenerationSettings settings;
    std::shared_ptr<const ShapeLatents> latents;
    std::vector<std::uint64_t> seeds;
};

/** Events, in the order in which a listener sees them. Meshes are immutable and shared, so that passing one on is free. */
struct EngineLoading {
    std::string model;  ///< name of the model being read
};
struct EngineWarmingUp {
    std::string device;  ///< e.g. "NVIDIA H200 (fp16)", "CPU, 8 threads (fp32)"
};
struct EngineReady {
    ModelInfo model;
    std::string device;
    int devices = 1;     ///< that share the jobs, unless one of them turns out not to be usable
    std::string notice;  ///< not empty: what the user should know, e.g. that the CPU took over and why
    double loadSeconds = 0.0;
    double warmUpSeconds = 0.0;
};
struct EngineFailed {
    Error error;
};
struct JobQueued {
    JobId id = 0;
    int position = 0;  ///< 0 = next
};
struct JobStageStarted {
    JobId id = 0;
    Stage stage = Stage::LoadImage;
    std::int64_t total = 0;  ///< units of work, 0 if unknown
};
struct JobProgress {
    JobId id = 0;
    Stage stage = Stage::LoadImage;
    std::int64_t done = 0;
    std::int64_t total = 0;
    double secondsLeft = -1.0;  ///< of this stage; negative while unknown
};
struct JobPreview {
    JobId id = 0;
    int step = 0;  ///< denoising steps done when it was taken
    std::shared_ptr<const Mesh> mesh;
};
/** Sampling is over: the shape is decided and can be decoded again, whatever happens to the job from here on. */
struct JobSampled {
    JobId id = 0;
    std::shared_ptr<const ShapeLatents> latents;
};
/** One shape of a job with seeds is there; JobFinished follows when all are. */
struct JobVariant {
    JobId id = 0;
    int index = 0;  ///< of the seed in the request
    std::uint64_t seed = 0;
    std::shared_ptr<const Mesh> mesh;  ///< empty if this seed gave no surface
    std::shared_ptr<const ShapeLatents> latents;
};
/** Of a job with seeds: the first of its shapes that has a surface. */
struct JobFinished {
    JobId id = 0;
    std::shared_ptr<const Mesh> mesh;
    std::shared_ptr<const ShapeLatents> latents;  ///< to be decoded again; of a job that had some, the same
    StageTimings timings;
    GenerationSettings settings;
    std::string notice;  ///< not empty: e.g. that the sparse decoder may have missed thin parts
};
struct JobFailed {
    JobId id = 0;
    Error error;
};
struct JobCancelled {
    JobId id = 0;
};

using JobEvent = std::variant<EngineLoading, EngineWarmingUp, EngineReady, EngineFailed, JobQueued, JobStageStarted, JobProgress,
                              JobPreview, JobSampled, JobVariant, JobFinished, JobFailed, JobCancelled>;

/**
 * Receives the events. Calls may overlap, so whatever a listener writes needs a lock of its own: every device has a worker
 * thread, and a second one for surfaces and ends of jobs; JobQueued comes on the thread that submits, and JobCancelled of a
 * waiting job on the one that cancels. The events of one job come one after the other in the order above; only a job that
 * somebody else cancels during its JobQueued may overlap with it. The service holds no lock during a call: one that takes
 * its time delays its own device alone. It should return soon all the same, must not throw, and must not call back
 * into the service. All calls have returned when the service's destructor returns.
 */
using JobListener = std::function<void(const JobEvent&)>;

/** The numbers of the devices to be used, one at least, of that kind and so many at most (0: all). May wait for a driver to start. */
using DeviceFinder = std::function<std::vector<int>(DeviceKind kind, int limit)>;

/** What a service works with; what is left empty is its own. */
struct JobServiceParts {
    std::shared_ptr<DeviceTurn> turn;  ///< shared with services that must have ended before this one loads its model
    DeviceFinder findDevices;          ///< called on a thread of the service
};

/**
 * The one door between a front end and the engine. For each device a single worker thread owns it and every tensor on it; it
 * loads the model, warms up and then takes jobs in the order of submission. All methods may be called from any thread and
 * none of them waits for a worker or a driver, the destructor excepted: it cancels the running jobs, drops the queue and joins.
 */
class JobService {
public:
    /** Devices are looked for in the background; jobs may be submitted at once. */
    JobService(const EngineSettings& settings, JobListener listener, JobServiceParts parts = {});
    ~JobService();
    JobService(const JobService&) = delete;
    JobService& operator=(const JobService&) = delete;

    /**
     * Queues a job. Bad settings, pictures or latents arrive as JobFailed, like every other error of the job. One that only decodes is
     * quick and somebody waits for it, so it goes before those that sample.
     */
    JobId submit(JobRequest request);

    /**
     * From now on up to so many pictures, 1 or more, are sampled as one batch, if they wait right behind each other and agree in views,
     * steps and guidance. That is quicker for small models on a GPU, takes more memory, and changes results by no more than rounding. Where
     * memory is too short they are made one by one.
     */
    void setPicturesPerBatch(int pictures);

    /** Ends a queued job at once and a running one within a denoising step or a decoder chunk. Unknown ids are ignored. */
    void cancel(JobId id);

private:
    class Workers;
    std::unique_ptr<Workers> m_workers;
};

}  // namespace orfeas
