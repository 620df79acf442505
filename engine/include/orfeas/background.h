#pragma once

#include <cstdint>
#include <span>

namespace orfeas {

/** What surrounds the object of a picture. */
enum class Background {
    Transparent,  ///< the picture's own alpha tells the object
    Removed,      ///< it was plain, and is transparent now
    Filled,       ///< opaque and not plain: the whole picture counts as the object
};

/**
 * Whether a picture is entirely transparent and yet holds more than one colour: left by programs that forget the alpha. `rgba` holds tight
 * rows of straight 8-bit RGBA, here and below.
 */
bool hidesColours(std::span<const std::uint8_t> rgba);

/** Makes every pixel opaque. */
void makeOpaque(std::span<std::uint8_t> rgba);

/**
 * Makes the background of an opaque picture transparent where it is plain: paper, a wall, one colour, also with a soft gradient or
 * noise. Whatever reaches the picture's edge in that colour goes; areas of it that the object encloses stay, and so does everything
 * when the edge is too varied. A picture counts as opaque where all but a few pixels (0.5 %) are so or nearly so, and becomes entirely
 * opaque where nothing is left out. Colours are kept. Cuts at most 1,024 pixels fine.
 */
Background removePlainBackground(int width, int height, std::span<std::uint8_t> rgba);

}  // namespace orfeas
