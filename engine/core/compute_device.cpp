#include "core/compute_device.h"

#include <ATen/Parallel.h>
#include <ATen/cpu/Utils.h>
#include <c10/util/Exception.h>
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <new>
#include <string>
#include <string_view>

#include "cuda/launch_error.h"

#if ORFEAS_WITH_CUDA
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <cuda_runtime_api.h>
#endif

namespace orfeas {

namespace {

/** Oldest compute capability that the binary carries code for. */
constexpr int kMinimumCapability = 75;

/** Whether the CPU multiplies bf16 by instructions of its own. Without them bf16 takes 1.6 times as long as fp32, with them 0.6. */
bool multipliesBf16() {
    const auto capabilities = at::cpu::get_cpu_capabilities();
    const auto has = [&](const char* name) {
        const auto found = capabilities.find(name);
        return found != capabilities.end() && found->second.isBool() && found->second.toBool();
    };
    return has("avx512_bf16") || has("amx_bf16");
}

ComputeDevice cpuDevice(Precision precision, std::string notice) {
    ComputeDevice device;
    const bool half = precision == Precision::BFloat16;
    device.dtype = half ? at::kBFloat16 : at::kFloat;
    const auto add = [&](std::string_view sentence) { notice.append(notice.empty() ? "" : " ").append(sentence); };
    if (precision == Precision::Float16) {
        add("The CPU computes in fp32, because it has no fast fp16.");
    }
    if (half && !multipliesBf16()) {
        add("This CPU has no instructions for bf16, so fp32 would be faster.");
    }
    device.description = fmt::format("CPU, {} threads ({})", at::get_num_threads(), half ? "bf16" : "fp32");
    device.notice = std::move(notice);
    return device;
}

#if ORFEAS_WITH_CUDA

/** Empty when a CUDA device can be used, otherwise why not. */
std::string cudaObstacle(int index, cudaDeviceProp& properties) {
    int count = 0;
    const cudaError_t status = cudaGetDeviceCount(&count);
    if (status != cudaSuccess || count <= index) {
        (void)cudaGetLastError();
        return "No usable NVIDIA GPU was found (is its driver installed?), so the CPU computes.";
    }
    if (cudaGetDeviceProperties(&properties, index) != cudaSuccess) {
        (void)cudaGetLastError();
        return "The NVIDIA GPU does not answer, so the CPU computes.";
    }
    if (properties.major * 10 + properties.minor < kMinimumCapability) {
        return fmt::format("{} has compute capability {}.{}, but 7.5 (Turing) is the oldest that Orfeas supports, so the CPU computes.",
                           properties.name, properties.major, properties.minor);
    }
    return {};
}

ComputeDevice cudaDevice(int index, const cudaDeviceProp& properties, Precision precision) {
    ComputeDevice device;
    device.device = at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(index));
    switch (precision) {
        case Precision::Float32: device.dtype = at::kFloat; break;
        case Precision::BFloat16: device.dtype = at::kBFloat16; break;
        default: device.dtype = at::kHalf; break;
    }
    if (device.dtype == at::kBFloat16 && properties.major < 8) {
        device.dtype = at::kHalf;
        device.notice = fmt::format("{} has no bf16, so fp16 is used.", properties.name);
    }
    const char* name = device.dtype == at::kFloat ? "fp32" : device.dtype == at::kHalf ? "fp16" : "bf16";
    device.description = fmt::format("{} ({})", properties.name, name);
    return device;
}

#endif

std::int64_t availableHostMemory() {
    std::ifstream info("/proc/meminfo");
    for (std::string line; std::getline(info, line);) {
        long long kilobytes = 0;
        if (std::sscanf(line.c_str(), "MemAvailable: %lld kB", &kilobytes) == 1) {
            return kilobytes * 1024;
        }
    }
    return std::int64_t{1} << 30;
}

}  // namespace

ComputeDevice selectComputeDevice(DeviceKind kind, Precision precision, int index) {
    if (kind == DeviceKind::Cpu) {
        return cpuDevice(precision, {});
    }
#if ORFEAS_WITH_CUDA
    cudaDeviceProp properties{};
    std::string obstacle = cudaObstacle(index, properties);
    if (obstacle.empty()) {
        return cudaDevice(index, properties, precision);
    }
#else
    (void)index;
    std::string obstacle = "This build of Orfeas has no CUDA support, so the CPU computes.";
#endif
    // Unasked, the CPU is a normal choice and needs no words.
    return cpuDevice(precision, kind == DeviceKind::Cuda ? std::move(obstacle) : std::string());
}

