#include "cuda/transformer_kernels.h"

#include "cuda/elements.cuh"
#include "cuda/head_slice.cuh"
#include "cuda/warp_row.cuh"

namespace orfeas::cuda {

namespace {

/** One warp a row. */
template <typename T, int kChunks>
__global__ void __launch_bounds__(kThreads) modulatedNormKernel(ModulatedNorm call) {
    const std::int64_t index = (static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x) / kWarp;
    if (index >= call.rows) {
        return;
    }
    WarpRow<kChunks> row(call.width);
    const std::int64_t start = index * row.width;
    T* x = as<T>(call.x) + start;
    float sum = 0.0F;
    row.each([&](float(&values)[kVector], int channel) {
        load8(x + channel, values);
        if (call.update != nullptr) {
            float update[kVector];
            float gate[kVector] = {1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F};
            load8(as<T>(call.update) + start + channel, update);
            if (call.gate != nullptr) {
                load8(as<T>(call.gate) + channel, gate);
            }
#pragma unroll
            for (int i = 0; i < kVector; ++i) {
                values[i] = rounded<T>(fmaf(update[i], gate[i], values[i]));
            }
            store8(values, x + channel);
        }
#pragma unroll
        for (int i = 0; i < kVector; ++i) {
            sum += values[i];
        }
    });
    const float mean = sumOver(sum, kWarp) / static_cast<float>(row.width);
    const float inverse = row.inverseDeviation(mean, call.epsilon);
    T* out = as<T>(call.out) + start;
    row.each([&](float(&values)[kVector], int channel) {
        float shift[kVector];
        float scale[kVector];
        load8(as<T>(call.shift) + channel, shift);
        load8(as<T>(call.scale) + channel, scale);
#pragma unroll
        for (int i = 0; i < kVector; ++i) {
            values[i] = fmaf((values[i] - mean) * inverse, call.scaleOffset + scale[i], shift[i]);
        }
        store8(values, out + channel);
    });
}

/** The threads of a head of a token read its query, key and value. */
template <typename T>
__global__ void __launch_bounds__(kThreads) splitHeadsKernel(SplitHeads call) {
    const HeadSlice slice = headSlice(call.batch, call.tokens, call.heads, call.headSize);
    const int channel = slice.channel;
    const T* in = as<T>(call.in) + slice.row * call.rowStride + slice.head * call.headStride + channel;
    const std::int64_t token = slice.token + call.firstToken;
    const std::int64_t out = ((slice.batch * call.allTokens + token) * call.heads + slice.head) * call.headSize + channel;

    const auto normed = [&](const T* from, const HeadNormWeights& norm, void* to) {
        float values[kVector];
        load8(from, values);
        if (norm.weight != nullptr) {
            const auto mean = [&](auto term) {
                float sum = 0.0F;
#pragma unroll
                for (int i = 0; i < kVector; ++i) {
                    sum += term(values[i]);
                }
                return sumOver(sum, slice.lanes) / static_cast<float>(call.headSize);
            };
            float biases[kVector] = {};
            if (norm.bias != nullptr) {
                load8(as<T>(norm.bias) + channel, biases);
                const float middle = mean([](float x) { return x; });
#pragma unroll
                for (int i = 0; i < kVector; ++i) {
                    values[i] -= middle;
                }
            }
            const float inverse = rsqrtf(mean([](float x) { return x * x; }) + call.epsilon);
            float weights[kVector];
            load8(as<T>(norm.weight) + channel, weights);
#pragma unroll
            for (int i = 0; i < kVector; ++i) {
                values[i] = fmaf(values[i], inverse * weights[i], biases[i]);
            }
        }
        if (slice.inside) {
            store8(values, as<T>(to) + out);
        }
    };
    normed(in, call.queryNorm, call.q);
    if (call.k != nullptr) {
        normed(in + call.partStride, call.keyNorm, call.k);
    }
    if (call.v != nullptr) {
        normed(in + 2 * call.partStride, {}, call.v);
    }
}

__device__ float geluTanh(float x) {
    constexpr float kScale = 0.7978845608028654F;  // sqrt(2 / pi)
    return 0.5F * x * (1.0F + tanhf(kScale * fmaf(0.044715F * x * x, x, x)));
}

template <typename T>
__global__ void __launch_bounds__(kThreads) geluRowsKernel(GeluRows call) {
    const std::int64_t perRow = call.width / kVector;
    const std::int64_t thread = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (thread >= call.rows * perRow) {
        return;
    }
    const std::int64_t row = thread / perRow;
    const std::int64_t channel = thread % perRow * kVector;
    float values[kVector];
    load8(as<T>(call.in) + row * call.inStride + channel, values);
#pragma unroll
    for (int i = 0; i < kVector; ++i) {
        values[i] = geluTanh(values[i]);
    }
    store8(values, as<T>(call.out) + row * call.outStride + channel);
}

}  // namespace

bool fitsModulatedNorm(std::int64_t width) {
    return fitsWarpRow(width);
}

void modulatedNorm(const ModulatedNorm& call, Stream stream) {
    if (call.rows == 0) {
        return;
    }
    dispatch(call.element, [&](auto type) {
        launchForWidth<1, 2, 4, 8>(call.width, [&](auto chunks) {
            launch({"modulatedNorm", blocksFor(call.rows * kWarp), stream}, modulatedNormKernel<decltype(type), decltype(chunks)::value>,
                   call);
        });
    });
}

bool fitsSplitHeads(std::int64_t headSize) {
    const std::int64_t lanes = headSize / kVector;
    return headSize > 0 && headSize % kVector == 0 && lanes <= kWarp && (lanes & (lanes - 1)) == 0;
}

void splitHeads(const SplitHeads& call, Stream stream) {
    const std::int64_t threads = call.batch * call.tokens * call.heads * (call.headSize / kVector);
    if (threads > 0) {
        dispatch(call.element,
                 [&](auto type) { launch({"splitHeads", blocksFor(threads), stream}, splitHeadsKernel<decltype(type)>, call); });
    }
}

void geluRows(const GeluRows& call, Stream stream) {
    const std::int64_t threads = call.rows * (call.width / kVector);
    if (threads > 0) {
        dispatch(call.element, [&](auto type) { launch({"geluRows", blocksFor(threads), stream}, geluRowsKernel<decltype(type)>, call); });
    }
}

}  // namespace orfeas::cuda
