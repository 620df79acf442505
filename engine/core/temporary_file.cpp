#include "core/temporary_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cerrno>
#include <random>
#include <system_error>
#include <utility>

#include "orfeas/error.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

/** What file systems answer that have no such thing as syncing a file. */
bool cannotSync(int reason) {
    return reason == EINVAL || reason == ENOSYS || reason == ENOTSUP;  // EOPNOTSUPP is the same number on Linux
}

/** A name's first bytes, cut between two characters of UTF-8, as some file systems take nothing else. */
std::string beginningOf(const std::string& name, std::size_t most) {
    std::size_t length = std::min(name.size(), most);
    while (length > 0 && length < name.size() && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U) {
        --length;
    }
    return name.substr(0, length);
}

std::string randomSuffix() {
    static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device source;
    std::uniform_int_distribution<std::size_t> letter(0, kLetters.size() - 1);
    std::string suffix;
    for (int i = 0; i < 6; ++i) {
        suffix += kLetters[letter(source)];
    }
    return suffix;
}

bool nameIsTaken(const fs::path& path) {
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0;
}

}  // namespace

void failToWrite(const fs::path& path, Stage stage, int reason) {
    const bool denied = reason == EACCES || reason == EPERM || reason == EROFS || reason == ENOENT || reason == ENOTDIR;
    const char* remedy = denied                                 ? "Choose a folder that exists and that you may write to."
                         : reason == ENOSPC || reason == EDQUOT ? "Free some space or choose another disk."
                                                                : "Choose another place and try again.";
    throw Error(denied ? ErrorCode::AccessDenied : ErrorCode::WriteFailed, stage,
                fmt::format("Could not write '{}': {}. {}", path.string(), std::generic_category().message(reason), remedy));
}

int writeAll(int descriptor, std::span<const std::byte> content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            return errno;
        }
        content = content.subspan(static_cast<std::size_t>(written));
    }
    return 0;
}

TemporaryFile::TemporaryFile(fs::path target, Stage stage) : m_target(std::move(target)), m_stage(stage) {
    struct stat status{};
    if (::lstat(m_target.c_str(), &status) == 0) {
        m_old = status;
    }
    create();
}

TemporaryFile::~TemporaryFile() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    if (!m_kept) {
        ::unlink(m_name.c_str());
    }
}

void TemporaryFile::create() {
    constexpr int kTries = 100;
    constexpr mode_t kAnyNewFile = 0666;  // less the umask, which the kernel applies: asking for it would change it for all threads
    const mode_t mode = m_old ? m_old->st_mode & 0777U : kAnyNewFile;
    for (int i = 0; i < kTries; ++i) {
        const std::string name = fmt::format(".{}.{}", beginningOf(m_target.filename().string(), 200), randomSuffix());
        m_name = (m_target.parent_path() / name).string();
        m_descriptor = ::open(m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (m_descriptor >= 0 || errno != EEXIST) {
            break;
        }
    }
    if (m_descriptor < 0) {
        const int reason = errno;
        m_kept = true;  // there is nothing of ours to remove
        failToWrite(m_target, m_stage, reason);
    }
}

/** Owner and permissions of the old file, as far as the file system lets us. */
void TemporaryFile::takeOverRights() const {
    if (!m_old) {
        return;
    }
    const bool sameOwner = ::fchown(m_descriptor, m_old->st_uid, m_old->st_gid) == 0;
    if (::fchmod(m_descriptor, m_old->st_mode & 0777U) != 0 || !sameOwner) {
        spdlog::debug("{}: owner and permissions of the old file could not be kept", m_target.string());
    }
}

void TemporaryFile::finish() {
    takeOverRights();
    if (::fsync(m_descriptor) != 0) {
        if (!cannotSync(errno)) {
            failToWrite(m_target, m_stage, errno);
        }
        spdlog::debug("{}: the file system can't sync a file", m_target.string());
    }
    const int descriptor = m_descriptor;
    m_descriptor = -1;
    if (::close(descriptor) != 0 && errno != EINTR) {
        failToWrite(m_target, m_stage, errno);
    }
}

void TemporaryFile::replaceTarget(std::span<const std::byte> content) {
    if (const int reason = writeAll(m_descriptor, content); reason != 0) {
        failToWrite(m_target, m_stage, reason);
    }
    finish();
    if (::rename(m_name.c_str(), m_target.c_str()) == 0) {
        m_kept = true;
    } else if (const int reason = errno; !overwriteTarget(content)) {
        keepBesideTarget(reason);
    }
    syncFolder();
}

/** Some shares can't rename over a file, and a mounted file can't be renamed over at all. */
bool TemporaryFile::overwriteTarget(std::span<const std::byte> content) const {
    const int descriptor = ::open(m_target.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return false;
    }
    bool complete = writeAll(descriptor, content) == 0 && ::ftruncate(descriptor, static_cast<off_t>(content.size())) == 0;
    complete = complete && (::fsync(descriptor) == 0 || cannotSync(errno));
    return ::close(descriptor) == 0 && complete;
}

/** What is finished is not thrown away because its name can't be had. */
void TemporaryFile::keepBesideTarget(int reason) {
    constexpr int kMostNumbered = 1000;
    m_kept = true;
    fs::path place = m_name;
    for (int number = 2; number < kMostNumbered; ++number) {
        const std::string name = fmt::format("{}-{}{}", m_target.stem().string(), number, m_target.extension().string());
        const fs::path numbered = m_target.parent_path() / name;
        if (!nameIsTaken(numbered)) {
            place = ::rename(m_name.c_str(), numbered.c_str()) == 0 ? numbered : place;
            break;
        }
    }
    syncFolder();
    throw Error(ErrorCode::WriteFailed, m_stage,
                fmt::format("Could not replace '{}': {}. The finished file is kept as '{}'; rename it, or choose another place.",
                            m_target.string(), std::generic_category().message(reason), place.string()));
}

void TemporaryFile::syncFolder() const {
    const std::string folder = m_target.has_parent_path() ? m_target.parent_path().string() : ".";
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

}  // namespace orfeas
