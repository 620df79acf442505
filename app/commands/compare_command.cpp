#include "app/commands/compare_command.h"

#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "app/commands/model_search.h"
#include "app/commands/text.h"
#include "orfeas/decoder_comparison.h"
#include "orfeas/path_comparison.h"

namespace orfeas {

namespace {

struct CompareDecodersOptions {
    DecoderComparisonSettings settings;
    std::string model;
    DeviceOptions device;
};

ExitCode runCompareDecoders(CompareDecodersOptions options) {
    options.settings.device = options.device.deviceKind();
    options.settings.precision = options.device.precisionKind();
    options.settings.model = findModel(options.model, {});
    int different = 0;
    const auto comparisons = compareDecoders(options.settings, [&different](const DecoderComparison& comparison) {
        different += comparison.same() ? 0 : 1;
        fmt::print("seed {:3d}  R {:4d}  vertices {:8d} / {:8d}  queries {:10d} / {:9d}  s {:7.3f} / {:7.3f}  distance {:.2e}  {}\n",
                   comparison.seed, comparison.resolution, comparison.denseVertices, comparison.sparseVertices, comparison.denseQueries,
                   comparison.sparseQueries, comparison.denseSeconds, comparison.sparseSeconds, comparison.largestDistance,
                   comparison.same() ? "same" : "DIFFERENT");
        std::fflush(stdout);
    });
    fmt::print("{} of {} comparisons agree to 1e-5 (dense / sparse)\n", comparisons.size() - static_cast<std::size_t>(different),
               comparisons.size());
    return different == 0 ? ExitCode::Ok : ExitCode::SomeFailed;
}

struct ComparePathsOptions {
    PathComparisonSettings settings;
    std::string model;
    DeviceOptions device;
};

ExitCode runComparePaths(ComparePathsOptions options) {
    options.settings.device = options.device.deviceKind();
    options.settings.model = findModel(options.model, {});
    const auto paths = comparePaths(options.settings, [](const std::string& line) { printLine(stderr, line); });
    std::vector<std::vector<std::string>> rows{
        {"against fp32, plain operations", "mean IoU", "least IoU", "latents differ by", "usually by", "sampling, s"}};
    for (const PathComparison& path : paths) {
        rows.push_back({path.name, fmt::format("{:.5f}", path.meanIou), fmt::format("{:.5f}", path.leastIou),
                        fmt::format("{:.2e}", path.latentsError), fmt::format("{:.2e}", path.usualError),
                        fmt::format("{:.4f}", path.samplingSeconds)});
    }
    fmt::print("{} shapes\n{}", options.settings.samples, alignedRows(rows, 2));
    return ExitCode::Ok;
}

}  // namespace

void addCompareDecodersCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<CompareDecodersOptions>();
    CLI::App* command = commandLine.add("compare-decoders", "Decode generated shapes densely and sparsely and compare the meshes",
                                        [options] { return runCompareDecoders(*options); });
    command->add_option("--model", options->model, "Model folder")->type_name("DIR");
    options->device.addTo(*command);
    command->add_option("--samples", options->settings.samples, "Shapes")->check(CLI::Range(1, 10000));
    command->add_option("--resolution", options->settings.resolutions, "Cells per axis; may be given several times");
    command->footer("Ends with 0 only if all meshes agree to 1e-5.\n\n" + exitCodeHelp());
}

void addComparePathsCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<ComparePathsOptions>();
    CLI::App* command =
        commandLine.add("compare-paths", "Generate the same shapes exactly and by the quicker ways, and compare the volumes",
                        [options] { return runComparePaths(*options); });
    command->add_option("--model", options->model, "Model folder")->type_name("DIR");
    options->device.addTo(*command);
    command->add_option("--samples", options->settings.samples, "Shapes")->check(CLI::Range(1, 10000));
    command->add_option("--resolution", options->settings.resolution, "Cells per axis of the volumes")->check(CLI::Range(8, 512));
    command->add_option("--steps", options->settings.steps, "Denoising steps");
    command->add_flag("--approximations,!--no-approximations", options->settings.approximations,
                      "Also the ways that leave evaluations out (the default)");
    command->footer("Example:\n  orfeas-engine compare-paths --steps 50 --samples 20\n\n" + exitCodeHelp());
}

}  // namespace orfeas
