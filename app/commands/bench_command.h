#pragma once

#include "app/commands/command_line.h"

namespace orfeas {

/** `bench`: stage times of repeated generations, from process start on. */
void addBenchCommand(CommandLine& commandLine);

/** `bench-queue`: throughput of a queue of jobs. */
void addBenchQueueCommand(CommandLine& commandLine);

/** `make-model`: a published geometry with random values as a model folder. */
void addMakeModelCommand(CommandLine& commandLine);

}  // namespace orfeas
