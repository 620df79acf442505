#include "app/commands/exit_code.h"

#include <fmt/format.h>

#include <cstdio>
#include <new>

#include "orfeas/printable_text.h"

namespace orfeas {

namespace {

std::string& programName() {
    static std::string name = "orfeas";
    return name;
}

/** File errors mean different things in the picture, the model and the output. */
ExitCode exitCodeForFile(Stage stage) {
    switch (stage) {
        case Stage::LoadWeights:
        case Stage::WarmUp: return ExitCode::Model;
        case Stage::WriteMesh: return ExitCode::CannotWrite;
        default: return ExitCode::BadInput;
    }
}

}  // namespace

ExitCode exitCodeFor(const Error& error) {
    switch (error.code()) {
        case ErrorCode::InvalidArgument: return ExitCode::Usage;
        case ErrorCode::FileNotFound:
        case ErrorCode::AccessDenied:
        case ErrorCode::CorruptFile: return exitCodeForFile(error.stage());
        // An output's format is chosen by its name on the command line.
        case ErrorCode::UnsupportedFormat: return error.stage() == Stage::WriteMesh ? ExitCode::Usage : exitCodeForFile(error.stage());
        case ErrorCode::MissingTensor:
        case ErrorCode::ConfigMismatch:
        case ErrorCode::NotFinite: return ExitCode::Model;
        case ErrorCode::EmptyImage: return ExitCode::BadInput;
        case ErrorCode::EmptySurface: return ExitCode::NoSurface;
        case ErrorCode::OutOfMemory:
        case ErrorCode::DeviceUnavailable: return ExitCode::Resources;
        case ErrorCode::WriteFailed: return ExitCode::CannotWrite;
        case ErrorCode::Cancelled: return ExitCode::Interrupted;
        case ErrorCode::Internal: return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

void printLine(std::FILE* stream, const std::string& line) {
    fmt::print(stream, "{}\n", printableText(line));
}

void setProgramName(const std::string& name) {
    programName() = name;
}

void printError(const std::string& sentence) {
    printLine(stderr, fmt::format("{}: error: {}", programName(), sentence));
}

void printWarning(const std::string& sentence) {
    printLine(stderr, fmt::format("{}: note: {}", programName(), sentence));
}

int runGuarded(const std::function<ExitCode()>& action) {
    ExitCode code = ExitCode::Internal;
    try {
        code = action();
    } catch (const Error& error) {
        printError(error.message());
        code = exitCodeFor(error);
    } catch (const std::bad_alloc&) {
        printError("There is not enough memory. Close other programs, or lower the resolution.");
        code = ExitCode::Resources;
    } catch (const std::exception& error) {
        printError(fmt::format("Something went wrong inside Orfeas: {}. Please report this with the command that you used.", error.what()));
    }
    return static_cast<int>(code);
}

}  // namespace orfeas
