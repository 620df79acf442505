#include "core/transfer.h"

#include <algorithm>
#include <cstring>

#if ORFEAS_WITH_CUDA
#include <c10/cuda/CUDAStream.h>
#endif

#include "core/parallel.h"

namespace orfeas {

namespace {

constexpr std::int64_t kPiece = std::int64_t{32} << 20;  ///< bytes of one transfer
constexpr std::int64_t kGrain = std::int64_t{1} << 20;   ///< bytes that a core copies at a time
constexpr std::int64_t kWorthwhile = std::int64_t{4} << 20;

void copyOnAllCores(const std::byte* from, std::byte* to, std::int64_t bytes) {
    inParallel(static_cast<std::size_t>((bytes + kGrain - 1) / kGrain), [&](std::size_t part) {
        const std::int64_t begin = static_cast<std::int64_t>(part) * kGrain;
        std::memcpy(to + begin, from + begin, static_cast<std::size_t>(std::min(kGrain, bytes - begin)));
    });
}

}  // namespace

at::Tensor uploaded(const at::Tensor& stored, at::Device device) {
    const at::Tensor source = stored.contiguous();
    const auto bytes = static_cast<std::int64_t>(source.nbytes());
    if (!device.is_cuda() || bytes < kWorthwhile) {
        return source.to(device);
    }
    at::Tensor result = at::empty(source.sizes(), source.options().device(device));
    const at::Tensor target = result.flatten().view(at::kByte);
    const auto* first = static_cast<const std::byte*>(source.const_data_ptr());
    for (std::int64_t begin = 0; begin < bytes; begin += kPiece) {
        const std::int64_t count = std::min(kPiece, bytes - begin);
        // The allocator hands a page-locked block out again once its transfer has ended.
        const at::Tensor piece = at::empty({count}, at::TensorOptions().dtype(at::kByte).pinned_memory(true));
        copyOnAllCores(first + begin, static_cast<std::byte*>(piece.mutable_data_ptr()), count);
        target.narrow(0, begin, count).copy_(piece, /*non_blocking=*/true);
    }
    return result;
}

void download(const at::Tensor& values, void* to) {
    const at::Tensor source = values.contiguous();
    const auto bytes = static_cast<std::int64_t>(source.nbytes());
    auto* first = static_cast<std::byte*>(to);
#if ORFEAS_WITH_CUDA
    if (source.is_cuda()) {
        const at::Tensor flat = source.flatten().view(at::kByte);
        const at::Tensor piece = at::empty({std::min(bytes, kPiece)}, at::TensorOptions().dtype(at::kByte).pinned_memory(true));
        for (std::int64_t begin = 0; begin < bytes; begin += kPiece) {
            const std::int64_t count = std::min(kPiece, bytes - begin);
            piece.narrow(0, 0, count).copy_(flat.narrow(0, begin, count), /*non_blocking=*/true);
            c10::cuda::getCurrentCUDAStream().synchronize();
            copyOnAllCores(static_cast<const std::byte*>(piece.const_data_ptr()), first + begin, count);
        }
        return;
    }
#endif
    copyOnAllCores(static_cast<const std::byte*>(source.const_data_ptr()), first, bytes);
}

}  // namespace orfeas
