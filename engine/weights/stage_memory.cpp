#include "weights/model_description.h"

namespace orfeas {

namespace {

constexpr std::int64_t kBytesPerValue = 2;

std::int64_t samplingValues(const DoubleStreamGeometry& g, std::int64_t latents, std::int64_t context) {
    const std::int64_t batch = g.guidanceEmbedding ? 1 : 2;
    return batch * (latents + context) * (10 * g.width + 2 * g.mlpWidth);
}

std::int64_t samplingValues(const PlainGeometry& g, std::int64_t latents, std::int64_t context) {
    constexpr std::int64_t kBatch = 2;
    return kBatch * ((latents + 1) * (8 * g.width + 2 * g.mlpWidth) + 2 * context * g.width);
}

}  // namespace

std::map<Stage, std::int64_t> estimateStageBytes(const ModelGeometry& geometry, std::int64_t parameters) {
    const EncoderGeometry& encoder = geometry.encoder;
    const VaeGeometry& vae = geometry.vae;
    const std::int64_t context = encoder.views * encoder.tokens();
    const std::int64_t encoderMlp = (encoder.swiGlu ? 2 : 1) * encoder.mlpWidth;
    const std::int64_t sampling =
        std::visit([&](const auto& denoiser) { return samplingValues(denoiser, vae.latents, context); }, geometry.denoiser);
    const std::int64_t vaeMlp = 4 * vae.width;
    const std::int64_t keysAndValues = 2 * vae.latents * vae.fieldWidth;
    const auto bytes = [parameters](std::int64_t values) { return kBytesPerValue * (parameters + values); };
    return {{Stage::LoadWeights, bytes(0)},
            {Stage::EncodeImage, bytes(context * (6 * encoder.width + 2 * encoderMlp))},
            {Stage::Sampling, bytes(sampling)},
            {Stage::DecodeLatents, bytes(vae.latents * (6 * vae.width + 2 * vaeMlp))},
            {Stage::DecodeVolume, bytes(keysAndValues) + ModelInfo::kEstimatedChunk * estimateQueryBytes(geometry)}};
}

std::int64_t estimateQueryBytes(const ModelGeometry& geometry) {
    const VaeGeometry& vae = geometry.vae;
    return kBytesPerValue * (vae.fieldInputs() + 3 * vae.fieldWidth + vae.fieldMlpWidth);
}

}  // namespace orfeas
