#include "pipeline/drawn_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace orfeas {

namespace {

constexpr int kSide = 512;
constexpr int kOutlines = 5;

/** Whether a point of [-1, 1]^2 (y down) belongs to the outline. */
bool inside(int outline, double x, double y) {
    const double radius = std::hypot(x, y);
    switch (outline) {
        case 0: return radius < 0.8;
        case 1: return std::abs(x) < 0.7 && std::abs(y) < 0.6;
        case 2: return std::abs(x) < (y < -0.3 ? 0.15 : y < 0.0 ? 0.15 + (y + 0.3) : 0.45) && std::abs(y) < 0.85;
        case 3: return std::min(std::abs(x), std::abs(y)) < 0.25 && std::max(std::abs(x), std::abs(y)) < 0.8;
        default: return radius < 0.8 && radius > 0.4;
    }
}

}  // namespace

Image drawnPicture(int kind) {
    constexpr std::array<std::array<double, 3>, 4> kColours{{{200, 90, 60}, {70, 130, 200}, {90, 170, 90}, {210, 180, 80}}};
    const auto& colour = kColours[static_cast<std::size_t>(kind / kOutlines) % kColours.size()];
    Image image{kSide, kSide, std::vector<std::uint8_t>(std::size_t{4} * kSide * kSide, 0)};
    for (int row = 0; row < kSide; ++row) {
        for (int column = 0; column < kSide; ++column) {
            const double x = (column + 0.5) / kSide * 2 - 1;
            const double y = (row + 0.5) / kSide * 2 - 1;
            if (!inside(kind % kOutlines, x, y)) {
                continue;
            }
            const double light = 0.75 - 0.25 * x - 0.25 * y;
            auto* pixel = &image.rgba[(static_cast<std::size_t>(row) * kSide + static_cast<std::size_t>(column)) * 4];
            for (std::size_t channel = 0; channel < 3; ++channel) {
                pixel[channel] = static_cast<std::uint8_t>(std::clamp(colour[channel] * light, 0.0, 255.0));
            }
            pixel[3] = 255;
        }
    }
    return image;
}

}  // namespace orfeas
