#include "orfeas/decoder_comparison.h"

#include <c10/core/InferenceMode.h>

#include <chrono>
#include <cmath>
#include <limits>

#include "core/compute_device.h"
#include "pipeline/drawn_picture.h"
#include "pipeline/shape_pipeline.h"

namespace orfeas {

namespace {

struct Decoded {
    Mesh mesh;
    std::int64_t queries = 0;
    double seconds = 0.0;
};

Decoded decodeWith(DecoderKind decoder, ShapePipeline& pipeline, const ShapeState& shape, GenerationSettings settings) {
    settings.decoder = decoder;
    GenerationResult result = extractMesh(pipeline.decode(shape, settings, {}), {});
    return {std::move(result.mesh), result.timings.fieldQueries, result.timings.seconds.at(Stage::DecodeVolume)};
}

/** Both decoders list the cells in one order, so equal surfaces have equal indices too. */
double largestDistance(const Mesh& a, const Mesh& b) {
    if (a.vertices.size() != b.vertices.size() || a.triangles != b.triangles) {
        return std::numeric_limits<double>::infinity();
    }
    double largest = 0.0;
    for (std::size_t index = 0; index < a.vertices.size(); ++index) {
        const Vec3f& p = a.vertices[index];
        const Vec3f& q = b.vertices[index];
        largest = std::max(largest, std::hypot(double{p[0]} - q[0], double{p[1]} - q[1], double{p[2]} - q[2]));
    }
    return largest;
}

DecoderComparison compareOn(ShapePipeline& pipeline, const ShapeState& shape, const GenerationSettings& settings) {
    const Decoded dense = decodeWith(DecoderKind::Dense, pipeline, shape, settings);
    const Decoded sparse = decodeWith(DecoderKind::Sparse, pipeline, shape, settings);
    DecoderComparison comparison;
    comparison.seed = settings.seed;
    comparison.resolution = settings.octreeResolution;
    comparison.denseVertices = static_cast<std::int64_t>(dense.mesh.vertices.size());
    comparison.sparseVertices = static_cast<std::int64_t>(sparse.mesh.vertices.size());
    comparison.denseQueries = dense.queries;
    comparison.sparseQueries = sparse.queries;
    comparison.denseSeconds = dense.seconds;
    comparison.sparseSeconds = sparse.seconds;
    comparison.largestDistance = largestDistance(dense.mesh, sparse.mesh);
    return comparison;
}

}  // namespace

std::vector<DecoderComparison> compareDecoders(const DecoderComparisonSettings& settings,
                                               const std::function<void(const DecoderComparison&)>& done) {
    const c10::InferenceMode inference;
    const auto pipeline = ShapePipeline::load(settings.model, selectComputeDevice(settings.device, settings.precision));
    std::vector<DecoderComparison> comparisons;
    for (int sample = 0; sample < settings.samples; ++sample) {
        GenerationSettings job = pipeline->info().defaults;
        job.seed = static_cast<std::uint64_t>(sample);
        job.octreeResolution = 32;  // of the generation, whose own mesh is not what is compared
        const ShapeState shape = pipeline->generate({{View::Front, drawnPicture(sample)}}, job, {}).result.shape;
        for (const int resolution : settings.resolutions) {
            job.octreeResolution = resolution;
            comparisons.push_back(compareOn(*pipeline, shape, job));
            done(comparisons.back());
        }
    }
    return comparisons;
}

}  // namespace orfeas
