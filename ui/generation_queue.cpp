// The list itself; what goes to the engine and comes back is in generation_queue_jobs.cpp.
#include "ui/generation_queue.h"

#include <algorithm>
#include <utility>

#include "ui/job_bridge.h"
#include "ui/store/library_item.h"
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
            return entry.position == 0 ? GenerationQueue::tr("next in line") : GenerationQueue::tr("%n before it", nullptr, entry.position);
        case EntryState::Running:
            return entry.progress > 0.0 ? GenerationQueue::tr("generating, %1 %").arg(static_cast<int>(entry.progress * 100))
                                        : GenerationQueue::tr("generating…");
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
        case ProgressRole: return item.state == EntryState::Running ? QVariant(item.progress) : QVariant();
        default: return {};
    }
}

Qt::ItemFlags GenerationQueue::flags(const QModelIndex& index) const {
    // Dropping is between rows, never onto one.
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled;
}

bool GenerationQueue::moveRows(const QModelIndex& /*sourceParent*/, int row, int count, const QModelIndex& /*parent*/, int before) {
    if (count != 1 || !isRow(row) || before < 0 || before > rowCount() || !beginMoveRows({}, row, row, {}, before)) {
        return false;
    }
    const auto from = m_entries.begin() + row;
    const auto to = m_entries.begin() + before;
    if (before > row) {
        std::rotate(from, from + 1, to);
    } else {
        std::rotate(to, from, from + 1);
    }
    endMoveRows();
    renumberWaiting();
    Q_EMIT reordered();
    return true;
}

void GenerationQueue::move(int row, int by) {
    moveRows({}, row, 1, {}, by > 0 ? row + by + 1 : row + by);
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

int GenerationQueue::addLoaded(const LoadedItem& loaded) {
    PictureEntry entry;
    entry.name = loaded.item.name;
    entry.file = loaded.item.source.toStdU16String();
    entry.picture = loaded.picture;
    entry.views = loaded.views;
    entry.item = loaded.item.id;
    entry.jobSettings = loaded.item.settings;
    entry.message = loaded.item.message;
    entry.failure = loaded.item.failure;
    entry.state = loaded.item.state == ItemState::Failed ? EntryState::Failed : EntryState::Ready;
    if (loaded.mesh) {
        entry.state = EntryState::Done;
        entry.result = loaded.mesh;
        entry.resultItem = loaded.item.id;
        entry.latents = loaded.latents;
        entry.settings = loaded.item.settings;
        entry.timings = loaded.item.timings;
        entry.model = loaded.item.model;
    }
    const int row = append(std::move(entry));
    makeThumbnail(m_lastKey, loaded.picture, [this](int shown) { Q_EMIT entryChanged(shown); });
    return row;
}

/** Fills the entry that was appended last, in the background. */
void GenerationQueue::read(std::function<QImage()> source) {
    m_tasks.run([source = std::move(source), keep = m_keepBackgrounds] { return preparePicture(source(), keep); },
                [this, key = m_lastKey](const PreparedPicture& prepared) { readingDone(key, prepared); },
                [this, key = m_lastKey](const Error& error) { readingFailed(key, error); });
}

void GenerationQueue::readingDone(quint64 key, const PreparedPicture& prepared) {
    makeThumbnail(key, prepared.picture, [this, prepared](int row) {
        change(row, [&](PictureEntry& entry) {
            entry.picture = prepared.picture;
            entry.background = prepared.background;
            entry.state = entry.state == EntryState::Reading ? EntryState::Ready : entry.state;
        });
        Q_EMIT pictureRead(row);
    });
}

void GenerationQueue::makeThumbnail(quint64 key, const QImage& picture, std::function<void(int)> done) {
    m_tasks.run([picture] { return picture.isNull() ? QImage() : thumbnailOf(picture); },
                [this, key, done = std::move(done)](const QImage& thumbnail) {
                    if (const int row = rowOfKey(key); row >= 0) {
                        change(row, [&](PictureEntry& entry) { entry.thumbnail = thumbnail; });
                        done(row);
                    }
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
    Q_EMIT pictureRefused(error);
}

void GenerationQueue::setPicture(int row, const QImage& picture) {
    if (!isRow(row) || entry(row).picture.isNull() || picture.isNull()) {
        return;
    }
    change(row, [&](PictureEntry& entry) {
        entry.original = entry.original.isNull() ? entry.picture : entry.original;
        entry.picture = picture;
        entry.background = Background::Transparent;
    });
    makeThumbnail(entry(row).key, picture, [this](int shown) { Q_EMIT pictureChanged(shown); });
}

void GenerationQueue::remove(int row) {
    if (!isRow(row) || entry(row).isActive()) {
        return;
    }
    m_bridge.cancel(entry(row).remeshJob);
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

void GenerationQueue::removeFinished() {
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (entry(row).state == EntryState::Done) {
            remove(row);
        }
    }
}

int GenerationQueue::runningRow() const {
    return rowOf([](const PictureEntry& each) { return each.state == EntryState::Running; });
}

int GenerationQueue::count(EntryState state) const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [&](const auto& each) { return each.state == state; }));
}

int GenerationQueue::activeCount() const {
    return count(EntryState::Waiting) + count(EntryState::Running);
}

int GenerationQueue::openCount() const {
    return rowCount() - activeCount() - count(EntryState::Done) - count(EntryState::Reading);
}

int GenerationQueue::rowOf(const std::function<bool(const PictureEntry&)>& matches) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), matches);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int GenerationQueue::rowOfKey(quint64 key) const {
    return rowOf([&](const PictureEntry& each) { return each.key == key; });
}

int GenerationQueue::rowOfItem(const QString& item) const {
    return rowOf([&](const PictureEntry& each) { return each.item == item || each.resultItem == item; });
}

void GenerationQueue::change(int row, const std::function<void(PictureEntry&)>& edit) {
    if (row < 0) {
        return;
    }
    edit(m_entries[static_cast<std::size_t>(row)]);
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT entryChanged(row);
}

void GenerationQueue::renumberWaiting() {
    int waiting = 0;
    for (PictureEntry& entry : m_entries) {
        entry.position = waiting;
        waiting += entry.state == EntryState::Waiting ? 1 : 0;
    }
    if (!m_entries.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

}  // namespace orfeas
