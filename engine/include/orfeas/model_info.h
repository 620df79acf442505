#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "orfeas/model_picture.h"
#include "orfeas/settings.h"
#include "orfeas/stage.h"

namespace orfeas {

/** Floating-point operations of the networks. */
struct StageWork {
    double encode = 0.0;             ///< of a job
    double conditionalPass = 0.0;    ///< of one evaluation of the denoiser
    double unconditionalPass = 0.0;  ///< likewise, its equal context tokens computed once
    double decodeLatents = 0.0;      ///< of a job
    double query = 0.0;              ///< of one field query
};

/** Whether the VAE computes a stage: on a CPU it does so in fp32, even where the rest is bf16. */
constexpr bool isOfVae(Stage stage) {
    return stage == Stage::DecodeLatents || stage == Stage::DecodeVolume;
}

/** What a checkpoint is, found from config.yaml and the tensor shapes without reading any weight. */
struct ModelInfo {
    /** Field queries at once that stageBytes counts with: as many as the sparse decoder takes on a GPU. */
    static constexpr int kEstimatedChunk = 32'768;

    std::string name;     ///< folder name
    std::string family;   ///< "Hunyuan3D-2.0", "Hunyuan3D-2.1"
    std::string variant;  ///< e.g. "base", "turbo (guidance distilled)", "multi-view"
    std::string note;     ///< the model card's one-line warning, from config.yaml's orfeas.note; may be empty
    std::filesystem::path weights;
    std::filesystem::path config;
    std::string storedPrecision;                                ///< "F16", "F32", "mixed"
    std::map<std::string, std::int64_t> parameters;             ///< per part: model, vae, conditioner
    std::vector<std::pair<std::string, std::string>> geometry;  ///< rows of name and value, ready to print
    std::map<Stage, std::int64_t> stageBytes;                   ///< estimated device memory per stage, fp16
    StageWork work;
    std::int64_t queryBytes = 0;       ///< the share of one field query in stageBytes' DecodeVolume
    std::vector<std::string> missing;  ///< tensors or files that inference needs and that aren't there
    std::vector<std::string> unknown;  ///< parts of the weights that Orfeas does not know and leaves out; a relative of the model has some
    PictureFrame frame;                ///< how it wants to be shown an object
    bool multiView = false;
    bool guidanceDistilled = false;  ///< guidance is an input; no second pass
    bool fewSteps = false;           ///< consistency distilled ("turbo"): each of a few steps counts, the last one too
    GenerationSettings defaults;     ///< steps, guidance, resolution that suit this model
};

/**
 * The model folders (config.yaml and weights beside it) in a folder and up to three levels below it, by name; in the cache of the Hugging
 * Face client as deep as it keeps them. Folders of a shape decoder alone are left out. Looks into so many folders at most that a whole disk
 * is not searched. Reads the file system: takes as long as a disk does.
 */
std::vector<std::filesystem::path> findModelFolders(const std::filesystem::path& folder);

/**
 * Inspects a model folder (config.yaml + model[.fp16].safetensors or .ckpt), a folder with one such folder below it, or a weights file
 * whose config lies beside it. Throws Error with FileNotFound, UnsupportedFormat (also for a class in config.yaml that isn't known),
 * CorruptFile or ConfigMismatch; missing tensors and unknown parts are listed, not thrown.
 */
ModelInfo inspectModel(const std::filesystem::path& path);

}  // namespace orfeas
