#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "orfeas/settings.h"

namespace orfeas {

/** One of the ways from a picture to a shape, against another: where its name says nothing else, LibTorch's operations alone in fp32. */
struct PathComparison {
    std::string name;            ///< "fp16, own kernels", "fp16, reuse 2"
    double meanIou = 0.0;        ///< of the volumes inside both surfaces
    double leastIou = 0.0;       ///< of all samples
    double latentsError = 0.0;   ///< mean of |a - b| / |b| over the samples
    double usualError = 0.0;     ///< its median: the mean is often that of a few samples
    double samplingSeconds = 0;  ///< median
};

struct PathComparisonSettings {
    std::filesystem::path model;
    DeviceKind device = DeviceKind::Auto;
    int samples = 20;  ///< shapes generated from drawn pictures, one seed each
    int resolution = 128;
    std::optional<int> steps;    ///< unset: the model's default
    bool approximations = true;  ///< also the ways that leave evaluations out
};

/** Generates the same shapes in all ways that the device has. `say` is told what is being done, a line at a time. */
std::vector<PathComparison> comparePaths(const PathComparisonSettings& settings, const std::function<void(const std::string&)>& say);

}  // namespace orfeas
