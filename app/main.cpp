// The program: a window where there is a display, the command line everywhere.
#include <QCoreApplication>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/commands/command_line.h"
#include "app/commands/generate_command.h"
#include "app/commands/info_command.h"
#include "app/commands/render_command.h"
#include "app/commands/verify_command.h"
#include "app/display.h"
#include "app/settings.h"
#include "app/window.h"
#include "ui/log.h"

namespace {

using namespace orfeas;

constexpr const char* kImplicitCommand = "open";

bool isHelpOrVersion(const std::string& argument) {
    return argument == "-h" || argument == "--help" || argument == "--version";
}

/** Without a subcommand: the window, or what it would do where there is none. */
ExitCode runWithoutSubcommand(int argc, char** argv, const GenerateOptions& options) {
    // A name for the result means that the result is wanted, not the window.
    const bool wantsFile = !options.output.empty() || !options.json.empty() || !options.previewImage.empty();
    if (!wantsFile && displayAvailable()) {
        return runWindow(argc, argv, options);
    }
    if (options.pictures.empty() && options.views.empty()) {
        printError("There is no display to open a window on. Name a picture to turn into a mesh, or see 'orfeas --help'.");
        return ExitCode::Usage;
    }
    const QCoreApplication application(argc, argv);
    useDecimalPoints();
    return runGenerate(options, modelFromSettings());
}

}  // namespace

int main(int argc, char** argv) {
    nameApplication();
    logQtMessages();
    std::vector<std::string> arguments(argv + 1, argv + argc);
    CommandLine commandLine("orfeas",
                            "A picture in, a mesh out, on your own machine.\n\n"
                            "  orfeas                           open the window\n"
                            "  orfeas PICTURE... [options]      open it with the pictures queued\n"
                            "  orfeas PICTURE... -o FILE|DIR/   no window: the same as 'generate', also where there is no display");
    const auto options = std::make_shared<GenerateOptions>();
    CLI::App* implicit = commandLine.add(kImplicitCommand, "", [=] { return runWithoutSubcommand(argc, argv, *options); });
    implicit->group("");  // not listed: it is what happens without a subcommand
    options->addTo(*implicit);
    addGenerateCommand(commandLine, std::make_shared<GenerateOptions>(), modelFromSettings());
    addRenderCommand(commandLine);
    addInfoCommand(commandLine);
    addVerifyCommand(commandLine);

    if (!arguments.empty() && (commandLine.isCommand(arguments.front()) || isHelpOrVersion(arguments.front()))) {
        const QCoreApplication application(argc, argv);  // tells Qt where its picture plug-ins are
        useDecimalPoints();
        return commandLine.run(std::move(arguments));
    }
    if (std::any_of(arguments.begin(), arguments.end(), isHelpOrVersion)) {
        return commandLine.run({"--help"});
    }
    arguments.insert(arguments.begin(), kImplicitCommand);
    return commandLine.run(std::move(arguments));
}
