#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "orfeas/image.h"
#include "weights/model_config.h"

namespace orfeas {

/** What config.yaml's image_processor and conditioner say about the pictures a model takes. */
struct PreprocessSettings {
    int size = 512;             ///< side of the square the networks see, pixels
    double borderRatio = 0.15;  ///< share of the square left free around the object
    int maximumViews = 1;       ///< above 1: a multi-view model, whose image has a view axis even for one view

    [[nodiscard]] bool multiView() const { return maximumViews > 1; }
};

/** Reads and checks size and border_ratio. Throws Error{ConfigMismatch} naming the key. */
PreprocessSettings preprocessSettings(const ModelConfig& config);

/** The object on white, centred, in [-1, 1], fp32 on the CPU. */
struct PreparedImage {
    at::Tensor image;        ///< [1, 3, s, s]; multi-view [1, V, 3, s, s]
    at::Tensor mask;         ///< [1, 1, s, s]; multi-view [1, V, 1, s, s]
    std::vector<int> views;  ///< V view indices in the order of the image: front 0, left 1, back 2, right 3
};

/**
 * Crops each picture to its alpha, centres it on a white square and scales it (family specification, 2). Views may come in any order.
 * Throws Error at Stage::Preprocess: EmptyImage when a picture is fully transparent or has no pixels, InvalidArgument when a view is given
 * twice, when a single-view model is given anything but one front view, or when no picture is given.
 */
PreparedImage preprocess(const std::vector<ViewImage>& views, const PreprocessSettings& settings);

}  // namespace orfeas
