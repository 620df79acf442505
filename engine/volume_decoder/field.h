#pragma once

#include <ATen/ATen.h>

namespace orfeas {

/** A scalar field over R^3, inside where it is above the iso level. A network is one, analytic test shapes are others. */
class Field {
public:
    virtual ~Field() = default;

    /** points [N,3] fp32 on device() -> logits [N] fp32 on the same device. The caller chooses N. */
    [[nodiscard]] virtual at::Tensor logits(const at::Tensor& points) = 0;

    [[nodiscard]] virtual at::Device device() const = 0;

    /** Device bytes that a query needs while it is evaluated, for choosing the chunk size by free memory. */
    [[nodiscard]] virtual std::int64_t bytesPerQuery() const = 0;
};

}  // namespace orfeas
