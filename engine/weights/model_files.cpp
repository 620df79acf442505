#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "orfeas/error.h"
#include "weights/model_config.h"

namespace orfeas {

namespace {

constexpr std::array<const char*, 4> kWeightNames{"model.fp16.safetensors", "model.safetensors", "model.fp16.ckpt", "model.ckpt"};

bool isFile(const std::filesystem::path& path) {
    std::error_code problem;
    return std::filesystem::is_regular_file(path, problem);
}

std::filesystem::path findWeights(const std::filesystem::path& folder) {
    for (const char* name : kWeightNames) {
        if (isFile(folder / name)) {
            return folder / name;
        }
    }
    throw Error(ErrorCode::FileNotFound, Stage::LoadWeights,
                fmt::format("{}: no weights are in this folder; looked for {}. Download the whole model folder.", folder.string(),
                            fmt::join(kWeightNames, ", ")));
}

}  // namespace

ModelFiles findModelFiles(const std::filesystem::path& folderOrFile) {
    std::error_code problem;
    const bool isFolder = std::filesystem::is_directory(folderOrFile, problem);
    if (!isFolder && !isFile(folderOrFile)) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadWeights,
                    fmt::format("{}: there is no such model. Name a folder with config.yaml and {}, or the weights file in it.",
                                folderOrFile.string(), fmt::join(kWeightNames, " or ")));
    }
    ModelFiles files;
    files.weights = isFolder ? findWeights(folderOrFile) : folderOrFile;
    files.config = files.weights.parent_path() / "config.yaml";
    if (!isFile(files.config)) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadWeights,
                    fmt::format("{}: there is no such file. Put the config.yaml of the model beside its weights.", files.config.string()));
    }
    return files;
}

}  // namespace orfeas
