#include "orfeas/queue_bench.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "core/compute_device.h"
#include "core/steady_clock.h"
#include "orfeas/bench.h"
#include "orfeas/job_service.h"
#include "pipeline/activity_record.h"
#include "pipeline/drawn_picture.h"

namespace orfeas {

namespace {

/** What the service has told so far. Its listener runs on the service's threads. */
class Progress {
public:
    void listen(const JobEvent& event) {
        const std::scoped_lock lock(m_mutex);
        if (const auto* ready = std::get_if<EngineReady>(&event)) {
            m_ready = *ready;
        } else if (const auto* broken = std::get_if<EngineFailed>(&event)) {
            m_failure = broken->error;
        } else if (const auto* failed = std::get_if<JobFailed>(&event)) {
            m_failure = failed->error;
        } else if (const auto* done = std::get_if<JobFinished>(&event)) {
            ++m_finished;
            m_timings.push_back(done->timings);
        }
        m_changed.notify_all();
    }

    EngineReady waitUntilReady() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ready || m_failure; });
        throwFailure();
        return *m_ready;
    }

    /** Waits until `count` jobs in all have ended well. */
    void waitForFinished(int count) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this, count] { return m_finished >= count || m_failure; });
        throwFailure();
    }

    /** The median of every stage over the last `count` jobs. */
    std::map<Stage, double> lastStages(int count) {
        const std::scoped_lock lock(m_mutex);
        std::map<Stage, std::vector<double>> seconds;
        for (auto job = m_timings.end() - count; job != m_timings.end(); ++job) {
            for (const auto& [stage, spent] : job->seconds) {
                seconds[stage].push_back(spent);
            }
        }
        std::map<Stage, double> medians;
        for (const auto& [stage, values] : seconds) {
            medians[stage] = spreadOf(values).median;
        }
        return medians;
    }

    int finished() {
        const std::scoped_lock lock(m_mutex);
        return m_finished;
    }

private:
    void throwFailure() const {
        if (m_failure) {
            throw Error(*m_failure);
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<EngineReady> m_ready;
    std::optional<Error> m_failure;
    int m_finished = 0;
    std::vector<StageTimings> m_timings;  ///< of the finished jobs
};

GenerationSettings jobSettings(const QueueBenchSettings& settings, const ModelInfo& model) {
    GenerationSettings job = model.defaults;
    job.steps = settings.steps.value_or(job.steps);
    job.guidanceScale = settings.guidanceScale.value_or(job.guidanceScale);
    job.octreeResolution = settings.resolution.value_or(job.octreeResolution);
    job.previews = false;
    return job;
}

/** Returns the seconds that the jobs took. */
double runJobs(JobService& service, Progress& progress, const GenerationSettings& job, int jobs, int inFlight) {
    const auto start = SteadyClock::now();
    const int before = progress.finished();
    for (int sent = 0; sent < jobs; ++sent) {
        progress.waitForFinished(before + sent - inFlight + 1);
        JobRequest request;
        request.views = {{View::Front, drawnPicture(sent)}};
        request.settings = job;
        service.submit(std::move(request));
    }
    progress.waitForFinished(before + jobs);
    return secondsSince(start);
}

}  // namespace

std::vector<QueueRun> runQueueBench(const QueueBenchSettings& settings, const std::function<void(const std::string&)>& say) {
    Progress progress;
    JobService service(settings.engine, [&progress](const JobEvent& event) { progress.listen(event); });
    const EngineReady ready = progress.waitUntilReady();
    say(fmt::format("{} on {}: loaded in {:.2f} s, warmed up in {:.2f} s", ready.model.name, ready.device, ready.loadSeconds,
                    ready.warmUpSeconds));
    const GenerationSettings job = jobSettings(settings, ready.model);
    service.setPicturesPerBatch(settings.picturesPerBatch);
    runJobs(service, progress, job, 1, 1);

    const ComputeDevice device = selectComputeDevice(settings.engine.device, settings.engine.precision);
    std::vector<QueueRun> runs;
    for (const int inFlight : settings.inFlight) {
        QueueRun& run = runs.emplace_back();
        run.inFlight = inFlight;
        const int sent = settings.picturesPerBatch > 1 ? (inFlight + 1) * settings.picturesPerBatch : inFlight;
        run.seconds = runJobs(service, progress, job, settings.jobs, sent);
        run.stages = progress.lastStages(settings.jobs);
        if (device.isCuda()) {
            const DeviceActivity activity =
                recordDevice(device, [&] { run.recordedSeconds = runJobs(service, progress, job, settings.jobs, sent); });
            run.busyShare = activity.busySeconds / run.recordedSeconds;
        }
        say(fmt::format("{} in flight: {:.2f} s", inFlight, run.seconds));
    }
    return runs;
}

}  // namespace orfeas
