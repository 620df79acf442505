#pragma once

#include <cstdint>

/**
 * What lies between the matrix products of a transformer, in one pass over memory each. Raw device pointers and a stream; nothing waits.
 * A kernel that can't be started throws a LaunchError (cuda/launch_error.h). layers/fused_ops.h has the same operations on
 * tensors, with their plain twins.
 */
namespace orfeas::cuda {

/** The type of all activations of a call; sums are in fp32 whatever it is. */
enum class Element { Float32, Float16, BFloat16 };

/** A cudaStream_t, so that callers need no CUDA header. */
using Stream = void*;

/** out = norm(x) * (scaleOffset + scale) + shift over rows of `width`; with an update, x += gate * update comes first. */
struct ModulatedNorm {
    Element element = Element::Float16;
    std::int64_t rows = 0;
    std::int64_t width = 0;        ///< fitsModulatedNorm()
    void* x = nullptr;             ///< [rows,width], written only with an update
    const void* update = nullptr;  ///< [rows,width] or null
    const void* gate = nullptr;    ///< [width], or null for 1
    const void* shift = nullptr;   ///< [width]
    const void* scale = nullptr;   ///< [width]
    float scaleOffset = 1.0F;      ///< 1 for a modulation, 0 for the weight of a layer norm
    void* out = nullptr;           ///< [rows,width]
    float epsilon = 1e-6F;
};
bool fitsModulatedNorm(std::int64_t width);
void modulatedNorm(const ModulatedNorm& call, Stream stream);

/** The norm of a head's channels: none without a weight, RMS without a bias, a layer norm with both; [headSize] each. */
struct HeadNormWeights {
    const void* weight = nullptr;
    const void* bias = nullptr;
};

/**
 * Takes queries, keys and values of all heads out of the rows of one matrix product, norms queries and keys over a head's channels and
 * writes them among the tokens of [batch,allTokens,heads,headSize].
 */
struct SplitHeads {
    Element element = Element::Float16;
    std::int64_t batch = 0;
    std::int64_t tokens = 0;
    std::int64_t firstToken = 0;  ///< where they go among `allTokens`
    std::int64_t allTokens = 0;
    std::int64_t heads = 0;
    std::int64_t headSize = 0;    ///< fitsSplitHeads()
    const void* in = nullptr;     ///< rows of `rowStride` elements, [batch * tokens]
    std::int64_t rowStride = 0;   ///< elements from a token to the next
    std::int64_t headStride = 0;  ///< … from a head to the next
    std::int64_t partStride = 0;  ///< … from the queries to the keys to the values
    HeadNormWeights queryNorm;
    HeadNormWeights keyNorm;
    float epsilon = 1e-6F;
    void* q = nullptr;
    void* k = nullptr;  ///< null where the rows hold no keys
    void* v = nullptr;  ///< null where the values stay in the rows, or there are none
};
bool fitsSplitHeads(std::int64_t headSize);
void splitHeads(const SplitHeads& call, Stream stream);

/** out = GELU(in), the tanh form, between rows of different strides; width and strides divisible by 8. */
struct GeluRows {
    Element element = Element::Float16;
    std::int64_t rows = 0;
    std::int64_t width = 0;
    const void* in = nullptr;
    std::int64_t inStride = 0;
    void* out = nullptr;
    std::int64_t outStride = 0;
};
void geluRows(const GeluRows& call, Stream stream);

}  // namespace orfeas::cuda
