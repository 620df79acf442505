#pragma once

#include <map>
#include <string>
#include <string_view>

#include "orfeas/settings.h"

namespace orfeas {

/** Some settings by their names in generationSettingInfos(): those a person has chosen, the rest being the model's. */
using SettingValues = std::map<std::string, double, std::less<>>;

/** Whether a setting counts something, so that fractions make no sense for it. */
bool isWholeNumber(const SettingInfo& info);

/** The field of that name as a number. Throws Error{InvalidArgument} for an unknown name. */
double settingValue(const GenerationSettings& settings, std::string_view name);

/** Sets the field of that name. Throws Error{InvalidArgument} for an unknown name, a value out of range or a fraction of a whole number. */
void setSettingValue(GenerationSettings& settings, std::string_view name, double value);

/** The settings with all values put in. */
GenerationSettings withValues(GenerationSettings settings, const SettingValues& values);

}  // namespace orfeas
