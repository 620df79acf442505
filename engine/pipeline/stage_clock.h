#pragma once

#include <cstdint>

#include "core/compute_device.h"
#include "core/context.h"
#include "core/steady_clock.h"
#include "orfeas/timings.h"

namespace orfeas {

/** Announces a stage to the context and adds its wall time, device work included, to the timings when it ends. */
class StageClock {
public:
    StageClock(Stage stage, std::int64_t total, const ComputeDevice& device, const JobContext& context, StageTimings& timings)
        : m_stage(stage), m_device(device), m_timings(timings) {
        context.stageStarted(stage, total);
        m_start = SteadyClock::now();
    }
    ~StageClock() {
        synchronize(m_device);
        m_timings.seconds[m_stage] += secondsSince(m_start);
    }
    StageClock(const StageClock&) = delete;
    StageClock& operator=(const StageClock&) = delete;

private:
    Stage m_stage;
    const ComputeDevice& m_device;
    StageTimings& m_timings;
    SteadyClock::time_point m_start;
};

}  // namespace orfeas
