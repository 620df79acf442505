#include "orfeas/model_info.h"

#include <fmt/format.h>

#include <cmath>
#include <set>

#include "orfeas/error.h"
#include "preprocess/preprocess.h"
#include "weights/expected_tensors.h"
#include "weights/known_parts.h"
#include "weights/model_description.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

constexpr std::string_view kTurboScheduler = "ConsistencyFlowMatchEulerDiscreteScheduler";

bool isTurbo(const ModelConfig& config) {
    return config.scheduler.className() == kTurboScheduler;
}

std::string variantOf(const ModelConfig& config, const ModelGeometry& geometry) {
    std::vector<std::string> words;
    bool distilled = false;
    if (const auto* denoiser = std::get_if<DoubleStreamGeometry>(&geometry.denoiser)) {
        distilled = denoiser->guidanceEmbedding;
        if (denoiser->doubleBlocks == 8 && denoiser->singleBlocks == 16) {
            words.emplace_back("mini");
        }
    }
    if (geometry.encoder.views > 1) {
        words.emplace_back("multi-view");
    }
    if (isTurbo(config)) {
        words.emplace_back(distilled ? "turbo (guidance distilled)" : "turbo");
    } else if (distilled) {
        words.emplace_back("fast (guidance distilled)");
    }
    std::string variant;
    for (const std::string& word : words) {
        variant += (variant.empty() ? "" : ", ") + word;
    }
    return variant.empty() ? "base" : variant;
}

std::string precisionOf(const WeightSource& source) {
    static const std::map<at::ScalarType, const char*> kNames{
        {at::kDouble, "F64"}, {at::kFloat, "F32"}, {at::kHalf, "F16"}, {at::kBFloat16, "BF16"}};
    std::set<at::ScalarType> types;
    for (const auto& [name, info] : source.tensors()) {
        if (kNames.contains(info.dtype)) {
            types.insert(info.dtype);
        }
    }
    return types.empty() ? "none" : types.size() > 1 ? "mixed" : kNames.at(*types.begin());
}

std::map<std::string, std::int64_t> countParameters(const WeightSource& source) {
    std::map<std::string, std::int64_t> counts;
    for (const auto& [name, info] : source.tensors()) {
        for (const char* part : {"model", "vae", "conditioner"}) {
            if (name.starts_with(std::string(part) + ".")) {
                counts[part] += info.elementCount();
            }
        }
    }
    return counts;
}

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string denoiserRow(const DoubleStreamGeometry& g) {
    return fmt::format("Hunyuan3DDiT: {} double + {} single blocks, width {}, {} heads", g.doubleBlocks, g.singleBlocks, g.width, g.heads);
}

std::string denoiserRow(const PlainGeometry& g) {
    return fmt::format("HunYuanDiTPlain: {} blocks, width {}, {} heads; the last {} with {} experts", g.blocks, g.width, g.heads,
                       g.expertBlocks, g.experts);
}

Rows geometryRows(const ModelConfig& config, const ModelGeometry& geometry) {
    const EncoderGeometry& encoder = geometry.encoder;
    const VaeGeometry& vae = geometry.vae;
    const std::string views = encoder.views > 1 ? fmt::format(", up to {} views", encoder.views) : "";
    return {{"Denoiser", std::visit([](const auto& denoiser) { return denoiserRow(denoiser); }, geometry.denoiser)},
            {"Latents", fmt::format("{} x {}", vae.latents, vae.latentChannels)},
            {"Image encoder",
             fmt::format("DINOv2: {} layers, width {}, {} heads, {}; {} tokens of {} x {} pixels{}", encoder.layers, encoder.width,
                         encoder.heads, encoder.swiGlu ? "SwiGLU" : "GELU", encoder.tokens(), encoder.imageSize, encoder.imageSize, views)},
            {"Shape decoder", fmt::format("{} layers, width {}, {} heads", vae.layers, vae.width, vae.heads)},
            {"Field", fmt::format("width {}, MLP {}, {} frequencies", vae.fieldWidth, vae.fieldMlpWidth, vae.frequencies)},
            {"Scheduler", config.scheduler.className().empty() ? "not named" : config.scheduler.className()}};
}

