#include "shape_vae/decoder_ops.h"

#if ORFEAS_WITH_CUDA
#include "cuda/decoder_kernels.h"
#include "layers/kernel_call.h"
#endif

namespace orfeas {

at::Tensor fourierRows(const at::Tensor& points, const at::Tensor& frequencies, std::int64_t width, at::ScalarType dtype, bool fused) {
#if ORFEAS_WITH_CUDA
    if (fused && points.is_cuda()) {
        const at::Tensor rows = points.contiguous();
        at::Tensor out = at::empty({rows.size(0), width}, rows.options().dtype(dtype));
        cuda::FourierRows call;
        call.element = elementOf(out);
        call.rows = rows.size(0);
        call.points = rows.const_data_ptr<float>();
        call.frequencies = frequencies.const_data_ptr<float>();
        call.count = static_cast<int>(frequencies.size(0));
        call.width = static_cast<int>(width);
        call.out = out.mutable_data_ptr();
        cuda::fourierRows(call, currentStream());
        return out;
    }
#endif
    (void)fused;
    const at::Tensor phases = (points.unsqueeze(-1) * frequencies).flatten(1);  // [N,3K]: for each axis all frequencies
    std::vector<at::Tensor> parts{points, phases.sin(), phases.cos()};
    if (const std::int64_t padding = width - 3 - 2 * phases.size(1); padding > 0) {
        parts.push_back(at::zeros({points.size(0), padding}, points.options()));
    }
    return at::cat(parts, 1).to(dtype);
}

at::Tensor normedDot(at::Tensor& x, const at::Tensor& update, const LayerNorm* norm, const Linear& out, bool fused) {
#if ORFEAS_WITH_CUDA
    if (fused && x.is_cuda() && x.is_contiguous() && update.is_contiguous() && cuda::fitsNormedDot(x.size(1)) && out.bias.defined()) {
        at::Tensor result = at::empty({x.size(0)}, x.options().dtype(at::kFloat));
        cuda::NormedDot call;
        call.element = elementOf(x);
        call.rows = x.size(0);
        call.width = x.size(1);
        call.x = x.const_data_ptr();
        call.update = update.const_data_ptr();
        if (norm != nullptr) {
            call.normWeight = norm->weight.const_data_ptr();
            call.normBias = norm->bias.const_data_ptr();
            call.epsilon = static_cast<float>(norm->epsilon);
        }
        call.weights = out.weight.const_data_ptr();
        call.bias = out.bias.const_data_ptr();
        call.out = result.mutable_data_ptr<float>();
        cuda::normedDot(call, currentStream());
        return result;
    }
#endif
    (void)fused;
    x.add_(update);
    return out(norm != nullptr ? (*norm)(x) : x).flatten().to(at::kFloat);
}

}  // namespace orfeas
