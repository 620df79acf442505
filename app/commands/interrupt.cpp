#include "app/commands/interrupt.h"

#include <atomic>
#include <csignal>

namespace orfeas {

namespace {

std::atomic<bool> g_interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void onSignal(int number) {
    g_interrupted = true;
    std::signal(number, SIG_DFL);
}

}  // namespace

InterruptGuard::InterruptGuard() {
    g_interrupted = false;
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

InterruptGuard::~InterruptGuard() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool InterruptGuard::interrupted() {
    return g_interrupted;
}

}  // namespace orfeas
