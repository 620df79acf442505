#include "ui/generation_queue.h"

#include <QIcon>
#include <QPixmap>
#include <algorithm>
#include <utility>

#include "ui/job_bridge.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kThumbnailSize = 512;

QImage thumbnailOf(const QImage& picture) {
    return picture.scaled(picture.size().boundedTo({kThumbnailSize, kThumbnailSize}), Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QString stateText(const PictureEntry& entry) {
    switch (entry.state) {
        case EntryState::Reading: return GenerationQueue::tr("reading…");
        case EntryState::Ready: return GenerationQueue::tr("not generated yet");
        case EntryState::Waiting:
            return entry.position == 0 ? GenerationQueue::tr("next in line") : GenerationQueue::tr("%1 before it").arg(entry.position);
        case EntryState::Running: return GenerationQueue::tr("generating…");
        case EntryState::Done: return GenerationQueue::tr("done in %1").arg(durationWords(entry.timings.totalSeconds));
        case EntryState::Failed: return GenerationQueue::tr("failed");
        case EntryState::Cancelled: return GenerationQueue::tr("cancelled");
    }
    return {};
}

}  // namespace

GenerationQueue::GenerationQueue(JobBridge& bridge, QObject* parent) : QAbstractListModel(parent), m_bridge(bridge) {
    connectBridge();
}

int GenerationQueue::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant GenerationQueue::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PictureEntry& item = entry(index.row());
    switch (role) {
        case Qt::DisplayRole: return item.name;
        case Qt::DecorationRole: return item.thumbnail;
        case Qt::ToolTipRole: return item.message.isEmpty() ? QString::fromStdString(item.file.string()) : item.message;
        case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(item.name, stateText(item));
        case StateRole: return static_cast<int>(item.state);
        case StateTextRole: return stateText(item);
        default: return {};
    }
}

int GenerationQueue::append(PictureEntry entry) {
    entry.key = ++m_lastKey;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_entries.push_back(std::move(entry));
    endInsertRows();
    return row;
}

int GenerationQueue::addFile(const std::filesystem::path& file) {
    PictureEntry entry;
    entry.name = QString::fromStdString(file.filename().string());
    entry.file = file;
    const int row = append(std::move(entry));
    read([file] { return readPicture(file); });
    return row;
}

int GenerationQueue::addPicture(const QImage& picture, const QString& name) {
    PictureEntry entry;
    entry.name = name;
    const int row = append(std::move(entry));
    read([picture] { return picture; });
    return row;
}

/** Fills the entry that was appended last, in the background. */
void GenerationQueue::read(std::function<QImage()> source) {
    m_tasks.run([source = std::move(source), keep = m_keepBackgrounds] { return preparePicture(source(), keep); },
                [this, key = m_lastKey](const PreparedPicture& prepared) { readingDone(key, prepared); },
                [this, key = m_lastKey](const Error& error) { readingFailed(key, error); });
}

void GenerationQueue::readingDone(quint64 key, const PreparedPicture& prepared) {
    m_tasks.run([picture = prepared.picture] { return thumbnailOf(picture); },
                [this, key, prepared](const QImage& thumbnail) {
                    const int row = rowOfKey(key);
                    if (row < 0) {
                        return;
                    }
                    change(row, [&](PictureEntry& entry) {
                        entry.picture = prepared.picture;
                        entry.background = prepared.background;
                        entry.thumbnail = thumbnail;
                        entry.state = entry.state == EntryState::Reading ? EntryState::Ready : entry.state;
                    });
                    Q_EMIT pictureRead(row);
                },
                [this, key](const Error& error) { readingFailed(key, error); });
}

void GenerationQueue::readingFailed(quint64 key, const Error& error) {
    const int row = rowOfKey(key);
    if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    Q_EMIT pictureRefused(errorWords(error));
}

void GenerationQueue::generate(int row, const GenerationSettings& settings) {
    if (row < 0 || row >= rowCount() || entry(row).isActive() || entry(row).state == EntryState::Reading) {
        return;
    }
    change(row, [&](PictureEntry& entry) {
        entry.state = EntryState::Waiting;
        entry.turn = ++m_lastTurn;
        entry.job = 0;
        entry.message.clear();
        entry.wanted.reset();
        entry.remeshError.clear();
    });
    m_bridge.cancel(entry(row).remeshJob);
    renumberWaiting();
    const PictureEntry& item = entry(row);
    // Copying a large picture takes long enough to be felt, so it is done elsewhere; one thread keeps the order.
    m_tasks.run([picture = item.picture] { return toEngineImage(picture); },
                [this, key = item.key, settings](Image&& image) {
                    JobRequest request{.views = {}, .settings = settings, .latents = nullptr};
                    request.views.push_back({.view = View::Front, .image = std::move(image)});
                    submit(key, std::move(request));
                },
                [this, key = item.key](const Error& error) {
                    const int failedRow = rowOfKey(key);
                    endJob(failedRow, EntryState::Failed, errorWords(error));
                    Q_EMIT failed(failedRow, errorWords(error));
                });
}

void GenerationQueue::submit(quint64 key, JobRequest request) {
    const int row = rowOfKey(key);
    if (row < 0 || entry(row).state != EntryState::Waiting) {
        return;  // cancelled meanwhile
    }
    const JobId job = m_bridge.submit(std::move(request));
    if (job == 0) {
        const QString sentence = tr("There is no model to generate with. Choose one with File → Choose model folder.");
        endJob(row, EntryState::Failed, sentence);
        Q_EMIT failed(row, sentence);
        return;
    }
    change(row, [&](PictureEntry& entry) { entry.job = job; });
}

