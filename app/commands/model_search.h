#pragma once

#include <filesystem>

namespace orfeas {

/**
 * The model to use, from the first of these that is set or exists: the --model option, $ORFEAS_MODEL, the settings' choice, the starter
 * model installed beside the program, the starter model of the source tree this was built from.
 * Throws Error{FileNotFound} at Stage::LoadWeights that says where it looked.
 */
std::filesystem::path findModel(const std::filesystem::path& option, const std::filesystem::path& fromSettings);

}  // namespace orfeas
