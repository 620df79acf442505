#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "weights/model_config.h"
#include "weights/weight_source.h"

namespace orfeas {

/** Asks the shapes of one part of a checkpoint and its config section the same questions and sees that they don't contradict each other. */
class GeometryReader {
public:
    GeometryReader(const ConfigSection& config, const WeightSource& source, std::string prefix)
        : m_config(config), m_source(source), m_prefix(std::move(prefix)) {}

    /** A dimension of a tensor divided by `divisor`; the config's value if there is no such tensor; else the fallback. */
    [[nodiscard]] std::int64_t size(std::string_view key, const std::string& tensor, std::size_t dimension, std::int64_t fallback,
                                    std::int64_t divisor = 1) const;

    /** How many numbered blocks there are below a name, up to the highest number; config and fallback as above. */
    [[nodiscard]] std::int64_t blocks(std::string_view key, const std::string& name, std::int64_t fallback) const;

    /** A number that only the config knows. */
    [[nodiscard]] std::int64_t configured(std::string_view key, std::int64_t fallback) const;

    /** The number of heads, which only the config knows and which must divide the width. */
    [[nodiscard]] std::int64_t heads(std::string_view key, std::int64_t width, std::int64_t fallback) const;

    /** Whether a tensor exists; the config, then the fallback decide if not even the `anchor` beside it does. */
    [[nodiscard]] bool flag(std::string_view key, const std::string& tensor, const std::string& anchor, bool fallback) const;

    /** The same, and the config must not say otherwise. */
    [[nodiscard]] bool checkedFlag(std::string_view key, const std::string& tensor, const std::string& anchor, bool fallback) const;

    [[nodiscard]] bool has(const std::string& tensor) const { return m_source.tensors().contains(m_prefix + tensor); }

    /** Throws ConfigMismatch: the config's value of a key, against what is said of the weights. */
    [[noreturn]] void contradict(std::string_view key, const std::string& clause) const;

private:
    std::int64_t checked(std::string_view key, std::int64_t value, std::int64_t maximum) const;

    const ConfigSection& m_config;
    const WeightSource& m_source;
    std::string m_prefix;
};

}  // namespace orfeas
