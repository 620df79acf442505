#pragma once

#include <vector>

#include "core/recorded_work.h"
#include "dit/denoiser.h"
#include "dit/modulation.h"
#include "layers/fused_ops.h"
#include "layers/layers.h"

namespace orfeas {

/** The 2.0 family (Hunyuan3DDiT): double-stream, then single-stream blocks, modulated by time; no positional embedding. */
class DoubleStreamDit : public Denoiser {
public:
    /** `config` is the model section, `weights` the tensors below "model.". */
    DoubleStreamDit(const ConfigSection& config, const Weights& weights);

    [[nodiscard]] at::Tensor velocity(const at::Tensor& latents, double t, const at::Tensor& context, double guidance) override;
    [[nodiscard]] at::Tensor velocityOfEqualTokens(const at::Tensor& latents, double t, const at::Tensor& token, std::int64_t copies,
                                                   double guidance) override;
    [[nodiscard]] bool collapsesEqualTokens() const override;
    void useOwnKernels(bool own) override { m_ops = FusedOps(own); }  // recordings hold, as only own kernels are recorded
    void prepareTimes(const std::vector<double>& times, double guidance) override;
    void prepareTime(double t, double guidance) override { (void)modulationsAt(t, guidance); }
    [[nodiscard]] bool guidanceDistilled() const override { return m_guidanceIn.in.weight.defined(); }
    [[nodiscard]] std::int64_t latentChannels() const override { return m_latentIn.weight.size(1); }

private:
    /** The two-layer network behind an embedding of a number. */
    struct NumberEmbedder {
        Linear in;
        Linear out;
    };
    /** One stream's share of a double block. */
    struct Stream {
        std::int64_t modulation = 0;  ///< first of six vectors: shift, scale, gate of the attention, then of the MLP
        Linear qkv;
        HeadNorm queryNorm;
        HeadNorm keyNorm;
        Linear projection;
        Linear mlpIn;
        Linear mlpOut;
    };
    struct DoubleBlock {
        Stream image;  ///< of the latents
        Stream text;   ///< of the context
    };
    struct SingleBlock {
        std::int64_t modulation = 0;  ///< first of three vectors
        Linear in;                    ///< h -> 3h of q, k, v and the MLP's hidden size
        HeadNorm queryNorm;
        HeadNorm keyNorm;
        Linear out;  ///< of attention and MLP, concatenated
    };
    /** Tokens on their way through the blocks. */
    struct Tokens {
        at::Tensor x;           ///< [B,N,h]
        PendingUpdate pending;  ///< of the last block
    };
    /** What all blocks of one evaluation share. */
    struct Evaluation {
        at::Tensor modulations;   ///< [vectors,h]
        std::int64_t copies = 1;  ///< for how many equal tokens the first one stands
    };

    void loadDoubleBlocks(const ConfigSection& config, const Weights& weights);
    void loadSingleBlocks(const ConfigSection& config, const Weights& weights);
    Stream loadStream(const ConfigSection& config, const Weights& weights, const std::string& name);
    NumberEmbedder loadEmbedder(const Weights& weights, const std::string& name) const;

    [[nodiscard]] at::Tensor evaluate(const at::Tensor& latents, double t, const at::Tensor& context, std::int64_t copies, double guidance);
    /** The blocks, given what depends on time: launches only. */
    [[nodiscard]] at::Tensor forward(const at::Tensor& latents, const at::Tensor& context, const Evaluation& evaluation) const;
    /** numbers [S] fp32 -> [S,h] */
    [[nodiscard]] at::Tensor embed(const NumberEmbedder& embedder, const at::Tensor& numbers) const;
    [[nodiscard]] at::Tensor modulationsOf(const std::vector<double>& times, double guidance) const;
    [[nodiscard]] at::Tensor modulationsAt(double t, double guidance);
    /** The tokens with nothing pending. */
    [[nodiscard]] static at::Tensor settled(Tokens& tokens);
    /** Queries, keys and values follow each other, each with its heads side by side. */
    [[nodiscard]] HeadLayout headLayout() const { return {.headStride = m_headSize, .partStride = m_width}; }
    void runDouble(const DoubleBlock& block, Tokens& image, Tokens& text, const Evaluation& evaluation) const;
    /** The products of attention and MLP apart, so that each is finished where it is computed: nothing is copied together. [B,N,h] */
    [[nodiscard]] at::Tensor runSingleInParts(const SingleBlock& block, const at::Tensor& normed, const Evaluation& evaluation) const;
    void runSingle(const SingleBlock& block, Tokens& all, const Evaluation& evaluation) const;

    std::int64_t m_width = 0;  ///< h
    std::int64_t m_heads = 0;
    std::int64_t m_headSize = 0;
    at::ScalarType m_dtype = at::kFloat;
    FusedOps m_ops;
    RecordedWork m_recorded;   ///< evaluations of either pass
    at::Tensor m_frequencies;  ///< [128] fp32
    Linear m_latentIn;
    Linear m_contextIn;
    NumberEmbedder m_timeIn;
    NumberEmbedder m_guidanceIn;  ///< undefined unless guidance is distilled
    std::vector<DoubleBlock> m_doubleBlocks;
    std::vector<SingleBlock> m_singleBlocks;
    ModulationStack m_modulation;
    std::int64_t m_finalModulation = 0;  ///< first of two vectors: shift, scale
    Linear m_finalOut;

    std::vector<double> m_times;  ///< announced
    double m_timesGuidance = 0.0;
    std::size_t m_tableStart = 0;  ///< the time of the table's first row
    at::Tensor m_table;            ///< [S,vectors,h] of some of the times
};

}  // namespace orfeas
