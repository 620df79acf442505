#pragma once

#include <type_traits>

#include "cuda/elements.cuh"

namespace orfeas::cuda {

constexpr std::int64_t kWidestRow = 2048;  ///< of those that a warp holds in registers

/** Whether a warp can hold a row so wide. */
inline bool fitsWarpRow(std::int64_t width) {
    return width > 0 && width <= kWidestRow && width % kVector == 0;
}

/** A row that a warp holds: each lane keeps every 32nd group of eight channels, kChunks of them at most. */
template <int kChunks>
struct WarpRow {
    float values[kChunks][kVector];
    int width;
    int lane = static_cast<int>(threadIdx.x) % kWarp;

    __device__ explicit WarpRow(std::int64_t rowWidth) : width(static_cast<int>(rowWidth)) {}

    /** Calls `work(values, channel)` for each of this lane's groups of eight, with the first channel of it. */
    template <typename Work>
    __device__ void each(Work work) {
#pragma unroll
        for (int c = 0; c < kChunks; ++c) {
            const int channel = (c * kWarp + lane) * kVector;
            if (channel < width) {
                work(values[c], channel);
            }
        }
    }

    /** 1 / sqrt(variance + epsilon), in all lanes. */
    __device__ float inverseDeviation(float mean, float epsilon) {
        float squares = 0.0F;
        each([&](const float(&x)[kVector], int) {
#pragma unroll
            for (int i = 0; i < kVector; ++i) {
                const float difference = x[i] - mean;
                squares = fmaf(difference, difference, squares);
            }
        });
        return rsqrtf(sumOver(squares, kWarp) / static_cast<float>(width) + epsilon);
    }
};

/** Calls `launch` with the least of kChunks (ascending, as types) that a row of this width needs. */
template <int kFirst, int... kMore, typename Launch>
void launchForWidth(std::int64_t width, Launch launch) {
    if constexpr (sizeof...(kMore) > 0) {
        if (width > kFirst * kWarp * kVector) {
            return launchForWidth<kMore...>(width, launch);
        }
    }
    launch(std::integral_constant<int, kFirst>{});
}

}  // namespace orfeas::cuda
