#include "orfeas/bench.h"

#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/compute_device.h"
#include "core/context.h"
#include "core/steady_clock.h"
#include "orfeas/error.h"
#include "orfeas/sampling_work.h"
#include "pipeline/activity_record.h"
#include "pipeline/drawn_picture.h"
#include "pipeline/load_pipeline.h"
#include "pipeline/matrix_speed.h"
#include "pipeline/shape_pipeline.h"

namespace orfeas {

namespace {

using Say = std::function<void(const std::string&)>;

constexpr int kCancelledRuns = 5;

GenerationSettings jobSettings(const BenchSettings& settings, const ModelInfo& info) {
    GenerationSettings job = info.defaults;
    job.steps = settings.steps.value_or(job.steps);
    job.guidanceScale = settings.guidanceScale.value_or(job.guidanceScale);
    job.octreeResolution = settings.resolution.value_or(job.octreeResolution);
    job.decoder = settings.decoder;
    job.chunkSize = settings.chunkSize;
    job.previews = settings.previews;
    job.reuse = settings.reuse;
    job.guidanceFrom = settings.guidanceFrom;
    job.guidanceUntil = settings.guidanceUntil;
    return job;
}

/** Cancels a generation after `delay` seconds. Returns the seconds from the request to the end; negative if it had ended before. */
double cancelledRun(ShapePipeline& pipeline, const GenerationSettings& job, double delay) {
    std::stop_source stop;
    SteadyClock::time_point requested;
    std::jthread canceller([&](const std::stop_token& over) {
        const auto until = SteadyClock::now() + std::chrono::duration<double>(delay);
        while (SteadyClock::now() < until && !over.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        requested = SteadyClock::now();
        stop.request_stop();
    });
    JobContext context;
    context.stop = stop.get_token();
    try {
        (void)extractMesh(pipeline.generate({{View::Front, drawnPicture(0)}}, job, context), context);
        return -1.0;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Cancelled) {
            throw;
        }
    }
    synchronize(pipeline.device());
    const auto ended = SteadyClock::now();
    canceller.join();
    return std::chrono::duration<double>(ended - requested).count();
}

/** What all networks compute in one job. */
std::map<Stage, double> workOf(const ModelInfo& model, const GenerationSettings& job, std::int64_t queries) {
    const SamplingWork sampling = samplingWork(job, model);
    return {{Stage::EncodeImage, model.work.encode},
            {Stage::Sampling, sampling.evaluations() * model.work.conditionalPass + sampling.guided * model.work.unconditionalPass},
            {Stage::DecodeLatents, model.work.decodeLatents},
            {Stage::DecodeVolume, static_cast<double>(queries) * model.work.query}};
}

void checkCancelling(ShapePipeline& pipeline, BenchReport& report, const Say& say) {
    const std::int64_t before = allocatedMemory(pipeline.device());
    for (int run = 0; run < kCancelledRuns; ++run) {
        const double delay = report.first.totalSeconds * (run + 0.5) / kCancelledRuns;
        const double seconds = cancelledRun(pipeline, report.settings, delay);
        if (seconds < 0.0) {
            say(fmt::format("the job had ended before it could be cancelled after {:.2f} s", delay));
            continue;
        }
        report.cancelSeconds.push_back(seconds);
        say(fmt::format("cancelled {:.2f} s into the job: it ended after {:.3f} s", delay, seconds));
    }
    report.cancelLeakedBytes = allocatedMemory(pipeline.device()) - before;
}

}  // namespace

Spread spreadOf(std::vector<double> values) {
    if (values.empty()) {
        throw Error(ErrorCode::InvalidArgument, Stage::WarmUp, "The spread of no values at all was asked for.");
    }
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return {median, values.front(), values.back()};
}

BenchReport runBench(const BenchSettings& settings, const Say& say) {
    const auto start = SteadyClock::now();
    const c10::InferenceMode inference;
    BenchReport report;
    report.processStartSeconds = settings.processStartSeconds;
    const ComputeDevice device = selectComputeDevice(settings.engine.device, settings.engine.precision);
    report.device = device.description;
    say(device.notice.empty() ? device.description : device.notice);

    auto phase = SteadyClock::now();
    const auto pipeline = loadPipeline(settings.engine, device);
    report.loadSeconds = secondsSince(phase);
    report.model = pipeline->info().name;
    report.settings = jobSettings(settings, pipeline->info());
    say(fmt::format("{} loaded in {:.2f} s", report.model, report.loadSeconds));

    JobContext context;
    if (report.settings.previews) {
        context.onPreview = [](int, const Mesh&) {};
    }
    phase = SteadyClock::now();
    pipeline->warmUp(context);
    report.warmUpSeconds = secondsSince(phase);
    say(fmt::format("warmed up in {:.2f} s", report.warmUpSeconds));

    const auto run = [&] {
        const GenerationResult result =
            extractMesh(pipeline->generate({{View::Front, drawnPicture(0)}}, report.settings, context), context);
        report.vertices = static_cast<std::int64_t>(result.mesh.vertices.size());
        report.triangles = static_cast<std::int64_t>(result.mesh.triangles.size());
        say(fmt::format("{:.3f} s", result.timings.totalSeconds));
        return result.timings;
    };
    report.first = run();
    report.firstResultSeconds = settings.processStartSeconds + secondsSince(start);
    if (settings.comparePlain) {
        pipeline->useOwnKernels(false);
        pipeline->warmUp(context);
        pipeline->useOwnKernels(true);
    }
    for (int index = 0; index < settings.runs; ++index) {
        report.warm.push_back(run());
        if (settings.comparePlain) {  // in turn, so that both meet the same machine
            pipeline->useOwnKernels(false);
            report.plain.push_back(run());
            pipeline->useOwnKernels(true);
        }
    }
    report.work = workOf(pipeline->info(), report.settings, report.first.fieldQueries);
    report.matrixSpeed = sustainedMatrixSpeed(device);
    if (!settings.trace.empty()) {
        report.activity = recordActivity(settings.trace, device, [&] { (void)run(); });
    }
    if (settings.cancelCheck) {
        checkCancelling(*pipeline, report, say);
    }
    return report;
}

}  // namespace orfeas
