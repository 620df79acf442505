#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "weights/stored_file.h"
#include "weights/weight_source.h"

namespace orfeas {

/**
 * A safetensors file: 8 bytes of little-endian header length, a JSON header, the tensors' bytes. The whole header is checked on
 * construction: the tensors cover the file exactly, without holes, overlaps or trailing bytes. Throws Error{CorruptFile} otherwise, and
 * UnsupportedFormat for an element type that isn't known.
 */
class SafetensorsFile : public WeightSource {
public:
    explicit SafetensorsFile(std::shared_ptr<const StoredFile> file);

    [[nodiscard]] const TensorTable& tensors() const override { return m_tensors; }
    [[nodiscard]] at::Tensor read(const std::string& name) const override;
    [[nodiscard]] std::string description() const override { return m_file->name(); }

protected:
    [[nodiscard]] std::optional<FileRange> rangeOf(const std::string& name) const override;

private:
    std::shared_ptr<const StoredFile> m_file;
    TensorTable m_tensors;
    std::map<std::string, std::uint64_t> m_offsets;  ///< of the first byte, from the start of the file
};

}  // namespace orfeas
