#pragma once

#include <vector>

#include "weights/model_config.h"

namespace orfeas {

/** The time points of one sampling run. Time runs from 0 (noise) to 1 (data). */
struct Schedule {
    std::vector<double> sigmas;    ///< steps + 1 values, the last one is 1
    double trainTimesteps = 1000;  ///< what sigma 1 is called in the checkpoint's own units

    [[nodiscard]] int steps() const { return static_cast<int>(sigmas.size()) - 1; }
    [[nodiscard]] double step(int index) const;  ///< sigma[i + 1] - sigma[i]; 0 means that evaluation i moves nothing
    [[nodiscard]] double timestep(int index) const { return sigmas[static_cast<std::size_t>(index)] * trainTimesteps; }
};

/** linspace(0, 1, steps), shifted by s * sigma / (1 + (s - 1) * sigma), then 1. */
std::vector<double> flowMatchingSigmas(int steps, double shift);

/** `steps` of the pcmTimesteps + 1 points that a consistency-distilled model knows, then 1. */
std::vector<double> consistencySigmas(int steps, int trainTimesteps, int pcmTimesteps);

/** The schedule that config.yaml's scheduler names. Throws Error{ConfigMismatch} for an unknown class, InvalidArgument for steps < 1. */
Schedule makeSchedule(const ConfigSection& scheduler, int steps);

}  // namespace orfeas
