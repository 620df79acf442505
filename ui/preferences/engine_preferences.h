#pragma once

#include <QStringList>

#include "orfeas/settings.h"

namespace orfeas {

/** Where and how the engine computes, as chosen in the preferences. The model is left out of EngineSettings. */
EngineSettings storedEngineSettings();
void storeEngineSettings(const EngineSettings& settings);

/** The most CPU threads that may be asked for. */
int mostThreads();

/** Folders in which models are looked for, besides the starter model. */
QStringList storedModelFolders();
void storeModelFolders(const QStringList& folders);

}  // namespace orfeas
