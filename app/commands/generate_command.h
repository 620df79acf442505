#pragma once

#include <filesystem>
#include <memory>

#include "app/commands/command_line.h"
#include "app/commands/generate_options.h"

namespace orfeas {

/** `generate PICTURE…`: pictures to mesh files, without a window. */
void addGenerateCommand(CommandLine& commandLine, const std::shared_ptr<GenerateOptions>& options,
                        const std::filesystem::path& modelFromSettings);

/** Runs a batch; one bad picture does not stop the rest. Throws what makes the whole batch pointless: options, model, device. */
ExitCode runGenerate(const GenerateOptions& options, const std::filesystem::path& modelFromSettings);

}  // namespace orfeas