/** Lists what is missing; a tensor of another shape than the rest of the model asks for is an error. */
std::vector<std::string> compareTensors(const ModelConfig& config, const WeightSource& source, const TensorShapes& expected) {
    std::vector<std::string> missing;
    for (const auto& [name, shape] : expected) {
        const auto found = source.tensors().find(name);
        if (found == source.tensors().end()) {
            missing.push_back(name);
        } else if (found->second.shape != shape) {
            throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                        fmt::format("{}: the tensor '{}' has shape {}, but {} and the model's other tensors ask for {}. Use the "
                                    "config.yaml that was published with these weights.",
                                    source.description(), name, shapeText(found->second.shape), config.file.string(), shapeText(shape)));
        }
    }
    return missing;
}

/** A default of the config's own section, within the range of its setting. */
double defaultOf(const ModelConfig& config, std::string_view key, std::string_view setting, double fallback) {
    const double value = config.orfeas.number(key, fallback);
    const SettingInfo& info = generationSettingInfo(setting);
    if (value < info.minimum || value > info.maximum) {
        throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                    fmt::format("{} is {}, but must lie between {} and {}. Correct it in the file.", config.orfeas.where(key), value,
                                info.minimum, info.maximum));
    }
    return value;
}

GenerationSettings defaultsOf(const ModelConfig& config) {
    constexpr int kTurboSteps = 5;
    GenerationSettings settings;
    settings.steps = static_cast<int>(std::lround(defaultOf(config, "steps", "steps", isTurbo(config) ? kTurboSteps : settings.steps)));
    settings.guidanceScale = defaultOf(config, "guidance_scale", "guidance", settings.guidanceScale);
    settings.octreeResolution =
        static_cast<int>(std::lround(defaultOf(config, "octree_resolution", "resolution", settings.octreeResolution)));
    return settings;
}

}  // namespace

ModelInfo describeModel(const ModelConfig& config, const WeightSource& source) {
    const ModelGeometry geometry = readModelGeometry(config, source);
    const auto* doubleStream = std::get_if<DoubleStreamGeometry>(&geometry.denoiser);
    const TensorShapes expected = expectedTensors(geometry);
    std::int64_t needed = 0;
    for (const auto& [name, shape] : expected) {
        needed += static_cast<std::int64_t>(checkedElementCount(shape).value_or(0));
    }
    ModelInfo info;
    info.family = doubleStream != nullptr ? "Hunyuan3D-2.0" : "Hunyuan3D-2.1";
    info.variant = variantOf(config, geometry);
    info.note = config.orfeas.text("note", "");
    info.storedPrecision = precisionOf(source);
    info.parameters = countParameters(source);
    info.geometry = geometryRows(config, geometry);
    info.stageBytes = estimateStageBytes(geometry, needed);
    info.queryBytes = estimateQueryBytes(geometry);
    info.work = estimateStageWork(geometry);
    info.missing = compareTensors(config, source, expected);
    info.unknown = unknownParts(source, expected);
    const PreprocessSettings pictures = preprocessSettings(config);
    info.frame = {.size = pictures.size, .borderRatio = pictures.borderRatio};
    info.multiView = geometry.encoder.views > 1;
    info.guidanceDistilled = doubleStream != nullptr && doubleStream->guidanceEmbedding;
    info.fewSteps = isTurbo(config);
    info.defaults = defaultsOf(config);
    return info;
}

ModelInfo inspectModel(const std::filesystem::path& path) {
    const ModelFiles files = findModelFiles(path);
    const ModelConfig config = readModelConfig(files.config);
    ModelInfo info = describeModel(config, *openWeightSource(files.weights));
    info.name = std::filesystem::absolute(files.weights).lexically_normal().parent_path().filename().string();
    info.weights = files.weights;
    info.config = files.config;
    return info;
}

}  // namespace orfeas
