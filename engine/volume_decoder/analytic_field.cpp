#include "volume_decoder/analytic_field.h"

namespace orfeas {

namespace {

constexpr double kBandHalfWidth = 0.02;

class OracleShape : public Field {
public:
    explicit OracleShape(at::Device device) : m_device(device) {}

    at::Tensor logits(const at::Tensor& points) override {
        const at::Tensor x = points.select(1, 0);
        const at::Tensor y = points.select(1, 1);
        const at::Tensor z = points.select(1, 2);
        at::Tensor distance = at::hypot(at::hypot(x, z).sub_(0.6), y + 0.1).sub_(0.18);                        // torus round the y axis
        distance = at::minimum(distance, (x.square() + (y - 0.35).square() + z.square()).sqrt_().sub_(0.33));  // sphere
        // The four rods are one in the quadrant |x|, |z|.
        const at::Tensor rod = at::maximum(at::hypot(x.abs() - 0.45, z.abs() - 0.45).sub_(0.07), (y + 0.45).abs_().sub_(0.4));
        distance = at::minimum(distance, rod);
        const at::Tensor slab = at::maximum(at::maximum(x.abs().sub_(0.8), z.abs().sub_(0.25)), (y + 0.85).abs_().sub_(0.04));
        return at::minimum(distance, slab).div_(-kBandHalfWidth).clamp_(-1.0, 1.0);
    }

    at::Device device() const override { return m_device; }
    std::int64_t bytesPerQuery() const override { return 12 * static_cast<std::int64_t>(sizeof(float)); }

private:
    at::Device m_device;
};

class OracleOver : public Field {
public:
    explicit OracleOver(std::unique_ptr<Field> network) : m_network(std::move(network)), m_shape(m_network->device()) {}

    at::Tensor logits(const at::Tensor& points) override {
        // Depends on the network's answer, so that the work can't be skipped, yet takes nothing from it, not even NaN.
        const at::Tensor worked = at::nan_to_num(m_network->logits(points), 0.0, 0.0, 0.0).clamp_(-1.0, 1.0).mul_(0.0);
        return worked.add_(m_shape.logits(points));
    }
    at::Device device() const override { return m_network->device(); }
    std::int64_t bytesPerQuery() const override { return m_network->bytesPerQuery() + m_shape.bytesPerQuery(); }

private:
    std::unique_ptr<Field> m_network;
    OracleShape m_shape;
};

}  // namespace

std::unique_ptr<Field> makeOracleOver(std::unique_ptr<Field> network) {
    return std::make_unique<OracleOver>(std::move(network));
}

std::unique_ptr<Field> makeOracleField(at::Device device) {
    return std::make_unique<OracleShape>(device);
}

}  // namespace orfeas
