#include "cuda/decoder_kernels.h"

#include "cuda/elements.cuh"

namespace orfeas::cuda {

namespace {

constexpr int kAxes = 3;
constexpr int kWidest = 2048;  ///< a warp holds a row in registers

/** A thread a column of a row. */
template <typename T>
__global__ void __launch_bounds__(kThreads) fourierRowsKernel(FourierRows call) {
    const std::int64_t thread = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    const std::int64_t row = thread / call.width;
    if (row >= call.rows) {
        return;
    }
    const int column = static_cast<int>(thread % call.width);
    const float* point = call.points + row * kAxes;
    const int waves = kAxes * call.count;
    float value = 0.0F;
    if (column < kAxes) {
        value = point[column];
    } else if (column < kAxes + 2 * waves) {
        const int wave = (column - kAxes) % waves;
        const float phase = point[wave / call.count] * call.frequencies[wave % call.count];
        value = column < kAxes + waves ? sinf(phase) : cosf(phase);
    }
    as<T>(call.out)[thread] = fromFloat<T>(value);
}

/** One warp a row; each lane keeps every 32nd group of eight channels, kChunks of them at most. */
template <typename T, int kChunks>
__global__ void __launch_bounds__(kThreads) normedDotKernel(NormedDot call) {
    const std::int64_t row = (static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x) / kWarp;
    if (row >= call.rows) {
        return;
    }
    const int lane = static_cast<int>(threadIdx.x) % kWarp;
    const int width = static_cast<int>(call.width);
    float values[kChunks][kVector];
    float sum = 0.0F;
#pragma unroll
    for (int c = 0; c < kChunks; ++c) {
        const int channel = (c * kWarp + lane) * kVector;
        if (channel < width) {
            float update[kVector];
            load8(as<T>(call.x) + row * width + channel, values[c]);
            load8(as<T>(call.update) + row * width + channel, update);
#pragma unroll
            for (int i = 0; i < kVector; ++i) {
                values[c][i] = rounded<T>(values[c][i] + update[i]);
                sum += values[c][i];
            }
        }
    }
    float mean = 0.0F;
    float inverse = 1.0F;
    if (call.normWeight != nullptr) {
        mean = sumOver(sum, kWarp) / static_cast<float>(width);
        float squares = 0.0F;
#pragma unroll
        for (int c = 0; c < kChunks; ++c) {
            if ((c * kWarp + lane) * kVector < width) {
#pragma unroll
                for (int i = 0; i < kVector; ++i) {
                    const float difference = values[c][i] - mean;
                    squares = fmaf(difference, difference, squares);
                }
            }
        }
        inverse = rsqrtf(sumOver(squares, kWarp) / static_cast<float>(width) + call.epsilon);
    }
    float product = 0.0F;
#pragma unroll
    for (int c = 0; c < kChunks; ++c) {
        const int channel = (c * kWarp + lane) * kVector;
        if (channel < width) {
            float weights[kVector];
            load8(as<T>(call.weights) + channel, weights);
            if (call.normWeight != nullptr) {
                float scale[kVector];
                float shift[kVector];
                load8(as<T>(call.normWeight) + channel, scale);
                load8(as<T>(call.normBias) + channel, shift);
#pragma unroll
                for (int i = 0; i < kVector; ++i) {
                    values[c][i] = rounded<T>(fmaf((values[c][i] - mean) * inverse, scale[i], shift[i]));
                }
            }
#pragma unroll
            for (int i = 0; i < kVector; ++i) {
                product = fmaf(values[c][i], weights[i], product);
            }
        }
    }
    product = sumOver(product, kWarp);
    if (lane == 0) {
        call.out[row] = rounded<T>(product + toFloat(as<T>(call.bias)[0]));
    }
}

template <typename T>
void launchNormedDot(const NormedDot& call, cudaStream_t stream) {
    const unsigned int blocks = blocksFor(call.rows * kWarp);
    const std::int64_t perChunk = kWarp * kVector;
    if (call.width <= perChunk) {
        normedDotKernel<T, 1><<<blocks, kThreads, 0, stream>>>(call);
    } else if (call.width <= 4 * perChunk) {
        normedDotKernel<T, 4><<<blocks, kThreads, 0, stream>>>(call);
    } else {
        normedDotKernel<T, 8><<<blocks, kThreads, 0, stream>>>(call);
    }
}

}  // namespace

void fourierRows(const FourierRows& call, Stream stream) {
    if (call.rows > 0) {
        const unsigned int blocks = blocksFor(call.rows * call.width);
        dispatch(call.element, [&](auto type) { fourierRowsKernel<decltype(type)><<<blocks, kThreads, 0, cudaStream(stream)>>>(call); });
    }
}

bool fitsNormedDot(std::int64_t width) {
    return width > 0 && width <= kWidest && width % kVector == 0;
}

void normedDot(const NormedDot& call, Stream stream) {
    if (call.rows > 0) {
        dispatch(call.element, [&](auto type) { launchNormedDot<decltype(type)>(call, cudaStream(stream)); });
    }
}

}  // namespace orfeas::cuda
