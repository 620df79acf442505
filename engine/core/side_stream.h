#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <memory>

namespace orfeas {

/**
 * A second queue of a GPU for work that may run beside the rest: it takes the multiprocessors that the last blocks of a kernel leave idle.
 * On the CPU the same happens in turn.
 */
class SideStream {
public:
    explicit SideStream(at::Device device);
    ~SideStream();
    SideStream(const SideStream&) = delete;
    SideStream& operator=(const SideStream&) = delete;
    SideStream(SideStream&&) = delete;
    SideStream& operator=(SideStream&&) = delete;

    /** Starts `work` once everything is done that has been asked of the device so far. */
    void run(const std::function<void()>& work);

    /** Lets what is asked of the device from now on wait for the side's work. */
    void join();

private:
    struct Events;
    std::unique_ptr<Events> m_events;  ///< null on the CPU
};

}  // namespace orfeas
