#include "weights/finite_check.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/parallel.h"

namespace orfeas {

namespace {

/** A floating number is NaN or infinite exactly if all bits of its exponent are set. A plain loop that the compiler vectorises. */
template <typename Bits>
bool anyExponentFull(const Bits* bits, std::int64_t count, Bits exponent) {
    Bits found = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        found |= static_cast<Bits>((bits[i] & exponent) == exponent);
    }
    return found != 0;
}

template <typename Bits>
bool allFiniteOnCpu(const at::Tensor& values, Bits exponent) {
    const auto* bits = static_cast<const Bits*>(values.const_data_ptr());
    std::atomic<bool> finite{true};
    constexpr std::int64_t kGrain = 1 << 18;
    const std::int64_t count = values.numel();
    inParallel(static_cast<std::size_t>((count + kGrain - 1) / kGrain), [&](std::size_t piece) {
        const std::int64_t begin = static_cast<std::int64_t>(piece) * kGrain;
        if (anyExponentFull<Bits>(bits + begin, std::min(kGrain, count - begin), exponent)) {
            finite.store(false, std::memory_order_relaxed);
        }
    });
    return finite.load();
}

}  // namespace

bool allFinite(const at::Tensor& values) {
    if (values.numel() == 0) {
        return true;
    }
    if (values.is_cpu() && values.is_contiguous()) {
        switch (values.scalar_type()) {
            case at::kHalf: return allFiniteOnCpu<std::uint16_t>(values, 0x7c00);
            case at::kBFloat16: return allFiniteOnCpu<std::uint16_t>(values, 0x7f80);
            case at::kFloat: return allFiniteOnCpu<std::uint32_t>(values, 0x7f800000);
            case at::kDouble: return allFiniteOnCpu<std::uint64_t>(values, 0x7ff0000000000000);
            default: break;
        }
    }
    // The largest magnitude: NaN and infinity survive the reduction, nothing else can become either.
    return std::isfinite(at::linalg_vector_norm(values, std::numeric_limits<double>::infinity()).item<double>());
}

}  // namespace orfeas
