// Stands in for the driver's libnvidia-ml.so.1: one GPU that is 42 % busy.
#include <cstring>

extern "C" {

struct FakeMemory {
    unsigned long long total, free, used;
};
struct FakeUtilization {
    unsigned gpu, memory;
};

static int theDevice = 0;

int nvmlInit_v2() {
    return 0;
}
int nvmlShutdown() {
    return 0;
}
int nvmlDeviceGetHandleByIndex_v2(unsigned index, void** device) {
    *device = &theDevice;
    return index == 0 ? 0 : 2;
}
int nvmlDeviceGetHandleByPciBusId_v2(const char* /*bus*/, void** /*device*/) {
    return 6;
}
int nvmlDeviceGetName(void* device, char* name, unsigned length) {
    if (device != &theDevice || length < 9) {
        return 2;
    }
    std::strcpy(name, "Fake GPU");
    return 0;
}
int nvmlDeviceGetMemoryInfo(void* /*device*/, FakeMemory* memory) {
    *memory = {80'000'000'000ULL, 78'000'000'000ULL, 2'000'000'000ULL};
    return 0;
}
int nvmlDeviceGetUtilizationRates(void* /*device*/, FakeUtilization* utilization) {
#ifdef FAKE_WITHOUT_UTILIZATION
    (void)utilization;
    return 3;  // as a slice of a shared GPU answers
#else
    *utilization = {42, 7};
    return 0;
#endif
}

}  // extern "C"
