#pragma once

#include "cuda/elements.cuh"

namespace orfeas::cuda {

/** What a thread works on in kernels whose neighbouring threads share a head of a token, eight channels each. */
struct HeadSlice {
    bool inside;  ///< false past the end: all threads of a warp take part in its sums, these on the last slice, and write nothing
    int lanes;    ///< threads of a head
    int channel;  ///< the first of eight
    std::int64_t head;
    std::int64_t row;  ///< of all tokens of all batches
    std::int64_t batch;
    std::int64_t token;  ///< within its batch
};

__device__ inline HeadSlice headSlice(std::int64_t batches, std::int64_t tokens, std::int64_t heads, std::int64_t headSize) {
    HeadSlice slice;
    slice.lanes = static_cast<int>(headSize) / kVector;
    const std::int64_t thread = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    const std::int64_t count = batches * tokens * heads * slice.lanes;
    slice.inside = thread < count;
    const std::int64_t index = slice.inside ? thread : count - 1;
    slice.channel = static_cast<int>(index % slice.lanes) * kVector;
    slice.head = index / slice.lanes % heads;
    slice.row = index / slice.lanes / heads;
    slice.batch = slice.row / tokens;
    slice.token = slice.row % tokens;
    return slice;
}

}  // namespace orfeas::cuda
