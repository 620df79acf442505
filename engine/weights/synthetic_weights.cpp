#include "weights/synthetic_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/parallel.h"
#include "orfeas/error.h"
#include "weights/expected_tensors.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

/** SplitMix64's output function (Steele, Lea & Flood 2014): a counter goes in, 64 well mixed bits come out. */
constexpr std::uint64_t mix(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/** FNV-1a, so that the values don't depend on the standard library's hash. */
std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return hash;
}

bool isScale(const std::string& name, const std::vector<std::int64_t>& shape) {
    return shape.size() == 1 && !name.ends_with(".bias");
}

/** Four values per mixed counter, 16 bits each: fp16 has no more. */
void fillUniform(at::Half* values, std::int64_t count, double bound, std::uint64_t stream) {
    constexpr std::int64_t kPerCounter = 4;
    constexpr std::int64_t kGrain = 1 << 16;
    constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15ULL;
    const auto step = static_cast<float>(2.0 * bound / 65535.0);
    const auto offset = static_cast<float>(bound);
    const std::int64_t counters = (count + kPerCounter - 1) / kPerCounter;
    inParallel(static_cast<std::size_t>((counters + kGrain - 1) / kGrain), [&](std::size_t piece) {
        const std::int64_t begin = static_cast<std::int64_t>(piece) * kGrain;
        for (std::int64_t counter = begin; counter < std::min(begin + kGrain, counters); ++counter) {
            std::uint64_t bits = mix(stream + static_cast<std::uint64_t>(counter) * kGolden);
            const std::int64_t first = counter * kPerCounter;
            for (std::int64_t i = first; i < std::min(first + kPerCounter, count); ++i) {
                values[i] = at::Half(static_cast<float>(bits & 0xffff) * step - offset);
                bits >>= 16;
            }
        }
    });
}

}  // namespace

SyntheticWeights::SyntheticWeights(std::string name, const ModelGeometry& geometry, std::uint64_t seed)
    : m_name(std::move(name)), m_seed(seed) {
    for (const auto& [tensor, shape] : expectedTensors(geometry)) {
        m_tensors.emplace(tensor, TensorInfo{at::kHalf, shape});
    }
}

at::Tensor SyntheticWeights::read(const std::string& name) const {
    const auto info = m_tensors.find(name);
    if (info == m_tensors.end()) {
        throw Error(ErrorCode::MissingTensor, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}' is missing.", description(), printable(name)));
    }
    const std::vector<std::int64_t>& shape = info->second.shape;
    if (shape.size() == 1) {
        return at::full(shape, isScale(name, shape) ? 1.0 : 0.0, at::TensorOptions().dtype(at::kHalf));
    }
    at::Tensor values = at::empty(shape, at::TensorOptions().dtype(at::kHalf));
    // Inputs of a matrix or convolution; for the class token and the positions, whose first size is 1, the number of values.
    const double inputs = static_cast<double>(values.numel()) / static_cast<double>(shape[0]);
    fillUniform(values.data_ptr<at::Half>(), values.numel(), std::sqrt(3.0 / inputs), mix(m_seed) ^ hashOf(name));
    return values;
}

}  // namespace orfeas
