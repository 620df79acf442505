#include "weights/model_config.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <cmath>
#include <fstream>

#include "orfeas/error.h"
#include "weights/folder_diagnosis.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

constexpr std::uintmax_t kMaximumConfigBytes = 1U << 20;
constexpr std::size_t kMaximumScalars = 10'000;
constexpr int kMaximumConfigDepth = 32;

[[noreturn]] void throwCorruptConfig(const std::string& file, const std::string& clause) {
    throw Error(ErrorCode::CorruptFile, Stage::LoadWeights,
                fmt::format("{}: {}. Use the config.yaml that was published with the weights.", file, clause));
}

/** Collects the scalars of a tree by dotted path. Depth and number are limited: aliases can make a small file endlessly large. */
void collectScalars(const std::string& file, const YAML::Node& node, const std::string& path, int depth,
                    std::map<std::string, std::string>& scalars) {
    if (depth > kMaximumConfigDepth || scalars.size() > kMaximumScalars) {
        throwCorruptConfig(file, fmt::format("'{}' nests too deeply or holds too many values", printable(path)));
    }
    const auto below = [&path](const std::string& key) { return path.empty() ? key : path + "." + key; };
    if (node.IsMap()) {
        for (const auto& entry : node) {
            if (!entry.first.IsScalar()) {
                throwCorruptConfig(file, fmt::format("'{}' has a key that is no plain text", printable(path)));
            }
            collectScalars(file, entry.second, below(entry.first.Scalar()), depth + 1, scalars);
        }
    } else if (node.IsSequence()) {
        std::size_t index = 0;
        for (const auto& element : node) {
            collectScalars(file, element, below(std::to_string(index++)), depth + 1, scalars);
        }
    } else if (node.IsScalar() && !scalars.emplace(path, node.Scalar()).second) {
        throwCorruptConfig(file, fmt::format("'{}' is given twice", printable(path)));
    }
}

ConfigSection readSection(const std::string& file, const YAML::Node& root, const std::string& name) {
    const YAML::Node section = root[name];
    std::map<std::string, std::string> scalars;
    std::string className;
    if (section && !section.IsNull()) {
        if (!section.IsMap()) {
            throwCorruptConfig(file, fmt::format("'{}' is no map", name));
        }
        const YAML::Node target = section["target"];
        if (target && target.IsScalar()) {
            const std::string& text = target.Scalar();
            className = text.substr(text.rfind('.') + 1);  // npos + 1 == 0: the whole text
        }
        // Published sections keep their values below `params`, ours directly below the name.
        const YAML::Node params = name == "orfeas" ? section : section["params"];
        if (params) {
            collectScalars(file, params, {}, 0, scalars);
        }
    }
    return {file, name, className, std::move(scalars)};
}

std::string readText(const std::filesystem::path& file) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem)) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadWeights,
                    fmt::format("{}: there is no such file. Put the config.yaml of the model beside its weights.", file.string()));
    }
    const std::uintmax_t size = std::filesystem::file_size(file, problem);
    if (problem || size > kMaximumConfigBytes) {
        throwCorruptConfig(file.string(), fmt::format("{} bytes are too many for a configuration", size));
    }
    std::ifstream stream(file, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    if (!stream.read(text.data(), static_cast<std::streamsize>(size))) {
        throw Error(ErrorCode::AccessDenied, Stage::LoadWeights, fmt::format("{}: can't be read. Check its permissions.", file.string()));
    }
    if (const auto stray = strayContent(text)) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights, fmt::format("{}: {}", file.string(), *stray));
    }
    return text;
}

YAML::Node parse(const std::string& file, const std::string& text) {
    try {
        YAML::Node root = YAML::Load(text);
        if (!root.IsMap()) {
            throwCorruptConfig(file, "is no map of sections");
        }
        return root;
    } catch (const YAML::Exception& problem) {
        throwCorruptConfig(file, fmt::format("is no valid YAML (line {}: {})", problem.mark.line + 1, problem.msg));
    }
}

template <typename Number>
std::optional<Number> parseNumber(const std::string& text) {
    Number value{};
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    const char* end = text.data() + text.size();
    const auto [position, problem] = std::from_chars(begin, end, value);
    return problem == std::errc() && position == end ? std::optional(value) : std::nullopt;
}

[[noreturn]] void wrongType(const std::string& where, const std::string& text, std::string_view expected) {
    throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                fmt::format("{} is '{}', but must be {}. Use the config.yaml that was published with the weights.", where, printable(text),
                            expected));
}

}  // namespace

ConfigSection::ConfigSection(std::string file, std::string section, std::string className, std::map<std::string, std::string> scalars)
    : m_file(std::move(file)), m_section(std::move(section)), m_className(std::move(className)), m_scalars(std::move(scalars)) {}

bool ConfigSection::has(std::string_view key) const {
    return m_scalars.contains(std::string(key));
}

std::optional<std::int64_t> ConfigSection::integer(std::string_view key) const {
    const auto found = m_scalars.find(std::string(key));
    if (found == m_scalars.end()) {
        return std::nullopt;
    }
    const auto value = parseNumber<std::int64_t>(found->second);
    if (!value) {
        wrongType(where(key), found->second, "a whole number");
    }
    return value;
}

std::int64_t ConfigSection::integer(std::string_view key, std::int64_t fallback) const {
    return integer(key).value_or(fallback);
}

double ConfigSection::number(std::string_view key, double fallback) const {
    const auto found = m_scalars.find(std::string(key));
    if (found == m_scalars.end()) {
        return fallback;
    }
    const auto value = parseNumber<double>(found->second);
    if (!value || !std::isfinite(*value)) {
        wrongType(where(key), found->second, "a number");
    }
    return *value;
}

bool ConfigSection::boolean(std::string_view key, bool fallback) const {
    const auto found = m_scalars.find(std::string(key));
    if (found == m_scalars.end()) {
        return fallback;
    }
    const std::string& text = found->second;
    if (text == "true" || text == "True" || text == "TRUE") {
        return true;
    }
    if (text == "false" || text == "False" || text == "FALSE") {
        return false;
    }
    wrongType(where(key), text, "true or false");
}

std::string ConfigSection::text(std::string_view key, std::string_view fallback) const {
    const auto found = m_scalars.find(std::string(key));
    return found == m_scalars.end() ? std::string(fallback) : found->second;
}

std::string ConfigSection::where(std::string_view key) const {
    return fmt::format("{}: {}{}.{}", m_file, m_section, m_section == "orfeas" ? "" : ".params", key);
}

ModelConfig readModelConfig(const std::filesystem::path& file) {
    const std::string name = file.string();
    const YAML::Node root = parse(name, readText(file));
    return {file,
            readSection(name, root, "model"),
            readSection(name, root, "vae"),
            readSection(name, root, "conditioner"),
            readSection(name, root, "scheduler"),
            readSection(name, root, "image_processor"),
            readSection(name, root, "pipeline"),
            readSection(name, root, "orfeas")};
}

}  // namespace orfeas
