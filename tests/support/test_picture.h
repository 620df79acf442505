#pragma once

#include "orfeas/image.h"

namespace orfeas::test {

/** A coloured disc on a transparent ground. */
inline Image discPicture(int size = 96) {
    Image image{size, size, std::vector<std::uint8_t>(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4, 0)};
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const double dx = (x + 0.5) / size - 0.5;
            const double dy = (y + 0.5) / size - 0.5;
            if (dx * dx + dy * dy < 0.16) {
                auto* pixel = &image.rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x)) * 4];
                pixel[0] = 200;
                pixel[1] = static_cast<std::uint8_t>(60 + 120 * (dy + 0.5));
                pixel[2] = 40;
                pixel[3] = 255;
            }
        }
    }
    return image;
}

}  // namespace orfeas::test
