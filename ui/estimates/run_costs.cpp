#include "ui/estimates/run_costs.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>

namespace orfeas {

namespace {

/** Older runs say little: drivers, cooling and neighbours change. */
constexpr std::size_t kNewestRuns = 30;

/** How decoding grows with resolution while only one resolution has been seen: with the surface, or with the volume. */
constexpr double kSparseExponent = 2.0;
constexpr double kDenseExponent = 3.0;
/** Two runs close to each other can give any slope; beyond these it is noise. */
constexpr double kLeastExponent = 1.0;
constexpr double kGreatestExponent = 3.5;

double secondsOf(const StageTimings& timings, std::initializer_list<Stage> stages) {
    double sum = 0.0;
    for (const Stage stage : stages) {
        const auto found = timings.seconds.find(stage);
        sum += found != timings.seconds.end() && std::isfinite(found->second) ? std::max(0.0, found->second) : 0.0;
    }
    return sum;
}

double decodingSeconds(const StageTimings& timings) {
    return secondsOf(timings, {Stage::DecodeVolume, Stage::ExtractSurface});
}

/** Zero of nothing. */
double median(std::vector<double> values) {
    if (values.empty()) {
        return 0.0;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 != 0) {
        return *middle;
    }
    return (*middle + *std::max_element(values.begin(), middle)) / 2.0;
}

double exponentBetween(std::pair<int, double> a, std::pair<int, double> b) {
    const double slope = std::log(b.second / a.second) / std::log(static_cast<double>(b.first) / a.first);
    return std::clamp(slope, kLeastExponent, kGreatestExponent);
}

/** Follows the power law between the two nearest known resolutions. */
double atResolution(const std::map<int, double>& known, int resolution, double exponent) {
    auto upper = known.lower_bound(resolution);
    if (upper != known.end() && upper->first == resolution) {
        return upper->second;
    }
    if (known.size() > 1) {
        upper = upper == known.end() ? std::prev(upper) : upper == known.begin() ? std::next(upper) : upper;
        exponent = exponentBetween(*std::prev(upper), *upper);
    } else {
        upper = known.begin();
    }
    // From the nearer of the two: clamping the exponent must not bend what was measured.
    auto nearest = upper;
    if (upper != known.begin() && std::abs(std::prev(upper)->first - resolution) < std::abs(upper->first - resolution)) {
        nearest = std::prev(upper);
    }
    return nearest->second * std::pow(static_cast<double>(resolution) / nearest->first, exponent);
}

/** Bytes of a value on a device over those of the model's own estimate, which is in fp16. */
int widening(Stage stage, const QString& device) {
    const bool single = device.contains(QLatin1StringView("(fp32)")) || (isOfVae(stage) && device.startsWith(QLatin1StringView("CPU")));
    return single ? 2 : 1;
}

}  // namespace

struct RunCosts::Samples {
    std::map<Guiding, std::vector<double>> perPass;
    std::vector<double> previewShares;
    std::vector<double> others;
    std::map<bool, std::map<int, std::vector<double>>> decoding;
};

RunCosts::RunCosts(const std::vector<RunRecord>& runs, const ModelInfo& model, const QString& device) : m_model(model) {
    const QString name = QString::fromStdString(model.name);
    Samples samples;
    std::size_t count = 0;
    for (auto run = runs.rbegin(); run != runs.rend() && count < kNewestRuns; ++run) {
        if (run->model != name || run->device != device) {
            continue;
        }
        ++count;
        const StageTimings& timings = run->timings;
        const double sampling = secondsOf(timings, {Stage::Sampling});
        const double decoding = decodingSeconds(timings);
        if (const SamplingWork work = samplingWork(run->settings, model); sampling > 0.0 && work.passes() > 0) {
            samples.perPass[guidingOf(work)].push_back(sampling / work.passes());
            samples.others.push_back(std::max(0.0, timings.totalSeconds - sampling - decoding - timings.previewSeconds));
            if (run->settings.previews) {
                samples.previewShares.push_back(timings.previewSeconds / sampling);
            }
        }
        if (decoding > 0.0 && run->settings.octreeResolution > 0) {
            samples.decoding[run->settings.decoder == DecoderKind::Dense][run->settings.octreeResolution].push_back(decoding);
        }
        if (!m_automaticChunk && run->settings.chunkSize == 0 && timings.chunkSize > 0) {
            m_automaticChunk = timings.chunkSize;
        }
    }
    learnSampling(samples);
    for (const auto& [dense, resolutions] : samples.decoding) {
        for (const auto& [resolution, seconds] : resolutions) {
            m_decoding[dense][resolution] = median(seconds);
        }
    }
}

void RunCosts::learnSampling(const Samples& samples) {
    for (const auto& [guiding, seconds] : samples.perPass) {
        m_secondsPerPass[guiding] = median(seconds);
    }
    m_previewShare = median(samples.previewShares);
    m_otherSeconds = median(samples.others);
}

RunCosts::Guiding RunCosts::guidingOf(const SamplingWork& work) {
    return work.guided == 0 ? Guiding::Never : work.single == 0 ? Guiding::Always : Guiding::Sometimes;
}

std::optional<double> RunCosts::samplingSeconds(const GenerationSettings& settings) const {
    if (m_secondsPerPass.empty()) {
        return std::nullopt;
    }
    const SamplingWork work = samplingWork(settings, m_model);
    const auto same = m_secondsPerPass.find(guidingOf(work));
    const auto known = same != m_secondsPerPass.end() ? same : std::prev(m_secondsPerPass.end());
    return known->second * work.passes();
}

std::optional<double> RunCosts::seconds(const GenerationSettings& settings) const {
    const bool dense = settings.decoder == DecoderKind::Dense;
    const auto sampling = samplingSeconds(settings);
    const auto decoding = m_decoding.find(dense);
    if (!sampling || decoding == m_decoding.end()) {
        return std::nullopt;
    }
    const double previews = settings.previews ? m_previewShare * *sampling : 0.0;
    return *sampling + previews + m_otherSeconds +
           atResolution(decoding->second, settings.octreeResolution, dense ? kDenseExponent : kSparseExponent);
}

int usualChunk(const QString& device) {
    // Small on the CPU, where what a chunk needs is to stay in the caches (FieldSampler).
    constexpr int kCpuChunk = 2048;
    return device.startsWith(QLatin1StringView("CPU")) ? kCpuChunk : ModelInfo::kEstimatedChunk;
}

std::int64_t chunkBytes(const ModelInfo& model, int chunk, const QString& device) {
    return model.queryBytes * chunk * widening(Stage::DecodeVolume, device);
}

std::int64_t expectedBytes(const ModelInfo& model, int chunk, const QString& device) {
    std::int64_t widest = 0;
    for (const auto& [stage, bytes] : model.stageBytes) {
        const bool decoding = stage == Stage::DecodeVolume && chunk > 0;
        const std::int64_t needed = decoding ? bytes + model.queryBytes * (chunk - ModelInfo::kEstimatedChunk) : bytes;
        widest = std::max(widest, needed * widening(stage, device));
    }
    return widest;
}

}  // namespace orfeas
