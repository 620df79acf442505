#include "weights/model_description.h"

namespace orfeas {

namespace {

/** A multiplication and an addition. */
constexpr double kPerProduct = 2.0;

/** Matrix products that take `rows` rows through layers of `weights` numbers in all. */
double products(std::int64_t rows, std::int64_t weights) {
    return kPerProduct * static_cast<double>(rows) * static_cast<double>(weights);
}

/** Both products of an attention. */
double attention(std::int64_t queries, std::int64_t keys, std::int64_t width) {
    return 2.0 * kPerProduct * static_cast<double>(queries) * static_cast<double>(keys) * static_cast<double>(width);
}

double passWork(const DoubleStreamGeometry& g, std::int64_t latents, std::int64_t context) {
    const std::int64_t tokens = latents + context;
    const double block = products(tokens, 4 * g.width * g.width + 2 * g.width * g.mlpWidth) + attention(tokens, tokens, g.width);
    return static_cast<double>(g.doubleBlocks + g.singleBlocks) * block + products(context, g.contextWidth * g.width);
}

double passWork(const PlainGeometry& g, std::int64_t latents, std::int64_t context) {
    constexpr std::int64_t kFeedForwardsOfExperts = 3;  // the chosen two and the shared one
    const std::int64_t tokens = latents + 1;
    const double self = products(tokens, 4 * g.width * g.width) + attention(tokens, tokens, g.width);
    const double cross = context > 1 ? products(tokens, 2 * g.width * g.width) + products(context, 2 * g.width * g.contextWidth) +
                                           attention(tokens, context, g.width)
                                     : 0.0;
    const double feedForward = products(tokens, 2 * g.width * g.mlpWidth);
    const std::int64_t plainBlocks = g.blocks - g.expertBlocks;
    const std::int64_t skipBlocks = g.blocks / 2;
    const double skips = static_cast<double>(skipBlocks) * products(tokens, 2 * g.width * g.width);
    return static_cast<double>(g.blocks) * (self + cross) + skips +
           static_cast<double>(plainBlocks + kFeedForwardsOfExperts * g.expertBlocks) * feedForward;
}

}  // namespace

StageWork estimateStageWork(const ModelGeometry& geometry) {
    const EncoderGeometry& encoder = geometry.encoder;
    const VaeGeometry& vae = geometry.vae;
    const std::int64_t tokens = encoder.tokens();
    const std::int64_t encoderWeights = 4 * encoder.width * encoder.width + (encoder.swiGlu ? 3 : 2) * encoder.width * encoder.mlpWidth;
    const auto pass = [&](std::int64_t context) {
        return std::visit([&](const auto& denoiser) { return passWork(denoiser, vae.latents, context); }, geometry.denoiser);
    };
    StageWork work;
    work.encode =
        static_cast<double>(encoder.views * encoder.layers) * (products(tokens, encoderWeights) + attention(tokens, tokens, encoder.width));
    work.conditionalPass = pass(encoder.views * tokens);
    work.unconditionalPass = pass(1);
    work.decodeLatents = static_cast<double>(vae.layers) *
                         (products(vae.latents, 12 * vae.width * vae.width) + attention(vae.latents, vae.latents, vae.width));
    work.query =
        products(1, vae.fieldInputs() * vae.fieldWidth + 2 * vae.fieldWidth * vae.fieldWidth + 2 * vae.fieldWidth * vae.fieldMlpWidth) +
        attention(1, vae.latents, vae.fieldWidth);
    return work;
}

}  // namespace orfeas
