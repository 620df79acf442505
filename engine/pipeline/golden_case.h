#pragma once

#include <ATen/ATen.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "orfeas/image.h"
#include "weights/model_config.h"
#include "weights/weight_source.h"

namespace orfeas {

/** A golden case on disk (tests/golden/README.md): a tiny model, the settings it ran with and every tensor that came out. */
class GoldenCase {
public:
    /** Reads case.json, config.yaml and the tables of expected.safetensors. Throws Error{FileNotFound, CorruptFile}. */
    explicit GoldenCase(const std::filesystem::path& folder);

    [[nodiscard]] bool has(const std::string& name) const { return m_expected->tensors().contains(name); }
    [[nodiscard]] const TensorTable& table() const { return m_expected->tensors(); }

    /** A tensor of expected.safetensors on the CPU; floating types come as fp32. Throws Error{MissingTensor}. */
    [[nodiscard]] at::Tensor tensor(const std::string& name) const;
    /** The same, undefined when it isn't there. */
    [[nodiscard]] at::Tensor optional(const std::string& name) const;

    /** Numbers i of the tensors called "prefix" + i, ascending: indices("latents."). */
    [[nodiscard]] std::vector<int> indices(const std::string& prefix) const;

    /** The pictures: input_rgba as front, or input_rgba.front, .left, .back, .right. Empty when there is none. */
    [[nodiscard]] std::vector<ViewImage> pictures() const;

    /** Weights files of the case: model[.fp16].safetensors and model[.fp16].ckpt, those that exist. */
    [[nodiscard]] std::vector<std::filesystem::path> weightFiles() const;

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] const ModelConfig& config() const { return *m_config; }

    int steps = 0;
    double guidanceScale = 5.0;
    std::optional<bool> guidanceBatched;  ///< whether the reference ran both passes as a batch; absent: by the scale
    int resolution = 0;
    double bounds = 1.01;  ///< half side of the decoded cube
    double isoLevel = 0.0;

private:
    void readSettings();

    std::filesystem::path m_folder;
    std::filesystem::path m_modelFolder;
    std::shared_ptr<const WeightSource> m_expected;
    std::unique_ptr<ModelConfig> m_config;
};

/** max|a - b| / max|b| of two tensors of one shape, in double; max|a - b| where b is all zero. NaN if anything is not finite. */
double relativeDifference(const at::Tensor& a, const at::Tensor& b);

}  // namespace orfeas
