// Why a folder is no model: what downloads, other programs and other packings leave in one.
#include "weights/folder_diagnosis.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "orfeas/error.h"
#include "orfeas/folder_entries.h"
#include "weights/stored_tensor.h"
#include "weights/weight_source.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 8> kUnfinished{".incomplete", ".part",       ".partial", ".crdownload",
                                                      ".download",   ".opdownload", ".aria2",   ".tmp"};

[[noreturn]] void refuseModel(ErrorCode code, const fs::path& file, const std::string& clause) {
    throw Error(code, Stage::LoadWeights, fmt::format("{}: {}", file.string(), clause));
}

bool existsAt(const fs::path& path) {
    std::error_code problem;
    return fs::exists(path, problem);
}

bool isWeightsName(const fs::path& file) {
    return file.extension() == ".safetensors" || file.extension() == ".ckpt";
}

std::uintmax_t sizeOf(const fs::path& file) {
    std::error_code problem;
    const std::uintmax_t size = fs::file_size(file, problem);
    return problem ? 0 : size;
}

/** "model-00001-of-00002.safetensors" */
bool isShard(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.find("-of-") != std::string::npos && (name.ends_with(".safetensors") || name.ends_with(".bin"));
}

/** The `_class_name` of a model_index.json; "model" where it says nothing. */
std::string diffusersClass(const fs::path& index) {
    std::ifstream stream(index);
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    const auto name = json.is_object() ? json.find("_class_name") : json.end();
    return json.is_object() && name != json.end() && name->is_string() ? printable(name->get<std::string>()) : "model";
}

void refuseDiffusers(const fs::path& folder) {
    for (const fs::path& place : {folder, fs::absolute(folder).lexically_normal().parent_path()}) {
        if (const fs::path index = place / "model_index.json"; existsAt(index)) {
            refuseModel(ErrorCode::UnsupportedFormat, folder,
                        fmt::format("holds a {} in the diffusers layout, which Orfeas doesn't run yet. Use a Hunyuan3D 2.0 or 2.1 model.",
                                    diffusersClass(index)));
        }
    }
}

void refuseShards(const fs::path& folder, const std::vector<fs::path>& entries) {
    const auto count = std::ranges::count_if(entries, isShard);
    if (count > 0) {
        refuseModel(ErrorCode::UnsupportedFormat, folder,
                    fmt::format("holds weights in {} pieces ('{}', …), which Orfeas doesn't join. Use the model as it was published, with "
                                "its weights in one file.",
                                count, std::ranges::find_if(entries, isShard)->filename().string()));
    }
}

void refuseDanglingLink(const fs::path& folder, const std::vector<fs::path>& entries) {
    std::error_code problem;
    for (const fs::path& entry : entries) {
        if (isWeightsName(entry) && fs::is_symlink(entry, problem) && !existsAt(entry)) {
            refuseModel(ErrorCode::FileNotFound, folder,
                        fmt::format("'{}' is a link to '{}', which is not there. Download the model again, or copy it with the files that "
                                    "its links name.",
                                    entry.filename().string(), fs::read_symlink(entry, problem).string()));
        }
    }
}

bool isUnfinished(const fs::path& file) {
    return std::ranges::find(kUnfinished, file.extension().string()) != kUnfinished.end();
}

[[noreturn]] void refuseUnfinished(const fs::path& folder, const fs::path& rest) {
    refuseModel(ErrorCode::FileNotFound, folder,
                fmt::format("a download is not finished: '{}' ({:.1f} MB) lies there. Let it end, or download the model again.",
                            rest.filename().string(), static_cast<double>(sizeOf(rest)) / 1e6));
}

void refuseDownload(const fs::path& folder, const std::vector<fs::path>& entries) {
    std::vector<fs::path> files = entries;
    // Where the Hugging Face client keeps what it loads into a folder of one's own.
    std::ranges::copy(entriesOf(folder / ".cache/huggingface/download"), std::back_inserter(files));
    std::erase_if(files, [](const fs::path& file) { return !isUnfinished(file); });
    if (const auto rest = std::ranges::max_element(files, {}, sizeOf); rest != files.end()) {
        refuseUnfinished(folder, *rest);
    }
}

void refuseGguf(const std::vector<fs::path>& entries) {
    const auto file = std::ranges::find_if(entries, [](const fs::path& entry) { return entry.extension() == ".gguf"; });
    if (file != entries.end()) {
        refuseModel(ErrorCode::UnsupportedFormat, *file,
                    "is a GGUF file, which Orfeas doesn't read. Use the weights as safetensors in F16.");
    }
}

void refuseChoice(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::path& file : otherWeights(folder)) {
        names.push_back(fmt::format("'{}'", file.filename().string()));
    }
    if (names.size() > 1) {
        refuseModel(ErrorCode::FileNotFound, folder,
                    fmt::format("holds several weights files: {}. Name one of them.", fmt::join(names, ", ")));
    }
}

