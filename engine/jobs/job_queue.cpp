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

/** Takes a place in the queue, where no worker sees the job yet. Returns its id and how many are before it. */
std::pair<JobId, int> JobQueue::reserve(JobRequest request) {
    const std::scoped_lock lock(m_mutex);
    const JobId id = ++m_lastId;
    auto place = m_waiting.end();
    if (request.latents) {
        place = std::ranges::find_if(m_waiting, [](const QueuedJob& job) { return !job.request.latents; });
    }
    const int position = static_cast<int>(place - m_waiting.begin()) + static_cast<int>(m_running.size());
    m_waiting.insert(place, {id, std::move(request), std::stop_source()});
    m_unannounced.insert(id);
    return {id, position};
}

JobId JobQueue::push(JobRequest request, const std::function<void(JobId, int)>& announce) {
    const auto [id, position] = reserve(std::move(request));
    try {
        announce(id, position);
    } catch (...) {
        (void)cancel(id);
        throw;
    }
    const std::scoped_lock lock(m_mutex);
    m_unannounced.erase(id);
    m_changed.notify_one();
    return id;
}

JobQueue::Waiting::iterator JobQueue::firstAnnounced() {
    return std::ranges::find_if(m_waiting, [this](const QueuedJob& job) { return !m_unannounced.contains(job.id); });
}

std::size_t JobQueue::partOfOneWorker() const {
    const std::size_t workers = std::max<std::size_t>(1, m_workers);
    return (m_waiting.size() + workers - 1) / workers;
}

std::vector<QueuedJob> JobQueue::take(const std::stop_token& stop, std::size_t most) {
    std::vector<QueuedJob> jobs;
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return firstAnnounced() != m_waiting.end(); }) || stop.stop_requested()) {
        return jobs;
    }
    most = std::min({most, m_mostTogether, partOfOneWorker()});
    auto next = firstAnnounced();
    do {
        jobs.push_back(std::move(*next));
        next = m_waiting.erase(next);
        m_running.emplace(jobs.back().id, jobs.back().stop);
    } while (jobs.size() < most && next != m_waiting.end() && !m_unannounced.contains(next->id) &&
             canSampleTogether(jobs.front().request, next->request));
    return jobs;
}

void JobQueue::setMostTogether(std::size_t most) {
    const std::scoped_lock lock(m_mutex);
    m_mostTogether = most;
}

void JobQueue::addWorker() {
    const std::scoped_lock lock(m_mutex);
    ++m_workers;
}

void JobQueue::removeWorker() {
    const std::scoped_lock lock(m_mutex);
    --m_workers;
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
    m_unannounced.erase(id);
    return std::erase_if(m_waiting, [id](const QueuedJob& job) { return job.id == id; }) > 0;
}

void JobQueue::clear() {
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
    m_unannounced.clear();
    for (auto& [id, stop] : m_running) {
        stop.request_stop();
    }
}

}  // namespace orfeas
