#pragma once

#include "layers/fused_ops.h"
#include "layers/layers.h"

namespace orfeas {

class VaeTransformer;

/** Keys and values of one shape: [1,M,H,d] each. */
struct ShapeMemory {
    at::Tensor keys;
    at::Tensor values;
};

/** One cross-attention block from points in space to the features of a shape. */
class GeoDecoder {
public:
    /** `config` is the vae section, `weights` the tensors below "geo_decoder."; the transformer tells width, heads and norms. */
    GeoDecoder(const ConfigSection& config, const Weights& weights, const VaeTransformer& transformer);

    /** features [1,L,w] compute type */
    [[nodiscard]] ShapeMemory remember(const at::Tensor& features) const;

    /** Takes Orfeas's own CUDA kernels, or LibTorch's operations alone, from now on. */
    void useOwnKernels(bool own) { m_ops = FusedOps(own); }

    /** points [N,3] fp32 -> logits [N] fp32 */
    [[nodiscard]] at::Tensor logits(const at::Tensor& points, const ShapeMemory& memory) const;

    [[nodiscard]] at::Device device() const { return m_frequencies.device(); }

    /** Device bytes that live at once per query at the most expensive point. */
    [[nodiscard]] std::int64_t bytesPerQuery() const;

private:
    void loadWidth(const ConfigSection& config, const Weights& weights, const VaeTransformer& transformer);
    void loadFrequencies(const ConfigSection& config, const Weights& weights);
    void loadBlock(const ConfigSection& config, const Weights& weights, bool queryKeyNorms);
    void loadFinalNorm(const ConfigSection& config, const Weights& weights);

    at::ScalarType m_dtype = at::kFloat;
    std::int64_t m_width = 0;  ///< of this decoder; turbo VAEs have a narrower one than their transformer
    std::int64_t m_heads = 0;
    FusedOps m_ops;
    at::Tensor m_frequencies;    ///< [K] fp32
    Linear m_latentsProjection;  ///< w -> m_width, undefined where the widths are equal
    Linear m_queryIn;  ///< on a GPU with columns of zeros up to a multiple of eight: matrix products of odd widths take three times as long
    LayerNorm m_queryNormIn;
    LayerNorm m_featureNorm;
    Linear m_query;
    Linear m_keyValue;
    HeadNorm m_queryNorm;
    HeadNorm m_keyNorm;
    Linear m_attentionOut;
    LayerNorm m_mlpNorm;
    Linear m_mlpIn;
    Linear m_mlpOut;
    bool m_hasFinalNorm = false;
    LayerNorm m_finalNorm;
    Linear m_out;
};

}  // namespace orfeas
