// Crashes in the way it is told to: crash_child FOLDER WAY
#include <spdlog/spdlog.h>

#include <barrier>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "app/crash_handler.h"
#include "orfeas/signal_stack.h"

namespace {

volatile int g_zero = 0;
int* volatile g_nowhere = nullptr;

int overflowStack(int depth) {
    volatile char block[4096] = {};
    block[depth % 4096] = 1;
    return depth < 1'000'000'000 ? overflowStack(depth + 1) + block[(depth + 1) % 4096] : 0;
}

/** Half of them by one signal, half by another: the report is of the first, and none may end the process before it is written. */
void crashTogether() {
    constexpr int kThreads = 16;
    std::barrier ready(kThreads);
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&ready, i] {
            ready.arrive_and_wait();
            if (i % 2 == 0) {
                *g_nowhere = 1;
            }
            std::abort();
        });
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        return 2;
    }
    orfeas::installCrashHandler(argv[1]);
    orfeas::setCrashDevice("Test device");
    spdlog::default_logger()->sinks().push_back(orfeas::makeCrashLogSink());
    for (int i = 0; i < 100; ++i) {
        spdlog::info("line {}", i);
    }
    const std::string way = argv[2];
    if (way == "null") {
        *g_nowhere = 1;
    } else if (way == "thread") {
        std::thread([] { *g_nowhere = 1; }).join();
    } else if (way == "abort") {
        std::abort();
    } else if (way == "terminate") {
        // Out of a thread, so that no handler of the caller is in the way.
        std::thread([] { throw std::runtime_error("nobody caught this"); }).join();
    } else if (way == "division") {
        return 7 / g_zero;
    } else if (way == "illegal") {
        __builtin_trap();
    } else if (way == "bus") {
        std::raise(SIGBUS);
    } else if (way == "overflow") {
        return overflowStack(0);
    } else if (way == "overflow of a thread") {
        std::thread([] {
            orfeas::useSignalStack();
            g_zero = overflowStack(0);
        }).join();
    } else if (way == "many threads") {
        crashTogether();
    }
    return 0;
}
