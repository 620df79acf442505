#pragma once

namespace orfeas {

/**
 * While one of these lives, the first Ctrl+C (or SIGTERM) only sets a flag, so that the running job can end cleanly; the second ends the
 * process as usual. One at a time.
 */
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    static bool interrupted();
};

}  // namespace orfeas
