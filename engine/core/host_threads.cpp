#include "core/host_threads.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace orfeas {

int defaultHostThreads() {
    static const int threads = std::max(1, at::get_num_threads());
    return threads;
}

int hostThreadsFor(int configured, int processDefault, int gpuWorkers) {
    if (configured > 0) {
        return configured;
    }
    return gpuWorkers > 0 ? std::max(1, processDefault / (2 * gpuWorkers)) : processDefault;
}

void useHostThreads(int count) {
    (void)defaultHostThreads();
    // Reading comes first: a thread's first use of LibTorch takes over the process's number, whatever was set here before.
    if (at::get_num_threads() != count) {
        at::set_num_threads(count);
    }
}

}  // namespace orfeas
