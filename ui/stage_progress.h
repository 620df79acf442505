#pragma once

#include <QtGlobal>

#include "orfeas/stage.h"

namespace orfeas {

/** How far a job has come in the stage that it is in. */
struct StageProgress {
    Stage stage = Stage::Preprocess;
    qint64 done = 0;
    qint64 total = 0;
    double secondsLeft = -1.0;  ///< negative while that is not known
};

}  // namespace orfeas
