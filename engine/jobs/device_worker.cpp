#include "jobs/device_worker.h"

#include <c10/core/InferenceMode.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <utility>

#include "core/compute_device.h"
#include "core/host_threads.h"
#include "core/steady_clock.h"
#include "jobs/progress_estimator.h"
#include "orfeas/current_error.h"
#include "orfeas/signal_stack.h"
#include "pipeline/load_pipeline.h"

namespace orfeas {

namespace {

/** Computing threads inherit this from the worker: a front end on the same cores stays fluent while they are all busy. */
void lowerThreadPriority() {
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 10);
}

Error outOfMemory(const std::string& device) {
    return {ErrorCode::OutOfMemory, Stage::Sampling,
            fmt::format(
                "{} ran out of memory, also after freeing what could be freed. Lower the resolution or the decoder batch size, choose a "
                "smaller model, or close other programs that use the device.",
                device)};
}

/** LibTorch appends stack traces to its messages. */
std::string firstLine(const std::exception& failure) {
    const std::string words = failure.what();
    return words.substr(0, words.find('\n'));
}

/** A failure that is no Error yet; it keeps its words. */
Error asError(const std::exception& failure, Stage stage) {
    return {ErrorCode::Internal, stage, fmt::format("Unexpected failure: {}", firstLine(failure))};
}

}  // namespace

DeviceWorker::DeviceWorker(EngineSettings settings, int device, bool further, JobQueue& queue, JobListener listener)
    : m_settings(std::move(settings)), m_device(device), m_further(further), m_queue(queue), m_listener(std::move(listener)) {
    m_queue.addWorker();
    m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
}

/** The thread: nothing leaves it, and whatever goes wrong, every job comes to an end. */
void DeviceWorker::serve(const std::stop_token& stop) {
    const c10::InferenceMode inference;
    try {
        run(stop);
    } catch (...) {
        const Error error = currentError(Stage::LoadWeights);
        m_listener(EngineFailed{error});
        while (!m_further && !stop.stop_requested()) {
            for (const QueuedJob& job : m_queue.take(stop)) {
                endWith(error, job.id);
            }
        }
    }
    leaveQueue();
    m_surfaces.reset();
    leaveDevice();
    useHostThreads(defaultHostThreads());
}

/** Takes no part in batches from now on. */
void DeviceWorker::leaveQueue() {
    if (std::exchange(m_isInQueue, false)) {
        m_queue.removeWorker();
    }
}

/** Leaves nothing behind on the device that the next engine, or another program, could not use. */
void DeviceWorker::leaveDevice() {
    if (m_pipeline) {
        const ComputeDevice device = m_pipeline->device();
        m_pipeline.reset();
        try {
            releaseCachedMemory(device);
        } catch (const std::exception& failure) {  // of a device that has broken down before
            spdlog::warn("The memory of {} could not be released: {}", device.description, firstLine(failure));
        }
    }
}

void DeviceWorker::run(const std::stop_token& stop) {
    useSignalStack();
    lowerThreadPriority();
    m_surfaces = std::make_unique<SurfaceThread>();
    if (const auto failure = startEngine(stop)) {
        if (m_further) {
            leaveQueue();
        }
        if (!stop.stop_requested()) {
            m_listener(EngineFailed{*failure});
        }
        if (m_further) {
            return;
        }
    }
    std::vector<QueuedJob> jobs = m_queue.take(stop, m_batchLimit.most());
    while (!jobs.empty()) {
        runAll(std::move(jobs), stop);
        jobs = m_queue.take(stop, m_batchLimit.most());
    }
}

/** Runs jobs that were taken together. What goes wrong between their own steps ends those that have not ended yet. */
void DeviceWorker::runAll(std::vector<QueuedJob> jobs, const std::stop_token& stop) {
    std::vector<JobId> taken(jobs.size());
    std::ranges::transform(jobs, taken.begin(), &QueuedJob::id);
    try {
        if (jobs.size() > 1) {
            jobs = runTogether(jobs, stop);
        }
        for (QueuedJob& job : jobs) {
            runJob(std::move(job), stop);
        }
        if (taken.size() == 1) {
            m_batchLimit.fitted(1);
        }
    } catch (...) {
        const Error error = currentError(m_stage);
        for (const JobId id : taken) {
            endWith(error, id);
        }
    }
}

