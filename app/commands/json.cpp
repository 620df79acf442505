#include "app/commands/json.h"

#include "orfeas/atomic_file.h"

namespace orfeas {

std::string jsonText(const nlohmann::ordered_json& json) {
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

void writeJson(const std::filesystem::path& file, const nlohmann::ordered_json& json) {
    writeFileAtomically(file, jsonText(json), Stage::WriteMesh);
}

nlohmann::ordered_json settingsJson(const GenerationSettings& settings) {
    return {{"steps", settings.steps},
            {"guidance", settings.guidanceScale},
            {"resolution", settings.octreeResolution},
            {"seed", settings.seed},
            {"iso", settings.isoLevel},
            {"decoder", decoderName(settings.decoder)},
            {"chunk", settings.chunkSize},
            {"previews", settings.previews},
            {"reuse", settings.reuse},
            {"guidance-from", settings.guidanceFrom},
            {"guidance-until", settings.guidanceUntil}};
}

nlohmann::ordered_json timingsJson(const StageTimings& timings) {
    nlohmann::ordered_json stages = nlohmann::ordered_json::object();
    for (const auto& [stage, seconds] : timings.seconds) {
        stages[std::string(stageName(stage))] = seconds;
    }
    return {{"stages", stages},
            {"previews", timings.previewSeconds},
            {"total", timings.totalSeconds},
            {"fieldQueries", timings.fieldQueries},
            {"chunk", timings.chunkSize},
            {"peakDeviceBytes", timings.peakDeviceBytes}};
}

nlohmann::ordered_json errorJson(const Error& error) {
    return {{"code", errorCodeName(error.code())}, {"stage", stageName(error.stage())}, {"message", error.message()}};
}

}  // namespace orfeas
