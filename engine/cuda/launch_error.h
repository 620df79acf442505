#pragma once

#include <stdexcept>
#include <string>

namespace orfeas::cuda {

/** A kernel could not be started. Names the kernel and the driver's reason; the device can be used as before. */
class LaunchError : public std::runtime_error {
public:
    LaunchError(const std::string& kernel, const std::string& reason)
        : std::runtime_error("The CUDA kernel '" + kernel + "' could not be started: " + reason + ".") {}
};

}  // namespace orfeas::cuda
