#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "orfeas/settings.h"

namespace orfeas {

/** One tensor of expected.safetensors against what this engine computes. */
struct TensorComparison {
    std::string name;
    double difference = 0.0;  ///< in the measure that `note` names; by default max|a - b| / max|b|. NaN when it can't be computed
    double tolerance = 0.0;
    bool passed = false;  ///< difference <= tolerance; NaN never passes
    std::string note;     ///< the measure, or why it failed, or that the tensor is an input
};

/** All comparisons made with one weights file of the case. */
struct VerifyRun {
    std::filesystem::path weights;
    std::vector<TensorComparison> comparisons;

    [[nodiscard]] bool passed() const;
};

struct VerifyReport {
    std::filesystem::path caseFolder;
    std::string device;  ///< what computed, e.g. "CPU, 2 threads (fp32)"
    std::string notice;  ///< not empty: why that is not the device that was asked for
    std::vector<VerifyRun> runs;

    /** There was something to compare, and all of it passed. */
    [[nodiscard]] bool passed() const;
};

struct VerifySettings {
    DeviceKind device = DeviceKind::Cpu;
    Precision precision = Precision::Float32;
    bool plain = false;             ///< with LibTorch's operations alone, without Orfeas's own CUDA kernels
    double tolerance = 0.0;         ///< relative; 0: 1e-4 for fp32 on the CPU, 1e-3 for fp32 on CUDA, 2e-2 for half precision
    std::filesystem::path weights;  ///< one weights file; empty: every model.* weights file of the case, so also the .ckpt twin
};

/**
 * Runs a golden case (tests/golden/README.md) from its own files and compares every tensor of its expected.safetensors. `case.json` may
 * name another model folder, relative to itself, under "model".
 *
 * Each stage is fed with the case's own input of that stage, so that a difference is reported where it arises: tokens from `image`,
 * `model_out.i` from `latents.(i-1)` or `noise`, vae_features from the last `latents`, query_logits and grid_logits from vae_features,
 * mc_* from grid_logits. Two are chains of this engine: image and mask come from `input_rgba`, and all `latents.i` from `noise` and
 * `tokens` by the whole sampler. Where the case lacks an input, the engine's own result of the stage before takes its place.
 *
 * Measures: max|a - b| / max|b| for tensors; for image and mask max|a - b| / 2, the share of the full range of grey, against 2/255; for
 * the meshes see compareSurfaces in engine/pipeline/surface_comparison.h. A tensor that is not in the documented layout can't be checked
 * and fails.
 *
 * Throws Error when the case can't be run at all: FileNotFound, CorruptFile, ConfigMismatch, MissingTensor …
 */
VerifyReport verifyCase(const std::filesystem::path& caseFolder, const VerifySettings& settings);

}  // namespace orfeas
