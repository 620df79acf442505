#pragma once

#include <string_view>

namespace orfeas {

/** The stages of a job, in the order in which they run. Progress, timings and errors all speak in these. */
enum class Stage {
    LoadImage,
    LoadWeights,
    WarmUp,
    Preprocess,
    EncodeImage,     ///< DINOv2: picture -> tokens
    Sampling,        ///< denoising steps; total = number of steps
    DecodeLatents,   ///< ShapeVAE transformer, once per shape
    DecodeVolume,    ///< field queries; total = number of queries planned so far
    ExtractSurface,  ///< marching cubes
    ProcessMesh,
    WriteMesh,
    Render,
};

/** Stable identifier, used in JSON and logs ("decode-volume"). */
std::string_view stageName(Stage stage);

/** What a person reads ("Decoding volume"). */
std::string_view stageTitle(Stage stage);

}  // namespace orfeas
