#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace orfeas {

/** How the field is sampled: on every grid point, or coarse-to-fine near the surface only. */
enum class DecoderKind {
    Auto,    ///< sparse, which is right for all but very thin parts
    Dense,   ///< every grid point: slowest, misses nothing
    Sparse,  ///< coarse-to-fine: evaluates only what the surface touches
};

enum class DeviceKind { Auto, Cpu, Cuda };

/** Auto: fp16 on CUDA, fp32 on the CPU. */
enum class Precision { Auto, Float32, Float16, BFloat16 };

/** Everything that decides what a job produces. Equal settings, picture, model and device give the same mesh. */
struct GenerationSettings {
    int steps = 50;              ///< denoising steps
    double guidanceScale = 5.0;  ///< classifier-free guidance; 1 = off
    int octreeResolution = 384;  ///< cells per axis of the decoded volume
    std::uint64_t seed = 1234;   ///< of the initial noise
    double isoLevel = 0.0;       ///< of the logits; inside is above it
    DecoderKind decoder = DecoderKind::Auto;
    int chunkSize = 0;     ///< field queries per batch; 0 = chosen by free memory
    bool previews = true;  ///< decode coarse meshes while sampling

    // Quicker, for a small deviation; the defaults are exact. docs/performance.md has what they give and cost.
    int reuse = 1;               ///< the network is evaluated at every so many-th step only, and its velocity continued in between
    double guidanceFrom = 0.0;   ///< guidance acts between these times of the way from noise (0) to the shape (1); outside it the
    double guidanceUntil = 1.0;  ///< unconditional pass is left out

    bool operator==(const GenerationSettings&) const = default;
};

/** Range and words of one numeric setting: the command line, the widgets and the documentation are made from this. */
struct SettingInfo {
    std::string_view name;         ///< identifier, also the command line's long option ("steps")
    std::string_view title;        ///< label ("Steps")
    std::string_view description;  ///< one sentence
    double minimum;
    double maximum;
    double increment;  ///< of a spin box
};

/** The table of numeric settings: steps, guidance, resolution, seed, iso, chunk, reuse, guidance-from, guidance-until. */
std::span<const SettingInfo> generationSettingInfos();

/** Looks an entry up by its name. Throws Error{InvalidArgument} for an unknown one. */
const SettingInfo& generationSettingInfo(std::string_view name);

/** Throws Error{InvalidArgument} naming the first setting that is out of range, and its range. */
void validate(const GenerationSettings& settings);

/** Auto: the networks of a model stay in memory where all of them fit beside the work; else they take turns, a stage of a job each. */
enum class WeightsPlacement { Auto, Resident, Staged };

/** Where and how the engine computes. */
struct EngineSettings {
    std::filesystem::path model;  ///< folder with config.yaml + weights, or the weights file in it
    DeviceKind device = DeviceKind::Auto;
    Precision precision = Precision::Auto;
    int cpuThreads = 0;  ///< 0 = physical cores
    int gpus = 0;        ///< so many share the jobs, each with the model; 0 = all that can be used
    WeightsPlacement placement = WeightsPlacement::Auto;
    bool warmUp = true;  ///< run a dummy generation before the first job

    // To measure without weights at hand.
    std::string synthetic;     ///< not empty: in place of files a published geometry with seeded random values (orfeas/bench.h)
    bool oracleField = false;  ///< evaluate the network for every query, but decode an analytic shape: random weights have no surface
};

std::string_view decoderName(DecoderKind kind);       ///< "auto", "dense", "sparse"
std::string_view deviceName(DeviceKind kind);         ///< "auto", "cpu", "cuda"
std::string_view precisionName(Precision precision);  ///< "auto", "fp32", "fp16", "bf16"

/** The inverse of the names above. Each throws Error{InvalidArgument} that lists the accepted words. */
DecoderKind parseDecoder(std::string_view text);
DeviceKind parseDevice(std::string_view text);
Precision parsePrecision(std::string_view text);

}  // namespace orfeas
