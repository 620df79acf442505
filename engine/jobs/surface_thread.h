#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace orfeas {

/**
 * A thread for what a job still has to do on the host once its tensors are done, so that the device can begin the next one. One piece of
 * work waits at most: whoever brings another is held up until there is room, which bounds the memory of shapes on their way.
 */
class SurfaceThread {
public:
    using Work = std::function<void()>;

    SurfaceThread();
    SurfaceThread(const SurfaceThread&) = delete;
    SurfaceThread& operator=(const SurfaceThread&) = delete;
    /** Ends when all work that was brought is done. */
    ~SurfaceThread();

    /** `work` reports its own failures; what it throws all the same is only logged. */
    void run(Work work);

private:
    void serve(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Work> m_next;
    std::jthread m_thread;  ///< last: it uses all of the above
};

}  // namespace orfeas
