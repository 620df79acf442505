#include "jobs/job_queue.h"

#include <algorithm>

namespace orfeas {

namespace {

std::vector<View> viewsOf(const JobRequest& request) {
    std::vector<View> views;
    for (const ViewImage& each : request.views) {
        views.push_back(each.view);
    }
    std::ranges::sort(views);
    return views;
}

}  // namespace

bool canSampleTogether(const JobRequest& one, const JobRequest& other) {
    const auto samplesOneShape = [](const JobRequest& request) { return !request.latents && request.seeds.empty(); };
    return samplesOneShape(one) && samplesOneShape(other) && one.settings.steps == other.settings.steps &&
           one.settings.guidanceScale == other.settings.guidanceScale && one.settings.reuse == other.settings.reuse &&
           one.settings.guidanceFrom == other.settings.guidanceFrom && one.settings.guidanceUntil == other.settings.guidanceUntil &&
           viewsOf(one) == viewsOf(other);
}

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

std::vector<QueuedJob> JobQueue::take(const std::stop_token& stop, std::size_t most) {
    std::vector<QueuedJob> jobs;
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); }) || stop.stop_requested()) {
        return jobs;
    }
    const std::size_t part = (m_waiting.size() + m_workers - 1) / m_workers;
    most = std::min({most, m_mostTogether, part});
    do {
        jobs.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
        m_running.emplace(jobs.back().id, jobs.back().stop);
    } while (jobs.size() < most && !m_waiting.empty() && canSampleTogether(jobs.front().request, m_waiting.front().request));
    return jobs;
}

void JobQueue::setMostTogether(std::size_t most, std::size_t workers) {
    const std::scoped_lock lock(m_mutex);
    m_mostTogether = most;
    m_workers = workers;
}

bool JobQueue::finished(JobId id) {
    const std::scoped_lock lock(m_mutex);
    return m_running.erase(id) > 0;
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
