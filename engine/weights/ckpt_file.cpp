#include "weights/ckpt_file.h"

#include <fmt/format.h>

#include <optional>

#include "orfeas/error.h"
#include "weights/checked_math.h"
#include "weights/pickle_reader.h"
#include "weights/stored_tensor.h"
#include "weights/zip_directory.h"

namespace orfeas {

namespace {

[[noreturn]] void unsupported(const std::string& file, const std::string& clause) {
    throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                fmt::format("{}: {}. Use the safetensors file of this model.", file, clause));
}

/** All records lie in one folder of the archive; the one with the pickle tells which. */
std::string archiveFolder(const std::string& file, const std::map<std::string, ZipRecord>& records) {
    constexpr std::string_view kPickle = "data.pkl";
    std::optional<std::string> folder;
    for (const auto& [name, record] : records) {
        const std::size_t slash = name.find('/');
        if (slash != std::string::npos && std::string_view(name).substr(slash + 1) == kPickle) {
            if (folder) {
                throwCorruptFile(file, "the archive holds two checkpoints");
            }
            folder = name.substr(0, slash + 1);
        }
    }
    if (!folder) {
        unsupported(file, "is a zip archive, but no PyTorch checkpoint");
    }
    return *folder;
}

/** Whether the strides are those of values without gaps, in order. */
bool isContiguous(const std::vector<std::int64_t>& shape, const std::vector<std::int64_t>& strides) {
    std::int64_t expected = 1;
    for (std::size_t i = shape.size(); i-- > 0;) {
        if (shape[i] != 1 && strides[i] != expected) {
            return false;
        }
        expected *= shape[i];
    }
    return true;
}

/** Elements from the first to the last that a view touches. Nothing on overflow. */
std::optional<std::uint64_t> extentOf(const PickledTensor& tensor) {
    std::optional<std::uint64_t> extent = 1;
    for (std::size_t i = 0; i < tensor.shape.size() && extent; ++i) {
        const auto step = checkedMultiply(static_cast<std::uint64_t>(tensor.shape[i] - 1), static_cast<std::uint64_t>(tensor.strides[i]));
        extent = step ? checkedAdd(*extent, *step) : std::nullopt;
    }
    return extent;
}

}  // namespace

CkptFile::CkptFile(std::shared_ptr<const StoredFile> file) : m_file(std::move(file)) {
    const std::string& fileName = m_file->name();
    const auto records = readZipDirectory(*m_file);
    const std::string folder = archiveFolder(fileName, records);
    const ZipRecord& pickle = records.at(folder + "data.pkl");
    if (pickle.size > kMaximumHeaderBytes) {
        throwCorruptFile(fileName, fmt::format("its pickle has {} bytes, more than the {} allowed", pickle.size, kMaximumHeaderBytes));
    }
    const auto order = records.find(folder + "byteorder");
    constexpr std::string_view kLittle = "little";
    if (order != records.end() && (order->second.size != kLittle.size() || m_file->text(order->second.offset, kLittle.size()) != kLittle)) {
        unsupported(fileName, "was written on a big-endian machine");
    }

    const std::string pickled = m_file->text(pickle.offset, pickle.size);
    for (const auto& [name, tensor] : readTensorPickle(fileName, pickled)) {
        const auto record = records.find(folder + "data/" + tensor.storageKey);
        if (record == records.end()) {
            throwCorruptFile(fileName, fmt::format("the values of the tensor '{}' are missing", printable(name)));
        }
        const std::uint64_t itemSize = c10::elementSize(tensor.dtype);
        const auto storageElements = static_cast<std::uint64_t>(tensor.storageElements);
        if (checkedMultiply(storageElements, itemSize) != record->second.size) {
            throwCorruptFile(fileName, fmt::format("the storage of the tensor '{}' claims {} values, but its record has {} bytes",
                                                   printable(name), storageElements, record->second.size));
        }
        const auto elements = checkedElementCount(tensor.shape);
        const auto extent = elements == 0 ? 0 : extentOf(tensor);
        const auto end = extent ? checkedAdd(*extent, static_cast<std::uint64_t>(tensor.offset)) : std::nullopt;
        // A view may skip values but not repeat them: otherwise a small file could ask for any amount of memory.
        if (!elements || !end || *end > storageElements || *elements > storageElements) {
            throwCorruptFile(fileName, fmt::format("the tensor '{}' of shape {} reaches beyond its storage of {} values", printable(name),
                                                   shapeText(tensor.shape), storageElements));
        }
        m_tensors.emplace(name, TensorInfo{tensor.dtype, tensor.shape});
        m_placements.emplace(
            name, Placement{record->second.offset + static_cast<std::uint64_t>(tensor.offset) * itemSize, *extent, tensor.strides});
    }
}

at::Tensor CkptFile::read(const std::string& name) const {
    const auto info = m_tensors.find(name);
    if (info == m_tensors.end()) {
        throw Error(ErrorCode::MissingTensor, Stage::LoadWeights,
                    fmt::format("{}: the tensor '{}' is missing.", m_file->name(), printable(name)));
    }
    const Placement& placement = m_placements.at(name);
    if (placement.extent == 0) {
        return at::empty(info->second.shape, at::TensorOptions().dtype(info->second.dtype));
    }
    const at::Tensor values =
        readTensor({m_file.get(), placement.offset}, info->second.dtype, {static_cast<std::int64_t>(placement.extent)});
    return values.as_strided(info->second.shape, placement.strides);
}

std::optional<FileRange> CkptFile::rangeOf(const std::string& name) const {
    const auto info = m_tensors.find(name);
    if (info == m_tensors.end() || !isContiguous(info->second.shape, m_placements.at(name).strides)) {
        return std::nullopt;
    }
    return FileRange{m_file.get(), m_placements.at(name).offset};
}

}  // namespace orfeas
