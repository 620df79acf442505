#pragma once

#include <QString>

#include "orfeas/settings.h"
#include "orfeas/timings.h"

namespace orfeas {

/** One finished job of this machine: what expected times are learnt from. */
struct RunRecord {
    QString model;   ///< ModelInfo::name
    QString device;  ///< EngineReady::device
    GenerationSettings settings;
    StageTimings timings;
};

}  // namespace orfeas
