#include "weights/upload.h"

#include <algorithm>
#include <cstring>

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

}  // namespace orfeas
