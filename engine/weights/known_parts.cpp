#include "weights/known_parts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "orfeas/error.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

using Names = std::vector<std::string_view>;

void requireKnownClass(const ModelConfig& config, std::string_view where, std::string_view named, const Names& known) {
    if (named.empty() || std::ranges::find(known, named) != known.end()) {
        return;
    }
    throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                fmt::format("{}: the section '{}' names the class '{}', but Orfeas knows {}. Use a Hunyuan3D 2.0 or 2.1 model.",
                            config.file.string(), where, printable(named), fmt::join(known, " and ")));
}

/** Names without their last part: of the module that a tensor belongs to. */
std::string_view moduleOf(std::string_view tensor) {
    return tensor.substr(0, std::min(tensor.rfind('.'), tensor.size()));
}

/** Modules that only training needs, or that hold constants which Orfeas computes itself. */
bool isForTraining(std::string_view tensor) {
    constexpr std::array<std::string_view, 3> kModules{"vae.encoder.", "vae.pre_kl.", "vae.fourier_embedder."};
    return std::ranges::any_of(kModules, [tensor](std::string_view module) { return tensor.starts_with(module); });
}

/** Whether any of the sorted names lies below a module. */
bool anyBelow(const TensorShapes& names, const std::string& module) {
    const auto next = names.lower_bound(module + ".");
    return next != names.end() && next->first.starts_with(module + ".");
}

/** The shortest part of a name, whole words of it, below which nothing is expected. */
std::string stemOf(const std::string& tensor, const TensorShapes& expected) {
    std::size_t end = tensor.find('.');
    while (end != std::string::npos && anyBelow(expected, tensor.substr(0, end))) {
        end = tensor.find('.', end + 1);
    }
    return tensor.substr(0, end);
}

}  // namespace

void requireKnownClasses(const ModelConfig& config) {
    requireKnownClass(config, "model", config.model.className(), {"Hunyuan3DDiT", "HunYuanDiTPlain"});
    requireKnownClass(config, "vae", config.vae.className(), {"ShapeVAE"});
    requireKnownClass(config, "conditioner", config.conditioner.className(), {"SingleImageEncoder"});
    requireKnownClass(config, "conditioner.params.main_image_encoder", config.conditioner.text("main_image_encoder.type", ""),
                      {"DinoImageEncoder", "DinoImageEncoderMV"});
    requireKnownClass(config, "scheduler", config.scheduler.className(),
                      {"FlowMatchEulerDiscreteScheduler", "ConsistencyFlowMatchEulerDiscreteScheduler"});
    requireKnownClass(config, "image_processor", config.imageProcessor.className(), {"ImageProcessorV2", "MVImageProcessorV2"});
    requireKnownClass(config, "pipeline", config.pipeline.className(), {"Hunyuan3DDiTFlowMatchingPipeline"});
}

std::vector<std::string> unknownParts(const WeightSource& source, const TensorShapes& expected) {
    std::set<std::string_view> modules;
    for (const auto& entry : expected) {
        modules.insert(moduleOf(entry.first));
    }
    std::set<std::string> stems;
    for (const auto& entry : source.tensors()) {
        const std::string& name = entry.first;
        if (!expected.contains(name) && !modules.contains(moduleOf(name)) && !isForTraining(name)) {
            stems.insert(stemOf(name, expected));
        }
    }
    return {stems.begin(), stems.end()};
}

}  // namespace orfeas
