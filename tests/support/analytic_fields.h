#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <utility>

#include "volume_decoder/field.h"

namespace orfeas::test {

/** A field given by a function of the columns x, y, z, each [N]. */
class FunctionField : public Field {
public:
    using Function = std::function<at::Tensor(const at::Tensor& x, const at::Tensor& y, const at::Tensor& z)>;

    explicit FunctionField(Function function) : m_function(std::move(function)) {}

    at::Tensor logits(const at::Tensor& points) override {
        return m_function(points.select(1, 0).contiguous(), points.select(1, 1).contiguous(), points.select(1, 2).contiguous());
    }
    at::Device device() const override { return at::kCPU; }
    std::int64_t bytesPerQuery() const override { return 64; }

private:
    Function m_function;
};

/** Signed distance to a sphere, positive inside. */
inline FunctionField sphereField(double radius, double cx = 0.0, double cy = 0.0, double cz = 0.0) {
    return FunctionField([=](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) {
        return radius - ((x - cx).square() + (y - cy).square() + (z - cz).square()).sqrt();
    });
}

/** A gyroid of some periods that fills the cube, with values that saturate as a network's do. It leaves the cube on all sides. */
inline FunctionField gyroidField(double frequency) {
    return FunctionField([=](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) {
        const at::Tensor a = x * frequency;
        const at::Tensor b = y * frequency;
        const at::Tensor c = z * frequency;
        return (at::sin(a) * at::cos(b) + at::sin(b) * at::cos(c) + at::sin(c) * at::cos(a)).mul_(3.0).clamp_(-1.0, 1.0);
    });
}

/** A round rod along z, saturated beyond `band` from its surface. */
inline at::Tensor rodLogits(const at::Tensor& x, const at::Tensor& y, double cx, double cy, double radius, double band) {
    return (radius - at::hypot(x - cx, y - cy)).div_(band).clamp_(-1.0, 1.0);
}

/** Waves of random directions and phases up to `bandLimit` periods per cube side, pressed below zero at the border: [R+1,R+1,R+1]. */
inline at::Tensor randomBandLimitedGrid(int resolution, double bandLimit, std::uint64_t seed) {
    at::Generator generator = at::detail::createCPUGenerator(seed);
    const at::Tensor axis = at::linspace(-1.0, 1.0, resolution + 1);
    constexpr std::int64_t kWaves = 10;
    const at::Tensor frequencies = at::rand({kWaves, 3}, generator).mul_(2.0).sub_(1.0).mul_(bandLimit * 3.14159265);
    const at::Tensor phases = at::rand({kWaves}, generator).mul_(6.2831853);
    const auto along = [&](std::int64_t dimension) { return frequencies.select(1, dimension).unsqueeze(1) * axis; };  // [W,R+1]
    const at::Tensor argument = (along(0) + phases.unsqueeze(1)).unsqueeze(2).unsqueeze(3) + along(1).unsqueeze(1).unsqueeze(3) +
                                along(2).unsqueeze(1).unsqueeze(2);  // [W,R+1,R+1,R+1]
    const at::Tensor waves = at::sin(argument).sum(0);
    const at::Tensor away = 1.0 - axis.abs();
    const at::Tensor toBorder =
        at::minimum(at::minimum(away.unsqueeze(1).unsqueeze(2), away.unsqueeze(0).unsqueeze(2)), away.unsqueeze(0).unsqueeze(1));
    return at::minimum(waves, toBorder.mul(20.0).sub_(0.1)).contiguous();
}

}  // namespace orfeas::test
