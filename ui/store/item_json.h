#pragma once

#include <QByteArray>

#include "orfeas/settings.h"
#include "orfeas/timings.h"

namespace orfeas {

/** Settings and timings as the library keeps them: an object with a value per name. */
QByteArray toJson(const GenerationSettings& settings);
QByteArray toJson(const StageTimings& timings);

/** The inverse. What is missing, out of its range or no JSON at all is left at its default. */
GenerationSettings settingsFromJson(const QByteArray& json);
StageTimings timingsFromJson(const QByteArray& json);

}  // namespace orfeas
