#include "orfeas/verify.h"

#include <c10/core/InferenceMode.h>

#include <c10/util/Exception.h>
#include <fmt/format.h>

#include <algorithm>

#include "core/compute_device.h"
#include "orfeas/error.h"
#include "pipeline/case_verifier.h"
#include "pipeline/golden_case.h"

namespace orfeas {

namespace {

double defaultTolerance(const ComputeDevice& device) {
    if (device.dtype != at::kFloat) {
        return 2e-2;
    }
    return device.isCuda() ? 1e-3 : 1e-4;
}

}  // namespace

bool VerifyRun::passed() const {
    return !comparisons.empty() && std::ranges::all_of(comparisons, &TensorComparison::passed);
}

bool VerifyReport::passed() const {
    return !runs.empty() && std::ranges::all_of(runs, &VerifyRun::passed);
}

VerifyReport verifyCase(const std::filesystem::path& caseFolder, const VerifySettings& settings) {
    const c10::InferenceMode inference;
    ComputeDevice device = selectComputeDevice(settings.device, settings.precision);
    device.ownKernels = !settings.plain;
    const GoldenCase golden(caseFolder);

    VerifyReport report;
    report.caseFolder = caseFolder;
    report.device = device.description;
    report.notice = device.notice;
    const double tolerance = settings.tolerance > 0.0 ? settings.tolerance : defaultTolerance(device);
    const auto files = settings.weights.empty() ? golden.weightFiles() : std::vector{settings.weights};
    for (const auto& file : files) {
        const Weights weights(openWeightSource(file), device);
        try {
            report.runs.push_back({file, CaseVerifier(golden, weights, tolerance).run()});
        } catch (const c10::OutOfMemoryError&) {
            throw Error(ErrorCode::OutOfMemory, Stage::Sampling,
                        fmt::format("{} doesn't fit into the memory of {}.", file.string(), device.description));
        } catch (const c10::Error& error) {
            // An input of the case that no network of its shape can take.
            throw Error(ErrorCode::CorruptFile, Stage::Sampling,
                        fmt::format("The tensors of {} don't fit its model: {}.", caseFolder.string(), error.what_without_backtrace()));
        }
    }
    return report;
}

}  // namespace orfeas
