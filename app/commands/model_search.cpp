#include "app/commands/model_search.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "orfeas/error.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

/** A model that was asked for by name must be there: quietly taking another one would surprise. */
fs::path requireExisting(const fs::path& model, std::string_view source) {
    std::error_code error;
    if (!fs::exists(model, error)) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadWeights,
                    fmt::format("The model '{}' ({}) does not exist. Name a folder that holds config.yaml and the weights.", model.string(),
                                source));
    }
    return model;
}

/** Where a part of resources/ may be, the best place first: beside the installed program, or in the source tree it was built from. */
std::vector<fs::path> resourceFolders(const fs::path& part) {
    std::vector<fs::path> folders;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        folders.push_back(program.parent_path().parent_path() / "share/orfeas" / part);
    }
    folders.push_back(fs::path(ORFEAS_SOURCE_RESOURCES) / part);
    return folders;
}

}  // namespace

fs::path findModel(const fs::path& option, const fs::path& fromSettings, const std::function<void(const fs::path&)>& replaced) {
    if (!option.empty()) {
        return requireExisting(option, "--model");
    }
    if (const char* environment = std::getenv("ORFEAS_MODEL"); environment != nullptr && *environment != '\0') {
        return requireExisting(environment, "from $ORFEAS_MODEL");
    }
    std::error_code error;
    if (!fromSettings.empty() && fs::exists(fromSettings, error)) {
        return fromSettings;
    }
    if (const fs::path starter = findStarterModel(); !starter.empty()) {
        if (!fromSettings.empty() && replaced) {
            replaced(fromSettings);
        }
        return starter;
    }
    std::string looked;
    for (const fs::path& folder : resourceFolders("models/starter")) {
        looked += fmt::format("{}'{}'", looked.empty() ? "" : " nor in ", folder.string());
    }
    throw Error(
        ErrorCode::FileNotFound, Stage::LoadWeights,
        fmt::format("No model was found: the starter model is neither in {}. Name a model folder with --model or $ORFEAS_MODEL.", looked));
}

fs::path findStarterModel() {
    std::error_code error;
    for (const fs::path& folder : resourceFolders("models/starter")) {
        if (fs::exists(folder / "config.yaml", error)) {
            return folder;
        }
    }
    return {};
}

fs::path findSamples() {
    std::error_code error;
    for (const fs::path& folder : resourceFolders("samples")) {
        if (fs::is_directory(folder, error)) {
            return folder;
        }
    }
    return {};
}

}  // namespace orfeas
