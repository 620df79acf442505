#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/exit_code.h"
#include "orfeas/settings.h"

namespace orfeas {

/** The arguments of a program: its subcommands and what each of them does. */
class CommandLine {
public:
    CommandLine(const std::string& program, const std::string& description);

    /** Adds a subcommand. The action runs after a successful parse, with the options it has bound itself. */
    CLI::App* add(const std::string& name, const std::string& description, std::function<ExitCode()> action);

    [[nodiscard]] bool isCommand(const std::string& word) const;

    /** Parses and runs; help and version go to stdout. Whatever is thrown becomes a message on stderr. Returns the exit code. */
    int run(std::vector<std::string> arguments);

    [[nodiscard]] CLI::App& parser() { return m_parser; }

private:
    [[nodiscard]] bool isOption(const std::string& word) const;

    /** The first argument that would be read as an option although there is a file of that name, or nothing. */
    [[nodiscard]] std::string fileTakenForOption(const std::vector<std::string>& arguments) const;

    ExitCode runParsed();
    void printUsageError(const std::string& what);

    CLI::App m_parser;
    std::vector<std::pair<CLI::App*, std::function<ExitCode()>>> m_commands;
};

/** Where to compute, as the command line words it. */
struct DeviceOptions {
    std::string device = "auto";
    std::string precision = "auto";

    /** Adds --device and --precision. */
    void addTo(CLI::App& command);

    /** Throw Error{InvalidArgument} that lists the accepted words. */
    [[nodiscard]] DeviceKind deviceKind() const { return parseDevice(device); }
    [[nodiscard]] Precision precisionKind() const { return parsePrecision(precision); }
};

/** The paragraph on exit codes that ends every help page. */
std::string exitCodeHelp();

}  // namespace orfeas
