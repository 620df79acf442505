#include <algorithm>

#include "cuda/elements.cuh"

namespace orfeas::cuda {

namespace {

constexpr int kWidest = 2048;  ///< a warp holds a row in registers

/** One warp a row; each lane keeps every 32nd group of eight channels, kChunks of them at most. */
template <typename T, int kChunks>
__global__ void __launch_bounds__(kThreads) modulatedNormKernel(ModulatedNorm call) {
    const std::int64_t row = (static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x) / kWarp;
    if (row >= call.rows) {
        return;
    }
    const int lane = static_cast<int>(threadIdx.x) % kWarp;
    const int width = static_cast<int>(call.width);
    T* x = as<T>(call.x) + row * width;
    float values[kChunks][kVector];
    float sum = 0.0F;
#pragma unroll
    for (int c = 0; c < kChunks; ++c) {
        const int channel = (c * kWarp + lane) * kVector;
        if (channel < width) {
            load8(x + channel, values[c]);
            if (call.update != nullptr) {
                float update[kVector];
                float gate[kVector] = {1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F};
                load8(as<T>(call.update) + row * width + channel, update);
                if (call.gate != nullptr) {
                    load8(as<T>(call.gate) + channel, gate);
                }
#pragma unroll
                for (int i = 0; i < kVector; ++i) {
                    values[c][i] = rounded<T>(fmaf(update[i], gate[i], values[c][i]));
                }
                store8(values[c], x + channel);
            }
#pragma unroll
            for (int i = 0; i < kVector; ++i) {
                sum += values[c][i];
            }
        }
    }
    const float mean = sumOver(sum, kWarp) / static_cast<float>(width);
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
    const float inverse = rsqrtf(sumOver(squares, kWarp) / static_cast<float>(width) + call.epsilon);
    T* out = as<T>(call.out) + row * width;
#pragma unroll
    for (int c = 0; c < kChunks; ++c) {
        const int channel = (c * kWarp + lane) * kVector;
        if (channel < width) {
            float shift[kVector];
            float scale[kVector];
            load8(as<T>(call.shift) + channel, shift);
            load8(as<T>(call.scale) + channel, scale);
#pragma unroll
            for (int i = 0; i < kVector; ++i) {
                values[c][i] = fmaf((values[c][i] - mean) * inverse, call.scaleOffset + scale[i], shift[i]);
            }
            store8(values[c], out + channel);
        }
    }
}

/** headSize / 8 neighbouring threads a head of a token: they read its query, key and value. */
template <typename T>
__global__ void __launch_bounds__(kThreads) splitHeadsKernel(SplitHeads call) {
    const int lanes = static_cast<int>(call.headSize) / kVector;
    const std::int64_t thread = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    const std::int64_t count = call.batch * call.tokens * call.heads * lanes;
    // All threads of a warp take part in the sums; those past the end work on the last element and write nothing.
    const bool inside = thread < count;
    const std::int64_t index = inside ? thread : count - 1;
    const int channel = static_cast<int>(index % lanes) * kVector;
    const std::int64_t head = index / lanes % call.heads;
    const std::int64_t row = index / lanes / call.heads;
    const T* in = as<T>(call.in) + row * call.rowStride + head * call.headStride + channel;
    const std::int64_t token = row % call.tokens + call.firstToken;
    const std::int64_t batch = row / call.tokens;
    const std::int64_t out = ((batch * call.allTokens + token) * call.heads + head) * call.headSize + channel;

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
                return sumOver(sum, lanes) / static_cast<float>(call.headSize);
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
        if (inside) {
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

template <typename T>
void launchModulatedNorm(const ModulatedNorm& call, cudaStream_t stream) {
    const unsigned int blocks = blocksFor(call.rows * kWarp);
    const std::int64_t perChunk = kWarp * kVector;
    if (call.width <= perChunk) {
        modulatedNormKernel<T, 1><<<blocks, kThreads, 0, stream>>>(call);
    } else if (call.width <= 2 * perChunk) {
        modulatedNormKernel<T, 2><<<blocks, kThreads, 0, stream>>>(call);
    } else if (call.width <= 4 * perChunk) {
        modulatedNormKernel<T, 4><<<blocks, kThreads, 0, stream>>>(call);
    } else {
        modulatedNormKernel<T, 8><<<blocks, kThreads, 0, stream>>>(call);
    }
}

}  // namespace

bool fitsModulatedNorm(std::int64_t width) {
    return width > 0 && width <= kWidest && width % kVector == 0;
}

void modulatedNorm(const ModulatedNorm& call, Stream stream) {
    if (call.rows > 0) {
        dispatch(call.element, [&](auto type) { launchModulatedNorm<decltype(type)>(call, cudaStream(stream)); });
    }
}

bool fitsSplitHeads(std::int64_t headSize) {
    const std::int64_t lanes = headSize / kVector;
    return headSize > 0 && headSize % kVector == 0 && lanes <= kWarp && (lanes & (lanes - 1)) == 0;
}

void splitHeads(const SplitHeads& call, Stream stream) {
    const std::int64_t threads = call.batch * call.tokens * call.heads * (call.headSize / kVector);
    if (threads > 0) {
        dispatch(call.element,
                 [&](auto type) { splitHeadsKernel<decltype(type)><<<blocksFor(threads), kThreads, 0, cudaStream(stream)>>>(call); });
    }
}

void geluRows(const GeluRows& call, Stream stream) {
    const std::int64_t threads = call.rows * (call.width / kVector);
    if (threads > 0) {
        dispatch(call.element,
                 [&](auto type) { geluRowsKernel<decltype(type)><<<blocksFor(threads), kThreads, 0, cudaStream(stream)>>>(call); });
    }
}

}  // namespace orfeas::cuda
