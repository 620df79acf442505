// What the queue hands to the engine, and what comes back.
#include <QUuid>
#include <algorithm>
#include <utility>

#include "ui/generation_queue.h"
#include "ui/job_bridge.h"
#include "ui/words.h"

namespace orfeas {

void GenerationQueue::generate(int row, const GenerationSettings& settings, const std::shared_ptr<const ShapeLatents>& sampled) {
    if (!isRow(row) || !entry(row).canGenerate()) {
        return;
    }
    m_bridge.cancel(entry(row).remeshJob);
    change(row, [&](PictureEntry& entry) {
        // What was never finished is tried again; a result stays, and this becomes another one.
        if (entry.item.isEmpty() || entry.item == entry.resultItem) {
            entry.item = QUuid::createUuid().toString(QUuid::WithoutBraces);
        }
        entry.state = EntryState::Waiting;
        entry.turn = ++m_lastTurn;
        entry.job = 0;
        entry.handedOver = false;
        entry.jobSettings = settings;
        entry.sampled = sampled;
        entry.progress = 0.0;
        entry.message.clear();
        entry.failure.reset();
        entry.wanted.reset();
        entry.remeshError.clear();
    });
    renumberWaiting();
    Q_EMIT queued(row);
    handOver();
}

/** Gives the engine as much as may be in flight, from the top of the list. */
void GenerationQueue::handOver() {
    if (std::exchange(m_handingOver, true)) {
        return;  // a job has failed at once or a slot has added one: the loop below sees to it
    }
    const auto isHandedOver = [](const PictureEntry& each) { return each.isActive() && each.handedOver; };
    // While one batch is made, the next one has to gather.
    const int most = m_picturesPerBatch > 1 ? (m_jobsInFlight + 1) * m_picturesPerBatch : m_jobsInFlight;
    while (!m_paused && std::count_if(m_entries.begin(), m_entries.end(), isHandedOver) < most) {
        const int row = rowOf([](const PictureEntry& each) { return each.isInLine(); });
        if (row < 0) {
            break;
        }
        handOverRow(row);
    }
    m_handingOver = false;
}

void GenerationQueue::handOverRow(int row) {
    change(row, [](PictureEntry& entry) { entry.handedOver = true; });
    const PictureEntry& item = entry(row);
    if (item.sampled) {
        submit(item.key, item.turn, {.views = {}, .settings = item.jobSettings, .latents = item.sampled, .seeds = {}});
        return;
    }
    // Copying a large picture takes long enough to be felt, so it is done elsewhere; one thread keeps the order.
    m_tasks.run([pictures = viewsForJob(row)] { return toEngineViews(pictures()); },
                [this, key = item.key, turn = item.turn, settings = item.jobSettings](std::vector<ViewImage>&& images) {
                    JobRequest request{.views = std::move(images), .settings = settings, .latents = nullptr, .seeds = {}};
                    submit(key, turn, std::move(request));
                },
                [this, key = item.key, turn = item.turn](const Error& error) {
                    const int failed = rowOfKey(key);
                    if (failed >= 0 && entry(failed).turn == turn && entry(failed).state == EntryState::Waiting) {
                        failJob(failed, error);
                    }
                });
}

void GenerationQueue::submit(quint64 key, quint64 turn, JobRequest request) {
    const int row = rowOfKey(key);
    if (row < 0 || entry(row).turn != turn || entry(row).state != EntryState::Waiting) {
        return;  // cancelled meanwhile
    }
    const JobId job = m_bridge.submit(std::move(request));
    if (job == 0) {
        const QString sentence = tr("There is no model to generate with. Choose one with File → Choose model folder.");
        failJob(row, Error(ErrorCode::InvalidArgument, Stage::LoadWeights, sentence.toStdString()));
        return;
    }
    change(row, [&](PictureEntry& entry) { entry.job = job; });
}

void GenerationQueue::replaceSettings(int row, const GenerationSettings& settings) {
    if (isRow(row) && entry(row).isInLine()) {
        change(row, [&](PictureEntry& entry) { entry.jobSettings = settings; });
        Q_EMIT settingsReplaced(row);
    }
}

void GenerationQueue::setPaused(bool paused) {
    if (std::exchange(m_paused, paused) != paused) {
        Q_EMIT pausedChanged(paused);
        handOver();
    }
}

void GenerationQueue::setJobsInFlight(int jobs) {
    m_jobsInFlight = std::max(1, jobs);
    handOver();
}

void GenerationQueue::setPicturesPerBatch(int pictures) {
    m_picturesPerBatch = std::max(1, pictures);
    m_bridge.setPicturesPerBatch(m_picturesPerBatch);
    handOver();
}

void GenerationQueue::cancel(int row) {
    if (!isRow(row) || !entry(row).isActive()) {
        return;
    }
    m_bridge.cancel(entry(row).job);
    endJob(row, EntryState::Cancelled, {});  // whatever the engine still says of that job finds no entry any more
    Q_EMIT cancelled(row);
    change(row, [](PictureEntry& entry) { entry.item.clear(); });  // the library forgets it
    handOver();
}

void GenerationQueue::cancelAll() {
    // From the back, so that no waiting job starts on the way.
    for (int row = rowCount() - 1; row >= 0; --row) {
        cancel(row);
    }
}

void GenerationQueue::endJob(int row, EntryState state, const QString& message) {
    change(row, [&](PictureEntry& entry) {
        entry.state = state;
        entry.handedOver = false;
        entry.sampled.reset();
        entry.message = message;
        entry.preview.reset();
        entry.previewStep = 0;
        entry.progress = 0.0;
    });
    renumberWaiting();
}

void GenerationQueue::failJob(int row, const Error& error) {
    endJob(row, EntryState::Failed, errorWords(error));
    change(row, [&](PictureEntry& entry) { entry.failure = error; });
    Q_EMIT failed(row, error);
    handOver();
}

void GenerationQueue::forgetJobs() {
    for (int row = 0; row < rowCount(); ++row) {
        change(row, [](PictureEntry& entry) {
            entry.latents.reset();
            entry.wanted.reset();
            entry.remeshJob = 0;
            entry.remeshError.clear();
        });
        if (entry(row).isActive()) {
            endJob(row, EntryState::Cancelled, {});
            Q_EMIT interrupted(row);
        }
    }
}

void GenerationQueue::remesh(int row, const GenerationSettings& settings) {
    if (!isRow(row) || !entry(row).canRemesh()) {
        return;
    }
    change(row, [&](PictureEntry& entry) { entry.wanted = settings; });
    if (entry(row).remeshJob != 0) {
        m_bridge.cancel(entry(row).remeshJob);  // its end starts what is wanted
        return;
    }
    startWanted(row);
}

void GenerationQueue::startWanted(int row) {
    if (!entry(row).wanted || !entry(row).canRemesh()) {
        return;
    }
    change(row, [&](PictureEntry& entry) {
        entry.remeshJob = m_bridge.submit({.views = {}, .settings = *entry.wanted, .latents = entry.latents, .seeds = {}});
        entry.remeshError.clear();
        entry.wanted.reset();
    });
    Q_EMIT remeshed(row);
}

void GenerationQueue::endRemesh(int row, const QString& error) {
    change(row, [&](PictureEntry& entry) {
        entry.remeshJob = 0;
        entry.remeshError = error;
    });
    startWanted(row);
    Q_EMIT remeshed(row);
}

int GenerationQueue::rowOfJob(JobId job) const {
    return rowOf([&](const PictureEntry& each) { return each.job == job && each.isActive(); });
}

int GenerationQueue::rowOfRemesh(JobId job) const {
    return rowOf([&](const PictureEntry& each) { return each.remeshJob == job; });
}

void GenerationQueue::onStageStarted(JobId id, Stage stage, qint64 total) {
    const int row = rowOfJob(id);
    if (row < 0) {
        return;
    }
    if (entry(row).state == EntryState::Waiting) {
        change(row, [&](PictureEntry& entry) {
            entry.state = EntryState::Running;
            entry.clock.start();
            entry.stage = {.stage = stage, .total = total};
        });
        renumberWaiting();
        Q_EMIT started(row);
    }
    m_entries[static_cast<std::size_t>(row)].stage = {.stage = stage, .total = total};
    Q_EMIT stageStarted(row, stage, total);
}

void GenerationQueue::onProgress(JobId id, Stage stage, qint64 done, qint64 total, double secondsLeft) {
    const int row = rowOfJob(id);
    if (row < 0) {
        return;
    }
    PictureEntry& item = m_entries[static_cast<std::size_t>(row)];
    const double share = item.sampled ? 0.0 : m_samplingShare;
    const double part = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0.0;
    const double before = item.progress;
    item.stage = {.stage = stage, .done = done, .total = total, .secondsLeft = secondsLeft};
    if (stage == Stage::Sampling) {
        item.progress = share * part;
    } else if (stage == Stage::DecodeVolume) {
        item.progress = share + (1.0 - share) * part;
    }
    if (static_cast<int>(before * 100) != static_cast<int>(item.progress * 100)) {
        Q_EMIT dataChanged(index(row), index(row), {ProgressRole, StateTextRole});
    }
    Q_EMIT progressed(row, stage, done, total, secondsLeft);
}

void GenerationQueue::onFinished(const JobFinished& event) {
    if (const int row = rowOfJob(event.id); row >= 0) {
        const auto sampling = event.timings.seconds.find(Stage::Sampling);
        if (sampling != event.timings.seconds.end() && event.timings.totalSeconds > 0.0) {
            m_samplingShare = std::clamp((sampling->second + event.timings.previewSeconds) / event.timings.totalSeconds, 0.05, 0.95);
        }
        change(row, [&](PictureEntry& entry) {
            entry.result = event.mesh;
            entry.resultItem = entry.item;
            entry.timings = event.timings;
            entry.latents = event.latents;
            entry.settings = event.settings;
            entry.model = m_model;
        });
        endJob(row, EntryState::Done, QString::fromStdString(event.notice));
        Q_EMIT finished(row);
        handOver();
    } else if (const int again = rowOfRemesh(event.id); again >= 0) {
        if (!entry(again).isActive()) {
            change(again, [&](PictureEntry& entry) {
                entry.result = event.mesh;
                entry.settings = event.settings;
                entry.message = QString::fromStdString(event.notice);
            });
            Q_EMIT decodedAgain(again);
        }
        endRemesh(again, {});
    }
}

void GenerationQueue::connectBridge() {
    connect(&m_bridge, &JobBridge::jobStageStarted, this, &GenerationQueue::onStageStarted);
    connect(&m_bridge, &JobBridge::jobProgress, this, &GenerationQueue::onProgress);
    connect(&m_bridge, &JobBridge::jobFinished, this, &GenerationQueue::onFinished);
    connect(&m_bridge, &JobBridge::jobPreview, this, [this](JobId id, int step, const std::shared_ptr<const Mesh>& mesh) {
        if (const int row = rowOfJob(id); row >= 0) {
            change(row, [&](PictureEntry& entry) {
                entry.preview = mesh;
                entry.previewStep = step;
            });
            Q_EMIT previewed(row);
        }
    });
    connect(&m_bridge, &JobBridge::jobSampled, this, [this](JobId id, const std::shared_ptr<const ShapeLatents>& latents) {
        if (const int row = rowOfJob(id); row >= 0) {
            Q_EMIT sampled(row, latents);
        }
    });
    connect(&m_bridge, &JobBridge::jobFailed, this, [this](JobId id, const Error& error) {
        if (const int row = rowOfJob(id); row >= 0) {
            failJob(row, error);
        } else if (const int again = rowOfRemesh(id); again >= 0) {
            endRemesh(again, errorWords(error));
        }
    });
    connect(&m_bridge, &JobBridge::jobCancelled, this, [this](JobId id) {
        if (const int again = rowOfRemesh(id); again >= 0) {
            endRemesh(again, {});
        }
    });
}

}  // namespace orfeas
