#include "jobs/job_queue.h"

#include <algorithm>

namespace orfeas {

JobId JobQueue::push(JobRequest request, const std::function<void(JobId, int)>& announce) {
    const std::scoped_lock lock(m_mutex);
    const JobId id = ++m_lastId;
    auto place = m_waiting.end();
    if (request.latents) {
        place = std::find_if(m_waiting.begin(), m_waiting.end(), [](const QueuedJob& job) { return !job.request.latents; });
    }
    announce(id, static_cast<int>(place - m_waiting.begin()) + static_cast<int>(m_running.size()));
    m_waiting.insert(place, {id, std::move(request), std::stop_source()});
    m_changed.notify_one();
    return id;
}

std::optional<QueuedJob> JobQueue::take(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); }) || stop.stop_requested()) {
        return std::nullopt;
    }
    QueuedJob job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running.emplace(job.id, job.stop);
    return job;
}

void JobQueue::finished(JobId id) {
    const std::scoped_lock lock(m_mutex);
    m_running.erase(id);
}

bool JobQueue::cancel(JobId id) {
    const std::scoped_lock lock(m_mutex);
    if (const auto running = m_running.find(id); running != m_running.end()) {
        running->second.request_stop();
        return false;
    }
    return std::erase_if(m_waiting, [id](const QueuedJob& job) { return job.id == id; }) > 0;
}

void JobQueue::clear() {
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
    for (auto& [id, stop] : m_running) {
        stop.request_stop();
    }
}

}  // namespace orfeas
