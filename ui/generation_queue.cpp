// The list itself; its pictures and jobs are in generation_queue_pictures.cpp and generation_queue_jobs.cpp.
#include "ui/generation_queue.h"

#include <algorithm>
#include <utility>

#include "ui/input/native_paths.h"
#include "ui/job_bridge.h"
#include "ui/words.h"

namespace orfeas {

namespace {

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

GenerationQueue::GenerationQueue(JobBridge& bridge, QObject* parent)
    : QAbstractListModel(parent), m_bridge(bridge), m_thumbnailOf(thumbnailOf) {
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
        case Qt::ToolTipRole: return item.message.isEmpty() ? shownPath(item.file) : item.message;
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
