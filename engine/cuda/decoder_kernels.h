#pragma once

#include "cuda/transformer_kernels.h"

/** Both ends of the field's network, in one pass over memory each. shape_vae/decoder_ops.h has their plain twins. */
namespace orfeas::cuda {

/**
 * Points in space as waves: a row of 3 coordinates, then for each axis the sines at all frequencies, then likewise the cosines, then zeros
 * up to `width`.
 */
struct FourierRows {
    Element element = Element::Float16;
    std::int64_t rows = 0;
    const float* points = nullptr;       ///< [rows,3]
    const float* frequencies = nullptr;  ///< [count]
    int count = 0;
    int width = 0;        ///< of a row of `out`, at least 3 + 6 * count
    void* out = nullptr;  ///< [rows,width]
};
void fourierRows(const FourierRows& call, Stream stream);

/** out = dot(norm(x + update), weights) + bias, a number for each row; without `normWeight` there is no norm. */
struct NormedDot {
    Element element = Element::Float16;
    std::int64_t rows = 0;
    std::int64_t width = 0;            ///< divisible by 8
    const void* x = nullptr;           ///< [rows,width]
    const void* update = nullptr;      ///< [rows,width]
    const void* normWeight = nullptr;  ///< [width] or null
    const void* normBias = nullptr;    ///< [width] or null
    const void* weights = nullptr;     ///< [width]
    const void* bias = nullptr;        ///< [1]
    float epsilon = 1e-5F;
    float* out = nullptr;  ///< [rows]
};
bool fitsNormedDot(std::int64_t width);
void normedDot(const NormedDot& call, Stream stream);

}  // namespace orfeas::cuda
