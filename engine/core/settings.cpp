#include "orfeas/settings.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "orfeas/error.h"

namespace orfeas {

namespace {

constexpr std::array kInfos{
    SettingInfo{"steps", "Steps", "Denoising steps: more are, up to a point, more exact; each takes the same time.", 1, 1000, 1},
    SettingInfo{"guidance", "Guidance scale",
                "How closely the shape follows the picture; 1 switches guidance off, which with most models halves the time of a step.", 0,
                100, 0.5},
    SettingInfo{"resolution", "Resolution",
                "Cells per axis of the decoded volume: detail of the mesh; twice as many make four times the triangles and decoding time.",
                8, 1024, 32},
    // Up to 2^53, so that the number survives JSON and a double.
    SettingInfo{"seed", "Seed", "Start of the random noise: another seed gives another shape in the same time.", 0, 9007199254740991.0, 1},
    SettingInfo{"iso", "Iso level", "Level of the field at which the surface lies: lower is fatter; costs nothing.", -0.99, 0.99, 0.05},
    SettingInfo{"chunk", "Decoder batch size",
                "Field queries evaluated at once: more take more memory and are little faster; 0 chooses by free memory.", 0, 16777216,
                8192},
    SettingInfo{
        "reuse", "Steps per evaluation",
        "Evaluates the network at every so many-th step only and continues in between: quicker, with a small deviation; 1 is exact.", 1, 4,
        1},
    SettingInfo{"guidance-from", "Guidance from",
                "Guidance begins at this part of the way from noise to shape; the steps before are quicker; 0 is exact.", 0, 1, 0.05},
    SettingInfo{"guidance-until", "Guidance until",
                "Guidance ends at this part of the way from noise to shape; the steps after are quicker; 1 is exact.", 0, 1, 0.05},
};

void check(std::string_view name, double value) {
    const SettingInfo& info = generationSettingInfo(name);
    if (!(value >= info.minimum && value <= info.maximum)) {
        throw Error(ErrorCode::InvalidArgument, Stage::Preprocess,
                    fmt::format("{} is {}, but must lie between {} and {}.", info.title, value, info.minimum, info.maximum));
    }
}

template <typename Enum>
struct Word {
    Enum value;
    std::string_view text;
};

constexpr std::array kDecoders{Word{DecoderKind::Auto, "auto"}, Word{DecoderKind::Dense, "dense"}, Word{DecoderKind::Sparse, "sparse"}};
constexpr std::array kDevices{Word{DeviceKind::Auto, "auto"}, Word{DeviceKind::Cpu, "cpu"}, Word{DeviceKind::Cuda, "cuda"}};
constexpr std::array kPrecisions{Word{Precision::Auto, "auto"}, Word{Precision::Float32, "fp32"}, Word{Precision::Float16, "fp16"},
                                 Word{Precision::BFloat16, "bf16"}};

template <typename Words, typename Enum>
std::string_view wordOf(const Words& words, Enum value) {
    for (const auto& word : words) {
        if (word.value == value) {
            return word.text;
        }
    }
    return "unknown";
}

template <typename Words>
auto parseWord(const Words& words, std::string_view text, std::string_view what) {
    std::string accepted;
    for (const auto& word : words) {
        if (word.text == text) {
            return word.value;
        }
        accepted += fmt::format("{}{}", accepted.empty() ? "" : ", ", word.text);
    }
    throw Error(ErrorCode::InvalidArgument, Stage::Preprocess, fmt::format("'{}' is no {}; choose one of {}.", text, what, accepted));
}

}  // namespace

std::span<const SettingInfo> generationSettingInfos() {
    return kInfos;
}

const SettingInfo& generationSettingInfo(std::string_view name) {
    for (const SettingInfo& info : kInfos) {
        if (info.name == name) {
            return info;
        }
    }
    throw Error(ErrorCode::InvalidArgument, Stage::Preprocess, fmt::format("There is no setting called '{}'.", name));
}

void validate(const GenerationSettings& settings) {
    check("steps", settings.steps);
    check("guidance", settings.guidanceScale);
    check("resolution", settings.octreeResolution);
    check("seed", static_cast<double>(settings.seed));
    check("iso", settings.isoLevel);
    check("chunk", settings.chunkSize);
    check("reuse", settings.reuse);
    check("guidance-from", settings.guidanceFrom);
    check("guidance-until", settings.guidanceUntil);
}

std::string_view decoderName(DecoderKind kind) {
    return wordOf(kDecoders, kind);
}
std::string_view deviceName(DeviceKind kind) {
    return wordOf(kDevices, kind);
}
std::string_view precisionName(Precision precision) {
    return wordOf(kPrecisions, precision);
}

DecoderKind parseDecoder(std::string_view text) {
    return parseWord(kDecoders, text, "decoder");
}
DeviceKind parseDevice(std::string_view text) {
    return parseWord(kDevices, text, "device");
}
Precision parsePrecision(std::string_view text) {
    return parseWord(kPrecisions, text, "precision");
}

}  // namespace orfeas
