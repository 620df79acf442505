#include "pipeline/activity_record.h"

#include <fmt/format.h>
#include <torch/csrc/autograd/profiler_kineto.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "core/steady_clock.h"
#include "orfeas/error.h"

namespace orfeas {

namespace {

namespace profiler = torch::autograd::profiler;
using torch::profiler::impl::ActivityType;

constexpr double kNanosecond = 1e-9;

/** Seconds that the union of intervals covers, which may overlap. */
double coveredSeconds(std::vector<std::pair<std::uint64_t, std::uint64_t>> intervals) {
    std::ranges::sort(intervals);
    std::uint64_t covered = 0;
    std::uint64_t end = 0;
    for (const auto& [from, to] : intervals) {
        covered += to > end ? to - std::max(from, end) : 0;
        end = std::max(end, to);
    }
    return static_cast<double>(covered) * kNanosecond;
}

DeviceActivity summarise(const profiler::ProfilerResult& result) {
    DeviceActivity activity;
    std::map<std::string, DeviceActivity::Kernel> kernels;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> intervals;
    for (const profiler::KinetoEvent& event : result.events()) {
        if (event.deviceType() != c10::DeviceType::CUDA) {
            continue;
        }
        intervals.emplace_back(event.startNs(), event.endNs());
        DeviceActivity::Kernel& kernel = kernels[event.name()];
        kernel.name = event.name();
        ++kernel.calls;
        kernel.seconds += static_cast<double>(event.durationNs()) * kNanosecond;
    }
    activity.busySeconds = coveredSeconds(std::move(intervals));
    for (auto& [name, kernel] : kernels) {
        activity.kernels.push_back(std::move(kernel));
    }
    std::ranges::sort(activity.kernels, std::ranges::greater{}, &DeviceActivity::Kernel::seconds);
    return activity;
}

/** Runs under the profiler. The wall time is of the run alone. */
DeviceActivity record(const std::set<ActivityType>& activities, const ComputeDevice& device, const std::function<void()>& run,
                      const std::filesystem::path& file) {
    const torch::profiler::impl::ProfilerConfig config(torch::profiler::impl::ProfilerState::KINETO);
    synchronize(device);
    profiler::prepareProfiler(config, activities);
    profiler::enableProfiler(config, activities, {at::RecordScope::FUNCTION});
    const auto start = SteadyClock::now();
    try {
        run();
        synchronize(device);
    } catch (...) {
        (void)profiler::disableProfiler();
        throw;
    }
    const double wall = secondsSince(start);
    const auto result = profiler::disableProfiler();
    if (!file.empty()) {
        result->save(file.string());
    }
    DeviceActivity activity = summarise(*result);
    activity.wallSeconds = wall;
    return activity;
}

}  // namespace

DeviceActivity recordDevice(const ComputeDevice& device, const std::function<void()>& run) {
    return record({ActivityType::CUDA}, device, run, {});
}

DeviceActivity recordActivity(const std::filesystem::path& file, const ComputeDevice& device, const std::function<void()>& run) {
    std::set<ActivityType> activities{ActivityType::CPU};
    if (device.isCuda()) {
        activities.insert(ActivityType::CUDA);
    }
    DeviceActivity activity = record(activities, device, run, file);
    if (!std::filesystem::exists(file)) {
        throw Error(ErrorCode::AccessDenied, Stage::WarmUp, fmt::format("The trace could not be written to {}.", file.string()));
    }
    return activity;
}

}  // namespace orfeas
