#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace orfeas {

/**
 * One section of config.yaml ("model", "vae", …): the class its `target` names and typed access to its `params`, with dotted paths for
 * nested maps. A value of the wrong type throws Error{ConfigMismatch} naming the file, the key and what was expected.
 */
class ConfigSection {
public:
    ConfigSection(std::string file, std::string section, std::string className, std::map<std::string, std::string> scalars);

    /** Last dotted component of `target`, e.g. "Hunyuan3DDiT"; empty when the section is absent. */
    [[nodiscard]] const std::string& className() const { return m_className; }
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t fallback) const;
    [[nodiscard]] double number(std::string_view key, double fallback) const;
    [[nodiscard]] bool boolean(std::string_view key, bool fallback) const;
    [[nodiscard]] std::string text(std::string_view key, std::string_view fallback) const;
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key) const;

    /** All scalars by their dotted paths. */
    [[nodiscard]] const std::map<std::string, std::string>& scalars() const { return m_scalars; }

    /** "config.yaml: model.params.num_heads", for messages. */
    [[nodiscard]] std::string where(std::string_view key) const;

private:
    std::string m_file;
    std::string m_section;
    std::string m_className;
    std::map<std::string, std::string> m_scalars;  ///< dotted path below params -> scalar text
};

/** The six sections of a published config.yaml, plus `orfeas` (our models' defaults and note). */
struct ModelConfig {
    std::filesystem::path file;
    ConfigSection model;
    ConfigSection vae;
    ConfigSection conditioner;
    ConfigSection scheduler;
    ConfigSection imageProcessor;
    ConfigSection pipeline;
    ConfigSection orfeas;  ///< keys directly below it: steps, guidance_scale, octree_resolution, note, front_threshold …
};

/** Reads and checks config.yaml (size and depth limited). Throws Error{FileNotFound, CorruptFile}. */
ModelConfig readModelConfig(const std::filesystem::path& file);

/** The weights and config that belong together in a model folder (or beside a weights file). */
struct ModelFiles {
    std::filesystem::path weights;
    std::filesystem::path config;
};

/**
 * The weights and config of a model: in a folder model.fp16.safetensors, model.safetensors, model.fp16.ckpt, model.ckpt in this order, the
 * only weights file of another name, or those of the only model below it. Throws Error{FileNotFound, UnsupportedFormat} with the reason.
 */
ModelFiles findModelFiles(const std::filesystem::path& folderOrFile);

}  // namespace orfeas
