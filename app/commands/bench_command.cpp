#include "app/commands/bench_command.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/commands/json.h"
#include "app/commands/model_search.h"
#include "app/commands/output_file.h"
#include "app/commands/process_age.h"
#include "app/commands/text.h"
#include "orfeas/bench.h"
#include "orfeas/printable_text.h"
#include "orfeas/queue_bench.h"

namespace orfeas {

namespace {

/** What is measured, and where: the same for one job and for a queue. */
struct ModelOptions {
    std::string model;
    EngineSettings engine;
    DeviceOptions device;
    bool staged = false;

    void addTo(CLI::App& command) {
        command.add_option("--model", model, "Model folder")->type_name("DIR");
        command.add_option("--synthetic", engine.synthetic, "Instead: a published geometry with seeded random values")
            ->check(CLI::IsMember(syntheticModelNames()))
            ->excludes("--model");
        command.add_flag("--oracle", engine.oracleField,
                         "Evaluate the network for every query, but decode an analytic shape: random weights have no surface worth timing");
        command.add_flag("--staged", staged, "Hold one network of the model at a time, as where memory is short");
        device.addTo(command);
    }

    [[nodiscard]] EngineSettings engineSettings() const {
        EngineSettings settings = engine;
        settings.device = device.deviceKind();
        settings.precision = device.precisionKind();
        settings.placement = staged ? WeightsPlacement::Staged : WeightsPlacement::Auto;
        if (settings.synthetic.empty()) {
            settings.model = findModel(model, {});
        }
        return settings;
    }
};

struct BenchOptions {
    BenchSettings settings;
    ModelOptions model;
    std::string decoder = "auto";
    std::string json;
    std::string trace;
};

std::string spreadText(const std::vector<double>& values) {
    const Spread spread = spreadOf(values);
    return fmt::format("{:.4f}  ({:.4f} - {:.4f})", spread.median, spread.minimum, spread.maximum);
}

/** Seconds of a stage in every run. */
std::vector<double> secondsOf(const std::vector<StageTimings>& runs, Stage stage) {
    std::vector<double> seconds;
    for (const StageTimings& run : runs) {
        seconds.push_back(run.seconds.at(stage));
    }
    return seconds;
}

template <typename Value>
std::vector<double> valuesOf(const std::vector<StageTimings>& runs, Value StageTimings::* member) {
    std::vector<double> values;
    for (const StageTimings& run : runs) {
        values.push_back(run.*member);
    }
    return values;
}

/** The beginning of a row of the table: the first run, and the warm ones. */
std::vector<std::string> benchRow(std::string name, double first, const std::vector<double>& warm) {
    return {std::move(name), fmt::format("{:.4f}", first), warm.empty() ? "" : spreadText(warm)};
}

/** Where there are any, the plain runs, and by how much they take longer. */
void addPlain(std::vector<std::string>& row, const std::vector<double>& warm, const std::vector<double>& plain) {
    if (!plain.empty()) {
        row.push_back(spreadText(plain));
        row.push_back(fmt::format("{:.3f}", spreadOf(plain).median / spreadOf(warm).median));
    }
}

std::string describeActivity(const DeviceActivity& activity) {
    constexpr std::size_t kShown = 25;
    std::string text = fmt::format("\n  GPU busy {:.4f} s of {:.4f} s ({:.1f} %) while recorded\n", activity.busySeconds,
                                   activity.wallSeconds, 100.0 * activity.busySeconds / activity.wallSeconds);
    std::vector<std::vector<std::string>> rows{{"seconds", "calls", "kernel"}};
    for (std::size_t i = 0; i < std::min(kShown, activity.kernels.size()); ++i) {
        const DeviceActivity::Kernel& kernel = activity.kernels[i];
        rows.push_back({fmt::format("{:.4f}", kernel.seconds), groupedNumber(kernel.calls), kernel.name.substr(0, 140)});
    }
    return text + alignedRows(rows, 2);
}

/** What a stage's networks computed a second, and the share of what large matrix products sustain. */
void addSpeed(std::vector<std::string>& row, const BenchReport& report, Stage stage) {
    const auto work = report.work.find(stage);
    if (work == report.work.end()) {
        row.insert(row.end(), {"", ""});
        return;
    }
    const double seconds = report.warm.empty() ? report.first.seconds.at(stage) : spreadOf(secondsOf(report.warm, stage)).median;
    const double speed = work->second / seconds;
    row.insert(row.end(), {fmt::format("{:.2f}", speed * 1e-12), fmt::format("{:.0f} %", 100.0 * speed / report.matrixSpeed)});
}

std::string describeBench(const BenchReport& report) {
    std::vector<std::vector<std::string>> rows{{"stage", "first, s", "warm: median (min - max), s", "TFLOP/s", "of a matrix product"}};
    if (!report.plain.empty()) {
        rows.front().insert(rows.front().end(), {"plain operations, s", "plain / warm"});
    }
    for (const auto& [stage, seconds] : report.first.seconds) {
        rows.push_back(benchRow(std::string(stageTitle(stage)), seconds, secondsOf(report.warm, stage)));
        addSpeed(rows.back(), report, stage);
        addPlain(rows.back(), secondsOf(report.warm, stage), secondsOf(report.plain, stage));
    }
    rows.push_back(benchRow("Previews", report.first.previewSeconds, valuesOf(report.warm, &StageTimings::previewSeconds)));
    const std::vector<double> warmTotals = valuesOf(report.warm, &StageTimings::totalSeconds);
    rows.push_back(benchRow("Total", report.first.totalSeconds, warmTotals));
    rows.back().insert(rows.back().end(), {"", ""});
    addPlain(rows.back(), warmTotals, valuesOf(report.plain, &StageTimings::totalSeconds));

    std::string text =
        fmt::format("\n{} on {}: {} steps, guidance {}, resolution {}\n{}", printableText(report.model), report.device,
                    report.settings.steps, report.settings.guidanceScale, report.settings.octreeResolution, alignedRows(rows, 2));
    text += fmt::format("  {} queries in chunks of {}; {} vertices, {} triangles; peak {}\n", groupedNumber(report.first.fieldQueries),
                        groupedNumber(report.first.chunkSize), groupedNumber(report.vertices), groupedNumber(report.triangles),
                        byteText(report.first.peakDeviceBytes));
    text += fmt::format("  First result {:.2f} s after the process began: start {:.2f}, weights {:.2f}, warm-up {:.2f}, job {:.2f}\n",
                        report.firstResultSeconds, report.processStartSeconds, report.loadSeconds, report.warmUpSeconds,
                        report.first.totalSeconds);
    text += fmt::format("  Large matrix products sustain {:.1f} TFLOP/s here\n", report.matrixSpeed * 1e-12);
    if (report.activity) {
        text += describeActivity(*report.activity);
    }
    if (!report.cancelSeconds.empty()) {
        text += fmt::format("  Cancel to end: {} s; device memory after {} cancelled runs: {:+d} bytes\n", spreadText(report.cancelSeconds),
                            report.cancelSeconds.size(), report.cancelLeakedBytes);
    }
    return text;
}

nlohmann::ordered_json benchJson(const BenchReport& report) {
    nlohmann::ordered_json json{{"model", report.model},
                                {"device", report.device},
                                {"settings", settingsJson(report.settings)},
                                {"processStartSeconds", report.processStartSeconds},
                                {"loadSeconds", report.loadSeconds},
                                {"warmUpSeconds", report.warmUpSeconds},
                                {"firstResultSeconds", report.firstResultSeconds},
                                {"first", timingsJson(report.first)},
                                {"warm", nlohmann::ordered_json::array()},
                                {"vertices", report.vertices},
                                {"triangles", report.triangles},
                                {"cancelSeconds", report.cancelSeconds},
                                {"cancelLeakedBytes", report.cancelLeakedBytes}};
    json["matrixSpeed"] = report.matrixSpeed;
    for (const auto& [stage, operations] : report.work) {
        json["work"][std::string(stageName(stage))] = operations;
    }
    for (const StageTimings& run : report.warm) {
        json["warm"].push_back(timingsJson(run));
    }
    for (const StageTimings& run : report.plain) {
        json["plain"].push_back(timingsJson(run));
    }
    if (report.activity) {
        nlohmann::ordered_json kernels = nlohmann::ordered_json::array();
        for (const DeviceActivity::Kernel& kernel : report.activity->kernels) {
            kernels.push_back({{"name", kernel.name}, {"calls", kernel.calls}, {"seconds", kernel.seconds}});
        }
        json["activity"] = {
            {"wallSeconds", report.activity->wallSeconds}, {"busySeconds", report.activity->busySeconds}, {"kernels", kernels}};
    }
    return json;
}

ExitCode runBenchCommand(BenchOptions options) {
    BenchSettings& settings = options.settings;
    settings.engine = options.model.engineSettings();
    settings.trace = options.trace;
    std::vector<NamedFile> outputs;
    for (const auto& [what, file] : {std::pair("the report", options.json), std::pair("the trace", options.trace)}) {
        if (!file.empty()) {
            requireWritable(file);
            outputs.push_back({what, file});
        }
    }
    requireSeparateFiles(filesOf("a file of the model", settings.engine.model), outputs);
    settings.decoder = parseDecoder(options.decoder);
    settings.processStartSeconds = processAge();
    const BenchReport report = runBench(settings, [](const std::string& line) { printLine(stderr, line); });
    fmt::print("{}", describeBench(report));
    if (!options.json.empty()) {
        writeJson(options.json, benchJson(report));
    }
    return ExitCode::Ok;
}

struct BenchQueueOptions {
    QueueBenchSettings settings;
    ModelOptions model;
};

ExitCode runBenchQueueCommand(BenchQueueOptions options) {
    QueueBenchSettings& settings = options.settings;
    const int gpus = settings.engine.gpus;
    settings.engine = options.model.engineSettings();
    settings.engine.gpus = gpus;
    const auto runs = runQueueBench(settings, [](const std::string& line) { printLine(stderr, line); });
    constexpr std::array kShown{Stage::Preprocess, Stage::EncodeImage, Stage::Sampling, Stage::DecodeVolume, Stage::ExtractSurface};
    std::vector<std::vector<std::string>> rows{{"in flight", "seconds", "jobs a minute", "GPU busy", "seconds recorded"}};
    for (const Stage stage : kShown) {
        rows.front().push_back(fmt::format("{}, s", stageTitle(stage)));
    }
    for (const QueueRun& run : runs) {
        rows.push_back({fmt::format("{}", run.inFlight), fmt::format("{:.2f}", run.seconds),
                        fmt::format("{:.1f}", 60.0 * settings.jobs / run.seconds),
                        run.busyShare ? fmt::format("{:.1f} %", 100.0 * *run.busyShare) : "",
                        run.busyShare ? fmt::format("{:.2f}", run.recordedSeconds) : ""});
        for (const Stage stage : kShown) {
            rows.back().push_back(run.stages.contains(stage) ? fmt::format("{:.4f}", run.stages.at(stage)) : "");
        }
    }
    fmt::print("\n{} jobs\n{}", settings.jobs, alignedRows(rows, 2));
    return ExitCode::Ok;
}

}  // namespace

void addBenchCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<BenchOptions>();
    CLI::App* command =
        commandLine.add("bench", "Measure every stage of a generation, repeatedly", [options] { return runBenchCommand(*options); });
    BenchSettings& settings = options->settings;
    options->model.addTo(*command);
    command->add_option("--runs", settings.runs, "Warm runs after the first")->check(CLI::Range(0, 1000));
    command->add_option("--steps", settings.steps, "Denoising steps");
    command->add_option("--guidance", settings.guidanceScale, "Guidance scale");
    command->add_option("--resolution", settings.resolution, "Cells per axis");
    command->add_option("--decoder", options->decoder, "auto, dense or sparse");
    command->add_option("--chunk", settings.chunkSize, "Field queries per batch; 0 chooses by free memory");
    command->add_option("--reuse", settings.reuse, "Evaluate the network at every so many-th step only");
    command->add_option("--guidance-from", settings.guidanceFrom, "Part of the way at which guidance begins");
    command->add_option("--guidance-until", settings.guidanceUntil, "Part of the way at which guidance ends");
    command->add_flag("--previews", settings.previews, "Also decode previews while sampling");
    command->add_flag("--compare-plain", settings.comparePlain, "After each warm run the same with LibTorch's operations alone");
    command->add_option("--trace", options->trace, "Record one more run to this file, for Perfetto")->type_name("FILE");
    command->add_flag("--cancel-check", settings.cancelCheck, "Then cancel runs at five moments and compare the device memory");
    command->add_option("--json", options->json, "Also write the report to this file")->type_name("FILE");
    command->footer("Example:\n  orfeas-engine bench --synthetic hunyuan3d-2.0 --oracle --steps 50 --resolution 384\n\n" + exitCodeHelp());
}

void addBenchQueueCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<BenchQueueOptions>();
    CLI::App* command = commandLine.add("bench-queue", "Measure how fast a queue of jobs is worked off, and how busy the GPU is",
                                        [options] { return runBenchQueueCommand(*options); });
    QueueBenchSettings& settings = options->settings;
    options->model.addTo(*command);
    command->add_option("--jobs", settings.jobs, "Jobs in the queue")->check(CLI::Range(1, 1000));
    command->add_option("--in-flight", settings.inFlight, "Jobs that the engine has at once; may be given several times")
        ->check(CLI::Range(1, 100));
    command
        ->add_option("--batch", settings.picturesPerBatch,
                     "Pictures that are sampled together; as many batches are then in flight as jobs else, and one waits")
        ->check(CLI::Range(1, 64));
    command->add_option("--gpus", settings.engine.gpus, "GPUs that share the jobs; left out: all")->check(CLI::Range(1, 64));
    command->add_option("--steps", settings.steps, "Denoising steps");
    command->add_option("--guidance", settings.guidanceScale, "Guidance scale");
    command->add_option("--resolution", settings.resolution, "Cells per axis");
    command->footer("Example:\n  orfeas-engine bench-queue --synthetic hunyuan3d-2mini --oracle --jobs 10\n\n" + exitCodeHelp());
}

void addMakeModelCommand(CommandLine& commandLine) {
    struct Options {
        std::string name;
        std::string folder;
    };
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        commandLine.add("make-model", "Write a published geometry with random values as a model folder, to measure loading", [options] {
            writeSyntheticModel(options->name, options->folder);
            return ExitCode::Ok;
        });
    command->add_option("name", options->name, "The geometry")->check(CLI::IsMember(syntheticModelNames()))->required();
    command->add_option("folder", options->folder, "Where to; it is created")->type_name("DIR")->required();
    command->footer("Example:\n  orfeas-engine make-model hunyuan3d-2.0 /tmp/made && orfeas-engine bench --model /tmp/made --oracle\n\n" +
                    exitCodeHelp());
}

}  // namespace orfeas
