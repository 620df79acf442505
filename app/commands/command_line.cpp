#include "app/commands/command_line.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>

#include "orfeas/log_format.h"

namespace orfeas {

namespace {

/** The engine's log: warnings only, and never on stdout, which belongs to results. */
void logToStandardError() {
    auto logger = spdlog::stderr_logger_mt("orfeas-console");
    logger->set_level(spdlog::level::warn);
    logger->set_formatter(makeLogFormatter("orfeas: %l: %*"));
    spdlog::set_default_logger(logger);
}

}  // namespace

CommandLine::CommandLine(const std::string& program, const std::string& description) : m_parser(description, program) {
    setProgramName(program);
    m_parser.set_version_flag("--version", fmt::format("{} {}", program, ORFEAS_VERSION));
    m_parser.set_help_flag("-h,--help", "Print this help and exit");
    m_parser.get_formatter()->column_width(38);
    m_parser.footer(exitCodeHelp());
}

CLI::App* CommandLine::add(const std::string& name, const std::string& description, std::function<ExitCode()> action) {
    CLI::App* command = m_parser.add_subcommand(name, description);
    m_commands.emplace_back(command, std::move(action));
    return command;
}

bool CommandLine::isCommand(const std::string& word) const {
    return std::any_of(m_commands.begin(), m_commands.end(), [&](const auto& command) { return command.first->get_name() == word; });
}

int CommandLine::run(std::vector<std::string> arguments) {
    logToStandardError();
    if (const auto file = fileTakenForOption(arguments); !file.empty()) {
        printUsageError(
            fmt::format("'{0}' is a file here, but its name begins with a dash as an option does. Write -- before the names of "
                        "pictures, or name it ./{0}",
                        file));
        return static_cast<int>(ExitCode::Usage);
    }
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    try {
        m_parser.parse(std::move(arguments));
    } catch (const CLI::Success& help) {
        return m_parser.exit(help);
    } catch (const CLI::ParseError& error) {
        printUsageError(error.what());
        return static_cast<int>(ExitCode::Usage);
    }
    return runGuarded([this] { return runParsed(); });
}

bool CommandLine::isOption(const std::string& word) const {
    const auto has = [&](const CLI::App& app) { return app.get_option_no_throw(word) != nullptr; };
    return has(m_parser) || std::any_of(m_commands.begin(), m_commands.end(), [&](const auto& command) { return has(*command.first); });
}

std::string CommandLine::fileTakenForOption(const std::vector<std::string>& arguments) const {
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    const auto found = std::find_if(arguments.begin(), end, [&](const std::string& argument) {
        struct stat status{};
        return argument.size() > 1 && argument.front() == '-' && !isOption(argument) && ::lstat(argument.c_str(), &status) == 0;
    });
    return found == end ? std::string() : *found;
}

ExitCode CommandLine::runParsed() {
    for (const auto& [command, action] : m_commands) {
        if (command->parsed()) {
            return action();
        }
    }
    printUsageError("No command was given");
    return ExitCode::Usage;
}

void CommandLine::printUsageError(const std::string& what) {
    std::string command = m_parser.get_name();
    for (const CLI::App* parsed : m_parser.get_subcommands()) {
        if (!parsed->get_group().empty()) {
            command += " " + parsed->get_name();
        }
    }
    printError(fmt::format("{}. See '{} --help'.", what, command));
}

void DeviceOptions::addTo(CLI::App& command) {
    command.add_option("--device", device, "Where to compute; auto takes a CUDA device that is good enough, else the CPU")
        ->type_name("auto|cpu|cuda")
        ->group("Device");
    command
        .add_option("--precision", precision,
                    "Number format; auto is fp16 on CUDA and fp32 on the CPU. bf16 is quicker on CPUs with instructions for it")
        ->type_name("auto|fp32|fp16|bf16")
        ->group("Device");
}

std::string exitCodeHelp() {
    return "Exit codes:\n"
           "  0  everything worked\n"
           "  1  a picture of a batch, or a tensor of a case, failed, or a folder was left out\n"
           "  2  unknown option, a value outside its range, or an output that is one of the inputs\n"
           "  3  an input file can't be read or is damaged\n"
           "  4  an output can't be written\n"
           "  5  the model is missing, incomplete or contradicts itself\n"
           "  6  not enough memory, or the device failed\n"
           "  7  the generated shape has no surface\n"
           "  70  a bug in Orfeas\n"
           "  130  interrupted by Ctrl+C\n"
           "Messages go to stderr as '<program>: error: <sentence>'.";
}

}  // namespace orfeas
