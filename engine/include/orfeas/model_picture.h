#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace orfeas {

/** How a model wants an object to stand in its picture. */
struct PictureFrame {
    int size = 512;             ///< side of the square the networks see, pixels
    double borderRatio = 0.15;  ///< share of the square left free around the object

    bool operator==(const PictureFrame&) const = default;
};

/** The square picture that a model's networks are given. */
struct ModelPicture {
    int size = 0;
    std::vector<std::uint8_t> rgb;   ///< [size, size, 3], on white
    std::vector<std::uint8_t> mask;  ///< [size, size], 255 where the object is
};

/**
 * Crops a picture to what its alpha lets see (without specks and what is fainter than 5 % far from the object), centres it on a white
 * square and scales it: byte for byte what a job gives its networks. `rgba` holds width * height tight rows of straight 8-bit RGBA, at
 * least one pixel. Throws Error{EmptyImage} at Stage::Preprocess where it is fully transparent; `name` begins its sentence.
 */
ModelPicture modelPicture(int width, int height, std::span<const std::uint8_t> rgba, PictureFrame frame,
                          const std::string& name = "The picture");

}  // namespace orfeas
