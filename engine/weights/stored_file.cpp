#include "weights/stored_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "orfeas/error.h"

namespace orfeas {

namespace {

[[noreturn]] void failToOpen(const std::string& name, int reason) {
    if (reason == ENOENT || reason == ENOTDIR) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadWeights, fmt::format("{}: there is no such file. Check the path.", name));
    }
    throw Error(ErrorCode::AccessDenied, Stage::LoadWeights,
                fmt::format("{}: can't be read ({}). Check its permissions.", name, std::generic_category().message(reason)));
}

[[noreturn]] void failAsChanged(const std::string& name) {
    throw Error(ErrorCode::CorruptFile, Stage::LoadWeights,
                fmt::format("{}: the file has been changed or cut short since it was opened. Load the model again.", name));
}

}  // namespace

std::shared_ptr<const StoredFile> StoredFile::open(const std::filesystem::path& path) {
    std::string name = path.string();
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        failToOpen(name, errno);
    }
    std::shared_ptr<StoredFile> file(new StoredFile(std::move(name), descriptor));
    struct stat status{};
    if (::fstat(descriptor, &status) != 0) {
        failToOpen(file->m_name, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights, fmt::format("{}: is not a file. Name a weights file.", file->m_name));
    }
    if (status.st_size <= 0) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights, fmt::format("{}: is empty. Download it again.", file->m_name));
    }
    file->m_size = static_cast<std::uint64_t>(status.st_size);
    file->m_modified = status.st_mtim;
    return file;
}

StoredFile::StoredFile(std::string name, int descriptor) : m_name(std::move(name)), m_descriptor(descriptor) {}

StoredFile::~StoredFile() {
    ::close(m_descriptor);
}

void StoredFile::requireUnchanged() const {
    struct stat status{};
    if (::fstat(m_descriptor, &status) != 0 || static_cast<std::uint64_t>(status.st_size) != m_size ||
        status.st_mtim.tv_sec != m_modified.tv_sec || status.st_mtim.tv_nsec != m_modified.tv_nsec) {
        failAsChanged(m_name);
    }
}

void StoredFile::read(std::uint64_t offset, std::span<std::byte> to) const {
    while (!to.empty()) {
        const ssize_t count = ::pread(m_descriptor, to.data(), to.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            throw Error(ErrorCode::CorruptFile, Stage::LoadWeights,
                        fmt::format("{}: can't be read ({}). Check the disk, or download the file again.", m_name,
                                    std::generic_category().message(errno)));
        }
        if (count == 0) {
            failAsChanged(m_name);
        }
        to = to.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
    requireUnchanged();  // afterwards, so that what has been copied is of the file that was opened
}

std::string StoredFile::text(std::uint64_t offset, std::uint64_t length) const {
    std::string result(std::min(length, m_size - std::min(offset, m_size)), '\0');
    read(offset, std::as_writable_bytes(std::span(result)));
    return result;
}

void throwCorruptFile(const std::string& file, const std::string& clause) {
    throw Error(ErrorCode::CorruptFile, Stage::LoadWeights, fmt::format("{}: {}. Download the file again.", file, clause));
}

}  // namespace orfeas
