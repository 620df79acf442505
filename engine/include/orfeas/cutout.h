#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace orfeas {

/** A box of pixels, half-open. */
struct PixelBox {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/** What an object is told from its background by. */
enum class CutoutStart {
    Mask,    ///< the mask is about right: only a band along its edge is decided anew
    Border,  ///< what lies along the picture's border is background
    Box      ///< what lies outside of a box is background
};

struct CutoutRequest {
    CutoutStart start = CutoutStart::Border;
    PixelBox box = {};  ///< for Box; what reaches out of the picture is ignored
};

/**
 * Finds the object of a picture with GrabCut and returns its mask, [height, width], 0 to 255, with smooth edges that follow the picture's.
 * `rgba` holds width * height tight rows of straight 8-bit RGBA whose alpha is ignored; `mask` [height, width] is where Mask starts
 * from. Looks for at most 768 pixels a side and takes about a second. Empty when it was stopped, or when the start says nothing: a mask
 * or box that leaves no object or no background.
 */
std::optional<std::vector<std::uint8_t>> cutOut(int width, int height, std::span<const std::uint8_t> rgba,
                                                std::span<const std::uint8_t> mask, const CutoutRequest& request,
                                                const std::stop_token& stop);

/** Softens the edge of a mask [height, width] in place; `radius` in pixels, 0 leaves it. */
void featherMask(int width, int height, std::span<std::uint8_t> mask, double radius);

}  // namespace orfeas
