// The engine's own command line: no Qt, no OpenGL, so that it runs on a bare GPU machine.
#include <string>
#include <vector>

#include "app/commands/bench_command.h"
#include "app/commands/command_line.h"
#include "app/commands/compare_command.h"
#include "app/commands/info_command.h"
#include "app/commands/verify_command.h"

int main(int argc, char** argv) {
    orfeas::CommandLine commandLine("orfeas-engine", "The Orfeas engine without a window: inspect models, verify results, measure");
    orfeas::addInfoCommand(commandLine);
    orfeas::addVerifyCommand(commandLine);
    orfeas::addBenchCommand(commandLine);
    orfeas::addBenchQueueCommand(commandLine);
    orfeas::addCompareDecodersCommand(commandLine);
    orfeas::addComparePathsCommand(commandLine);
    orfeas::addMakeModelCommand(commandLine);
    return commandLine.run(std::vector<std::string>(argv + 1, argv + argc));
}
