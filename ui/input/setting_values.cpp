#include "ui/input/setting_values.h"

#include <fmt/format.h>

#include <cmath>

#include "orfeas/error.h"

namespace orfeas {

namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw Error(ErrorCode::InvalidArgument, Stage::Preprocess, sentence);
}

}  // namespace

bool isWholeNumber(const SettingInfo& info) {
    return std::floor(info.increment) == info.increment;
}

double settingValue(const GenerationSettings& settings, std::string_view name) {
    if (name == "steps") {
        return settings.steps;
    }
    if (name == "guidance") {
        return settings.guidanceScale;
    }
    if (name == "resolution") {
        return settings.octreeResolution;
    }
    if (name == "seed") {
        return static_cast<double>(settings.seed);
    }
    if (name == "iso") {
        return settings.isoLevel;
    }
    if (name == "chunk") {
        return settings.chunkSize;
    }
    if (name == "reuse") {
        return settings.reuse;
    }
    if (name == "guidance-from") {
        return settings.guidanceFrom;
    }
    if (name == "guidance-until") {
        return settings.guidanceUntil;
    }
    refuse(fmt::format("There is no setting called '{}'.", name));
}

void setSettingValue(GenerationSettings& settings, std::string_view name, double value) {
    const SettingInfo& info = generationSettingInfo(name);
    if (!(value >= info.minimum && value <= info.maximum)) {
        refuse(fmt::format("{} is {}, but must lie between {} and {}.", info.title, value, info.minimum, info.maximum));
    }
    if (isWholeNumber(info) && std::floor(value) != value) {
        refuse(fmt::format("{} is {}, but must be a whole number.", info.title, value));
    }
    if (name == "steps") {
        settings.steps = static_cast<int>(value);
    } else if (name == "guidance") {
        settings.guidanceScale = value;
    } else if (name == "resolution") {
        settings.octreeResolution = static_cast<int>(value);
    } else if (name == "seed") {
        settings.seed = static_cast<std::uint64_t>(value);
    } else if (name == "iso") {
        settings.isoLevel = value;
    } else if (name == "chunk") {
        settings.chunkSize = static_cast<int>(value);
    } else if (name == "reuse") {
        settings.reuse = static_cast<int>(value);
    } else if (name == "guidance-from") {
        settings.guidanceFrom = value;
    } else if (name == "guidance-until") {
        settings.guidanceUntil = value;
    }
}

GenerationSettings withValues(GenerationSettings settings, const SettingValues& values) {
    for (const auto& [name, value] : values) {
        setSettingValue(settings, name, value);
    }
    return settings;
}

}  // namespace orfeas
