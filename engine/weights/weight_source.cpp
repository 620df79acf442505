#include "weights/weight_source.h"

#include <fmt/format.h>

#include "core/transfer.h"
#include "orfeas/error.h"
#include "weights/ckpt_file.h"
#include "weights/folder_diagnosis.h"
#include "weights/safetensors_file.h"
#include "weights/stored_file.h"

namespace orfeas {

at::Tensor WeightSource::readTo(const std::string& name, at::Device device, at::ScalarType dtype) const {
    const std::optional<FileRange> range = rangeOf(name);
    if (range && !device.is_cpu()) {
        const TensorInfo& info = tensors().at(name);
        const Fill fill = [&range](std::int64_t begin, std::byte* to, std::int64_t count) { range->read(begin, to, count); };
        // Across first, then converted: the device does that faster than the host.
        return filledOn(device, info.shape, info.dtype, fill).to(dtype);
    }
    const at::Tensor stored = read(name);
    if (device.is_cpu()) {
        const bool shared = !range.has_value();  // what was read from a file is nobody else's
        return stored.to(dtype, /*non_blocking=*/false, /*copy=*/shared, at::MemoryFormat::Contiguous);
    }
    return uploaded(stored, device).to(dtype);
}

std::shared_ptr<const WeightSource> openWeightSource(const std::filesystem::path& file) {
    constexpr std::uint64_t kFirstWords = 512;  // enough to tell what it is
    auto stored = StoredFile::open(file);
    const std::string text = stored->text(0, kFirstWords);
    if (const auto stray = strayContent(text)) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights, fmt::format("{}: {}", stored->name(), *stray));
    }
    // No safetensors file begins so: its header would have 64 MiB.
    if (text.starts_with("PK\x03\x04")) {
        return std::make_shared<CkptFile>(std::move(stored));
    }
    constexpr std::size_t kFirstHeaderByte = 8;
    const bool looksLikeSafetensors = text.size() > kFirstHeaderByte && text[kFirstHeaderByte] == '{';
    if (looksLikeSafetensors || file.extension() == ".safetensors") {
        return std::make_shared<SafetensorsFile>(std::move(stored));
    }
    throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                fmt::format("{}: is neither a safetensors file nor a PyTorch checkpoint in zip form (PyTorch 1.6 or later). "
                            "Name a weights file.",
                            stored->name()));
}

}  // namespace orfeas
