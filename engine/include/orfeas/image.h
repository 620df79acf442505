#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace orfeas {

/** An 8-bit RGBA picture, row-major, top row first, not premultiplied. */
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;  ///< width * height * 4 bytes

    [[nodiscard]] bool valid() const {
        return width > 0 && height > 0 && rgba.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    }
};

/** The views a multi-view model knows, in the order in which their tokens are concatenated. */
enum class View { Front = 0, Left = 1, Back = 2, Right = 3 };

/** A picture and the side of the object it shows. Single-view models take one front view. */
struct ViewImage {
    View view = View::Front;
    Image image;
};

}  // namespace orfeas