/** Loads the model and warms up, unless that is done. Returns why it failed. */
std::optional<Error> DeviceWorker::startEngine(const std::stop_token& stop) {
    if (m_pipeline) {
        return std::nullopt;
    }
    try {
        const auto start = SteadyClock::now();
        setHostThreads(0);  // loading takes all of them
        m_listener(EngineLoading{m_settings.synthetic.empty() ? m_settings.model.filename().string() : m_settings.synthetic});
        const ComputeDevice device = selectComputeDevice(m_settings.device, m_settings.precision, m_device);
        makeCurrent(device);
        m_pipeline = loadPipeline(m_settings, device);
        if (device.isCuda()) {
            setHostThreads(static_cast<int>(usableDevices(m_settings.device, m_settings.gpus).size()));
        }
        EngineReady ready{m_pipeline->info(), device.description, 1, m_pipeline->device().notice, secondsSince(start), 0.0};
        if (m_settings.warmUp) {
            ready.warmUpSeconds = warmUp(stop);
        }
        spdlog::info("{} is ready on {}: loaded in {:.2f} s, warmed up in {:.2f} s", ready.model.name, ready.device, ready.loadSeconds,
                     ready.warmUpSeconds);
        m_listener(ready);
        return std::nullopt;
    } catch (const Error& error) {
        return error;
    } catch (const std::exception& failure) {
        if (!isOutOfMemory(failure)) {
            return asError(failure, Stage::LoadWeights);
        }
    } catch (...) {
        return currentError(Stage::LoadWeights);
    }
    // Outside the handlers: their exceptions keep tensors alive.
    m_pipeline.reset();
    return Error(ErrorCode::OutOfMemory, Stage::LoadWeights,
                 fmt::format("There is not enough memory for the model '{}'. Close other programs, or choose a smaller model or the CPU.",
                             m_settings.model.string()));
}

void DeviceWorker::setHostThreads(int gpuWorkers) {
    m_hostThreads = hostThreadsFor(m_settings.cpuThreads, defaultHostThreads(), gpuWorkers);
    useHostThreads(m_hostThreads);
}

double DeviceWorker::warmUp(const std::stop_token& stop) {
    const auto start = SteadyClock::now();
    m_listener(EngineWarmingUp{m_pipeline->device().description});
    JobContext context;
    context.stop = stop;
    m_pipeline->warmUp(context);
    return secondsSince(start);
}

void DeviceWorker::runJob(QueuedJob job, const std::stop_token& workerStop) {
    const std::stop_callback forward(workerStop, [&job] { job.stop.request_stop(); });
    std::optional<Error> failure = startEngine(workerStop);
    if (!failure) {
        failure = generate(job);
    }
    if (failure) {
        endWith(*failure, job.id);
    }
}

/** Runs jobs as one batch. Returns those that are to be run by themselves, since memory is too short for all of them. */
std::vector<QueuedJob> DeviceWorker::runTogether(const std::vector<QueuedJob>& jobs, const std::stop_token& workerStop) {
    const std::stop_callback forward(workerStop, [&jobs] {
        for (const QueuedJob& job : jobs) {
            std::stop_source(job.stop).request_stop();
        }
    });
    std::vector<bool> ended(jobs.size(), false);
    std::optional<Error> failure = startEngine(workerStop);
    if (!failure) {
        failure = makeTogether(jobs, ended);
    }
    std::vector<QueuedJob> left;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (!ended[i] && failure) {
            endWith(*failure, jobs[i].id);
        } else if (!ended[i]) {
            left.push_back(jobs[i]);
        }
    }
    if (left.empty()) {
        m_batchLimit.fitted(jobs.size());
    } else {
        m_batchLimit.exceeded(jobs.size());
        freeMemory();
    }
    return left;
}

/** Returns what is wrong with all that have not ended; nothing if that is memory. */
std::optional<Error> DeviceWorker::makeTogether(const std::vector<QueuedJob>& jobs, std::vector<bool>& ended) {
    std::vector<BatchMember> members;
    for (const QueuedJob& job : jobs) {
        members.push_back({&job.request.views, job.request.settings, contextOf(job)});
    }
    try {
        m_pipeline->generateTogether(members, [&](std::size_t index, std::variant<DecodedShape, Error> outcome) {
            ended[index] = true;
            if (const auto* failure = std::get_if<Error>(&outcome)) {
                endWith(*failure, jobs[index].id);
            } else {
                extractLater(std::get<DecodedShape>(std::move(outcome)), jobs[index]);
            }
        });
    } catch (const Error& error) {
        return error;
    } catch (const std::exception& failure) {
        if (!isOutOfMemory(failure)) {
            return asError(failure, m_stage);
        }
        spdlog::warn("{} jobs at once ran out of memory: {}", jobs.size(), firstLine(failure));
    } catch (...) {
        return currentError(m_stage);
    }
    return std::nullopt;
}

void DeviceWorker::freeMemory() {
    m_pipeline->forgetShape();
    releaseCachedMemory(m_pipeline->device());
}

/** Does nothing for a job that has ended already. */
void DeviceWorker::endWith(const Error& failure, JobId id) {
    if (!m_queue.finished(id)) {
        return;
    }
    if (failure.code() == ErrorCode::Cancelled) {
        spdlog::info("Job {} was cancelled", id);
        m_listener(JobCancelled{id});
    } else {
        spdlog::info("Job {} failed at {}: {}", id, stageName(failure.stage()), failure.message());
        m_listener(JobFailed{id, failure});
    }
}

/** Runs a job, a second time if it ran out of memory: with what could be freed, and with networks that take turns. Returns why it did not
 * get as far as its surface. */
