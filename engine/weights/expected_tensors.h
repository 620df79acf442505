#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "weights/model_geometry.h"

namespace orfeas {

using TensorShapes = std::map<std::string, std::vector<std::int64_t>>;

/** Every tensor that inference with such a model needs, by its published name with prefix, and its shape. */
TensorShapes expectedTensors(const ModelGeometry& geometry);

}  // namespace orfeas
