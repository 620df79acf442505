#pragma once

#include <filesystem>
#include <functional>

#include "core/compute_device.h"
#include "orfeas/bench.h"

namespace orfeas {

/** Records what the GPU does during `run`, on whatever thread it is asked to. */
DeviceActivity recordDevice(const ComputeDevice& device, const std::function<void()>& run);

/**
 * Records every operation and kernel of `run` with LibTorch's profiler and writes them to `file` as a trace that Perfetto shows. Returns
 * what the GPU did; on the CPU its times are 0. Throws Error{AccessDenied} when the file can't be written.
 */
DeviceActivity recordActivity(const std::filesystem::path& file, const ComputeDevice& device, const std::function<void()>& run);

}  // namespace orfeas
