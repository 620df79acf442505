#include "orfeas/device_monitor.h"

#include <dlfcn.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <optional>
#include <thread>

#if ORFEAS_WITH_CUDA
#include <cuda_runtime_api.h>
#endif

namespace orfeas {

namespace {

constexpr const char* kDriverLibrary = "libnvidia-ml.so.1";
constexpr unsigned kNameBytes = 96;

/** Where the engine's GPU sits: NVML counts in another order than CUDA, and sees what CUDA_VISIBLE_DEVICES hides. Empty if not known. */
std::string pciBusOfEngine() {
#if ORFEAS_WITH_CUDA
    std::array<char, 32> bus{};
    if (cudaDeviceGetPCIBusId(bus.data(), static_cast<int>(bus.size()), 0) == cudaSuccess) {
        return bus.data();
    }
    (void)cudaGetLastError();
#endif
    return {};
}

}  // namespace

/** The few functions of NVML that are asked, by their documented C signatures. */
class DeviceMonitor::Nvml {
public:
    /** Null when the library, a function or a GPU is missing. */
    static std::unique_ptr<Nvml> open(const char* library) {
        auto nvml = std::unique_ptr<Nvml>(new Nvml);
        return nvml->load(library) && nvml->findDevice() ? std::move(nvml) : nullptr;
    }

    ~Nvml() {
        if (m_started) {
            m_shutdown();
        }
        if (m_library != nullptr) {
            dlclose(m_library);
        }
    }
    Nvml(const Nvml&) = delete;
    Nvml& operator=(const Nvml&) = delete;

    DeviceUse sample() const {
        DeviceUse use;
        use.isGpu = true;
        std::array<char, kNameBytes> name{};
        if (m_name(m_device, name.data(), kNameBytes) == kSuccess) {
            name.back() = '\0';
            use.name = name.data();
        }
        Memory memory{};
        if (m_memory(m_device, &memory) == kSuccess) {
            use.usedBytes = static_cast<std::int64_t>(memory.used);
            use.totalBytes = static_cast<std::int64_t>(memory.total);
        }
        Utilization utilization{};
        if (m_utilization(m_device, &utilization) == kSuccess) {
            use.busyPercent = utilization.gpu;
        }
        return use;
    }

private:
    struct Memory {
        unsigned long long total, free, used;
    };
    struct Utilization {
        unsigned gpu, memory;
    };
    using Device = void*;
    static constexpr int kSuccess = 0;

    Nvml() = default;

    template <typename Function>
    bool find(Function& function, const char* name) {
        function = reinterpret_cast<Function>(dlsym(m_library, name));
        return function != nullptr;
    }

    bool load(const char* library) {
        m_library = dlopen(library, RTLD_NOW | RTLD_LOCAL);
        if (m_library == nullptr || !find(m_init, "nvmlInit_v2") || !find(m_shutdown, "nvmlShutdown") ||
            !find(m_byIndex, "nvmlDeviceGetHandleByIndex_v2") || !find(m_byBus, "nvmlDeviceGetHandleByPciBusId_v2") ||
            !find(m_name, "nvmlDeviceGetName") || !find(m_memory, "nvmlDeviceGetMemoryInfo") ||
            !find(m_utilization, "nvmlDeviceGetUtilizationRates")) {
            return false;
        }
        m_started = m_init() == kSuccess;
        return m_started;
    }

    bool findDevice() {
        const std::string bus = pciBusOfEngine();
        return (!bus.empty() && m_byBus(bus.c_str(), &m_device) == kSuccess) || m_byIndex(0, &m_device) == kSuccess;
    }

    void* m_library = nullptr;
    bool m_started = false;
    Device m_device = nullptr;
    int (*m_init)() = nullptr;
    int (*m_shutdown)() = nullptr;
    int (*m_byIndex)(unsigned, Device*) = nullptr;
    int (*m_byBus)(const char*, Device*) = nullptr;
    int (*m_name)(Device, char*, unsigned) = nullptr;
    int (*m_memory)(Device, Memory*) = nullptr;
    int (*m_utilization)(Device, Utilization*) = nullptr;
};

/** This process in the kernel's books. */
class DeviceMonitor::Process {
public:
    DeviceUse sample() {
        DeviceUse use;
        const long page = sysconf(_SC_PAGESIZE);
        std::int64_t all = 0;
        std::int64_t resident = 0;
        if (std::ifstream("/proc/self/statm") >> all >> resident) {
            use.usedBytes = resident * page;
        }
        use.totalBytes = static_cast<std::int64_t>(sysconf(_SC_PHYS_PAGES)) * page;
        use.busyPercent = load();
        return use;
    }

private:
    using Clock = std::chrono::steady_clock;

    /** Seconds of processor time that all threads have had. */
    static double processorSeconds() {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    }

    double load() {
        const double used = processorSeconds();
        const Clock::time_point now = Clock::now();
        double percent = -1.0;
        if (m_last) {
            const double wall = std::chrono::duration<double>(now - m_last->first).count();
            const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
            percent = wall > 0.0 ? std::clamp(100.0 * (used - m_last->second) / wall / cores, 0.0, 100.0) : -1.0;
        }
        m_last = {now, used};
        return percent;
    }

    std::optional<std::pair<Clock::time_point, double>> m_last;
};

DeviceMonitor::DeviceMonitor(DeviceKind kind, const char* library) {
    if (kind != DeviceKind::Cpu) {
        m_nvml = Nvml::open(library != nullptr ? library : kDriverLibrary);
    }
    if (!m_nvml) {
        m_process = std::make_unique<Process>();
    }
}

DeviceMonitor::~DeviceMonitor() = default;

DeviceUse DeviceMonitor::sample() {
    return m_nvml ? m_nvml->sample() : m_process->sample();
}

}  // namespace orfeas
