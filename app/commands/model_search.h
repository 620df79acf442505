#pragma once

#include <filesystem>
#include <functional>

namespace orfeas {

/**
 * The model to use, from the first of these that is set or exists: the --model option, $ORFEAS_MODEL, the settings' choice, the starter
 * model installed beside the program, the starter model of the source tree this was built from.
 * Throws Error{FileNotFound} at Stage::LoadWeights that says where it looked. `replaced` is called with the settings' choice when that is
 * not there any more and the starter model takes its place.
 */
std::filesystem::path findModel(const std::filesystem::path& option, const std::filesystem::path& fromSettings,
                                const std::function<void(const std::filesystem::path&)>& replaced = {});

/** The starter model: the one installed beside the program, else that of the source tree; empty if there is neither. */
std::filesystem::path findStarterModel();

/** The sample pictures: the folder installed beside the program, else that of the source tree; empty if there is neither. */
std::filesystem::path findSamples();

}  // namespace orfeas
