#include "orfeas/atomic_file.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

#include "core/temporary_file.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

bool isLink(const fs::path& place) {
    struct stat status{};
    return ::lstat(place.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

/** Whether a name is one of the kernel's for an open file, such as /proc/self/fd/1, which /dev/stdout leads to. */
bool namesOpenFile(const fs::path& place) {
    struct statfs system{};
    return isLink(place) && ::statfs(place.parent_path().c_str(), &system) == 0 && system.f_type == PROC_SUPER_MAGIC;
}

bool isNoRegularFile(const fs::path& place) {
    struct stat status{};
    return ::stat(place.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

/** A pipe whose reader has gone is an error here, not the end of the process. */
class BrokenPipeAsError {
public:
    BrokenPipeAsError() {
        ::sigemptyset(&m_signal);
        ::sigaddset(&m_signal, SIGPIPE);
        sigset_t pending{};
        ::sigpending(&pending);
        m_wasPending = ::sigismember(&pending, SIGPIPE) == 1;
        ::pthread_sigmask(SIG_BLOCK, &m_signal, &m_before);
    }
    ~BrokenPipeAsError() {
        const timespec now{};
        while (!m_wasPending && ::sigtimedwait(&m_signal, nullptr, &now) == SIGPIPE) {
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    BrokenPipeAsError(const BrokenPipeAsError&) = delete;
    BrokenPipeAsError& operator=(const BrokenPipeAsError&) = delete;

private:
    sigset_t m_signal{};
    sigset_t m_before{};
    bool m_wasPending = false;
};

void writeStream(const fs::path& path, std::span<const std::byte> content, Stage stage) {
    const BrokenPipeAsError guard;
    // A pipe that was made with the process gets no other reader; for one in a folder somebody may come yet.
    const int waiting = namesOpenFile(path) ? O_NONBLOCK : 0;
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY | waiting);
    if (descriptor < 0) {
        failToWrite(path, stage, errno);
    }
    ::fcntl(descriptor, F_SETFL, O_APPEND);  // blocking from here on
    const int written = writeAll(descriptor, content);
    const int closed = ::close(descriptor) == 0 || errno == EINTR ? 0 : errno;
    if (written != 0 || closed != 0) {
        failToWrite(path, stage, written != 0 ? written : closed);
    }
}

}  // namespace

WriteTarget writeTarget(const fs::path& file) {
    constexpr int kMostLinks = 40;  // as the kernel's own
    WriteTarget target{.path = file};
    for (int i = 0; i < kMostLinks && isLink(target.path) && !namesOpenFile(target.path); ++i) {
        std::error_code error;
        const fs::path next = fs::read_symlink(target.path, error);
        if (error) {
            break;
        }
        target.path = next.is_absolute() ? next : target.path.parent_path() / next;
    }
    target.isStream = namesOpenFile(target.path) || isNoRegularFile(target.path);
    return target;
}

void writeFileAtomically(const fs::path& path, std::span<const std::byte> content, Stage stage) {
    const WriteTarget target = writeTarget(path);
    struct stat status{};
    if (::stat(target.path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
        failToWrite(path, stage, EISDIR);
    }
    if (isLink(target.path) && !target.isStream) {
        failToWrite(path, stage, ELOOP);
    }
    if (target.isStream) {
        writeStream(target.path, content, stage);
        return;
    }
    TemporaryFile(target.path, stage).replaceTarget(content);
}

void writeFileAtomically(const fs::path& path, std::string_view content, Stage stage) {
    writeFileAtomically(path, std::as_bytes(std::span(content.data(), content.size())), stage);
}

}  // namespace orfeas
