#pragma once

#include <cstdio>
#include <functional>
#include <string>

#include "orfeas/error.h"

namespace orfeas {

/** What a process ends with. Stable; docs/exit-codes.md explains each. */
enum class ExitCode {
    Ok = 0,
    SomeFailed = 1,    ///< a picture of a batch, or a tensor of a case
    Usage = 2,         ///< an unknown option, a value outside its range
    BadInput = 3,      ///< an input file that can't be read or makes no sense
    CannotWrite = 4,   ///< an output that could not be written
    Model = 5,         ///< a model that is missing, incomplete or contradicts itself
    Resources = 6,     ///< memory or the device
    NoSurface = 7,     ///< the generation worked, but its result has no surface
    Internal = 70,     ///< a bug in Orfeas
    Interrupted = 130  ///< Ctrl+C
};

/** The exit code that tells a script what kind of error this was. */
ExitCode exitCodeFor(const Error& error);

/** "orfeas: error: <sentence>" on stderr, the program's name as setProgramName() told. */
void printError(const std::string& sentence);
void printWarning(const std::string& sentence);
void setProgramName(const std::string& name);

/** A line of text that may hold names of files: shown as printableText(), whatever they are. */
void printLine(std::FILE* stream, const std::string& line);

/** Runs something, turns whatever it throws into a message and the matching exit code. */
int runGuarded(const std::function<ExitCode()>& action);

}  // namespace orfeas
