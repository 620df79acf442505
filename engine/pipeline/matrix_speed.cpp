#include "pipeline/matrix_speed.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

#include "core/compute_device.h"
#include "core/steady_clock.h"

namespace orfeas {

namespace {

constexpr std::uint64_t kMatrixSeed = 1;

/** Multiplies the matrix by itself for at least `seconds`. Returns products a second. */
double productRate(const at::Tensor& matrix, const ComputeDevice& device, double seconds) {
    constexpr int kProducts = 8;
    at::Tensor product = at::matmul(matrix, matrix);
    synchronize(device);
    const auto start = SteadyClock::now();
    std::int64_t products = 0;
    double elapsed = 0.0;
    while (elapsed < seconds) {
        for (int i = 0; i < kProducts; ++i) {
            at::matmul_out(product, matrix, matrix);
        }
        synchronize(device);
        products += kProducts;
        elapsed = secondsSince(start);
    }
    return static_cast<double>(products) / elapsed;
}

}  // namespace

at::Tensor randomMatrix(std::int64_t size, const ComputeDevice& device) {
    const at::Generator generator = at::detail::createCPUGenerator(kMatrixSeed);
    return at::randn({size, size}, generator).to(device.options());
}

double sustainedMatrixSpeed(const ComputeDevice& device) {
    const std::int64_t size = device.isCuda() ? 8192 : 1024;
    const double seconds = device.isCuda() ? 1.0 : 0.2;
    const at::Tensor matrix = randomMatrix(size, device);
    (void)productRate(matrix, device, seconds);
    return 2.0 * std::pow(static_cast<double>(size), 3) * productRate(matrix, device, seconds);
}

}  // namespace orfeas
