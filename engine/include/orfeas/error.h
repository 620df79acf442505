#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "orfeas/printable_text.h"
#include "orfeas/stage.h"

namespace orfeas {

/** What went wrong, coarse enough to branch on and stable enough to document (docs/exit-codes.md). */
enum class ErrorCode {
    InvalidArgument,    ///< a setting outside its range, an unknown option value
    FileNotFound,       ///< the path does not exist
    AccessDenied,       ///< the path exists but can't be read or written
    UnsupportedFormat,  ///< a healthy file of a kind we don't read
    CorruptFile,        ///< a file of the right kind whose content contradicts itself
    MissingTensor,      ///< a checkpoint lacks a tensor that its architecture needs
    ConfigMismatch,     ///< config.yaml and the tensor shapes disagree
    NotFinite,          ///< NaN or infinity where numbers are needed
    EmptyImage,         ///< nothing to see: fully transparent or of size zero
    EmptySurface,       ///< the field never crosses the iso level
    OutOfMemory,        ///< host or device memory is exhausted, after every retry
    DeviceUnavailable,  ///< the requested device is missing, too old or failed
    WriteFailed,        ///< the output could not be written completely (disk full, I/O error)
    Cancelled,          ///< the user asked to stop
    Internal,           ///< a broken promise inside Orfeas: a bug
};

/** The stable identifier of a code, as printed in JSON and in logs ("corrupt-file"). */
std::string_view errorCodeName(ErrorCode code);

/**
 * The one exception type that crosses module borders: a code to branch on, the stage it happened in and a
 * sentence a person can act on, which names the file or the setting concerned. The sentence is kept as printableText(),
 * whatever the name of the file is.
 */
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, Stage stage, const std::string& message)
        : std::runtime_error(printableText(message)), m_code(code), m_stage(stage) {}

    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }
    [[nodiscard]] Stage stage() const noexcept { return m_stage; }
    [[nodiscard]] std::string message() const { return what(); }

private:
    ErrorCode m_code;
    Stage m_stage;
};

}  // namespace orfeas
