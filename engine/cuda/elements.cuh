#pragma once

#include <cuda_bf16.h>
#include <cuda_fp16.h>

#include <cstdint>

#include "cuda/launch.cuh"
#include "cuda/transformer_kernels.h"

/** What the kernels share: eight numbers at a time between memory and registers (16 bytes of a half type, 32 of fp32). */
namespace orfeas::cuda {

constexpr int kVector = 8;

template <typename T>
struct alignas(sizeof(T) * kVector > 16 ? 16 : sizeof(T) * kVector) Packed {
    T values[kVector];
};

__device__ inline float toFloat(float x) {
    return x;
}
__device__ inline float toFloat(__half x) {
    return __half2float(x);
}
__device__ inline float toFloat(__nv_bfloat16 x) {
    return __bfloat162float(x);
}

template <typename T>
__device__ T fromFloat(float x);
template <>
__device__ inline float fromFloat<float>(float x) {
    return x;
}
template <>
__device__ inline __half fromFloat<__half>(float x) {
    return __float2half_rn(x);
}
template <>
__device__ inline __nv_bfloat16 fromFloat<__nv_bfloat16>(float x) {
    return __float2bfloat16_rn(x);
}

template <typename T>
__device__ void load8(const T* from, float (&to)[kVector]) {
    const Packed<T> packed = *reinterpret_cast<const Packed<T>*>(from);
#pragma unroll
    for (int i = 0; i < kVector; ++i) {
        to[i] = toFloat(packed.values[i]);
    }
}

template <typename T>
__device__ void store8(const float (&from)[kVector], T* to) {
    Packed<T> packed;
#pragma unroll
    for (int i = 0; i < kVector; ++i) {
        packed.values[i] = fromFloat<T>(from[i]);
    }
    *reinterpret_cast<Packed<T>*>(to) = packed;
}

/** As the plain operations do between two steps: what a value is once it has been in memory. */
template <typename T>
__device__ float rounded(float x) {
    return toFloat(fromFloat<T>(x));
}

/** The sum over `lanes` neighbouring threads (a power of two), in all of them. */
__device__ inline float sumOver(float x, int lanes) {
    for (int offset = lanes / 2; offset > 0; offset /= 2) {
        x += __shfl_xor_sync(0xffffffffU, x, offset);
    }
    return x;
}

constexpr int kWarp = 32;

template <typename T>
__host__ __device__ const T* as(const void* pointer) {
    return static_cast<const T*>(pointer);
}

template <typename T>
__host__ __device__ T* as(void* pointer) {
    return static_cast<T*>(pointer);
}

/** Calls `work(T{})` with the type that an Element names. */
template <typename Work>
void dispatch(Element element, Work work) {
    switch (element) {
        case Element::Float32: return work(float{});
        case Element::Float16: return work(__half{});
        case Element::BFloat16: return work(__nv_bfloat16{});
    }
}

}  // namespace orfeas::cuda
