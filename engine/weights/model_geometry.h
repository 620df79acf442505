#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "weights/model_config.h"
#include "weights/weight_source.h"

namespace orfeas {

/** Sizes of a Hunyuan3DDiT; the defaults are those of the published 2.0 model. */
struct DoubleStreamGeometry {
    std::int64_t width = 1024;
    std::int64_t heads = 16;
    std::int64_t doubleBlocks = 16;
    std::int64_t singleBlocks = 32;
    std::int64_t latentChannels = 64;
    std::int64_t contextWidth = 1536;
    std::int64_t mlpWidth = 4096;
    bool guidanceEmbedding = false;
    bool qkvBias = true;
};

/** Sizes of a HunYuanDiTPlain; the defaults are those of the published 2.1 model. */
struct PlainGeometry {
    std::int64_t width = 2048;
    std::int64_t heads = 16;
    std::int64_t blocks = 21;
    std::int64_t expertBlocks = 6;  ///< the last ones
    std::int64_t experts = 8;
    std::int64_t latentChannels = 64;
    std::int64_t contextWidth = 1024;
    std::int64_t mlpWidth = 8192;
    bool qkvBias = false;
    bool qkNorm = true;
};

/** Sizes of the decoding half of a ShapeVAE. */
struct VaeGeometry {
    std::int64_t width = 1024;
    std::int64_t heads = 16;
    std::int64_t layers = 16;
    std::int64_t latentChannels = 64;
    std::int64_t latents = 3072;
    std::int64_t frequencies = 8;
    std::int64_t fieldWidth = 1024;     ///< of the geometry decoder
    std::int64_t fieldMlpWidth = 4096;  ///< of the geometry decoder
    bool qkvBias = false;
    bool qkNorm = true;
    bool fieldQkNorm = true;
    bool finalNorm = true;

    [[nodiscard]] std::int64_t headSize() const { return width / heads; }
    [[nodiscard]] std::int64_t fieldInputs() const { return 3 * (1 + 2 * frequencies); }
};

/** Sizes of a DINOv2 encoder. */
struct EncoderGeometry {
    std::int64_t width = 1536;
    std::int64_t heads = 24;
    std::int64_t layers = 40;
    std::int64_t patch = 14;
    std::int64_t imageSize = 518;
    std::int64_t mlpWidth = 4096;
    std::int64_t views = 1;
    bool swiGlu = true;

    [[nodiscard]] std::int64_t tokens() const { return (imageSize / patch) * (imageSize / patch) + 1; }
};

struct ModelGeometry {
    std::variant<DoubleStreamGeometry, PlainGeometry> denoiser;
    VaeGeometry vae;
    EncoderGeometry encoder;
};

/**
 * Takes the geometry from the tensors' shapes, and from the config what they don't say or where tensors are missing. Throws
 * Error{ConfigMismatch} naming both where the two disagree, UnsupportedFormat for a class of any section that isn't known, and CorruptFile
 * for sizes beyond reason.
 */
ModelGeometry readModelGeometry(const ModelConfig& config, const WeightSource& source);

}  // namespace orfeas
