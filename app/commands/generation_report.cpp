#include "app/commands/generation_report.h"

#include "app/commands/json.h"

namespace orfeas {

namespace {

std::string_view viewName(View view) {
    switch (view) {
        case View::Front: return "front";
        case View::Left: return "left";
        case View::Back: return "back";
        case View::Right: return "right";
    }
    return "front";
}

nlohmann::ordered_json itemJson(const GenerationItem& item) {
    nlohmann::ordered_json pictures = nlohmann::ordered_json::object();
    for (const auto& [view, file] : item.pictures) {
        pictures[std::string(viewName(view))] = file.string();
    }
    return {{"pictures", pictures}, {"output", item.mesh.string()}};
}

nlohmann::ordered_json meshJson(const MeshStatistics& mesh) {
    return {{"vertices", mesh.vertices}, {"triangles", mesh.triangles}, {"minimum", mesh.minimum}, {"maximum", mesh.maximum},
            {"area", mesh.area},         {"volume", mesh.volume},       {"closed", mesh.closed},   {"openEdges", mesh.openEdges}};
}

nlohmann::ordered_json notesJson(const std::vector<PictureNote>& notes) {
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const PictureNote& note : notes) {
        json.push_back({{"picture", note.picture.string()}, {"kind", note.kind}, {"message", note.sentence}});
    }
    return json;
}

std::string_view statusOf(const GenerationOutcome& outcome) {
    if (!outcome.error) {
        return "ok";
    }
    return outcome.error->code() == ErrorCode::Cancelled ? "cancelled" : "failed";
}

nlohmann::ordered_json outcomeJson(const GenerationOutcome& outcome) {
    nlohmann::ordered_json json = itemJson(outcome.item);
    json["status"] = statusOf(outcome);
    json["written"] = outcome.written;
    json["findings"] = notesJson(outcome.notes);
    if (outcome.error) {
        json["error"] = errorJson(*outcome.error);
    }
    if (outcome.settings) {
        json["settings"] = settingsJson(*outcome.settings);
    }
    if (outcome.mesh.triangles > 0) {
        json["timings"] = timingsJson(outcome.timings);
        json["mesh"] = meshJson(outcome.mesh);
        json["notice"] = outcome.notice;
    }
    if (!outcome.item.previewImage.empty()) {
        json["previewImage"] = outcome.item.previewImage.string();
    }
    return json;
}

}  // namespace

void writeReport(const std::filesystem::path& file, const EngineSettings& engine, const EngineReady* ready,
                 const std::vector<GenerationItem>& items, const std::vector<GenerationOutcome>& outcomes) {
    nlohmann::ordered_json json{{"orfeas", ORFEAS_VERSION}, {"model", {{"path", engine.model.string()}}}};
    if (ready != nullptr) {
        json["model"]["name"] = ready->model.name;
        json["model"]["family"] = ready->model.family;
        json["model"]["variant"] = ready->model.variant;
        json["device"] = ready->device;
        json["notice"] = ready->notice;
        json["loadSeconds"] = ready->loadSeconds;
    }
    json["results"] = nlohmann::ordered_json::array();
    for (const GenerationOutcome& outcome : outcomes) {
        json["results"].push_back(outcomeJson(outcome));
    }
    for (std::size_t i = outcomes.size(); i < items.size(); ++i) {
        nlohmann::ordered_json skipped = itemJson(items[i]);
        skipped["status"] = "skipped";
        json["results"].push_back(skipped);
    }
    writeJson(file, json);
}

}  // namespace orfeas