std::vector<int> usableDevices(DeviceKind kind, int limit) {
    std::vector<int> devices;
#if ORFEAS_WITH_CUDA
    int count = 0;
    if (kind != DeviceKind::Cpu && cudaGetDeviceCount(&count) != cudaSuccess) {
        (void)cudaGetLastError();
        count = 0;
    }
    for (int index = 0; index < count && (limit <= 0 || static_cast<int>(devices.size()) < limit); ++index) {
        cudaDeviceProp properties{};
        if (cudaObstacle(index, properties).empty()) {
            devices.push_back(index);
        }
    }
#else
    (void)kind;
    (void)limit;
#endif
    return devices.empty() ? std::vector{0} : devices;
}

void makeCurrent(const ComputeDevice& device) {
#if ORFEAS_WITH_CUDA
    if (device.isCuda()) {
        c10::cuda::set_device(device.device.index());
    }
#endif
    (void)device;
}

#if ORFEAS_WITH_CUDA

namespace {

/** A statistic over all of a device's memory pools; the allocator may not have been used before. */
c10::CachingAllocator::Stat aggregateOf(const c10::CachingAllocator::StatArray& stats) {
    return stats[static_cast<std::size_t>(c10::CachingAllocator::StatType::AGGREGATE)];
}

c10::CachingDeviceAllocator::DeviceStats allocatorStats(const ComputeDevice& device) {
    at::globalContext().lazyInitDevice(c10::DeviceType::CUDA);
    return c10::cuda::CUDACachingAllocator::getDeviceStats(device.device.index());
}

}  // namespace

#endif

std::int64_t freeMemory(const ComputeDevice& device) {
#if ORFEAS_WITH_CUDA
    if (device.isCuda()) {
        std::size_t free = 0;
        std::size_t total = 0;
        if (cudaMemGetInfo(&free, &total) != cudaSuccess) {
            return 0;
        }
        const auto stats = allocatorStats(device);
        return static_cast<std::int64_t>(free) + aggregateOf(stats.reserved_bytes).current - aggregateOf(stats.allocated_bytes).current;
    }
#endif
    (void)device;
    return availableHostMemory();
}

std::int64_t peakMemory(const ComputeDevice& device) {
#if ORFEAS_WITH_CUDA
    if (device.isCuda()) {
        return aggregateOf(allocatorStats(device).allocated_bytes).peak;
    }
#endif
    (void)device;
    return 0;
}

void resetPeakMemory(const ComputeDevice& device) {
#if ORFEAS_WITH_CUDA
    if (device.isCuda()) {
        c10::cuda::CUDACachingAllocator::resetPeakStats(device.device.index());
    }
#endif
    (void)device;
}

std::int64_t allocatedMemory(const ComputeDevice& device) {
#if ORFEAS_WITH_CUDA
    if (device.isCuda()) {
        return aggregateOf(allocatorStats(device).allocated_bytes).current;
    }
#endif
    (void)device;
    return 0;
}

bool isOutOfMemory(const std::exception& exception) {
    if (dynamic_cast<const c10::OutOfMemoryError*>(&exception) != nullptr || dynamic_cast<const std::bad_alloc*>(&exception) != nullptr) {
        return true;
    }
    // The CPU's allocator, cuBLAS and the launch of a kernel throw plain errors, which only their words tell apart.
    const std::string_view words = exception.what();
    const bool mayBeMemory =
        dynamic_cast<const c10::Error*>(&exception) != nullptr || dynamic_cast<const cuda::LaunchError*>(&exception) != nullptr;
    return mayBeMemory && (words.find("DefaultCPUAllocator") != std::string_view::npos ||
                           words.find("ALLOC_FAILED") != std::string_view::npos || words.find("out of memory") != std::string_view::npos);
}

void releaseCachedMemory(const ComputeDevice& device) {
#if ORFEAS_WITH_CUDA
    if (device.isCuda()) {
        c10::cuda::CUDACachingAllocator::emptyCache();
    }
#endif
    (void)device;
}

void synchronize(const ComputeDevice& device) {
#if ORFEAS_WITH_CUDA
    if (device.isCuda()) {
        cudaDeviceSynchronize();
    }
#endif
    (void)device;
}

}  // namespace orfeas
