#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

#include "orfeas/error.h"
#include "orfeas/mesh.h"
#include "orfeas/shape_latents.h"
#include "orfeas/stage.h"

namespace orfeas {

/** All that a step of the pipeline gets from the outside: whether to stop, and where to report. Knows no jobs and no threads. */
struct JobContext {
    std::stop_token stop;
    std::function<void(Stage, std::int64_t total)> onStage;
    std::function<void(Stage, std::int64_t done, std::int64_t total)> onProgress;
    std::function<void(int step, Mesh)> onPreview;  ///< empty: no previews are made
    std::function<void(std::shared_ptr<const ShapeLatents>)> onSampled;

    void stageStarted(Stage stage, std::int64_t total) const {
        throwIfCancelled(stage);
        if (onStage) {
            onStage(stage, total);
        }
    }
    void progress(Stage stage, std::int64_t done, std::int64_t total) const {
        if (onProgress) {
            onProgress(stage, done, total);
        }
    }
    void throwIfCancelled(Stage stage) const {
        if (stop.stop_requested()) {
            throw Error(ErrorCode::Cancelled, stage, "The job was cancelled.");
        }
    }
};

}  // namespace orfeas
