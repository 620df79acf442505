#pragma once

#include <cuda_runtime.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "cuda/launch_error.h"
#include "cuda/transformer_kernels.h"

namespace orfeas::cuda {

constexpr int kThreads = 256;  ///< of a block, unless a kernel needs others

/** Blocks for one thread per piece of work. */
inline std::int64_t blocksFor(std::int64_t threads) {
    return (threads + kThreads - 1) / kThreads;
}

/** How a kernel is started. */
struct Launch {
    const char* kernel;   ///< its name in messages
    std::int64_t blocks;  ///< 1 or more
    Stream stream;
    int threads = kThreads;       ///< of a block
    std::size_t sharedBytes = 0;  ///< of a block, beside what the kernel declares
};

/**
 * Starts a kernel. The only way to do so: what the driver refuses is thrown as a LaunchError here, rather than turning
 * up as a failure of LibTorch's next call. Asks the device nothing, so it is fit for work that is being recorded.
 */
template <typename... Parameters, typename... Arguments>
void launch(const Launch& how, void (*kernel)(Parameters...), Arguments&&... arguments) {
    if (how.blocks > std::numeric_limits<std::int32_t>::max()) {
        throw LaunchError(how.kernel, std::to_string(how.blocks) + " blocks are more than a grid has");
    }
    cudaLaunchConfig_t config{};
    config.gridDim = dim3(static_cast<unsigned int>(how.blocks));
    config.blockDim = dim3(static_cast<unsigned int>(how.threads));
    config.dynamicSmemBytes = how.sharedBytes;
    config.stream = static_cast<cudaStream_t>(how.stream);
    const cudaError_t status = cudaLaunchKernelEx(&config, kernel, std::forward<Arguments>(arguments)...);
    if (status != cudaSuccess) {
        (void)cudaGetLastError();  // it is reported here, not to whoever asks next
        throw LaunchError(how.kernel, cudaGetErrorString(status));
    }
}

}  // namespace orfeas::cuda
