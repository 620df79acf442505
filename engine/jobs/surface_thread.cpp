#include "jobs/surface_thread.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "orfeas/current_error.h"
#include "orfeas/signal_stack.h"

namespace orfeas {

SurfaceThread::SurfaceThread() : m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

SurfaceThread::~SurfaceThread() = default;

void SurfaceThread::run(Work work) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_next.has_value(); });
    m_next = std::move(work);
    m_changed.notify_all();
}

void SurfaceThread::serve(const std::stop_token& stop) {
    useSignalStack();
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return m_next.has_value(); })) {
        const Work work = std::exchange(m_next, std::nullopt).value();
        m_changed.notify_all();
        lock.unlock();
        try {
            work();
        } catch (...) {
            spdlog::error("A surface was given up: {}", currentError(Stage::ExtractSurface).message());
        }
        lock.lock();
    }
}

}  // namespace orfeas
