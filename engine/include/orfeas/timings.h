#pragma once

#include <cstdint>
#include <map>

#include "orfeas/stage.h"

namespace orfeas {

/** What a finished job took; the command line, status bar and bench all read this one. */
struct StageTimings {
    std::map<Stage, double> seconds;   ///< wall time of each stage that ran, previews apart
    double previewSeconds = 0.0;       ///< spent on preview meshes, not contained in Sampling
    double totalSeconds = 0.0;         ///< from the job's start to its mesh
    std::int64_t fieldQueries = 0;     ///< points at which the field was evaluated
    int chunkSize = 0;                 ///< field queries per batch that was used
    std::int64_t peakDeviceBytes = 0;  ///< from the device allocator; 0 on the CPU
};

}  // namespace orfeas
