// Answers like a share that knows no permissions, no syncing and no renaming over a file; for LD_PRELOAD.
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

extern "C" {

int fchmod(int /*file*/, mode_t /*mode*/) noexcept {
    errno = EOPNOTSUPP;
    return -1;
}

int fsync(int /*file*/) {
    errno = EINVAL;
    return -1;
}

int rename(const char* from, const char* to) noexcept {
    if (::access(to, F_OK) == 0) {
        errno = EEXIST;
        return -1;
    }
    return ::link(from, to) == 0 ? ::unlink(from) : -1;
}
}
