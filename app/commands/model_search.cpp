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

std::vector<fs::path> starterFolders() {
    std::vector<fs::path> folders;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        folders.push_back(program.parent_path().parent_path() / "share/orfeas/models/starter");
    }
    folders.emplace_back(ORFEAS_SOURCE_STARTER_MODEL);
    return folders;
}

}  // namespace

fs::path findModel(const fs::path& option, const fs::path& fromSettings) {
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
    std::string looked;
    for (const fs::path& folder : starterFolders()) {
        if (fs::exists(folder / "config.yaml", error)) {
            return folder;
        }
        looked += fmt::format("{}'{}'", looked.empty() ? "" : " nor in ", folder.string());
    }
    throw Error(
        ErrorCode::FileNotFound, Stage::LoadWeights,
        fmt::format("No model was found: the starter model is neither in {}. Name a model folder with --model or $ORFEAS_MODEL.", looked));
}

}  // namespace orfeas
