#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <string>
#include <vector>

#include "orfeas/settings.h"

namespace orfeas {

/** Where tensors live and in which precision the networks compute. */
struct ComputeDevice {
    at::Device device = at::kCPU;
    at::ScalarType dtype = at::kFloat;  ///< of weights and activations; statistics and the sampler stay in fp32
    bool ownKernels = true;             ///< take Orfeas's own CUDA kernels where there are some, not LibTorch's operations alone
    std::string description;            ///< "NVIDIA H200 (fp16)", "CPU, 2 threads (fp32)"
    std::string notice;                 ///< not empty: why this is not what was asked for, as a sentence

    [[nodiscard]] bool isCuda() const { return device.is_cuda(); }
    [[nodiscard]] at::TensorOptions options() const { return at::TensorOptions().device(device).dtype(dtype); }
    [[nodiscard]] at::TensorOptions floatOptions() const { return at::TensorOptions().device(device).dtype(at::kFloat); }
};

/**
 * Chooses the device. Auto takes CUDA when there is a usable one (compute capability >= 7.5). A CUDA device that was asked for but is
 * missing or too old is not an error: the CPU takes over and `notice` says why. `index` counts the CUDA devices.
 */
ComputeDevice selectComputeDevice(DeviceKind kind, Precision precision, int index = 0);

/** Numbers of the CUDA devices that can be used, `limit` of them at most (0: all); one number, of no meaning, where the CPU computes. */
std::vector<int> usableDevices(DeviceKind kind, int limit);

/** Makes a device the one that the calling thread's further work goes to. */
void makeCurrent(const ComputeDevice& device);

/** Bytes that can still be allocated: free device memory plus the allocator's cached blocks; free host memory on the CPU. */
std::int64_t freeMemory(const ComputeDevice& device);

/** Highest allocation since the last reset, from the device allocator. 0 on the CPU. */
std::int64_t peakMemory(const ComputeDevice& device);
void resetPeakMemory(const ComputeDevice& device);

/** Bytes in live tensors on the device, from the device allocator. 0 on the CPU. */
std::int64_t allocatedMemory(const ComputeDevice& device);

/** Whether an exception says that host or device memory ran out, in any of the ways in which LibTorch puts it. */
bool isOutOfMemory(const std::exception& exception);

/** Gives cached blocks back to the driver. */
void releaseCachedMemory(const ComputeDevice& device);

/** Waits until the device has done all that was asked of it, so that a wall clock means something. */
void synchronize(const ComputeDevice& device);

}  // namespace orfeas
