#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "orfeas/settings.h"
#include "orfeas/stage.h"

namespace orfeas {

struct QueueBenchSettings {
    EngineSettings engine;
    int jobs = 10;
    std::vector<int> inFlight{1, 2, 3};  ///< how many jobs the engine has at once, measured one after the other
    int picturesPerBatch = 1;            ///< sampled together; as many batches are in flight as jobs else, and one waits
    std::optional<int> steps;            ///< unset: the model's default, here and below
    std::optional<double> guidanceScale;
    std::optional<int> resolution;
};

/** One pass through the queue. */
struct QueueRun {
    int inFlight = 0;
    double seconds = 0.0;             ///< from the first submission to the last mesh
    std::optional<double> busyShare;  ///< of the time in which the GPU ran a kernel or a copy; of a second pass, which is recorded
    double recordedSeconds = 0.0;     ///< of that pass
    std::map<Stage, double> stages;   ///< median seconds of a job
};

/** Sends the same jobs through a job service, as a front end does: the next one when one ends. Throws the Error of a job that fails. */
std::vector<QueueRun> runQueueBench(const QueueBenchSettings& settings, const std::function<void(const std::string&)>& say);

}  // namespace orfeas
