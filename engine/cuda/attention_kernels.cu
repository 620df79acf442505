#include "cuda/attention_kernels.h"

#include "cuda/elements.cuh"
#include "cuda/head_slice.cuh"

namespace orfeas::cuda {

namespace {

constexpr int kWideBlock = 1024;  ///< threads for one query: as many loads in flight as a multiprocessor takes
constexpr int kWarps = kWideBlock / kWarp;
constexpr int kLargestHead = 128;
constexpr std::int64_t kMostKeys = 7168;  ///< their logits lie in shared memory

template <typename T>
__global__ void __launch_bounds__(kThreads) addWeightedKeyKernel(AddWeightedKey call) {
    const auto [inside, lanes, channel, head, row, batch, query] = headSlice(call.batch, call.queries, call.heads, call.headSize);
    const std::int64_t channelOfHead = head * call.headSize + channel;
    const std::int64_t place = batch * call.queryBatchStride + query * call.heads * call.headSize + channelOfHead;
    const std::int64_t ofKey = batch * call.keyBatchStride + channelOfHead;

    float q[kVector];
    float key[kVector];
    load8(as<T>(call.q) + place, q);
    load8(as<T>(call.key) + ofKey, key);
    float product = 0.0F;
#pragma unroll
    for (int i = 0; i < kVector; ++i) {
        product = fmaf(q[i], key[i], product);
    }
    const float logit = sumOver(product, lanes) * call.scale + call.logCopies;
    const float others = call.logSumExp[(batch * call.heads + head) * call.queries + query];
    const float share = 1.0F / (1.0F + expf(others - logit));  // of the weighted key in all that is attended to

    float attention[kVector];
    float value[kVector];
    load8(as<T>(call.attention) + row * call.heads * call.headSize + channelOfHead, attention);
    load8(as<T>(call.value) + batch * call.valueBatchStride + head * call.valueHeadStride + channel, value);
#pragma unroll
    for (int i = 0; i < kVector; ++i) {
        attention[i] = fmaf(share, value[i] - attention[i], attention[i]);
    }
    if (inside) {
        store8(attention, as<T>(call.out) + place);
    }
}

/** Below this share of the real keys in the attention, rounding would show. */
constexpr float kDrowned = 1e-3F;

template <typename T>
__global__ void __launch_bounds__(kThreads) removeZeroKeysKernel(RemoveZeroKeys call) {
    const auto [inside, lanes, channel, head, row, batch, query] = headSlice(call.batch, call.queries, call.heads, call.headSize);
    const std::int64_t place = (row * call.heads + head) * call.headSize + channel;

    const float logSumExp = call.logSumExp[(batch * call.heads + head) * call.queries + query];
    const float share = 1.0F - static_cast<float>(call.zeroKeys) * expf(-logSumExp);  // of the real keys
    float attention[kVector];
    load8(as<T>(call.attention) + place, attention);
    float factor = 1.0F / share;
    if (__any_sync(0xffffffffU, share < kDrowned)) {  // the whole warp, as its threads add up together
        float q[kVector];
        load8(as<T>(call.q) + place, q);
        const T* k = as<T>(call.k) + batch * call.keyBatchStride + head * call.headSize + channel;
        const T* v = as<T>(call.v) + batch * call.valueBatchStride + head * call.valueHeadStride + channel;
        float largest = -INFINITY;
        float sum = 0.0F;
        float mixed[kVector] = {};
        for (std::int64_t i = 0; i < call.keys; ++i) {
            float key[kVector];
            float value[kVector];
            load8(k + i * call.heads * call.headSize, key);
            load8(v + i * call.valueTokenStride, value);
            float product = 0.0F;
#pragma unroll
            for (int c = 0; c < kVector; ++c) {
                product = fmaf(q[c], key[c], product);
            }
            const float logit = sumOver(product, lanes) * call.scale;
            const float above = fmaxf(largest, logit);
            const float fade = expf(largest - above);
            const float weight = expf(logit - above);
            largest = above;
            sum = fmaf(sum, fade, weight);
#pragma unroll
            for (int c = 0; c < kVector; ++c) {
                mixed[c] = fmaf(mixed[c], fade, weight * value[c]);
            }
        }
        if (share < kDrowned) {
            factor = 1.0F / sum;
#pragma unroll
            for (int c = 0; c < kVector; ++c) {
                attention[c] = mixed[c];
            }
        }
    }
#pragma unroll
    for (int i = 0; i < kVector; ++i) {
        attention[i] *= factor;
    }
    if (inside) {
        store8(attention, as<T>(call.attention) + place);
    }
}

/** The largest, or the sum, over a whole block, in all its threads. `room` holds kWarps numbers. */
template <typename Combine>
__device__ float overBlock(float x, float* room, Combine combine) {
    const int lane = static_cast<int>(threadIdx.x) % kWarp;
    const int warp = static_cast<int>(threadIdx.x) / kWarp;
    for (int offset = kWarp / 2; offset > 0; offset /= 2) {
        x = combine(x, __shfl_xor_sync(0xffffffffU, x, offset));
    }
    if (lane == 0) {
        room[warp] = x;
    }
    __syncthreads();
    x = room[lane];
    for (int offset = kWarp / 2; offset > 0; offset /= 2) {
        x = combine(x, __shfl_xor_sync(0xffffffffU, x, offset));
    }
    __syncthreads();  // before the room is used again
    return x;
}

/** A block a head; headSize / 8 neighbouring threads a key, and the same for its value. */
template <typename T>
__global__ void __launch_bounds__(kWideBlock) oneQueryAttentionKernel(OneQueryAttention call) {
    extern __shared__ float logits[];  // [keys]
    __shared__ float room[kWarps];
    __shared__ float sums[kWarps][kLargestHead];
    const int lanes = static_cast<int>(call.headSize) / kVector;
    const int groups = kWideBlock / lanes;
    const int group = static_cast<int>(threadIdx.x) / lanes;
    const int channel = static_cast<int>(threadIdx.x) % lanes * kVector;
    const std::int64_t head = blockIdx.x % call.heads;
    const std::int64_t batch = blockIdx.x / call.heads;
    const int keys = static_cast<int>(call.keys);
    const T* k = as<T>(call.k) + (batch * call.keys * call.heads + head) * call.headSize + channel;
    const T* v = as<T>(call.v) + batch * call.valueBatchStride + head * call.valueHeadStride + channel;
    const std::int64_t place = batch * call.queryBatchStride + head * call.headSize;

    float q[kVector];
    load8(as<T>(call.q) + place + channel, q);
    float largest = -INFINITY;
    const int rounds = (keys + groups - 1) / groups;
#pragma unroll 4
    for (int round = 0; round < rounds; ++round) {  // all threads go round alike, since they add up together
        const int index = round * groups + group;
        float key[kVector] = {};
        if (index < keys) {
            load8(k + index * call.heads * call.headSize, key);
        }
        float product = 0.0F;
#pragma unroll
        for (int i = 0; i < kVector; ++i) {
            product = fmaf(q[i], key[i], product);
        }
        product = sumOver(product, lanes) * call.scale + (index == 0 ? call.logCopies : 0.0F);
        if (index < keys) {
            largest = fmaxf(largest, product);
            if (channel == 0) {
                logits[index] = product;
            }
        }
    }
    largest = overBlock(largest, room, [](float a, float b) { return fmaxf(a, b); });  // also makes the logits seen by all

    float sum = 0.0F;
    float mixed[kVector] = {};
#pragma unroll 4
    for (int index = group; index < keys; index += groups) {
        const float share = expf(logits[index] - largest);
        float value[kVector];
        load8(v + index * call.valueTokenStride, value);
        sum += channel == 0 ? share : 0.0F;
#pragma unroll
        for (int i = 0; i < kVector; ++i) {
            mixed[i] = fmaf(share, value[i], mixed[i]);
        }
    }
    sum = overBlock(sum, room, [](float a, float b) { return a + b; });

    // The groups of a warp, then the warps.
    const int lane = static_cast<int>(threadIdx.x) % kWarp;
    const int warp = static_cast<int>(threadIdx.x) / kWarp;
#pragma unroll
    for (int i = 0; i < kVector; ++i) {
        for (int offset = kWarp / 2; offset >= lanes; offset /= 2) {
            mixed[i] += __shfl_xor_sync(0xffffffffU, mixed[i], offset);
        }
        if (lane < lanes) {
            sums[warp][channel + i] = mixed[i];
        }
    }
    __syncthreads();
    if (threadIdx.x < call.headSize) {
        float total = 0.0F;
        for (int i = 0; i < kWarps; ++i) {
            total += sums[i][threadIdx.x];
        }
        as<T>(call.out)[place + threadIdx.x] = fromFloat<T>(total / sum);
    }
}

}  // namespace

void addWeightedKey(const AddWeightedKey& call, Stream stream) {
    const std::int64_t threads = call.batch * call.queries * call.heads * (call.headSize / kVector);
    if (threads > 0) {
        dispatch(call.element,
                 [&](auto type) { launch({"addWeightedKey", blocksFor(threads), stream}, addWeightedKeyKernel<decltype(type)>, call); });
    }
}

void removeZeroKeys(const RemoveZeroKeys& call, Stream stream) {
    const std::int64_t threads = call.batch * call.queries * call.heads * (call.headSize / kVector);
    if (threads > 0) {
        dispatch(call.element,
                 [&](auto type) { launch({"removeZeroKeys", blocksFor(threads), stream}, removeZeroKeysKernel<decltype(type)>, call); });
    }
}

bool fitsOneQueryAttention(std::int64_t headSize, std::int64_t keys) {
    return fitsSplitHeads(headSize) && headSize <= kLargestHead && keys <= kMostKeys;
}

void oneQueryAttention(const OneQueryAttention& call, Stream stream) {
    const std::int64_t blocks = call.batch * call.heads;
    if (blocks > 0 && call.keys > 0) {
        const std::size_t bytes = static_cast<std::size_t>(call.keys) * sizeof(float);
        dispatch(call.element, [&](auto type) {
            launch({"oneQueryAttention", blocks, stream, kWideBlock, bytes}, oneQueryAttentionKernel<decltype(type)>, call);
        });
    }
}

}  // namespace orfeas::cuda
