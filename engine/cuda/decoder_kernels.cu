#include "cuda/decoder_kernels.h"

#include "cuda/elements.cuh"
#include "cuda/warp_row.cuh"

namespace orfeas::cuda {

namespace {

constexpr int kAxes = 3;

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

/** One warp a row. */
template <typename T, int kChunks>
__global__ void __launch_bounds__(kThreads) normedDotKernel(NormedDot call) {
    const std::int64_t index = (static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x) / kWarp;
    if (index >= call.rows) {
        return;
    }
    WarpRow<kChunks> row(call.width);
    const std::int64_t start = index * row.width;
    float sum = 0.0F;
    row.each([&](float(&values)[kVector], int channel) {
        float update[kVector];
        load8(as<T>(call.x) + start + channel, values);
        load8(as<T>(call.update) + start + channel, update);
#pragma unroll
        for (int i = 0; i < kVector; ++i) {
            values[i] = rounded<T>(values[i] + update[i]);
            sum += values[i];
        }
    });
    float mean = 0.0F;
    float inverse = 1.0F;
    if (call.normWeight != nullptr) {
        mean = sumOver(sum, kWarp) / static_cast<float>(row.width);
        inverse = row.inverseDeviation(mean, call.epsilon);
    }
    float product = 0.0F;
    row.each([&](float(&values)[kVector], int channel) {
        float weights[kVector];
        load8(as<T>(call.weights) + channel, weights);
        if (call.normWeight != nullptr) {
            float scale[kVector];
            float shift[kVector];
            load8(as<T>(call.normWeight) + channel, scale);
            load8(as<T>(call.normBias) + channel, shift);
#pragma unroll
            for (int i = 0; i < kVector; ++i) {
                values[i] = rounded<T>(fmaf((values[i] - mean) * inverse, scale[i], shift[i]));
            }
        }
#pragma unroll
        for (int i = 0; i < kVector; ++i) {
            product = fmaf(values[i], weights[i], product);
        }
    });
    product = sumOver(product, kWarp);
    if (row.lane == 0) {
        call.out[index] = rounded<T>(product + toFloat(as<T>(call.bias)[0]));
    }
}

}  // namespace

void fourierRows(const FourierRows& call, Stream stream) {
    if (call.rows > 0) {
        const std::int64_t blocks = blocksFor(call.rows * call.width);
        dispatch(call.element, [&](auto type) { launch({"fourierRows", blocks, stream}, fourierRowsKernel<decltype(type)>, call); });
    }
}

bool fitsNormedDot(std::int64_t width) {
    return fitsWarpRow(width);
}

void normedDot(const NormedDot& call, Stream stream) {
    if (call.rows == 0) {
        return;
    }
    dispatch(call.element, [&](auto type) {
        launchForWidth<1, 4, 8>(call.width, [&](auto chunks) {
            launch({"normedDot", blocksFor(call.rows * kWarp), stream}, normedDotKernel<decltype(type), decltype(chunks)::value>, call);
        });
    });
}

}  // namespace orfeas::cuda