std::optional<Error> DeviceWorker::generate(const QueuedJob& job) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        try {
            make(job, contextOf(job));
            return std::nullopt;
        } catch (const Error& error) {
            return error;
        } catch (const std::exception& failure) {
            if (!isOutOfMemory(failure)) {
                return asError(failure, m_stage);
            }
            spdlog::warn("Job {} ran out of memory: {}", job.id, firstLine(failure));
        } catch (...) {
            return currentError(m_stage);
        }
        m_pipeline->takeLessMemory();
        freeMemory();
    }
    return outOfMemory(m_pipeline->device().description);
}

void DeviceWorker::make(const QueuedJob& job, const JobContext& context) {
    const JobRequest& request = job.request;
    if (!request.seeds.empty() && !request.latents) {
        makeVariants(job, context);
        return;
    }
    DecodedShape shape = request.latents ? m_pipeline->remesh(request.latents, request.settings, context)
                                         : m_pipeline->generate(request.views, request.settings, context);
    extractLater(std::move(shape), job);
}

/** Lets the surface thread do the rest. */
void DeviceWorker::extractLater(DecodedShape shape, const QueuedJob& job) {
    shape.result.shape = {};  // from here on no tensor is needed
    m_surfaces->run(
        [this, shape = std::make_shared<DecodedShape>(std::move(shape)), id = job.id, stop = job.stop, threads = m_hostThreads] {
            useHostThreads(threads);
            finishOnSurfaceThread(std::move(*shape), id, stop.get_token());
        });
}

void DeviceWorker::finishOnSurfaceThread(DecodedShape shape, JobId id, std::stop_token stop) {
    JobContext context;
    context.stop = std::move(stop);
    context.onStage = [this, id](Stage stage, std::int64_t total) { m_listener(JobStageStarted{id, stage, total}); };
    const GenerationSettings used = shape.settings;
    try {
        finish(id, used, extractMesh(std::move(shape), context));
    } catch (const Error& error) {
        endWith(error, id);
    } catch (const std::exception& failure) {
        endWith(isOutOfMemory(failure) ? outOfMemory("This computer") : asError(failure, Stage::ExtractSurface), id);
    } catch (...) {
        endWith(currentError(Stage::ExtractSurface), id);
    }
}

/** Reports each shape as it is there, and ends with the first that has a surface. */
void DeviceWorker::makeVariants(const QueuedJob& job, const JobContext& context) {
    const auto start = SteadyClock::now();
    const JobRequest& request = job.request;
    if (request.seeds.size() > kMostVariants) {
        throw Error(ErrorCode::InvalidArgument, Stage::Sampling,
                    fmt::format("{} seeds are too many at once; at most {} are taken.", request.seeds.size(), kMostVariants));
    }
    GenerationSettings used = request.settings;
    std::optional<GenerationResult> first;
    std::shared_ptr<const Mesh> firstMesh;
    m_pipeline->generateVariants(request.views, request.settings, request.seeds, context, [&](std::size_t index, GenerationResult result) {
        const bool empty = result.mesh.empty();
        const auto mesh = std::make_shared<const Mesh>(std::move(result.mesh));
        m_listener(JobVariant{job.id, static_cast<int>(index), request.seeds[index], mesh, result.latents});
        if (!first && !empty) {
            firstMesh = mesh;
            first = std::move(result);
            used.seed = request.seeds[index];
        }
    });
    first->timings.totalSeconds = secondsSince(start);
    finish(job.id, used, std::move(*first), firstMesh);
}

void DeviceWorker::finish(JobId id, const GenerationSettings& used, GenerationResult result) {
    auto mesh = std::make_shared<const Mesh>(std::move(result.mesh));
    finish(id, used, std::move(result), std::move(mesh));
}

void DeviceWorker::finish(JobId id, const GenerationSettings& used, GenerationResult result, std::shared_ptr<const Mesh> mesh) {
    m_queue.finished(id);
    m_listener(JobFinished{id, std::move(mesh), std::move(result.latents), std::move(result.timings), used, std::move(result.notice)});
}

JobContext DeviceWorker::contextOf(const QueuedJob& job) {
    JobContext context;
    context.stop = job.stop.get_token();
    const auto estimator = std::make_shared<ProgressEstimator>();
    context.onStage = [this, estimator, id = job.id](Stage stage, std::int64_t total) {
        m_stage = stage;
        estimator->start(SteadyClock::now());
        m_listener(JobStageStarted{id, stage, total});
    };
    context.onProgress = [this, estimator, id = job.id](Stage stage, std::int64_t done, std::int64_t total) {
        m_listener(JobProgress{id, stage, done, total, estimator->secondsLeft(done, total, SteadyClock::now())});
    };
    context.onSampled = [this, id = job.id](std::shared_ptr<const ShapeLatents> latents) {
        m_listener(JobSampled{id, std::move(latents)});
    };
    if (job.request.settings.previews) {
        context.onPreview = [this, id = job.id](int step, Mesh mesh) {
            m_listener(JobPreview{id, step, std::make_shared<const Mesh>(std::move(mesh))});
        };
    }
    return context;
}

}  // namespace orfeas
