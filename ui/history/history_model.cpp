#include "ui/history/history_model.h"

#include <QLocale>

#include "ui/store/library_service.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kCachedThumbnails = 2000;  // 0.25 MB each

}  // namespace

ThumbnailCache::ThumbnailCache(LibraryService& library, QObject* parent)
    : QObject(parent), m_library(library), m_icons(kCachedThumbnails) {}

const QIcon* ThumbnailCache::icon(const LibraryItem& item) {
    const QIcon* known = m_icons.object(item.thumbnail);
    if (known == nullptr && !item.thumbnail.isEmpty() && !m_requested.contains(item.thumbnail)) {
        m_requested.insert(item.thumbnail);
        m_library.thumbnail(this, item.id, [this, file = item.thumbnail](const QImage& image) {
            m_icons.insert(file, new QIcon(QPixmap::fromImage(image)));
            m_requested.remove(file);
            Q_EMIT loaded(file);
        });
    }
    return known;
}

HistoryModel::HistoryModel(LibraryService& library, QObject* parent)
    : QAbstractListModel(parent), m_library(library), m_thumbnails(new ThumbnailCache(library, this)) {
    connect(m_thumbnails, &ThumbnailCache::loaded, this, &HistoryModel::onThumbnail);
}

void HistoryModel::reload() {
    m_library.finished(this, [this](const QList<LibraryItem>& items) { show(items); });
}

void HistoryModel::show(const QList<LibraryItem>& items) {
    beginResetModel();
    m_items = items;
    endResetModel();
    Q_EMIT reloaded();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LibraryItem& item = m_items.at(index.row());
    switch (role) {
        case Qt::DisplayRole: return item.starred ? QStringLiteral("★ ") + item.name : item.name;
        case Qt::EditRole:
        case PlainNameRole: return item.name;
        case Qt::DecorationRole: {
            // An icon fits the list's icon size, where a picture would be shown in its own.
            const QIcon* icon = m_thumbnails->icon(item);
            return icon == nullptr ? QVariant() : QVariant(*icon);
        }
        case Qt::ToolTipRole:
            return tr("%1\n%2 · model %3\n%4 steps · resolution %5 · seed %6\n%7")
                .arg(item.name, QLocale().toString(item.updated, QLocale::ShortFormat), item.model)
                .arg(item.settings.steps)
                .arg(item.settings.octreeResolution)
                .arg(item.settings.seed)
                .arg(timingWords(item.timings));
        case Qt::AccessibleTextRole: return item.starred ? tr("%1, starred").arg(item.name) : item.name;
        case IdRole: return item.id;
        case StarredRole: return item.starred;
        case DateRole: return item.updated;
        default: return {};
    }
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable;
}

bool HistoryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role == Qt::EditRole && checkIndex(index, CheckIndexOption::IndexIsValid) && !name.isEmpty()) {
        m_items[index.row()].name = name;
        m_library.rename(m_items.at(index.row()).id, name);
        Q_EMIT dataChanged(index, index);
        return true;
    }
    if (role == StarredRole && checkIndex(index, CheckIndexOption::IndexIsValid)) {
        m_items[index.row()].starred = value.toBool();
        m_library.setStarred(m_items.at(index.row()).id, value.toBool());
        Q_EMIT dataChanged(index, index);
        return true;
    }
    return false;
}

void HistoryModel::onThumbnail(const QString& file) {
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row).thumbnail == file) {
            Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
        }
    }
}

HistoryFilter::HistoryFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setFilterRole(HistoryModel::PlainNameRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setOrder(Order::NewestFirst);
}

void HistoryFilter::setStarredOnly(bool starredOnly) {
    m_starredOnly = starredOnly;
    invalidateRowsFilter();
}

void HistoryFilter::setOrder(Order order) {
    setSortRole(order == Order::ByName ? HistoryModel::PlainNameRole : HistoryModel::DateRole);
    sort(0, order == Order::NewestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const bool starred = sourceModel()->index(row, 0, parent).data(HistoryModel::StarredRole).toBool();
    return (starred || !m_starredOnly) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

}  // namespace orfeas
