#include "orfeas/error.h"

#include <array>
#include <utility>

namespace orfeas {

std::string_view errorCodeName(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument: return "invalid-argument";
        case ErrorCode::FileNotFound: return "file-not-found";
        case ErrorCode::AccessDenied: return "access-denied";
        case ErrorCode::UnsupportedFormat: return "unsupported-format";
        case ErrorCode::CorruptFile: return "corrupt-file";
        case ErrorCode::MissingTensor: return "missing-tensor";
        case ErrorCode::ConfigMismatch: return "config-mismatch";
        case ErrorCode::NotFinite: return "not-finite";
        case ErrorCode::EmptyImage: return "empty-image";
        case ErrorCode::EmptySurface: return "empty-surface";
        case ErrorCode::OutOfMemory: return "out-of-memory";
        case ErrorCode::DeviceUnavailable: return "device-unavailable";
        case ErrorCode::WriteFailed: return "write-failed";
        case ErrorCode::Cancelled: return "cancelled";
        case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

namespace {

struct StageWords {
    std::string_view name;
    std::string_view title;
};

StageWords stageWords(Stage stage) {
    switch (stage) {
        case Stage::LoadImage: return {"load-image", "Reading picture"};
        case Stage::LoadWeights: return {"load-weights", "Loading model"};
        case Stage::WarmUp: return {"warm-up", "Warming up"};
        case Stage::Preprocess: return {"preprocess", "Preparing picture"};
        case Stage::EncodeImage: return {"encode-image", "Encoding picture"};
        case Stage::Sampling: return {"sampling", "Sampling"};
        case Stage::DecodeLatents: return {"decode-latents", "Decoding latents"};
        case Stage::DecodeVolume: return {"decode-volume", "Decoding volume"};
        case Stage::ExtractSurface: return {"extract-surface", "Extracting surface"};
        case Stage::ProcessMesh: return {"process-mesh", "Processing mesh"};
        case Stage::WriteMesh: return {"write-mesh", "Writing mesh"};
        case Stage::Render: return {"render", "Rendering"};
    }
    return {"unknown", "Unknown"};
}

}  // namespace

std::string_view stageName(Stage stage) {
    return stageWords(stage).name;
}

std::string_view stageTitle(Stage stage) {
    return stageWords(stage).title;
}

}  // namespace orfeas
