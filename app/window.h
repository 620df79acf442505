#pragma once

#include "app/commands/exit_code.h"
#include "app/commands/generate_options.h"

namespace orfeas {

/** Opens the window with the pictures of the command line queued and runs it until it is closed. */
ExitCode runWindow(int& argc, char** argv, const GenerateOptions& options);

}  // namespace orfeas
