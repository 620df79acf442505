#include "weights/mapped_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "orfeas/error.h"

namespace orfeas {

namespace {

struct Descriptor {
    int value;

    explicit Descriptor(int opened) : value(opened) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (value >= 0) {
            ::close(value);
        }
    }
};

[[noreturn]] void failToOpen(const std::string& name, int reason) {
    if (reason == ENOENT || reason == ENOTDIR) {
        throw Error(ErrorCode::FileNotFound, Stage::LoadWeights, fmt::format("{}: there is no such file. Check the path.", name));
    }
    throw Error(ErrorCode::AccessDenied, Stage::LoadWeights,
                fmt::format("{}: can't be read ({}). Check its permissions.", name, std::generic_category().message(reason)));
}

}  // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& path) {
    const std::string name = path.string();
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor.value < 0) {
        failToOpen(name, errno);
    }
    struct stat status{};
    if (::fstat(descriptor.value, &status) != 0) {
        failToOpen(name, errno);
    }
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights, fmt::format("{}: is not a file. Name a weights file.", name));
    }
    if (status.st_size <= 0) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights, fmt::format("{}: is empty. Download it again.", name));
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.value, 0);
    if (data == MAP_FAILED) {
        failToOpen(name, errno);
    }
    return std::shared_ptr<const MappedFile>(new MappedFile(name, data, size));
}

MappedFile::~MappedFile() {
    ::munmap(m_mapping, m_size);
}

void throwCorruptFile(const std::string& file, const std::string& clause) {
    throw Error(ErrorCode::CorruptFile, Stage::LoadWeights, fmt::format("{}: {}. Download the file again.", file, clause));
}

}  // namespace orfeas
