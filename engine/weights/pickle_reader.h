#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace orfeas {

/** A tensor as torch.save describes it: a strided view of a storage that lies in another record. Nothing is checked against that yet. */
struct PickledTensor {
    std::string storageKey;
    at::ScalarType dtype = at::kFloat;
    std::int64_t storageElements = 0;
    std::int64_t offset = 0;  ///< in elements
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
};

/**
 * Reads the pickled dict of a checkpoint as data. A pickle is a program; this reader knows only the instructions that build numbers,
 * texts, tuples, lists and dicts, and a closed list of names: _rebuild_tensor_v2, _rebuild_parameter, the storage classes and
 * OrderedDict. Nothing is looked up, called or imported; everything else is refused by name. Tensors of the dict keep their key as a
 * name, those of its dicts get "outer.inner"; other values are ignored. The number of values and the depth are limited.
 * Throws Error{UnsupportedFormat} for what is off the list, CorruptFile for contradictions. `file` is for the messages.
 */
std::map<std::string, PickledTensor> readTensorPickle(const std::string& file, std::string_view pickle);

}  // namespace orfeas
