#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "orfeas/settings.h"
#include "orfeas/timings.h"

namespace orfeas {

struct BenchSettings {
    EngineSettings engine;
    int runs = 5;              ///< warm runs, after the first result
    std::optional<int> steps;  ///< unset: the model's default, here and below
    std::optional<double> guidanceScale;
    std::optional<int> resolution;
    DecoderKind decoder = DecoderKind::Auto;
    int chunkSize = 0;
    bool previews = false;
    int reuse = 1;  ///< this and the next two: GenerationSettings' approximations
    double guidanceFrom = 0.0;
    double guidanceUntil = 1.0;
    bool comparePlain = false;         ///< run the same with LibTorch's operations alone after each warm run
    std::filesystem::path trace;       ///< not empty: record one more run to this file, in Chrome's trace format
    bool cancelCheck = false;          ///< also cancel runs at random moments and compare the device memory before and after
    double processStartSeconds = 0.0;  ///< time that had passed since the process began, when the bench was called
};

/** What the GPU did during one run. */
struct DeviceActivity {
    struct Kernel {
        std::string name;
        std::int64_t calls = 0;
        double seconds = 0.0;
    };
    double wallSeconds = 0.0;     ///< of the run, with the recording's own cost
    double busySeconds = 0.0;     ///< in which at least one kernel or copy ran
    std::vector<Kernel> kernels;  ///< and copies, the costliest first
};

struct BenchReport {
    std::string model;
    std::string device;
    GenerationSettings settings;
    double processStartSeconds = 0.0;  ///< process start to the bench
    double loadSeconds = 0.0;          ///< weights to the device
    double warmUpSeconds = 0.0;
    StageTimings first;               ///< the first job after warm-up
    double firstResultSeconds = 0.0;  ///< process start to the first mesh
    std::vector<StageTimings> warm;
    std::int64_t vertices = 0;
    std::int64_t triangles = 0;
    std::vector<StageTimings> plain;  ///< with LibTorch's operations alone
    std::optional<DeviceActivity> activity;
    std::map<Stage, double> work;        ///< floating-point operations of the networks in one run
    double matrixSpeed = 0.0;            ///< operations a second that large products of random values sustain on this device: a ceiling
    std::vector<double> cancelSeconds;   ///< from the request to the end of the job, per cancelled run
    std::int64_t cancelLeakedBytes = 0;  ///< device memory after all cancelled runs minus before
};

/** Median, smallest and largest of a series. Throws Error{InvalidArgument} for an empty one. */
struct Spread {
    double median = 0.0;
    double minimum = 0.0;
    double maximum = 0.0;
};
Spread spreadOf(std::vector<double> values);

/** Runs the bench on the calling thread and tells `say` what it is doing, a line at a time. */
BenchReport runBench(const BenchSettings& settings, const std::function<void(const std::string&)>& say);

/** Writes one of them as a model folder, to measure how a file of its size loads. Throws Error{AccessDenied, WriteFailed}. */
void writeSyntheticModel(const std::string& name, const std::filesystem::path& folder);

/** Names of the geometries that `synthetic` accepts. */
std::vector<std::string> syntheticModelNames();

}  // namespace orfeas
