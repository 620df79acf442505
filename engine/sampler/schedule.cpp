#include "sampler/schedule.h"

#include <fmt/format.h>

#include "orfeas/error.h"

namespace orfeas {

namespace {

constexpr double kEndSigma = 1.0;

[[noreturn]] void throwMismatch(const std::string& sentence) {
    throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights, sentence);
}

}  // namespace

double Schedule::step(int index) const {
    const auto i = static_cast<std::size_t>(index);
    return sigmas.at(i + 1) - sigmas.at(i);
}

std::vector<double> flowMatchingSigmas(int steps, double shift) {
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i) {
        const double sigma = steps > 1 ? static_cast<double>(i) / (steps - 1) : 0.0;
        sigmas.push_back(shift * sigma / (1.0 + (shift - 1.0) * sigma));
    }
    sigmas.push_back(kEndSigma);
    return sigmas;
}

std::vector<double> consistencySigmas(int steps, int trainTimesteps, int pcmTimesteps) {
    const int stride = trainTimesteps / pcmTimesteps;
    std::vector<double> sigmas;
    for (int i = 0; i < steps; ++i) {
        const auto point = static_cast<int>(static_cast<std::int64_t>(i) * pcmTimesteps / steps);  // floor of linspace without its end
        const int index = point == 0 ? 0 : point * stride - 1;
        sigmas.push_back(static_cast<double>(index) / (trainTimesteps - 1));
    }
    sigmas.push_back(kEndSigma);
    return sigmas;
}

Schedule makeSchedule(const ConfigSection& scheduler, int steps) {
    if (steps < 1) {
        throw Error(ErrorCode::InvalidArgument, Stage::Sampling, fmt::format("Steps is {}, but at least one step is needed.", steps));
    }
    Schedule schedule;
    const std::int64_t train = scheduler.integer("num_train_timesteps", 1000);
    constexpr std::int64_t kMostTimesteps = 1'000'000;
    if (train < 2 || train > kMostTimesteps) {
        throwMismatch(
            fmt::format("{} is {}, but must lie between 2 and {}.", scheduler.where("num_train_timesteps"), train, kMostTimesteps));
    }
    schedule.trainTimesteps = static_cast<double>(train);
    const std::string& name = scheduler.className();
    if (name == "ConsistencyFlowMatchEulerDiscreteScheduler") {
        const std::int64_t points = scheduler.integer("pcm_timesteps", 50);
        if (points < 1 || points > train) {
            throwMismatch(fmt::format("{} is {}, but must lie between 1 and num_train_timesteps ({}).", scheduler.where("pcm_timesteps"),
                                      points, train));
        }
        schedule.sigmas = consistencySigmas(steps, static_cast<int>(train), static_cast<int>(points));
    } else if (name == "FlowMatchEulerDiscreteScheduler" || name.empty()) {
        const double shift = scheduler.number("shift", 1.0);
        if (!(shift > 0.0)) {
            throwMismatch(fmt::format("{} is {}, but must be above 0.", scheduler.where("shift"), shift));
        }
        schedule.sigmas = flowMatchingSigmas(steps, shift);
    } else {
        throwMismatch(
            fmt::format("config.yaml names the scheduler {}, but Orfeas knows FlowMatchEulerDiscreteScheduler and "
                        "ConsistencyFlowMatchEulerDiscreteScheduler.",
                        name));
    }
    return schedule;
}

}  // namespace orfeas
