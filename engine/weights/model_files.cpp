#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "orfeas/error.h"
#include "orfeas/folder_entries.h"
#include "orfeas/model_info.h"
#include "weights/folder_diagnosis.h"
#include "weights/model_config.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr int kSearchDepth = 3;
constexpr int kCacheDepth = 2;  // more below a "models--OWNER--NAME" of the Hugging Face cache: its snapshots and their revisions
constexpr int kMostFolders = 4000;
constexpr std::size_t kMostEntriesOfFolder = 100'000;

bool isModelFile(const fs::path& path) {
    std::error_code problem;
    return fs::is_regular_file(path, problem);
}

/** The configuration in a folder; empty if there is none. */
fs::path configIn(const fs::path& folder) {
    for (const char* name : {"config.yaml", "config.yml"}) {
        if (isModelFile(folder / name)) {
            return folder / name;
        }
    }
    return {};
}

/** The weights in a folder: the best of the published names, if possible one that is no rubbish; else the only file of another name. */
fs::path weightsIn(const fs::path& folder) {
    std::vector<fs::path> named;
    for (const std::string& name : weightNames()) {
        if (isModelFile(folder / name)) {
            named.push_back(folder / name);
        }
    }
    if (!named.empty()) {
        const auto good = std::ranges::find_if(named, beginsLikeWeights);
        return good == named.end() ? named.front() : *good;
    }
    const std::vector<fs::path> others = otherWeights(folder);
    return others.size() == 1 ? others.front() : fs::path();
}

/** Whether safetensors hold a denoiser: a VAE alone lies in a folder that looks like a model's. */
bool holdsDenoiser(const fs::path& weights) {
    if (weights.extension() != ".safetensors") {
        return true;
    }
    std::ifstream stream(weights, std::ios::binary);
    std::array<char, 8> length{};
    stream.read(length.data(), length.size());
    std::uint64_t size = 0;
    for (std::size_t i = length.size(); i-- > 0;) {
        size = size << 8U | static_cast<unsigned char>(length[i]);
    }
    if (!stream || size > kMaximumHeaderBytes) {
        return true;  // it is for the reader to say what is wrong with it
    }
    std::string header(size, '\0');
    stream.read(header.data(), static_cast<std::streamsize>(size));
    return header.find("\"model.") != std::string::npos;
}

bool holdsModel(const fs::path& folder) {
    if (configIn(folder).empty()) {
        return false;
    }
    const fs::path weights = weightsIn(folder);
    return !weights.empty() && holdsDenoiser(weights);
}

void searchModels(const fs::path& folder, int depth, int& left, std::vector<fs::path>& found) {
    if (--left < 0) {
        return;
    }
    if (holdsModel(folder)) {
        found.push_back(folder);
        return;
    }
    if (depth == 0) {
        return;
    }
    for (const fs::path& entry : entriesOf(folder, kMostEntriesOfFolder)) {
        std::error_code unreadable;
        if (fs::is_directory(entry, unreadable)) {
            const bool cached = entry.filename().string().starts_with("models--");
            searchModels(entry, depth - 1 + (cached ? kCacheDepth : 0), left, found);
        }
    }
}

/** The folder itself if it holds weights, or the only model below it. */
fs::path modelFolder(const fs::path& folder) {
    if (!weightsIn(folder).empty()) {
        return folder;
    }
    const std::vector<fs::path> models = findModelFolders(folder);
    if (models.size() == 1) {
        return models.front();
    }
    if (models.empty()) {
        explainMissingWeights(folder);
    }
    std::vector<std::string> names;
    for (const fs::path& model : models) {
        names.push_back(fmt::format("'{}'", model.lexically_relative(folder).string()));
    }
    throw Error(
        ErrorCode::FileNotFound, Stage::LoadWeights,
        fmt::format("{}: {} models are below this folder: {}. Name one of them.", folder.string(), names.size(), fmt::join(names, ", ")));
}

}  // namespace

std::vector<fs::path> findModelFolders(const fs::path& folder) {
    std::vector<fs::path> found;
    int left = kMostFolders;
    const bool cached = folder.filename().string().starts_with("models--");
    searchModels(folder, kSearchDepth + (cached ? kCacheDepth : 0), left, found);
    std::ranges::sort(found);
    return found;
}

ModelFiles findModelFiles(const fs::path& folderOrFile) {
    std::error_code problem;
    const bool isFolder = fs::is_directory(folderOrFile, problem);
    if (!isFolder && !isModelFile(folderOrFile)) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadWeights,
                    fmt::format("{}: there is no such model. Name a folder with config.yaml and {}, or the weights file in it.",
                                folderOrFile.string(), fmt::join(weightNames(), " or ")));
    }
    ModelFiles files;
    files.weights = isFolder ? weightsIn(modelFolder(folderOrFile)) : folderOrFile;
    requireFinishedDownload(files.weights);
    files.config = configIn(files.weights.parent_path());
    if (files.config.empty()) {
        explainMissingConfig(files.weights);
    }
    return files;
}

}  // namespace orfeas
