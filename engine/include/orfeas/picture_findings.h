#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace orfeas {

/** What makes it likely that the shape will not be what one expects from a picture. */
enum class PictureFinding {
    Empty,          ///< nothing in it is opaque
    Filled,         ///< all of it is opaque: the background will be part of the shape
    TouchesBorder,  ///< the object seems to go on outside of the picture
    Tiny,           ///< the object is shown with few pixels
    Thin,           ///< the object is only a few pixels wide or high, or very narrow for its length
    OnSlab,         ///< the object seems to stand on a plate, a table top or a shadow
    Inverted,       ///< the ground is opaque and the object a hole in it
    Several         ///< several objects that don't touch each other become one shape
};

/**
 * Looks at the alpha of a picture of width * height tight rows of straight 8-bit RGBA. Empty, Filled and Inverted stand alone, and so
 * do Tiny where the whole picture is no larger than an icon and Thin where it is a few pixels wide or high, for which no mask would help;
 * the others come in the order above. Only what is more opaque than transparent counts.
 */
std::vector<PictureFinding> examinePicture(int width, int height, std::span<const std::uint8_t> rgba);

}  // namespace orfeas
