#include "orfeas/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "orfeas/error.h"

namespace orfeas {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, Stage stage, int reason) {
    const bool denied = reason == EACCES || reason == EPERM || reason == EROFS || reason == ENOENT || reason == ENOTDIR;
    const char* remedy = denied                                 ? "Choose a folder that exists and that you may write to."
                         : reason == ENOSPC || reason == EDQUOT ? "Free some space or choose another disk."
                                                                : "Choose another place and try again.";
    throw Error(denied ? ErrorCode::AccessDenied : ErrorCode::WriteFailed, stage,
                fmt::format("Could not write '{}': {}. {}", path.string(), std::strerror(reason), remedy));
}

/** A temporary file that vanishes unless it is renamed over its target. */
class TemporaryFile {
public:
    TemporaryFile(const std::filesystem::path& target, Stage stage) : m_target(target), m_stage(stage) {
        m_name = (target.parent_path() / fmt::format(".{}.XXXXXX", target.filename().string().substr(0, 200))).string();
        m_descriptor = ::mkostemp(m_name.data(), O_CLOEXEC);
        if (m_descriptor < 0) {
            fail(m_target, m_stage, errno);
        }
    }
    ~TemporaryFile() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        if (!m_renamed) {
            ::unlink(m_name.c_str());
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    void write(std::span<const std::byte> content) const {
        while (!content.empty()) {
            const ssize_t written = ::write(m_descriptor, content.data(), content.size());
            if (written < 0 && errno == EINTR) {
                continue;
            }
            if (written < 0) {
                fail(m_target, m_stage, errno);
            }
            content = content.subspan(static_cast<std::size_t>(written));
        }
    }

    void commit() {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        // mkstemp makes private files; an exported mesh gets the rights any new file of the user gets.
        if (::fchmod(m_descriptor, 0666 & ~mask) != 0 || ::fsync(m_descriptor) != 0) {
            fail(m_target, m_stage, errno);
        }
        const int descriptor = m_descriptor;
        m_descriptor = -1;
        if (::close(descriptor) != 0 || ::rename(m_name.c_str(), m_target.c_str()) != 0) {
            fail(m_target, m_stage, errno);
        }
        m_renamed = true;
        syncFolder();
    }

private:
    void syncFolder() const {
        const std::string folder = m_target.has_parent_path() ? m_target.parent_path().string() : ".";
        const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor >= 0) {
            ::fsync(descriptor);
            ::close(descriptor);
        }
    }

    std::filesystem::path m_target;
    Stage m_stage;
    std::string m_name;
    int m_descriptor = -1;
    bool m_renamed = false;
};

}  // namespace

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content, Stage stage) {
    if (std::filesystem::is_directory(path)) {
        fail(path, stage, EISDIR);
    }
    TemporaryFile file(path, stage);
    file.write(content);
    file.commit();
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view content, Stage stage) {
    writeFileAtomically(path, std::as_bytes(std::span(content.data(), content.size())), stage);
}

}  // namespace orfeas
