#pragma once

#include "app/commands/command_line.h"

namespace orfeas {

/** `compare-decoders`: the dense and the sparse decoder on the same latents. */
void addCompareDecodersCommand(CommandLine& commandLine);

/** `compare-paths`: kernels, precisions and approximations against the plain fp32 way. */
void addComparePathsCommand(CommandLine& commandLine);

}  // namespace orfeas
