#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "orfeas/settings.h"

namespace orfeas {

/** The dense and the sparse decoder on the same latents at one resolution. */
struct DecoderComparison {
    std::uint64_t seed = 0;
    int resolution = 0;
    std::int64_t denseVertices = 0;
    std::int64_t sparseVertices = 0;
    std::int64_t denseQueries = 0;
    std::int64_t sparseQueries = 0;
    double denseSeconds = 0.0;
    double sparseSeconds = 0.0;
    double largestDistance = 0.0;  ///< between equal vertices; infinite when the meshes differ in their vertices or triangles

    [[nodiscard]] bool same(double tolerance = 1e-5) const { return largestDistance <= tolerance; }
};

struct DecoderComparisonSettings {
    std::filesystem::path model;
    DeviceKind device = DeviceKind::Auto;
    Precision precision = Precision::Auto;
    int samples = 20;  ///< shapes generated from drawn pictures, one seed each
    std::vector<int> resolutions{128, 256};
};

/** Generates shapes and decodes each both ways. `done` is called after every comparison. */
std::vector<DecoderComparison> compareDecoders(const DecoderComparisonSettings& settings,
                                               const std::function<void(const DecoderComparison&)>& done);

}  // namespace orfeas
