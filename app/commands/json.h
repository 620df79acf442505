#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "orfeas/error.h"
#include "orfeas/settings.h"
#include "orfeas/timings.h"

namespace orfeas {

/** Indented, ending in a newline; bytes of file names that are no UTF-8 are replaced. */
std::string jsonText(const nlohmann::ordered_json& json);

/** Writes jsonText() whole or not at all. Throws Error{AccessDenied, WriteFailed} at Stage::WriteMesh. */
void writeJson(const std::filesystem::path& file, const nlohmann::ordered_json& json);

nlohmann::ordered_json settingsJson(const GenerationSettings& settings);
nlohmann::ordered_json timingsJson(const StageTimings& timings);
nlohmann::ordered_json errorJson(const Error& error);

}  // namespace orfeas
