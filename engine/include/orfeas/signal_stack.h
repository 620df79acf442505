#pragma once

// All of it in the header, as threads of targets that link nothing of the engine need it too.
#include <sys/mman.h>

#include <csignal>
#include <cstddef>

namespace orfeas {

namespace detail {

inline constexpr std::size_t kSignalStackBytes = std::size_t{64} << 10U;

/** Pages that are used only when a handler runs. A thread that has such a stack already keeps it. */
class SignalStack {
public:
    SignalStack() {
        stack_t present{};
        if (::sigaltstack(nullptr, &present) != 0 || (present.ss_flags & SS_DISABLE) == 0) {
            return;
        }
        void* memory = ::mmap(nullptr, kSignalStackBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
        if (memory == MAP_FAILED) {
            return;
        }
        const stack_t own{.ss_sp = memory, .ss_flags = 0, .ss_size = kSignalStackBytes};
        if (::sigaltstack(&own, nullptr) == 0) {
            m_memory = memory;
        } else {
            ::munmap(memory, kSignalStackBytes);
        }
    }
    ~SignalStack() {
        if (m_memory != nullptr) {
            const stack_t none{.ss_sp = nullptr, .ss_flags = SS_DISABLE, .ss_size = 0};
            ::sigaltstack(&none, nullptr);
            ::munmap(m_memory, kSignalStackBytes);
        }
    }
    SignalStack(const SignalStack&) = delete;
    SignalStack& operator=(const SignalStack&) = delete;

private:
    void* m_memory = nullptr;
};

}  // namespace detail

/**
 * Gives the calling thread a stack for signal handlers of its own, until it ends, so that the overflow of its ordinary
 * stack can still be reported. Further calls of the same thread do nothing. Every thread that runs our code calls it first.
 */
inline void useSignalStack() {
    static thread_local const detail::SignalStack stack;
}

}  // namespace orfeas
