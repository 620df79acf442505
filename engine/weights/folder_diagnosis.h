#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orfeas {

/** Names that published weights have, the best first. */
const std::vector<std::string>& weightNames();

/** What a text in place of a model file is, as a clause of a sentence that tells what to do: a Git LFS pointer, a web page, a GGUF file. */
std::optional<std::string> strayContent(std::string_view content);

/** Whether a file begins as weights do that can be read: a safetensors header, a zip. */
bool beginsLikeWeights(const std::filesystem::path& file);

/** Weights of other names in a folder (*.safetensors, *.ckpt), by name; pieces of a split file are left out. */
std::vector<std::filesystem::path> otherWeights(const std::filesystem::path& folder);

/** Throws if a download of these weights lies beside them unfinished. */
void requireFinishedDownload(const std::filesystem::path& weights);

/** Throws Error{FileNotFound, UnsupportedFormat} with the reason why a folder, in and below which no model was found, is none. */
[[noreturn]] void explainMissingWeights(const std::filesystem::path& folder);

/** The same for weights without a config.yaml beside them: which one belongs there and where it is published. */
[[noreturn]] void explainMissingConfig(const std::filesystem::path& weights);

}  // namespace orfeas
