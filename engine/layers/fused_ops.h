#pragma once

#include <ATen/ATen.h>

#include "layers/layers.h"

namespace orfeas {

/** A residual that has been computed but not added yet, x + gate * update: the norm that follows adds it in the same pass. */
struct PendingUpdate {
    at::Tensor update;  ///< [B,N,h], or undefined: nothing to add
    at::Tensor gate;    ///< [1,1,h], or undefined for 1
};

/** Queries, keys and values of all tokens, [B,N,H,d] each, with d neighbouring channels. */
struct Heads {
    at::Tensor q, k, v;
    std::int64_t zeroKeys = 0;  ///< so many of the last tokens are zeros and only fill the attention's tiles
};

/** Rows [B,N,w] of a matrix product, the last `zeroKeys` of which are zeros and only fill the attention's tiles. */
struct PaddedRows {
    at::Tensor rows;
    std::int64_t zeroKeys = 0;
};

/** Where the heads lie in a row of the matrix product that made them, in elements. */
struct HeadLayout {
    std::int64_t headStride = 0;  ///< from a head to the next
    std::int64_t partStride = 0;  ///< from the queries to the keys to the values
};

/**
 * The steps of a transformer block between its matrix products. `fused` runs each as one CUDA kernel (cuda/transformer_kernels.h) where
 * there is one for the tensor's place and size; otherwise, and where it is not asked for, the same is put together from ATen's operations.
 */
class FusedOps {
public:
    explicit FusedOps(bool fused = false) : m_fused(fused) {}

    /** Adds `pending` to x [B,N,h] in place, then norm(x) * (1 + scale) + shift, with shift and scale [1,1,h]. */
    [[nodiscard]] at::Tensor modulatedNorm(at::Tensor& x, const PendingUpdate& pending, const at::Tensor& shift, const at::Tensor& scale,
                                           double epsilon) const;

    /** Adds `pending` to x [B,N,h] in place, then the layer norm. */
    [[nodiscard]] at::Tensor norm(at::Tensor& x, const PendingUpdate& pending, const LayerNorm& norm) const;

    /** Room for the heads of `tokens` tokens, the first of which will count `firstCopies` times, and for zero keys where they pay. */
    [[nodiscard]] Heads makeHeads(std::int64_t batch, std::int64_t tokens, std::int64_t heads, std::int64_t headSize,
                                  std::int64_t firstCopies, const at::TensorOptions& options) const;

    /**
     * Takes the heads out of rows [B,n,w], norms queries and keys, and writes them at `firstToken` of `heads`. Keys and values may be
     * undefined there: those are left where they are.
     */
    void splitHeads(const at::Tensor& rows, const HeadLayout& layout, const HeadNorm& queryNorm, const HeadNorm& keyNorm,
                    std::int64_t firstToken, const Heads& heads) const;

    /** layer(x), with zero keys where they pay; for heads whose norms have no bias, so that zeros stay zeros. */
    [[nodiscard]] PaddedRows paddedLinear(const Linear& layer, const at::Tensor& x, std::int64_t firstCopies, std::int64_t headSize) const;

    /** The heads of rows whose tokens need no company: queries and keys are normed, values stay in the rows. */
    [[nodiscard]] Heads headsOf(const PaddedRows& padded, const HeadLayout& layout, const HeadNorm& queryNorm, const HeadNorm& keyNorm,
                                std::int64_t heads, std::int64_t headSize) const;

    /** Normed queries [B,N,H,d] alone, of rows [B,N,w] that hold nothing else. */
    [[nodiscard]] at::Tensor queriesOf(const at::Tensor& rows, const HeadNorm& norm, std::int64_t heads) const;

    /** Attention of every query to all keys but the zero ones, the first key counting `firstCopies` times: [B,N,H*d]. */
    [[nodiscard]] at::Tensor attend(const Heads& heads, std::int64_t firstCopies) const;

    /** Whether attend() has a fast way for a key that counts many times. */
    [[nodiscard]] bool weighsKeys(const at::TensorOptions& options, std::int64_t headSize) const;

    /** GELU(layer(x)), tanh form: [B,N,m]. */
    [[nodiscard]] at::Tensor linearGelu(const Linear& layer, const at::Tensor& x) const;

    /** out = GELU(in), tanh form; both [B,N,m], and slices of wider rows. */
    void gelu(const at::Tensor& in, at::Tensor& out) const;

    /** Whether kernels may take the place of plain operations for this tensor. */
    [[nodiscard]] bool usesKernel(const at::Tensor& tensor) const { return m_fused && tensor.is_cuda(); }

private:
    struct NormVectors {
        const at::Tensor& shift;
        const at::Tensor& scale;
        double scaleOffset;
        double epsilon;
    };
    /** Undefined where there is no kernel for it. */
    [[nodiscard]] at::Tensor normByKernel(at::Tensor& x, const PendingUpdate& pending, const NormVectors& vectors) const;

    /** How many zero keys fill the attention's last tile, where that pays. */
    [[nodiscard]] std::int64_t tileFiller(std::int64_t tokens, std::int64_t firstCopies, std::int64_t headSize,
                                          const at::TensorOptions& options) const;

    bool m_fused;
};

}  // namespace orfeas
