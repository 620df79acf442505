#include "volume_decoder/volume_decoder.h"

#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include "orfeas/model_info.h"
#include "volume_decoder/dense_decoder.h"
#include "volume_decoder/sparse_decoder.h"

namespace orfeas {

namespace {

/** Up to here Auto decodes densely, so that nothing can be missed: refinement would have to start from cells of a thirtieth of the cube,
   and 275,000 queries instead of 109,000 (R = 64, oracle shape) are little either way. From R = 96 on it saves two thirds and more. */
constexpr int kDenseResolution = 64;

/** Larger chunks gain little on a GPU (measured on an H200: 49,152 is 1 % faster than 32,768, 65,536 another 1 %, and 262,144 another 2 %)
    and take memory: the sparse decoder's leave the whole job below 6 GB with the 2.0 geometry, the dense one has a grid to keep anyway. */
constexpr std::int64_t kLargestSparseChunk = ModelInfo::kEstimatedChunk;
constexpr std::int64_t kLargestDenseChunk = 49'152;

bool decodesDensely(const VolumeSettings& settings) {
    return settings.decoder == DecoderKind::Dense || (settings.decoder == DecoderKind::Auto && settings.resolution <= kDenseResolution);
}

/** Runs a decoder; memory that runs out outside the field's own evaluation becomes a sentence, too. */
template <typename Decode>
auto withMemoryErrors(int resolution, Decode decode) {
    try {
        return decode();
    } catch (const Error&) {
        throw;
    } catch (const std::exception& exception) {
        if (!isOutOfMemory(exception)) {
            throw;
        }
        throw Error(ErrorCode::OutOfMemory, Stage::DecodeVolume,
                    fmt::format("There is not enough memory for a volume of resolution {}; choose a lower one.", resolution));
    }
}

}  // namespace

SparseGrid decodeVolume(Field& field, const VolumeSettings& settings, const ComputeDevice& device, const JobContext& context) {
    return withMemoryErrors(settings.resolution, [&] {
        const c10::InferenceMode inference;
        const bool dense = decodesDensely(settings);
        FieldSampler sampler(field, {settings.chunkSize, dense ? kLargestDenseChunk : kLargestSparseChunk}, device, context);
        const float isoLevel = comparableLevel(settings.isoLevel);
        SparseGrid grid = dense ? decodeDense(sampler, settings.resolution, isoLevel, field.device())
                                : decodeSparse(sampler, settings.resolution, isoLevel, field.device(), device.ownKernels);
        sampler.finish();
        grid.fieldQueries = sampler.queries();
        grid.chunkSize = sampler.chunkSize();
        return grid;
    });
}

at::Tensor decodeDenseGrid(Field& field, int resolution, int chunkSize, const JobContext& context) {
    return withMemoryErrors(resolution, [&] {
        const c10::InferenceMode inference;
        ComputeDevice device;
        device.device = field.device();
        FieldSampler sampler(field, {chunkSize, kLargestDenseChunk}, device, context);
        const std::int64_t side = resolution + 1;
        const at::Tensor logits = at::empty({side * side * side}, at::TensorOptions().device(field.device()).dtype(at::kFloat));
        sampler.evaluate(logits.size(0), gridPoints(resolution, field.device()), logits);
        sampler.finish();
        return logits.view({side, side, side}).cpu();
    });
}

}  // namespace orfeas
