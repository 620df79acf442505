#include "layers/fused_ops.h"

#include <cmath>

#if ORFEAS_WITH_CUDA
#include "cuda/attention_kernels.h"
#include "layers/kernel_call.h"
#endif

namespace orfeas {

namespace {

#if ORFEAS_WITH_CUDA

constexpr int kAmpere = 8;
constexpr int kHopper = 9;

int capability() {
    return at::cuda::getCurrentDeviceProperties()->major;
}

/** Whether all rows of [B,N,w] lie at one distance from each other, their elements side by side, at addresses that are read eight at a
 * time. */
bool hasEvenRows(const at::Tensor& x) {
    constexpr std::int64_t kVector = 8;
    return x.stride(2) == 1 && (x.size(0) == 1 || x.stride(0) == x.size(1) * x.stride(1)) && x.stride(1) % kVector == 0 &&
           x.size(2) % kVector == 0 && reinterpret_cast<std::uintptr_t>(x.const_data_ptr()) % 16 == 0;
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

#endif

void addPending(at::Tensor& x, const PendingUpdate& pending) {
    if (!pending.update.defined()) {
        return;
    }
    if (pending.gate.defined()) {
        x.addcmul_(pending.update, pending.gate);
    } else {
        x.add_(pending.update);
    }
}

/** The heads of the `part`-th of queries, keys and values: a view [B,n,H,d] of rows [B,n,w]. */
at::Tensor headsView(const at::Tensor& rows, const HeadLayout& layout, std::int64_t part, std::int64_t heads, std::int64_t headSize) {
    return rows.as_strided({rows.size(0), rows.size(1), heads, headSize}, {rows.stride(0), rows.stride(1), layout.headStride, 1},
                           rows.storage_offset() + part * layout.partStride);
}

}  // namespace

at::Tensor FusedOps::normByKernel(at::Tensor& x, const PendingUpdate& pending, const NormVectors& vectors) const {
#if ORFEAS_WITH_CUDA
    const std::int64_t width = x.size(-1);
    if (usesKernel(x) && x.is_contiguous() && cuda::fitsModulatedNorm(width)) {
        const bool addsHere = pending.update.defined() && pending.update.is_contiguous() && pending.update.sizes() == x.sizes();
        if (!addsHere) {
            addPending(x, pending);
        }
        at::Tensor out = at::empty_like(x);
        cuda::ModulatedNorm call;
        call.element = elementOf(x);
        call.rows = x.numel() / width;
        call.width = width;
        call.x = x.mutable_data_ptr();
        if (addsHere) {
            call.update = pending.update.const_data_ptr();
            call.gate = pointerOrNull(pending.gate);
        }
        call.shift = vectors.shift.const_data_ptr();
        call.scale = vectors.scale.const_data_ptr();
        call.scaleOffset = static_cast<float>(vectors.scaleOffset);
        call.out = out.mutable_data_ptr();
        call.epsilon = static_cast<float>(vectors.epsilon);
        cuda::modulatedNorm(call, currentStream());
        return out;
    }
#endif
    (void)x;
    (void)pending;
    (void)vectors;
    return {};
}

at::Tensor FusedOps::modulatedNorm(at::Tensor& x, const PendingUpdate& pending, const at::Tensor& shift, const at::Tensor& scale,
                                   double epsilon) const {
    if (at::Tensor out = normByKernel(x, pending, {shift, scale, 1.0, epsilon}); out.defined()) {
        return out;
    }
    addPending(x, pending);
    return at::addcmul(shift, LayerNorm{{}, {}, epsilon}(x), scale + 1.0);
}

at::Tensor FusedOps::norm(at::Tensor& x, const PendingUpdate& pending, const LayerNorm& norm) const {
    if (norm.weight.defined()) {
        if (at::Tensor out = normByKernel(x, pending, {norm.bias, norm.weight, 0.0, norm.epsilon}); out.defined()) {
            return out;
        }
    }
    addPending(x, pending);
    return norm(x);
}

Heads FusedOps::makeHeads(std::int64_t batch, std::int64_t tokens, std::int64_t heads, std::int64_t headSize,
                          const at::TensorOptions& options) {
    const auto room = [&] { return at::empty({batch, tokens, heads, headSize}, options); };
    return {room(), room(), room()};
}

void FusedOps::splitHeads(const at::Tensor& rows, const HeadLayout& layout, const HeadNorm& queryNorm, const HeadNorm& keyNorm,
                          std::int64_t firstToken, const Heads& heads) const {
    const std::int64_t count = heads.q.size(2);
    const std::int64_t headSize = heads.q.size(3);
#if ORFEAS_WITH_CUDA
    if (usesKernel(rows) && hasEvenRows(rows) && cuda::fitsSplitHeads(headSize)) {
        cuda::SplitHeads call;
        call.element = elementOf(rows);
        call.batch = rows.size(0);
        call.tokens = rows.size(1);
        call.firstToken = firstToken;
        call.allTokens = heads.q.size(1);
        call.heads = count;
        call.headSize = headSize;
        call.in = rows.const_data_ptr();
        call.rowStride = rows.stride(1);
        call.headStride = layout.headStride;
        call.partStride = layout.partStride;
        call.queryNorm = {pointerOrNull(queryNorm.weight()), pointerOrNull(queryNorm.bias())};
        call.keyNorm = {pointerOrNull(keyNorm.weight()), pointerOrNull(keyNorm.bias())};
        call.epsilon = static_cast<float>(queryNorm.epsilon());
        call.q = heads.q.mutable_data_ptr();
        call.k = pointerOrNull(heads.k);
        call.v = pointerOrNull(heads.v);
        cuda::splitHeads(call, currentStream());
        return;
    }
#endif
    const std::int64_t tokens = rows.size(1);
    heads.q.narrow(1, firstToken, tokens).copy_(queryNorm(headsView(rows, layout, 0, count, headSize)));
    if (heads.k.defined()) {
        heads.k.narrow(1, firstToken, tokens).copy_(keyNorm(headsView(rows, layout, 1, count, headSize)));
    }
    if (heads.v.defined()) {
        heads.v.narrow(1, firstToken, tokens).copy_(headsView(rows, layout, 2, count, headSize));
    }
}

Heads FusedOps::headsOf(const at::Tensor& rows, const HeadLayout& layout, const HeadNorm& queryNorm, const HeadNorm& keyNorm,
                        std::int64_t heads, std::int64_t headSize) const {
    const auto room = [&] { return at::empty({rows.size(0), rows.size(1), heads, headSize}, rows.options()); };
    Heads result{room(), room(), {}};
    splitHeads(rows, layout, queryNorm, keyNorm, 0, result);
    result.v = headsView(rows, layout, 2, heads, headSize);
    return result;
}

at::Tensor FusedOps::queriesOf(const at::Tensor& rows, const HeadNorm& norm, std::int64_t heads) const {
    const std::int64_t headSize = rows.size(2) / heads;
    if (!norm.weight().defined()) {
        return rows.unflatten(-1, {heads, headSize});
    }
    const Heads result{at::empty({rows.size(0), rows.size(1), heads, headSize}, rows.options()), {}, {}};
    splitHeads(rows, {.headStride = headSize, .partStride = 0}, norm, {}, 0, result);
    return result.q;
}

at::Tensor FusedOps::attend(const Heads& heads, std::int64_t firstCopies) const {
#if ORFEAS_WITH_CUDA
    if (firstCopies > 1 && usesKernel(heads.q) && weighsKeys(heads.q.options(), heads.q.size(3))) {
        at::Tensor out = at::empty_like(heads.q);
        const bool apart = attendOneQuery(heads, firstCopies, out);
        attendWithWeightedKey({heads.q.slice(1, apart ? 1 : 0), heads.k, heads.v}, firstCopies, out.slice(1, apart ? 1 : 0));
        return out.flatten(2);
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

at::Tensor FusedOps::linearGelu(const Linear& layer, const at::Tensor& x) const {
    if (usesKernel(x) && x.is_contiguous() && layer.bias.defined()) {  // cuBLASLt's epilogue spares the result a round through memory
        return at::_addmm_activation(layer.bias, x.flatten(0, 1), layer.weight.t(), 1, 1, true).unflatten(0, {x.size(0), x.size(1)});
    }
    at::Tensor out = layer(x);
    gelu(out, out);
    return out;
}

void FusedOps::gelu(const at::Tensor& in, at::Tensor& out) const {
#if ORFEAS_WITH_CUDA
    if (usesKernel(in) && hasEvenRows(in) && hasEvenRows(out)) {
        cuda::GeluRows call;
        call.element = elementOf(in);
        call.rows = in.size(0) * in.size(1);
        call.width = in.size(2);
        call.in = in.const_data_ptr();
        call.inStride = in.stride(1);
        call.out = out.mutable_data_ptr();
        call.outStride = out.stride(1);
        cuda::geluRows(call, currentStream());
        return;
    }
#endif
    at::gelu_out(out, in, "tanh");
}

}  // namespace orfeas
