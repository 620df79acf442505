// FusedOps' attention: what the libraries' kernels are given, and what is put right afterwards.
#include <cmath>

#include "layers/fused_ops.h"

#if ORFEAS_WITH_CUDA
#include "cuda/attention_kernels.h"
#include "layers/kernel_call.h"
#endif

namespace orfeas {

#if ORFEAS_WITH_CUDA

namespace {

constexpr int kAmpere = 8;
constexpr int kHopper = 9;

/** cuDNN's attention on Hopper takes keys in tiles of so many; a last tile that is not full makes it up to a third slower. */
constexpr std::int64_t kKeyTile = 128;
/** With fewer keys there is nothing to gain. */
constexpr std::int64_t kManyKeys = 1024;

int capability() {
    return at::cuda::getCurrentDeviceProperties()->major;
}

/** Attention [B,N,H,d] of q [B,H,N,d] to k and v [B,H,M,d], and the logarithm of the sum that it was divided by, [B,H,N] fp32. */
std::pair<at::Tensor, at::Tensor> attendWithSum(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
    at::Tensor attention;
    at::Tensor logSumExp;
    if (capability() >= kHopper) {  // where cuDNN's is twice as quick
        std::tie(attention, logSumExp, std::ignore, std::ignore, std::ignore, std::ignore, std::ignore, std::ignore, std::ignore) =
            at::_scaled_dot_product_cudnn_attention(q, k, v, std::nullopt, true);
    } else {
        std::tie(attention, logSumExp, std::ignore, std::ignore, std::ignore, std::ignore, std::ignore, std::ignore, std::ignore) =
            at::_scaled_dot_product_flash_attention(q, k, v);
    }
    return {attention.transpose(1, 2).contiguous(), logSumExp.contiguous()};
}

/** The attention of all queries, the first key counting many times, into `out`: both may be slices of more tokens. */
void attendWithWeightedKey(const Heads& heads, std::int64_t copies, const at::Tensor& out) {
    // The fast attentions take no weights of keys, but tell what they divided by: the weighted key is added afterwards.
    const auto [attention, logSumExp] =
        attendWithSum(heads.q.transpose(1, 2), heads.k.slice(1, 1).transpose(1, 2), heads.v.slice(1, 1).transpose(1, 2));
    cuda::AddWeightedKey call;
    call.element = elementOf(attention);
    call.batch = attention.size(0);
    call.queries = attention.size(1);
    call.heads = attention.size(2);
    call.headSize = attention.size(3);
    call.attention = attention.const_data_ptr();
    call.logSumExp = logSumExp.const_data_ptr<float>();
    call.q = heads.q.const_data_ptr();
    call.out = out.mutable_data_ptr();
    call.queryBatchStride = heads.q.stride(0);
    call.key = heads.k.const_data_ptr();
    call.value = heads.v.const_data_ptr();
    call.keyBatchStride = heads.k.stride(0);
    call.valueBatchStride = heads.v.stride(0);
    call.valueHeadStride = heads.v.stride(2);
    call.scale = 1.0F / std::sqrt(static_cast<float>(call.headSize));
    call.logCopies = std::log(static_cast<float>(copies));
    cuda::addWeightedKey(call, currentStream());
}

/**
 * The attention of the first query alone, where there are others: 3073 queries would take a library's kernel a third longer than 3072, as
 * the last one begins a tile, and a round of tiles, of its own. Returns false where it has not been done.
 */
bool attendOneQuery(const Heads& heads, std::int64_t copies, const at::Tensor& out) {
    const std::int64_t headSize = heads.q.size(3);
    if (heads.q.size(1) == 1 || !cuda::fitsOneQueryAttention(headSize, heads.k.size(1))) {
        return false;
    }
    cuda::OneQueryAttention call;
    call.element = elementOf(heads.q);
    call.batch = heads.q.size(0);
    call.keys = heads.k.size(1);
    call.heads = heads.q.size(2);
    call.headSize = headSize;
    call.q = heads.q.const_data_ptr();
    call.k = heads.k.const_data_ptr();
    call.v = heads.v.const_data_ptr();
    call.out = out.mutable_data_ptr();
    call.queryBatchStride = heads.q.stride(0);
    call.valueBatchStride = heads.v.stride(0);
    call.valueTokenStride = heads.v.stride(1);
    call.valueHeadStride = heads.v.stride(2);
    call.scale = 1.0F / std::sqrt(static_cast<float>(headSize));
    call.logCopies = std::log(static_cast<float>(copies));
    cuda::oneQueryAttention(call, currentStream());
    return true;
}

/** The attention with its zero keys taken out again, [B,N+zeroKeys,H,d]; the last queries mean nothing. */
at::Tensor attendWithoutZeroKeys(const Heads& heads) {
    const auto [attention, logSumExp] = attendWithSum(heads.q.transpose(1, 2), heads.k.transpose(1, 2), heads.v.transpose(1, 2));
    cuda::RemoveZeroKeys call;
    call.element = elementOf(attention);
    call.batch = attention.size(0);
    call.queries = attention.size(1);
    call.keys = heads.k.size(1) - heads.zeroKeys;
    call.zeroKeys = heads.zeroKeys;
    call.heads = attention.size(2);
    call.headSize = attention.size(3);
    call.attention = attention.mutable_data_ptr();
    call.logSumExp = logSumExp.const_data_ptr<float>();
    call.q = heads.q.const_data_ptr();
    call.k = heads.k.const_data_ptr();
    call.v = heads.v.const_data_ptr();
    call.keyBatchStride = heads.k.stride(0);
    call.valueBatchStride = heads.v.stride(0);
    call.valueTokenStride = heads.v.stride(1);
    call.valueHeadStride = heads.v.stride(2);
    call.scale = 1.0F / std::sqrt(static_cast<float>(call.headSize));
    cuda::removeZeroKeys(call, currentStream());
    return attention;
}

/** Whether one key more than full tiles is better added afterwards. */
bool beginsATile(std::int64_t keys) {
    return keys % kKeyTile == 1 && keys > kManyKeys && capability() >= kHopper;
}

}  // namespace

#endif

at::Tensor FusedOps::attend(const Heads& heads, std::int64_t firstCopies) const {
#if ORFEAS_WITH_CUDA
    if (usesKernel(heads.q) && weighsKeys(heads.q.options(), heads.q.size(3))) {
        if (heads.zeroKeys > 0) {
            return attendWithoutZeroKeys(heads).narrow(1, 0, heads.q.size(1) - heads.zeroKeys).flatten(2);
        }
        if (firstCopies > 1 || beginsATile(heads.k.size(1))) {
            at::Tensor out = at::empty_like(heads.q);
            const bool apart = attendOneQuery(heads, firstCopies, out);
            attendWithWeightedKey({heads.q.slice(1, apart ? 1 : 0), heads.k, heads.v, 0}, firstCopies, out.slice(1, apart ? 1 : 0));
            return out.flatten(2);
        }
    }
#endif
    return orfeas::attend(heads.q, heads.k, heads.v, firstCopies);
}

bool FusedOps::weighsKeys(const at::TensorOptions& options, std::int64_t headSize) const {
#if ORFEAS_WITH_CUDA
    constexpr std::int64_t kLargestHead = 128;
    return m_fused && options.device().is_cuda() && options.dtype() != at::kFloat && capability() >= kAmpere && headSize <= kLargestHead &&
           cuda::fitsSplitHeads(headSize);
#else
    (void)options;
    (void)headSize;
    return false;
#endif
}

std::int64_t FusedOps::tileFiller(std::int64_t tokens, std::int64_t firstCopies, std::int64_t headSize,
                                  const at::TensorOptions& options) const {
#if ORFEAS_WITH_CUDA
    const std::int64_t beyond = tokens % kKeyTile;
    const bool pays = tokens > kManyKeys && beyond > 1 && firstCopies == 1;
    return pays && weighsKeys(options, headSize) && capability() >= kHopper ? kKeyTile - beyond : 0;
#else
    (void)tokens;
    (void)firstCopies;
    (void)headSize;
    (void)options;
    return 0;
#endif
}

}  // namespace orfeas
