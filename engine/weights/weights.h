#pragma once

#include <ATen/ATen.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/compute_device.h"
#include "weights/weight_source.h"

namespace orfeas {

/**
 * A prefix of a weight source and the device it is loaded to. Networks ask it for their tensors by the published names and
 * for the geometry by shapes; it names the file and the tensor in every error.
 */
class Weights {
public:
    Weights(std::shared_ptr<const WeightSource> source, ComputeDevice device, std::string prefix = {});

    /** The part below a name: sub("vae.") or sub("double_blocks.3."). The trailing dot belongs to the name. */
    [[nodiscard]] Weights sub(std::string_view name) const;

    /** The same, loaded in another type. */
    [[nodiscard]] Weights in(at::ScalarType dtype) const;

    /** Loads a tensor to the device in the compute type. A size of -1 in `shape` accepts any. Throws MissingTensor, ConfigMismatch,
     * NotFinite; the last one on a GPU when requireFinite() is called, so that the tensors needn't wait for each other. */
    [[nodiscard]] at::Tensor load(std::string_view name, at::IntArrayRef shape) const;

    /** The same for a tensor that may be absent: an undefined tensor then. */
    [[nodiscard]] at::Tensor loadOptional(std::string_view name, at::IntArrayRef shape) const;

    /** To be called when a network is loaded: throws NotFinite for the first of its tensors with NaN, infinity, or too large values. */
    void requireFinite() const;

    [[nodiscard]] bool has(std::string_view name) const;

    /** Whether any tensor's name starts so. */
    [[nodiscard]] bool hasPrefix(std::string_view name) const;

    /** The stored shape, for taking geometry from. Throws MissingTensor. */
    [[nodiscard]] const std::vector<std::int64_t>& shape(std::string_view name) const;

    /** One size of a stored shape. Throws MissingTensor, or CorruptFile when the rank is too small. */
    [[nodiscard]] std::int64_t size(std::string_view name, std::size_t dimension) const;

    /** How many consecutive blocks "name0.", "name1.", … there are: countBlocks("double_blocks."). */
    [[nodiscard]] int countBlocks(std::string_view name) const;

    [[nodiscard]] const ComputeDevice& device() const { return m_device; }
    [[nodiscard]] const std::string& prefix() const { return m_prefix; }
    [[nodiscard]] std::string description() const;

private:
    /** The largest magnitude of a tensor on a GPU, which is still being computed. */
    struct Unchecked {
        std::string name;
        at::Tensor largest;  ///< fp32 scalar
    };

    void requirePart(const std::string& fullName) const;
    [[noreturn]] void throwNotFinite(const std::string& fullName) const;

    std::shared_ptr<const WeightSource> m_source;
    std::shared_ptr<std::vector<Unchecked>> m_unchecked = std::make_shared<std::vector<Unchecked>>();  ///< of all parts
    ComputeDevice m_device;
    std::string m_prefix;
};

}  // namespace orfeas
