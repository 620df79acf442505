#include "layers/fused_ops.h"

#if ORFEAS_WITH_CUDA
#include "layers/kernel_call.h"
#endif

namespace orfeas {

namespace {

#if ORFEAS_WITH_CUDA

/** Whether all rows of [B,N,w] lie at one distance from each other, their elements side by side, at addresses that are read eight at a
 * time. */
bool hasEvenRows(const at::Tensor& x) {
    constexpr std::int64_t kVector = 8;
    return x.stride(2) == 1 && (x.size(0) == 1 || x.stride(0) == x.size(1) * x.stride(1)) && x.stride(1) % kVector == 0 &&
           x.size(2) % kVector == 0 && reinterpret_cast<std::uintptr_t>(x.const_data_ptr()) % 16 == 0;
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

Heads FusedOps::makeHeads(std::int64_t batch, std::int64_t tokens, std::int64_t heads, std::int64_t headSize, std::int64_t firstCopies,
                          const at::TensorOptions& options) const {
    const std::int64_t zeroKeys = tileFiller(tokens, firstCopies, headSize, options);
    const auto room = [&] {
        at::Tensor made = at::empty({batch, tokens + zeroKeys, heads, headSize}, options);
        if (zeroKeys > 0) {
            made.narrow(1, tokens, zeroKeys).zero_();
        }
        return made;
    };
    return {room(), room(), room(), zeroKeys};
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

PaddedRows FusedOps::paddedLinear(const Linear& layer, const at::Tensor& x, std::int64_t firstCopies, std::int64_t headSize) const {
    const std::int64_t tokens = x.size(1);
    const std::int64_t zeroKeys = x.size(0) == 1 && layer.bias.defined() ? tileFiller(tokens, firstCopies, headSize, x.options()) : 0;
    if (zeroKeys == 0) {
        return {layer(x)};
    }
    at::Tensor rows = at::empty({tokens + zeroKeys, layer.outputs()}, x.options());
    at::Tensor used = rows.narrow(0, 0, tokens);
    at::addmm_out(used, layer.bias, x.squeeze(0), layer.weight.t());
    rows.narrow(0, tokens, zeroKeys).zero_();
    return {rows.unsqueeze(0), zeroKeys};
}

Heads FusedOps::headsOf(const PaddedRows& padded, const HeadLayout& layout, const HeadNorm& queryNorm, const HeadNorm& keyNorm,
                        std::int64_t heads, std::int64_t headSize) const {
    const at::Tensor& rows = padded.rows;
    const auto room = [&] { return at::empty({rows.size(0), rows.size(1), heads, headSize}, rows.options()); };
    Heads result{room(), room(), {}, padded.zeroKeys};
    splitHeads(rows, layout, queryNorm, keyNorm, 0, result);
    result.v = headsView(rows, layout, 2, heads, headSize);
    return result;
}

at::Tensor FusedOps::queriesOf(const at::Tensor& rows, const HeadNorm& norm, std::int64_t heads) const {
    const std::int64_t headSize = rows.size(2) / heads;
    if (!norm.weight().defined()) {
        return rows.unflatten(-1, {heads, headSize});
    }
    const Heads result{at::empty({rows.size(0), rows.size(1), heads, headSize}, rows.options()), {}, {}, 0};
    splitHeads(rows, {.headStride = headSize, .partStride = 0}, norm, {}, 0, result);
    return result.q;
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
