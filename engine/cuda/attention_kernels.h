#pragma once

#include "cuda/transformer_kernels.h"

/** What the libraries' attentions leave to do when one token stands for many equal ones. layers/fused_ops.h has the plain twins. */
namespace orfeas::cuda {

/**
 * Adds one key that is there `copies` times to an attention over other keys: attention [B,N,H,d] with its log-sum-exp becomes the attention
 * over all of them.
 */
struct AddWeightedKey {
    Element element = Element::Float16;
    std::int64_t batch = 0;
    std::int64_t queries = 0;  ///< N
    std::int64_t heads = 0;
    std::int64_t headSize = 0;          ///< fitsSplitHeads()
    const void* attention = nullptr;    ///< [B,N,H,d]
    const float* logSumExp = nullptr;   ///< [B,H,N] of the scaled logits
    const void* q = nullptr;            ///< [N,H,d] of batch b begin at b * queryBatchStride
    void* out = nullptr;                ///< as q
    std::int64_t queryBatchStride = 0;  ///< elements
    const void* key = nullptr;          ///< of one token: batch b begins at b * keyBatchStride
    const void* value = nullptr;        ///< likewise, with valueBatchStride
    std::int64_t keyBatchStride = 0;    ///< elements
    std::int64_t valueBatchStride = 0;  ///< elements
    std::int64_t valueHeadStride = 0;   ///< elements from the value's head to the next
    float scale = 0.0F;                 ///< of the logits, 1 / sqrt(d)
    float logCopies = 0.0F;             ///< ln(copies)
};
void addWeightedKey(const AddWeightedKey& call, Stream stream);

/**
 * Takes zero keys with zero values out of an attention again, in place: the library is a sixth slower when the number of keys fills no
 * tile, and their share is known, as their logits are 0. Where they have drowned the real keys, the query is computed anew.
 */
struct RemoveZeroKeys {
    Element element = Element::Float16;
    std::int64_t batch = 0;
    std::int64_t queries = 0;  ///< N
    std::int64_t keys = 0;     ///< M, the real ones, which come first
    std::int64_t zeroKeys = 0;
    std::int64_t heads = 0;
    std::int64_t headSize = 0;         ///< fitsSplitHeads()
    void* attention = nullptr;         ///< [B,N,H,d]
    const float* logSumExp = nullptr;  ///< [B,H,N] of the scaled logits, with the zero keys
    const void* q = nullptr;           ///< [B,N,H,d]
    const void* k = nullptr;           ///< of any stride between batches, as v; tokens and heads contiguous
    const void* v = nullptr;           ///< of any strides between batches, tokens and heads
    std::int64_t keyBatchStride = 0;   ///< elements, as all strides
    std::int64_t valueBatchStride = 0;
    std::int64_t valueTokenStride = 0;
    std::int64_t valueHeadStride = 0;
    float scale = 0.0F;  ///< of the logits, 1 / sqrt(d)
};
void removeZeroKeys(const RemoveZeroKeys& call, Stream stream);

/**
 * Attention of one query of each head to all keys, the first of which is there `copies` times: a library computes a last query that does
 * not fill its tile as slowly as a full one.
 */
struct OneQueryAttention {
    Element element = Element::Float16;
    std::int64_t batch = 0;
    std::int64_t keys = 0;
    std::int64_t heads = 0;
    std::int64_t headSize = 0;          ///< fitsOneQueryAttention()
    const void* q = nullptr;            ///< batch b begins at b * queryBatchStride, its heads side by side
    const void* k = nullptr;            ///< [B,M,H,d]
    const void* v = nullptr;            ///< of any strides between batches, tokens and heads
    void* out = nullptr;                ///< as q
    std::int64_t queryBatchStride = 0;  ///< elements, of q and out
    std::int64_t valueBatchStride = 0;  ///< elements
    std::int64_t valueTokenStride = 0;  ///< elements
    std::int64_t valueHeadStride = 0;   ///< elements
    float scale = 0.0F;                 ///< of the logits, 1 / sqrt(d)
    float logCopies = 0.0F;             ///< ln(copies)
};
bool fitsOneQueryAttention(std::int64_t headSize, std::int64_t keys);
void oneQueryAttention(const OneQueryAttention& call, Stream stream);

}  // namespace orfeas::cuda
