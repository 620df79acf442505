#include "weights/weight_source.h"

#include <fmt/format.h>

#include "core/transfer.h"
#include "orfeas/error.h"
#include "weights/ckpt_file.h"
#include "weights/mapped_file.h"
#include "weights/safetensors_file.h"

namespace orfeas {

at::Tensor WeightSource::readTo(const std::string& name, at::Device device, at::ScalarType dtype) const {
    const at::Tensor stored = read(name);
    if (device.is_cpu()) {
        // A copy even where the type fits: a file that is cut while it is mapped must not kill a running job.
        return stored.to(dtype, /*non_blocking=*/false, /*copy=*/true, at::MemoryFormat::Contiguous);
    }
    // Across first, then converted: the device does that faster than the host.
    return uploaded(stored, device).to(dtype);
}

std::shared_ptr<const WeightSource> openWeightSource(const std::filesystem::path& file) {
    auto mapped = MappedFile::open(file);
    const std::string_view text = mapped->text();
    if (text.starts_with("version https://git-lfs")) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                    fmt::format("{}: is a Git LFS pointer, not the weights themselves. Fetch them with 'git lfs pull'.", mapped->name()));
    }
    // No safetensors file begins so: its header would have 64 MiB.
    if (text.starts_with("PK\x03\x04")) {
        return std::make_shared<CkptFile>(std::move(mapped));
    }
    constexpr std::size_t kFirstHeaderByte = 8;
    const bool looksLikeSafetensors = text.size() > kFirstHeaderByte && text[kFirstHeaderByte] == '{';
    if (looksLikeSafetensors || file.extension() == ".safetensors") {
        return std::make_shared<SafetensorsFile>(std::move(mapped));
    }
    throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                fmt::format("{}: is neither a safetensors file nor a PyTorch checkpoint in zip form (PyTorch 1.6 or later). "
                            "Name a weights file.",
                            mapped->name()));
}

}  // namespace orfeas
