#include "dit/fused_ops.h"

#include <cmath>

#if ORFEAS_WITH_CUDA
#include <ATen/cuda/CUDAContext.h>

#include "cuda/dit_kernels.h"
#endif

namespace orfeas {

namespace {

#if ORFEAS_WITH_CUDA

cuda::Element elementOf(const at::Tensor& tensor) {
    switch (tensor.scalar_type()) {
        case at::kHalf: return cuda::Element::Float16;
        case at::kBFloat16: return cuda::Element::BFloat16;
        default: return cuda::Element::Float32;
    }
}

cuda::Stream currentStream() {
    return c10::cuda::getCurrentCUDAStream().stream();
}

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

#endif

/** The heads of the `part`-th of queries, keys and values: a view [B,n,H,d] of rows [B,n,w]. */
at::Tensor headsView(const at::Tensor& rows, const HeadLayout& layout, std::int64_t part, std::int64_t heads, std::int64_t headSize) {
    return rows.as_strided({rows.size(0), rows.size(1), heads, headSize}, {rows.stride(0), rows.stride(1), layout.headStride, 1},
                           rows.storage_offset() + part * layout.partStride);
}

}  // namespace

at::Tensor FusedOps::modulatedNorm(at::Tensor& x, const PendingUpdate& pending, const at::Tensor& shift, const at::Tensor& scale,
                                   double epsilon) const {
#if ORFEAS_WITH_CUDA
    const std::int64_t width = x.size(-1);
    const bool updates = pending.update.defined();
    if (usesKernel(x) && x.is_contiguous() && cuda::fitsModulatedNorm(width) && (!updates || pending.update.is_contiguous())) {
        at::Tensor out = at::empty_like(x);
        cuda::ModulatedNorm call;
        call.element = elementOf(x);
        call.rows = x.numel() / width;
        call.width = width;
        call.x = x.mutable_data_ptr();
        call.update = updates ? pending.update.const_data_ptr() : nullptr;
        call.gate = updates ? pending.gate.const_data_ptr() : nullptr;
        call.shift = shift.const_data_ptr();
        call.scale = scale.const_data_ptr();
        call.out = out.mutable_data_ptr();
        call.epsilon = static_cast<float>(epsilon);
        cuda::modulatedNorm(call, currentStream());
        return out;
    }
#endif
    if (pending.update.defined()) {
        x.addcmul_(pending.update, pending.gate);
    }
    return at::addcmul(shift, LayerNorm{{}, {}, epsilon}(x), scale + 1.0);
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
    if (usesKernel(rows) && hasEvenRows(rows) && cuda::fitsSplitHeads(headSize) && queryNorm.isRmsOrNone() && keyNorm.isRmsOrNone()) {
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
        call.queryWeight = queryNorm.weight().defined() ? queryNorm.weight().const_data_ptr() : nullptr;
        call.keyWeight = keyNorm.weight().defined() ? keyNorm.weight().const_data_ptr() : nullptr;
        call.epsilon = static_cast<float>(queryNorm.epsilon());
        call.q = heads.q.mutable_data_ptr();
        call.k = heads.k.mutable_data_ptr();
        call.v = heads.v.mutable_data_ptr();
        cuda::splitHeads(call, currentStream());
        return;
    }
#endif
    const std::int64_t tokens = rows.size(1);
    heads.q.narrow(1, firstToken, tokens).copy_(queryNorm(headsView(rows, layout, 0, count, headSize)));
    heads.k.narrow(1, firstToken, tokens).copy_(keyNorm(headsView(rows, layout, 1, count, headSize)));
    heads.v.narrow(1, firstToken, tokens).copy_(headsView(rows, layout, 2, count, headSize));
}

at::Tensor FusedOps::attend(const Heads& heads, std::int64_t firstCopies) const {
#if ORFEAS_WITH_CUDA
    // The fast attentions take no weights of keys, but tell what they divided by: the weighted key is added afterwards.
    if (firstCopies > 1 && usesKernel(heads.q) && weighsKeys(heads.q.options(), heads.q.size(3))) {
        auto [attention, logSumExp] =
            attendWithSum(heads.q.transpose(1, 2), heads.k.slice(1, 1).transpose(1, 2), heads.v.slice(1, 1).transpose(1, 2));
        cuda::AddWeightedKey call;
        call.element = elementOf(attention);
        call.batch = attention.size(0);
        call.queries = attention.size(1);
        call.heads = attention.size(2);
        call.headSize = attention.size(3);
        call.attention = attention.mutable_data_ptr();
        call.logSumExp = logSumExp.const_data_ptr<float>();
        call.q = heads.q.const_data_ptr();
        call.key = heads.k.const_data_ptr();
        call.value = heads.v.const_data_ptr();
        call.keyBatchStride = heads.k.stride(0);
        call.scale = 1.0F / std::sqrt(static_cast<float>(call.headSize));
        call.logCopies = std::log(static_cast<float>(firstCopies));
        cuda::addWeightedKey(call, currentStream());
        return attention.flatten(2);
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
