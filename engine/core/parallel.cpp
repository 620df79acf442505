#include "core/parallel.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "orfeas/signal_stack.h"

namespace orfeas {

void inParallel(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto serve = [&] {
        useSignalStack();
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(mutex);
                failure = failure ? failure : std::current_exception();
                next = count;
            }
        }
    };
    {
        const std::size_t threads = std::min(count, static_cast<std::size_t>(std::max(1, at::get_num_threads())));
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < threads; ++i) {
            helpers.emplace_back(serve);
        }
        serve();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace orfeas
