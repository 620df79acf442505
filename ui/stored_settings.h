#pragma once

#include "orfeas/settings.h"

class QSettings;

namespace orfeas {

/**
 * Generation settings as a group of the settings file: one entry per numeric setting, and the decoder. What is missing, or no sensible
 * value for its setting, is taken from `fallback`.
 */
GenerationSettings readGenerationSettings(const QSettings& file, const GenerationSettings& fallback);
void writeGenerationSettings(QSettings& file, const GenerationSettings& settings);

}  // namespace orfeas
