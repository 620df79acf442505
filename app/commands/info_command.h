#pragma once

#include <string>

#include "app/commands/command_line.h"
#include "orfeas/model_info.h"

namespace orfeas {

/** `info DIR|FILE [--json]`: what a checkpoint is, what it needs and what it lacks. */
void addInfoCommand(CommandLine& commandLine);

/** The same facts for people and for programs. */
std::string describeModel(const ModelInfo& info);
std::string describeModelAsJson(const ModelInfo& info);

}  // namespace orfeas
