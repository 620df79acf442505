#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/generate_options.h"
#include "app/commands/mesh_statistics.h"
#include "app/commands/picture_notes.h"
#include "orfeas/error.h"
#include "orfeas/job_service.h"
#include "orfeas/timings.h"

namespace orfeas {

/** What became of one item of a batch. */
struct GenerationOutcome {
    GenerationItem item;
    std::optional<Error> error;
    bool written = false;  ///< the mesh file is there
    std::optional<GenerationSettings> settings;
    StageTimings timings;
    MeshStatistics mesh;
    std::string notice;
    std::vector<PictureNote> notes;  ///< on its pictures
};

/** Writes the --json report of a batch. Items without an outcome were not tried. Throws Error{AccessDenied, WriteFailed}. */
void writeReport(const std::filesystem::path& file, const EngineSettings& engine, const EngineReady* ready,
                 const std::vector<GenerationItem>& items, const std::vector<GenerationOutcome>& outcomes);

}  // namespace orfeas
