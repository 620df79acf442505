#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "orfeas/model_info.h"
#include "weights/model_config.h"
#include "weights/model_geometry.h"
#include "weights/weight_source.h"

namespace orfeas {

/**
 * Every tensor of a geometry in fp16 with seeded random values, made when they are read: matrices uniform with variance 1 / inputs, scales
 * of norms and layers 1, biases 0, so that activations stay finite in fp16. A tensor depends on the seed and its name only, so it is the
 * same on every device, for any order of reading and any number of threads.
 */
class SyntheticWeights : public WeightSource {
public:
    SyntheticWeights(std::string name, const ModelGeometry& geometry, std::uint64_t seed);

    [[nodiscard]] const TensorTable& tensors() const override { return m_tensors; }
    [[nodiscard]] at::Tensor read(const std::string& name) const override;
    [[nodiscard]] std::string description() const override { return "synthetic weights of " + m_name; }

private:
    std::string m_name;
    std::uint64_t m_seed;
    TensorTable m_tensors;
};

/** All that a pipeline needs, without a file. */
struct SyntheticModel {
    ModelConfig config;
    std::shared_ptr<const WeightSource> source;
    ModelInfo info;
};

/** One of syntheticModelNames() (orfeas/bench.h); throws Error{InvalidArgument} listing them if it is none. */
SyntheticModel makeSyntheticModel(std::string_view name, std::uint64_t seed = 1);

}  // namespace orfeas