struct PublishedPlace {
    std::string repository;
    std::string folder;
};

/** Where the config.yaml of some weights is published, told by their tensors and, for what these don't tell, by their name. */
std::optional<PublishedPlace> publishedPlace(const fs::path& weights) {
    try {
        const auto source = openWeightSource(weights);
        const TensorTable& tensors = source->tensors();
        if (tensors.contains("model.x_embedder.weight")) {
            return PublishedPlace{"tencent/Hunyuan3D-2.1", "hunyuan3d-dit-v2-1"};
        }
        if (!tensors.contains("model.latent_in.weight")) {
            return std::nullopt;
        }
        const std::string name = weights.filename().string();
        const bool mini =
            tensors.contains("model.double_blocks.7.img_attn.qkv.weight") && !tensors.contains("model.double_blocks.8.img_attn.qkv.weight");
        const std::string kind = name.find("mv") != std::string::npos ? "mv" : mini ? "mini" : "";
        const bool turbo = name.find("turbo") != std::string::npos;
        const std::string speed = !tensors.contains("model.guidance_in.in_layer.weight") ? "" : turbo ? "-turbo" : "-fast";
        return PublishedPlace{"tencent/Hunyuan3D-2" + kind, fmt::format("hunyuan3d-dit-v2-{}{}", kind.empty() ? "0" : kind, speed)};
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace

const std::vector<std::string>& weightNames() {
    static const std::vector<std::string> kNames{"model.fp16.safetensors", "model.safetensors", "model.fp16.ckpt", "model.ckpt"};
    return kNames;
}

std::optional<std::string> strayContent(std::string_view content) {
    if (content.starts_with("version https://git-lfs")) {
        return "is a Git LFS pointer, not the file itself. Fetch it with 'git lfs pull'.";
    }
    if (content.starts_with("GGUF")) {
        return "is a GGUF file, which Orfeas doesn't read. Use the weights as safetensors in F16.";
    }
    constexpr std::size_t kLookedAt = 256;
    std::string text(content.substr(0, kLookedAt));
    text.erase(0, text.find_first_not_of(" \t\r\n\xef\xbb\xbf"));
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (text.starts_with("<!doctype html") || text.starts_with("<html")) {
        return "is a web page that was saved in place of the file: its site may want you to sign in or to accept a licence first. Do that "
               "and "
               "download it again.";
    }
    return std::nullopt;
}

bool beginsLikeWeights(const fs::path& file) {
    constexpr std::size_t kHeaderBegins = 8;
    std::array<char, kHeaderBegins + 1> beginning{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(beginning.data(), beginning.size());
    const std::string_view text(beginning.data(), static_cast<std::size_t>(stream.gcount()));
    return text.size() == beginning.size() && (text.starts_with("PK\x03\x04") || text.back() == '{');
}

std::vector<fs::path> otherWeights(const fs::path& folder) {
    std::vector<fs::path> files = entriesOf(folder);
    std::erase_if(files, [](const fs::path& file) {
        std::error_code problem;
        return !isWeightsName(file) || isShard(file) || !fs::is_regular_file(file, problem);
    });
    return files;
}

void requireFinishedDownload(const fs::path& weights) {
    // Only this client writes to the file's own place from the beginning.
    if (const fs::path rest = weights.string() + ".aria2"; existsAt(rest)) {
        refuseUnfinished(weights.parent_path(), rest);
    }
}

void explainMissingWeights(const fs::path& folder) {
    const std::vector<fs::path> entries = entriesOf(folder);
    refuseDiffusers(folder);
    refuseShards(folder, entries);
    refuseDanglingLink(folder, entries);
    refuseDownload(folder, entries);
    refuseGguf(entries);
    refuseChoice(folder);
    refuseModel(
        ErrorCode::FileNotFound, folder,
        fmt::format("no weights are in this folder; looked for {}. Download the whole model folder.", fmt::join(weightNames(), ", ")));
}

void explainMissingConfig(const fs::path& weights) {
    const fs::path folder = weights.parent_path();
    refuseDiffusers(folder);
    const std::string other = existsAt(folder / "config.json") ? " (the config.json there belongs to another packing)" : "";
    const auto place = publishedPlace(weights);
    const std::string where =
        place ? fmt::format(" It is published at huggingface.co/{} in the folder {}.", place->repository, place->folder) : "";
    throw Error(ErrorCode::FileNotFound, Stage::LoadWeights,
                fmt::format("{}: there is no config.yaml beside these weights{}. Put the config.yaml of the model into the same folder.{}",
                            weights.string(), other, where));
}

}  // namespace orfeas
