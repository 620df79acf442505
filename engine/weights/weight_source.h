#pragma once

#include <ATen/ATen.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "weights/stored_tensor.h"

namespace orfeas {

/** What a checkpoint's header says of one tensor. */
struct TensorInfo {
    at::ScalarType dtype;
    std::vector<std::int64_t> shape;

    [[nodiscard]] std::int64_t elementCount() const {
        std::int64_t count = 1;
        for (const auto size : shape) {
            count *= size;
        }
        return count;
    }
};

using TensorTable = std::map<std::string, TensorInfo>;

/** A set of named tensors that can be read one by one: a file, or generated values with the same geometry. */
class WeightSource {
public:
    virtual ~WeightSource() = default;

    /** Every tensor, by its published name with prefix ("model.", "vae.", "conditioner."). */
    [[nodiscard]] virtual const TensorTable& tensors() const = 0;

    /** The values of one tensor in its stored type, on the CPU. Throws Error{CorruptFile} if the file has been changed meanwhile. */
    [[nodiscard]] virtual at::Tensor read(const std::string& name) const = 0;

    /** The values of one tensor on a device and in a type of choice, contiguous and in memory of their own. Throws as read(). */
    [[nodiscard]] at::Tensor readTo(const std::string& name, at::Device device, at::ScalarType dtype) const;

    /** How messages name it: the file's path. */
    [[nodiscard]] virtual std::string description() const = 0;

protected:
    /** Where a tensor's values lie, if they are contiguous in a file: they can go to a device without a copy on the host. */
    [[nodiscard]] virtual std::optional<FileRange> rangeOf(const std::string& /*name*/) const { return std::nullopt; }
};

/**
 * Opens a checkpoint by its content, not its extension: safetensors or a .ckpt zip (data-only pickle).
 * Everything is checked before this returns: sizes, offsets, overlaps, types. Throws Error{FileNotFound, AccessDenied,
 * UnsupportedFormat, CorruptFile} at Stage::LoadWeights.
 */
std::shared_ptr<const WeightSource> openWeightSource(const std::filesystem::path& file);

}  // namespace orfeas
