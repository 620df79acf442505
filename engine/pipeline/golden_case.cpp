#include "pipeline/golden_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "orfeas/error.h"
#include "volume_decoder/volume_decoder.h"

namespace orfeas {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void corrupt(const fs::path& file, const std::string& clause) {
    throw Error(ErrorCode::CorruptFile, Stage::LoadWeights,
                fmt::format("{}: {}. Restore the case from its source.", file.string(), clause));
}

nlohmann::json readJson(const fs::path& file) {
    std::ifstream stream(file);
    if (!stream) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadWeights,
                    fmt::format("{} is missing or can't be read. A case folder holds case.json, config.yaml, expected.safetensors and the "
                                "model's weights.",
                                file.string()));
    }
    nlohmann::json json = nlohmann::json::parse(stream, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) {
        corrupt(file, "is no JSON object");
    }
    return json;
}

template <typename Value>
Value settingOr(const nlohmann::json& json, const char* key, Value fallback, const fs::path& file) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) {
        return fallback;
    }
    try {
        return found->get<Value>();
    } catch (const nlohmann::json::exception&) {
        corrupt(file, fmt::format("the value of \"{}\" has the wrong type", key));
    }
}

Image imageOf(const at::Tensor& rgba, const std::string& name) {
    if (rgba.dim() != 3 || (rgba.size(2) != 3 && rgba.size(2) != 4) || rgba.scalar_type() != at::kByte) {
        throw Error(ErrorCode::CorruptFile, Stage::LoadImage, fmt::format("The tensor {} is no uint8 picture of shape [H, W, 4].", name));
    }
    // Without alpha the whole picture is the object.
    const at::Tensor bytes = rgba.size(2) == 4 ? rgba.contiguous() : at::constant_pad_nd(rgba, {0, 1}, 255).contiguous();
    Image image;
    image.height = static_cast<int>(bytes.size(0));
    image.width = static_cast<int>(bytes.size(1));
    const auto* data = bytes.const_data_ptr<std::uint8_t>();
    image.rgba.assign(data, data + bytes.numel());
    return image;
}

}  // namespace

GoldenCase::GoldenCase(const fs::path& folder) : m_folder(folder), m_modelFolder(folder) {
    m_expected = openWeightSource(folder / "expected.safetensors");
    readSettings();
    m_config = std::make_unique<ModelConfig>(readModelConfig(m_modelFolder / "config.yaml"));
}

void GoldenCase::readSettings() {
    const fs::path file = m_folder / "case.json";
    const nlohmann::json json = readJson(file);
    const int scheduled = has("timesteps") ? static_cast<int>(m_expected->tensors().at("timesteps").elementCount()) : 50;
    steps = settingOr(json, "steps", scheduled, file);
    guidanceScale = settingOr(json, "guidance_scale", guidanceScale, file);
    bounds = settingOr(json, "bounds", kBounds, file);
    isoLevel = settingOr(json, "mc_level", isoLevel, file);
    if (json.contains("cfg_batched")) {
        guidanceBatched = settingOr(json, "cfg_batched", true, file);
    }
    int gridCells = 0;
    if (has("grid_logits")) {
        const auto& shape = m_expected->tensors().at("grid_logits").shape;
        gridCells = shape.empty() ? 0 : static_cast<int>(shape.back()) - 1;
    }
    resolution = settingOr(json, "octree_resolution", gridCells, file);
    const auto model = settingOr(json, "model", std::string(), file);
    if (!model.empty()) {
        m_modelFolder = m_folder / model;
    }
    if (steps < 1 || !(bounds > 0.0)) {
        corrupt(file, fmt::format("{} steps and bounds of {} make no sense", steps, bounds));
    }
}

at::Tensor GoldenCase::tensor(const std::string& name) const {
    if (!has(name)) {
        throw Error(ErrorCode::MissingTensor, Stage::LoadWeights, fmt::format("{} lacks the tensor {}.", m_expected->description(), name));
    }
    const at::Tensor values = m_expected->read(name);
    return values.is_floating_point() ? values.to(at::kFloat) : values;
}

at::Tensor GoldenCase::optional(const std::string& name) const {
    return has(name) ? tensor(name) : at::Tensor();
}

std::vector<int> GoldenCase::indices(const std::string& prefix) const {
    std::vector<int> numbers;
    for (const auto& [name, info] : m_expected->tensors()) {
        if (!name.starts_with(prefix)) {
            continue;
        }
        int number = 0;
        const char* end = name.data() + name.size();
        const auto [position, problem] = std::from_chars(name.data() + prefix.size(), end, number);
        if (problem == std::errc() && position == end && number >= 0) {
            numbers.push_back(number);
        }
    }
    std::ranges::sort(numbers);
    return numbers;
}

std::vector<ViewImage> GoldenCase::pictures() const {
    if (has("input_rgba")) {
        return {{View::Front, imageOf(tensor("input_rgba"), "input_rgba")}};
    }
    constexpr std::array<std::pair<const char*, View>, 4> kNames{{{"input_rgba.front", View::Front},
                                                                  {"input_rgba.left", View::Left},
                                                                  {"input_rgba.back", View::Back},
                                                                  {"input_rgba.right", View::Right}}};
    std::vector<ViewImage> views;
    for (const auto& [name, view] : kNames) {
        if (has(name)) {
            views.push_back({view, imageOf(tensor(name), name)});
        }
    }
    return views;
}

std::vector<fs::path> GoldenCase::weightFiles() const {
    std::vector<fs::path> files;
    for (const char* name : {"model.fp16.safetensors", "model.safetensors", "model.fp16.ckpt", "model.ckpt"}) {
        if (fs::exists(m_modelFolder / name)) {
            files.push_back(m_modelFolder / name);
        }
    }
    if (files.empty()) {
        throw Error(
            ErrorCode::FileNotFound, Stage::LoadWeights,
            fmt::format("{} holds no model.safetensors, model.fp16.safetensors, model.ckpt or model.fp16.ckpt.", m_modelFolder.string()));
    }
    return files;
}

double relativeDifference(const at::Tensor& a, const at::Tensor& b) {
    if (a.sizes() != b.sizes()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (b.numel() == 0) {
        return 0.0;
    }
    const at::Tensor x = a.to(at::kCPU, at::kDouble);
    const at::Tensor y = b.to(at::kCPU, at::kDouble);
    const auto difference = (x - y).abs().max().item<double>();  // NaN wins over every number
    const auto scale = y.abs().max().item<double>();
    return std::isfinite(scale) && scale > 0.0 ? difference / scale : scale == 0.0 ? difference : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace orfeas
