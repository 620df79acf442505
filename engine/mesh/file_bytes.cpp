#include "mesh/file_bytes.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "orfeas/error.h"

namespace orfeas {

namespace {

constexpr std::uintmax_t kMostBytes = std::uintmax_t{4} << 30;

[[noreturn]] void failToRead(const std::filesystem::path& path, const std::string& reason) {
    throw Error(ErrorCode::AccessDenied, Stage::ProcessMesh,
                fmt::format("Could not read '{}': {}. Check that it is a file you may read.", path.string(), reason));
}

}  // namespace

std::string readFileBytes(const std::filesystem::path& path) {
    std::error_code reason;
    const std::filesystem::file_status status = std::filesystem::status(path, reason);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw Error(ErrorCode::FileNotFound, Stage::ProcessMesh,
                    fmt::format("There is no file '{}'. Check the name and the folder.", path.string()));
    }
    // A pipe or a device has no size to check the content against.
    if (status.type() != std::filesystem::file_type::regular) {
        failToRead(path, reason ? reason.message() : "it is not a regular file");
    }
    const std::uintmax_t size = std::filesystem::file_size(path, reason);
    if (reason) {
        failToRead(path, reason.message());
    }
    if (size > kMostBytes) {
        failUnsupported(path, fmt::format("has {} bytes, more than the 4 GiB that can be read. Decimate the mesh first.", size));
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        failToRead(path, std::generic_category().message(errno));
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad()) {
        failToRead(path, "an input error occurred");
    }
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

void failCorrupt(const std::filesystem::path& path, std::string_view what) {
    throw Error(ErrorCode::CorruptFile, Stage::ProcessMesh,
                fmt::format("'{}' is damaged: {}. Export or download it again.", path.string(), what));
}

void failUnsupported(const std::filesystem::path& path, std::string_view what) {
    throw Error(ErrorCode::UnsupportedFormat, Stage::ProcessMesh, fmt::format("'{}' {}", path.string(), what));
}

}  // namespace orfeas
