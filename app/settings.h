#pragma once

#include <filesystem>

namespace orfeas {

/** Tells Qt the names under which settings are kept (~/.config/orfeas/orfeas.conf). Before anything else of Qt. */
void nameApplication();

/** The model folder that was chosen in the window, or empty. */
std::filesystem::path modelFromSettings();

}  // namespace orfeas
