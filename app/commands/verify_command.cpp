#include "app/commands/verify_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/commands/json.h"
#include "app/commands/output_file.h"
#include "app/commands/text.h"
#include "orfeas/atomic_file.h"
#include "orfeas/printable_text.h"

namespace orfeas {

namespace {

struct VerifyOptions {
    std::string caseFolder;
    DeviceOptions device{.device = "cpu", .precision = "auto"};
    double tolerance = 0.0;
    bool plain = false;
    std::string json;
};

/** JSON has no NaN: a difference that can't be computed is null. */
nlohmann::ordered_json numberOrNull(double value) {
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

std::string describeRun(const VerifyRun& run) {
    std::vector<std::vector<std::string>> rows{{"tensor", "difference", "tolerance", "result"}};
    for (const TensorComparison& comparison : run.comparisons) {
        rows.push_back({comparison.name, fmt::format("{:.2e}", comparison.difference), fmt::format("{:.2e}", comparison.tolerance),
                        comparison.passed ? "pass" : "FAIL", comparison.note});
    }
    const auto passed = std::count_if(run.comparisons.begin(), run.comparisons.end(), [](const auto& each) { return each.passed; });
    return fmt::format("\n{}\n{}  {} of {} passed\n", printableText(run.weights.filename().string()), alignedRows(rows, 2), passed,
                       run.comparisons.size());
}

ExitCode runVerify(const VerifyOptions& options) {
    if (!(options.tolerance >= 0.0)) {
        throw Error(ErrorCode::InvalidArgument, Stage::Preprocess,
                    fmt::format("The tolerance is {}, but must be a positive number.", options.tolerance));
    }
    if (!options.json.empty()) {
        requireWritable(options.json);
        requireSeparateFiles(filesOf("a file of the case", options.caseFolder), {{"the report", options.json}});
    }
    VerifySettings settings;
    settings.device = options.device.deviceKind();
    settings.precision = options.device.precisionKind();
    settings.tolerance = options.tolerance;
    settings.plain = options.plain;
    const VerifyReport report = verifyCase(options.caseFolder, settings);
    if (!report.notice.empty()) {
        printWarning(report.notice);
    }
    fmt::print("{}", describeReport(report));
    if (!options.json.empty()) {
        writeFileAtomically(options.json, describeReportAsJson(report), Stage::WriteMesh);
    }
    return report.passed() ? ExitCode::Ok : ExitCode::SomeFailed;
}

}  // namespace

std::string describeReport(const VerifyReport& report) {
    std::string text = fmt::format("{} on {}\n", printableText(report.caseFolder.string()), report.device);
    for (const VerifyRun& run : report.runs) {
        text += describeRun(run);
    }
    return text + (report.passed() ? "\nAll tensors agree.\n" : "\nThe case FAILED.\n");
}

std::string describeReportAsJson(const VerifyReport& report) {
    nlohmann::ordered_json json{{"case", report.caseFolder.string()},
                                {"device", report.device},
                                {"notice", report.notice},
                                {"passed", report.passed()},
                                {"runs", nlohmann::ordered_json::array()}};
    for (const VerifyRun& run : report.runs) {
        nlohmann::ordered_json tensors = nlohmann::ordered_json::array();
        for (const TensorComparison& comparison : run.comparisons) {
            tensors.push_back({{"name", comparison.name},
                               {"difference", numberOrNull(comparison.difference)},
                               {"tolerance", comparison.tolerance},
                               {"passed", comparison.passed},
                               {"note", comparison.note}});
        }
        json["runs"].push_back({{"weights", run.weights.string()}, {"passed", run.passed()}, {"tensors", tensors}});
    }
    return jsonText(json);
}

void addVerifyCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<VerifyOptions>();
    CLI::App* command = commandLine.add("verify", "Run a golden case and compare every tensor with what is expected",
                                        [options] { return runVerify(*options); });
    command->add_option("case", options->caseFolder, "Folder with case.json, config.yaml, weights and expected.safetensors")
        ->required()
        ->type_name("CASE_DIR");
    options->device.addTo(*command);
    command->add_option("--tolerance", options->tolerance, "Largest relative difference; 0 chooses by device and precision")
        ->type_name("T");
    command->add_flag("--plain", options->plain, "Compute with LibTorch's operations alone, without Orfeas's CUDA kernels");
    command->add_option("--json", options->json, "Also write the report to this file")->type_name("FILE");
    command->footer(
        "Example:\n  orfeas verify tests/golden/hy3d-2.0-tiny --tolerance 1e-4\n\nEnds with 0 only if every tensor passes.\n\n" +
        exitCodeHelp());
}

}  // namespace orfeas
