#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "orfeas/model_info.h"
#include "ui/estimates/run_costs.h"
#include "ui/store/run_record.h"

namespace orfeas {

class GenerationQueue;
struct PictureEntry;

/** How long the queue will still take, judged by what this machine has finished with the same model on the same device. */
class QueueTimes {
public:
    void setModel(const ModelInfo& model);
    void setDevice(const QString& device);
    void setRuns(std::vector<RunRecord> runs);
    void addRun(const RunRecord& run);

    /** Seconds that one job will still take; nothing where the machine has finished no such job. */
    [[nodiscard]] std::optional<double> secondsLeft(const PictureEntry& entry) const;

    /** Seconds until all that waits and runs is done, one job after the other; nothing if there is none or one of them is unknown. */
    [[nodiscard]] std::optional<double> secondsLeft(const GenerationQueue& queue) const;

private:
    void learn();

    std::optional<ModelInfo> m_model;
    QString m_device;
    std::vector<RunRecord> m_runs;
    std::optional<RunCosts> m_costs;
};

}  // namespace orfeas
