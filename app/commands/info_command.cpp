#include "app/commands/info_command.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/commands/json.h"
#include "app/commands/text.h"
#include "orfeas/printable_text.h"

namespace orfeas {

namespace {

struct InfoOptions {
    std::string path;
    bool json = false;
};

std::int64_t totalParameters(const ModelInfo& info) {
    std::int64_t total = 0;
    for (const auto& [part, count] : info.parameters) {
        total += count;
    }
    return total;
}

/** What is missing, a row each: a whole part, or a tensor of one that is there. */
std::vector<std::vector<std::string>> missingRows(const ModelInfo& info) {
    std::map<std::string, std::size_t> wholeParts;
    std::vector<std::vector<std::string>> tensors;
    for (const std::string& name : info.missing) {
        const std::string part = name.substr(0, name.find('.'));
        if (info.parameters.contains(part)) {
            tensors.push_back({name});
        } else {
            ++wholeParts[part];
        }
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& [part, count] : wholeParts) {
        rows.push_back({fmt::format("{}.… (the whole part, {} tensors)", part, count)});
    }
    rows.insert(rows.end(), tensors.begin(), tensors.end());
    return rows.empty() ? std::vector<std::vector<std::string>>{{"nothing"}} : rows;
}

std::string section(const std::string& title, const std::vector<std::vector<std::string>>& rows) {
    return rows.empty() ? std::string() : fmt::format("\n{}\n{}", title, alignedRows(rows, 2));
}

ExitCode runInfo(const InfoOptions& options) {
    const ModelInfo info = inspectModel(options.path);
    fmt::print("{}", options.json ? describeModelAsJson(info) : describeModel(info));
    return info.missing.empty() ? ExitCode::Ok : ExitCode::Model;
}

}  // namespace

std::string describeModel(const ModelInfo& info) {
    std::vector<std::vector<std::string>> facts{{"Family", info.family}, {"Variant", info.variant}};
    if (!info.note.empty()) {
        facts.push_back({"Note", info.note});
    }
    facts.push_back({"Weights", info.weights.string()});
    facts.push_back({"Configuration", info.config.string()});
    facts.push_back({"Stored as", info.storedPrecision});
    facts.push_back({"Defaults", fmt::format("{} steps, guidance {}, resolution {}", info.defaults.steps, info.defaults.guidanceScale,
                                             info.defaults.octreeResolution)});

    std::vector<std::vector<std::string>> geometry;
    for (const auto& [name, value] : info.geometry) {
        geometry.push_back({name, value});
    }
    std::vector<std::vector<std::string>> parameters;
    for (const auto& [part, count] : info.parameters) {
        parameters.push_back({part, groupedNumber(count)});
    }
    parameters.push_back({"total", groupedNumber(totalParameters(info))});
    std::vector<std::vector<std::string>> memory;
    for (const auto& [stage, bytes] : info.stageBytes) {
        memory.push_back({std::string(stageTitle(stage)), byteText(bytes)});
    }
    std::vector<std::vector<std::string>> unknown;
    for (const auto& part : info.unknown) {
        unknown.push_back({printableText(part)});
    }
    return fmt::format("{}\n{}", printableText(info.name), alignedRows(facts, 2)) + section("Geometry", geometry) +
           section("Parameters", parameters) + section("Device memory (estimate, fp16)", memory) + section("Missing", missingRows(info)) +
           section("Not known, left out", unknown);
}

std::string describeModelAsJson(const ModelInfo& info) {
    nlohmann::ordered_json json{{"name", info.name},
                                {"family", info.family},
                                {"variant", info.variant},
                                {"note", info.note},
                                {"weights", info.weights.string()},
                                {"config", info.config.string()},
                                {"storedPrecision", info.storedPrecision},
                                {"multiView", info.multiView},
                                {"guidanceDistilled", info.guidanceDistilled},
                                {"defaults", settingsJson(info.defaults)},
                                {"parameters", info.parameters},
                                {"totalParameters", totalParameters(info)}};
    json["geometry"] = nlohmann::ordered_json::object();
    for (const auto& [name, value] : info.geometry) {
        json["geometry"][name] = value;
    }
    json["stageBytes"] = nlohmann::ordered_json::object();
    for (const auto& [stage, bytes] : info.stageBytes) {
        json["stageBytes"][std::string(stageName(stage))] = bytes;
    }
    json["missing"] = info.missing;
    json["unknown"] = info.unknown;
    return jsonText(json);
}

void addInfoCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<InfoOptions>();
    CLI::App* command = commandLine.add("info", "Show what a model is: geometry, parameters, memory, what is missing",
                                        [options] { return runInfo(*options); });
    command->add_option("model", options->path, "Model folder (config.yaml and weights), or its weights file")
        ->required()
        ->type_name("DIR|FILE");
    command->add_flag("--json", options->json, "Print JSON instead of text");
    command->footer(
        "Example:\n  orfeas info models/hunyuan3d-dit-v2-0\n\nEnds with 5 when something that a generation needs is missing.\n\n" +
        exitCodeHelp());
}

}  // namespace orfeas
