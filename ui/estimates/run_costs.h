#pragma once

#include <QString>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "orfeas/model_info.h"
#include "orfeas/sampling_work.h"
#include "ui/store/run_record.h"

namespace orfeas {

/**
 * What one model's jobs cost on one device of this machine, learnt from those that have finished. Medians, so that one run beside a busy
 * neighbour does not spoil the rest; nothing is assumed of a machine that has finished none.
 */
class RunCosts {
public:
    /** Looks at the newest runs of the model on the device; `runs` has the newest last. */
    RunCosts(const std::vector<RunRecord>& runs, const ModelInfo& model, const QString& device);

    /** Seconds from the start of a job to its mesh; nothing without a run that sampled and one that decoded in the same way. */
    [[nodiscard]] std::optional<double> seconds(const GenerationSettings& settings) const;

    /** The chunk that "automatic" came to in the newest run; nothing without one. */
    [[nodiscard]] std::optional<int> automaticChunk() const { return m_automaticChunk; }

private:
    struct Samples;
    using ByResolution = std::map<int, double>;

    /** Two passes beside each other take less than twice the time of one: each kind learns from its own runs, if there are any. */
    enum class Guiding { Never, Sometimes, Always };

    static Guiding guidingOf(const SamplingWork& work);
    void learnSampling(const Samples& samples);
    [[nodiscard]] std::optional<double> samplingSeconds(const GenerationSettings& settings) const;

    ModelInfo m_model;
    std::map<Guiding, double> m_secondsPerPass;
    double m_previewShare = 0.0;              ///< previews' seconds for each second of sampling
    double m_otherSeconds = 0.0;              ///< neither sampling, previews nor decoding
    std::map<bool, ByResolution> m_decoding;  ///< seconds, by whether the decoder is dense
    std::optional<int> m_automaticChunk;
};

/** The chunk that "automatic" comes to on a device that has finished no job yet. */
int usualChunk(const QString& device);

/**
 * Device memory at the widest stage of a job, in bytes: the model's estimate for fp16 with `chunk` field queries at once, doubled where the
 * device computes in fp32.
 */
std::int64_t expectedBytes(const ModelInfo& model, int chunk, const QString& device);

/** Device memory of `chunk` field queries alone. */
std::int64_t chunkBytes(const ModelInfo& model, int chunk, const QString& device);

}  // namespace orfeas
