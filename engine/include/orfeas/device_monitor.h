#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "orfeas/settings.h"

namespace orfeas {

/** How busy a device is at one moment; negative where that is not known. */
struct DeviceUse {
    bool isGpu = false;
    std::string name;              ///< of the GPU; empty for the CPU
    std::int64_t usedBytes = -1;   ///< GPU: of all programs; CPU: of this process
    std::int64_t totalBytes = -1;  ///< the GPU's memory, or the machine's
    double busyPercent = -1.0;     ///< GPU: of all programs; CPU: of this process, 100 = every core
};

/**
 * Reads how busy the device is: an NVIDIA GPU through NVML, which comes with its driver and is looked for at run time; otherwise this
 * process's share of the machine from /proc. A sample may take some milliseconds. One thread at a time.
 */
class DeviceMonitor {
public:
    /** Without a usable NVML the CPU is watched. `library` is for tests; null stands for the driver's. */
    explicit DeviceMonitor(DeviceKind kind, const char* library = nullptr);
    ~DeviceMonitor();
    DeviceMonitor(const DeviceMonitor&) = delete;
    DeviceMonitor& operator=(const DeviceMonitor&) = delete;

    /** The CPU's load is that since the last sample; the first one does not know it. */
    DeviceUse sample();

private:
    class Nvml;
    class Process;
    std::unique_ptr<Nvml> m_nvml;
    std::unique_ptr<Process> m_process;
};

}  // namespace orfeas
