#pragma once

#include <string>
#include <vector>

#include "weights/expected_tensors.h"
#include "weights/model_config.h"
#include "weights/weight_source.h"

namespace orfeas {

/**
 * Throws Error{UnsupportedFormat} that names section and class if config.yaml names a class that Orfeas does not know: a
 * relative of the model would run and give a poor shape without a word. A section without a class is accepted.
 */
void requireKnownClasses(const ModelConfig& config);

/**
 * Parts of a checkpoint that no network of Orfeas has, by the shortest name that tells them: "conditioner.linear" for
 * "conditioner.linear.0.weight". Left out are parts that only training needs, and single tensors beside known ones.
 */
std::vector<std::string> unknownParts(const WeightSource& source, const TensorShapes& expected);

}  // namespace orfeas
