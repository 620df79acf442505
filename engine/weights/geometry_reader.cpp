#include "weights/geometry_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "orfeas/error.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

/** Far above any published model, and low enough that no product of sizes overflows and no list of names grows endless. */
constexpr std::int64_t kMaximumSize = 1'000'000;
constexpr std::int64_t kMaximumBlocks = 256;

}  // namespace

void GeometryReader::contradict(std::string_view key, const std::string& clause) const {
    throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                fmt::format("{} is {}, but {}. Use the config.yaml that was published with these weights.", m_config.where(key),
                            printable(m_config.text(key, "not given")), clause));
}

std::int64_t GeometryReader::checked(std::string_view key, std::int64_t value, std::int64_t maximum) const {
    if (value < 1 || value > maximum) {
        throw Error(ErrorCode::CorruptFile, Stage::LoadWeights,
                    fmt::format("{}: {} is {}, which must lie between 1 and {}. Download the model again.", m_source.description(),
                                m_config.where(key), value, maximum));
    }
    return value;
}

std::int64_t GeometryReader::size(std::string_view key, const std::string& tensor, std::size_t dimension, std::int64_t fallback,
                                  std::int64_t divisor) const {
    const auto found = m_source.tensors().find(m_prefix + tensor);
    if (found == m_source.tensors().end()) {
        return configured(key, fallback);
    }
    const auto& shape = found->second.shape;
    if (dimension >= shape.size() || shape[dimension] % divisor != 0) {
        throw Error(ErrorCode::CorruptFile, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}{}' has the impossible shape {}. Download the model again.", m_source.description(),
                                m_prefix, tensor, shapeText(shape)));
    }
    const std::int64_t value = shape[dimension] / divisor;
    if (const auto said = m_config.integer(key); said && *said != value) {
        contradict(key, fmt::format("{} says {}: its tensor '{}{}' has shape {}", m_source.description(), value, m_prefix, tensor,
                                    shapeText(shape)));
    }
    return checked(key, value, kMaximumSize);
}

std::int64_t GeometryReader::blocks(std::string_view key, const std::string& name, std::int64_t fallback) const {
    const std::string prefix = m_prefix + name;
    std::int64_t count = 0;
    const TensorTable& tensors = m_source.tensors();
    for (auto entry = tensors.lower_bound(prefix); entry != tensors.end() && entry->first.starts_with(prefix); ++entry) {
        std::int64_t index = -1;
        std::from_chars(entry->first.data() + prefix.size(), entry->first.data() + entry->first.size(), index);
        count = std::max(count, index < 0 ? 0 : checked(key, std::min(index, kMaximumBlocks) + 1, kMaximumBlocks));
    }
    if (count == 0) {
        return checked(key, m_config.integer(key, fallback), kMaximumBlocks);
    }
    if (const auto said = m_config.integer(key); said && *said != count) {
        contradict(key, fmt::format("{} holds {} blocks '{}'", m_source.description(), count, prefix));
    }
    return count;
}

std::int64_t GeometryReader::configured(std::string_view key, std::int64_t fallback) const {
    return checked(key, m_config.integer(key, fallback), kMaximumSize);
}

std::int64_t GeometryReader::heads(std::string_view key, std::int64_t width, std::int64_t fallback) const {
    const std::int64_t count = configured(key, fallback);
    if (width % count != 0) {
        contradict(key, fmt::format("{} has a width of {}, which that does not divide", m_source.description(), width));
    }
    return count;
}

bool GeometryReader::flag(std::string_view key, const std::string& tensor, const std::string& anchor, bool fallback) const {
    return has(tensor) || (has(anchor) ? false : m_config.boolean(key, fallback));
}

bool GeometryReader::checkedFlag(std::string_view key, const std::string& tensor, const std::string& anchor, bool fallback) const {
    const bool value = flag(key, tensor, anchor, fallback);
    if (m_config.boolean(key, value) != value) {
        contradict(key, fmt::format("{} {} the tensor '{}{}'", m_source.description(), value ? "holds" : "lacks", m_prefix, tensor));
    }
    return value;
}

}  // namespace orfeas
