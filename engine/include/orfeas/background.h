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
 * Makes the background of an opaque picture transparent where it is plain: paper, a wall, one colour, also with a soft gradient or
 * noise. Whatever reaches the picture's edge in that colour goes; areas of it that the object encloses stay, and so does everything
 * when the edge is too varied. `rgba` holds width * height tight rows of straight 8-bit RGBA; colours are kept. Cuts at most 1,024
 * pixels fine.
 */
Background removePlainBackground(int width, int height, std::span<std::uint8_t> rgba);

}  // namespace orfeas
