#pragma once

#include <vector>

namespace orfeas {

/**
 * What sampling found for a picture, kept in host memory: the same model makes meshes of it at another iso level or resolution, or with
 * another decoder, without sampling again.
 */
struct ShapeLatents {
    int tokens = 0;
    int channels = 0;
    std::vector<float> values;  ///< [tokens,channels], row-major, as the sampler leaves them (before the VAE's scale factor)
};

}  // namespace orfeas
