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
constexpr std::int64_t kGrain = std::int64_t{1} << 20;   ///< bytes that a core copies or reads at a time
constexpr std::int64_t kWorthwhile = std::int64_t{4} << 20;

/** Fills `bytes` of host memory with a tensor's bytes from `begin` on. */
void fillOnAllCores(const Fill& fill, std::int64_t begin, std::byte* to, std::int64_t bytes) {
    inParallel(static_cast<std::size_t>((bytes + kGrain - 1) / kGrain), [&](std::size_t part) {
        const std::int64_t first = static_cast<std::int64_t>(part) * kGrain;
        fill(begin + first, to + first, std::min(kGrain, bytes - first));
    });
}

Fill copyOf(const void* from) {
    return [source = static_cast<const std::byte*>(from)](std::int64_t begin, std::byte* to, std::int64_t count) {
        std::memcpy(to, source + begin, static_cast<std::size_t>(count));
    };
}

}  // namespace

at::Tensor uploaded(const at::Tensor& stored, at::Device device) {
    const at::Tensor source = stored.contiguous();
    if (!device.is_cuda() || static_cast<std::int64_t>(source.nbytes()) < kWorthwhile) {
        return source.to(device);
    }
    return filledOn(device, source.sizes(), source.scalar_type(), copyOf(source.const_data_ptr()));
}

at::Tensor filledOnHost(at::IntArrayRef shape, at::ScalarType dtype, const Fill& fill) {
    at::Tensor result = at::empty(shape, at::TensorOptions().dtype(dtype));
    fillOnAllCores(fill, 0, static_cast<std::byte*>(result.mutable_data_ptr()), static_cast<std::int64_t>(result.nbytes()));
    return result;
}

at::Tensor filledOn(at::Device device, at::IntArrayRef shape, at::ScalarType dtype, const Fill& fill) {
    const auto bytes = c10::multiply_integers(shape) * static_cast<std::int64_t>(c10::elementSize(dtype));
    if (!device.is_cuda() || bytes < kWorthwhile) {
        return filledOnHost(shape, dtype, fill).to(device);
    }
    at::Tensor result = at::empty(shape, at::TensorOptions().dtype(dtype).device(device));
    const at::Tensor target = result.flatten().view(at::kByte);
    for (std::int64_t begin = 0; begin < bytes; begin += kPiece) {
        const std::int64_t count = std::min(kPiece, bytes - begin);
        // The allocator hands a page-locked block out again once its transfer has ended.
        const at::Tensor piece = at::empty({count}, at::TensorOptions().dtype(at::kByte).pinned_memory(true));
        fillOnAllCores(fill, begin, static_cast<std::byte*>(piece.mutable_data_ptr()), count);
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
            fillOnAllCores(copyOf(piece.const_data_ptr()), 0, first + begin, count);
        }
        return;
    }
#endif
    fillOnAllCores(copyOf(source.const_data_ptr()), 0, first, bytes);
}

}  // namespace orfeas