void GenerationQueue::cancel(int row) {
    if (row < 0 || row >= rowCount() || !entry(row).isActive()) {
        return;
    }
    if (entry(row).job != 0) {
        m_bridge.cancel(entry(row).job);
        return;
    }
    endJob(row, EntryState::Cancelled, {});
    Q_EMIT cancelled(row);
}

void GenerationQueue::remesh(int row, const GenerationSettings& settings) {
    if (row < 0 || row >= rowCount() || !entry(row).canRemesh()) {
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
        entry.remeshJob = m_bridge.submit({.views = {}, .settings = *entry.wanted, .latents = entry.latents});
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

void GenerationQueue::cancelAll() {
    // From the back, so that no waiting job starts on the way.
    for (int row = rowCount() - 1; row >= 0; --row) {
        cancel(row);
    }
}

void GenerationQueue::remove(int row) {
    if (row < 0 || row >= rowCount() || entry(row).isActive()) {
        return;
    }
    m_bridge.cancel(entry(row).remeshJob);
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

int GenerationQueue::runningRow() const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [](const auto& each) { return each.state == EntryState::Running; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int GenerationQueue::activeCount() const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const auto& each) { return each.isActive(); }));
}

int GenerationQueue::openCount() const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const auto& each) {
        return !each.isActive() && each.state != EntryState::Done && each.state != EntryState::Reading;
    }));
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
            Q_EMIT cancelled(row);
        }
    }
}

int GenerationQueue::rowOfKey(quint64 key) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [key](const auto& each) { return each.key == key; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int GenerationQueue::rowOfJob(JobId job) const {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [job](const auto& each) { return each.job == job && each.isActive(); });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int GenerationQueue::rowOfRemesh(JobId job) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [job](const auto& each) { return each.remeshJob == job; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void GenerationQueue::change(int row, const std::function<void(PictureEntry&)>& edit) {
    if (row < 0) {
        return;
    }
    edit(m_entries[static_cast<std::size_t>(row)]);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT entryChanged(row);
}

void GenerationQueue::endJob(int row, EntryState state, const QString& message) {
    change(row, [&](PictureEntry& entry) {
        entry.state = state;
        entry.message = message;
        entry.preview.reset();
        entry.previewStep = 0;
    });
    renumberWaiting();
}

void GenerationQueue::renumberWaiting() {
    for (PictureEntry& entry : m_entries) {
        entry.position = static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [&](const PictureEntry& other) {
            return other.state == EntryState::Waiting && other.turn < entry.turn;
        }));
    }
    if (!m_entries.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void GenerationQueue::connectBridge() {
    connect(&m_bridge, &JobBridge::jobStageStarted, this, [this](JobId id, Stage stage, qint64 total) {
        const int row = rowOfJob(id);
        if (row < 0) {
            return;
        }
        if (entry(row).state == EntryState::Waiting) {
            change(row, [](PictureEntry& entry) { entry.state = EntryState::Running; });
            renumberWaiting();
            Q_EMIT started(row);
        }
        Q_EMIT stageStarted(row, stage, total);
    });
    connect(&m_bridge, &JobBridge::jobProgress, this, [this](JobId id, Stage stage, qint64 done, qint64 total, double secondsLeft) {
        if (const int row = rowOfJob(id); row >= 0) {
            Q_EMIT progressed(row, stage, done, total, secondsLeft);
        }
    });
    connect(&m_bridge, &JobBridge::jobPreview, this, [this](JobId id, int step, const std::shared_ptr<const Mesh>& mesh) {
        if (const int row = rowOfJob(id); row >= 0) {
            change(row, [&](PictureEntry& entry) {
                entry.preview = mesh;
                entry.previewStep = step;
            });
            Q_EMIT previewed(row);
        }
    });
    connect(&m_bridge, &JobBridge::jobFinished, this, [this](const JobFinished& event) {
        if (const int row = rowOfJob(event.id); row >= 0) {
            change(row, [&](PictureEntry& entry) {
                entry.result = event.mesh;
                entry.timings = event.timings;
                entry.latents = event.latents;
                entry.settings = event.settings;
            });
            endJob(row, EntryState::Done, QString::fromStdString(event.notice));
            Q_EMIT finished(row);
        } else if (const int again = rowOfRemesh(event.id); again >= 0) {
            change(again, [&](PictureEntry& entry) {
                if (!entry.isActive()) {
                    entry.result = event.mesh;
                    entry.settings = event.settings;
                    entry.message = QString::fromStdString(event.notice);
                }
            });
            endRemesh(again, {});
        }
    });
    connect(&m_bridge, &JobBridge::jobFailed, this, [this](JobId id, const Error& error) {
        if (const int row = rowOfJob(id); row >= 0) {
            endJob(row, EntryState::Failed, errorWords(error));
            Q_EMIT failed(row, errorWords(error));
        } else if (const int again = rowOfRemesh(id); again >= 0) {
            endRemesh(again, errorWords(error));
        }
    });
    connect(&m_bridge, &JobBridge::jobCancelled, this, [this](JobId id) {
        if (const int row = rowOfJob(id); row >= 0) {
            endJob(row, EntryState::Cancelled, {});
            Q_EMIT cancelled(row);
        } else if (const int again = rowOfRemesh(id); again >= 0) {
            endRemesh(again, {});
        }
    });
}

}  // namespace orfeas
