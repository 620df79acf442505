#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "weights/stored_file.h"
#include "weights/weight_source.h"

namespace orfeas {

/**
 * A PyTorch checkpoint: a zip archive of a pickled dict and one plain record per storage. Every tensor is checked on construction
 * to lie inside its storage, and every storage to have the size of its record. Throws Error{UnsupportedFormat, CorruptFile}.
 */
class CkptFile : public WeightSource {
public:
    explicit CkptFile(std::shared_ptr<const StoredFile> file);

    [[nodiscard]] const TensorTable& tensors() const override { return m_tensors; }
    [[nodiscard]] at::Tensor read(const std::string& name) const override;
    [[nodiscard]] std::string description() const override { return m_file->name(); }

protected:
    [[nodiscard]] std::optional<FileRange> rangeOf(const std::string& name) const override;

private:
    /** The bytes that a tensor touches, and how it strides through them. */
    struct Placement {
        std::uint64_t offset;  ///< of the first byte, from the start of the file
        std::uint64_t extent;  ///< elements from the first to the last, inclusive; 0 for an empty tensor
        std::vector<std::int64_t> strides;
    };

    std::shared_ptr<const StoredFile> m_file;
    TensorTable m_tensors;
    std::map<std::string, Placement> m_placements;
};

}  // namespace orfeas
