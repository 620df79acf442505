#pragma once

#include "app/commands/command_line.h"

namespace orfeas {

/** `bench`: stage times of repeated generations, from process start on. */
void addBenchCommand(CommandLine& commandLine);

/** `bench-queue`: throughput of a queue of jobs. */
void addBenchQueueCommand(CommandLine& commandLine);

/** `compare-decoders`: the dense and the sparse decoder on the same latents. */
void addCompareDecodersCommand(CommandLine& commandLine);

}  // namespace orfeas
