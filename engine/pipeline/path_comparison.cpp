#include "orfeas/path_comparison.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>

#include "core/compute_device.h"
#include "orfeas/bench.h"
#include "pipeline/drawn_picture.h"
#include "pipeline/shape_pipeline.h"
#include "volume_decoder/volume_decoder.h"

namespace orfeas {

namespace {

/** What is compared of a shape. */
struct Sampled {
    at::Tensor latents;  ///< on the CPU
    at::Tensor inside;   ///< [R+1,R+1,R+1] bool
    double seconds = 0.0;
};

struct Path {
    std::string name;
    bool ownKernels = true;
    int reuse = 1;
    double guidanceFrom = 0.0;
    double guidanceUntil = 1.0;
};

class Comparer {
public:
    Comparer(const PathComparisonSettings& settings, const std::function<void(const std::string&)>& say)
        : m_settings(settings), m_say(say) {}

    /** Loads the model in a precision; all further shapes are made with it. */
    void load(Precision precision) {
        m_pipeline.reset();
        m_pipeline = ShapePipeline::load(m_settings.model, selectComputeDevice(m_settings.device, precision));
    }

    [[nodiscard]] std::vector<Sampled> shapesOf(const Path& path) {
        m_say(path.name);
        m_pipeline->useOwnKernels(path.ownKernels);
        m_pipeline->warmUp({});
        std::vector<Sampled> shapes;
        for (int sample = 0; sample < m_settings.samples; ++sample) {
            shapes.push_back(shapeOf(path, sample));
        }
        return shapes;
    }

    [[nodiscard]] const ComputeDevice& device() const { return m_pipeline->device(); }

    static PathComparison compared(const std::string& name, const std::vector<Sampled>& shapes, const std::vector<Sampled>& exact) {
        PathComparison result{name};
        result.leastIou = 1.0;
        std::vector<double> seconds;
        std::vector<double> errors;
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const double iou = iouOf(shapes[i].inside, exact[i].inside);
            result.meanIou += iou / static_cast<double>(shapes.size());
            result.leastIou = std::min(result.leastIou, iou);
            const at::Tensor difference = shapes[i].latents - exact[i].latents;
            errors.push_back((difference.norm() / exact[i].latents.norm()).item<double>());
            result.latentsError += errors.back() / static_cast<double>(shapes.size());
            seconds.push_back(shapes[i].seconds);
        }
        result.samplingSeconds = spreadOf(seconds).median;
        result.usualError = spreadOf(errors).median;
        return result;
    }

private:
    [[nodiscard]] Sampled shapeOf(const Path& path, int sample) {
        GenerationSettings job = m_pipeline->info().defaults;
        job.steps = m_settings.steps.value_or(job.steps);
        job.seed = static_cast<std::uint64_t>(sample);
        job.octreeResolution = 32;  // of the generation, whose own mesh is not what is compared
        job.reuse = path.reuse;
        job.guidanceFrom = path.guidanceFrom;
        job.guidanceUntil = path.guidanceUntil;
        const GenerationResult result = m_pipeline->generate({{View::Front, drawnPicture(sample)}}, job, {}).result;
        return {result.shape.latents.cpu(), m_pipeline->volumeOf(result.shape, m_settings.resolution) > job.isoLevel,
                result.timings.seconds.at(Stage::Sampling)};
    }

    static double iouOf(const at::Tensor& a, const at::Tensor& b) {
        const auto both = at::logical_and(a, b).sum().item<double>();
        const auto any = at::logical_or(a, b).sum().item<double>();
        return any > 0.0 ? both / any : 1.0;
    }

    const PathComparisonSettings& m_settings;
    const std::function<void(const std::string&)>& m_say;
    std::unique_ptr<ShapePipeline> m_pipeline;
};

/** Every approximation by itself, then two of them together. */
std::vector<Path> thriftyPaths(const std::string& precision) {
    std::vector<Path> paths;
    const auto add = [&](const std::string& name, int reuse, double from, double until) {
        paths.push_back({precision + ", " + name, true, reuse, from, until});
    };
    add("reuse 2", 2, 0.0, 1.0);
    add("reuse 3", 3, 0.0, 1.0);
    add("reuse 4", 4, 0.0, 1.0);
    add("guidance from 0.2", 1, 0.2, 1.0);
    add("guidance until 0.8", 1, 0.0, 0.8);
    add("guidance until 0.5", 1, 0.0, 0.5);
    add("reuse 2, guidance until 0.5", 2, 0.0, 0.5);
    add("reuse 3, guidance until 0.5", 3, 0.0, 0.5);
    return paths;
}

}  // namespace

std::vector<PathComparison> comparePaths(const PathComparisonSettings& settings, const std::function<void(const std::string&)>& say) {
    const c10::InferenceMode inference;
    Comparer comparer(settings, say);
    comparer.load(Precision::Float32);
    const std::vector<Sampled> exact = comparer.shapesOf({"fp32, plain operations", false});
    std::vector<PathComparison> results;
    const auto compare = [&](const Path& path) {
        std::vector<Sampled> shapes = comparer.shapesOf(path);
        results.push_back(Comparer::compared(path.name, shapes, exact));
        return shapes;
    };
    compare({"fp32, plain operations", false});
    std::string precision = "fp32";
    if (comparer.device().isCuda()) {
        compare({"fp32, own kernels"});
        precision = "fp16";
        comparer.load(Precision::Float16);
        const auto plain = compare({"fp16, plain operations", false});
        const auto own = compare({"fp16, own kernels"});
        results.push_back(Comparer::compared("fp16, own kernels, against fp16, plain operations", own, plain));
    }
    if (settings.approximations) {
        for (const Path& path : thriftyPaths(precision)) {
            compare(path);
        }
    }
    comparer.load(Precision::BFloat16);
    compare({"bf16"});
    return results;
}

}  // namespace orfeas
