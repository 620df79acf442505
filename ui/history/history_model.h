#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QIcon>
#include <QList>
#include <QSet>
#include <QSortFilterProxyModel>

#include "ui/store/library_item.h"

namespace orfeas {

class LibraryService;

/** Thumbnails of finished items, read when they are first asked for. */
class ThumbnailCache : public QObject {
    Q_OBJECT

public:
    explicit ThumbnailCache(LibraryService& library, QObject* parent);

    /** Null until loaded() has told that it is there. */
    [[nodiscard]] const QIcon* icon(const LibraryItem& item);

Q_SIGNALS:
    void loaded(const QString& file);

private:
    LibraryService& m_library;
    QCache<QString, QIcon> m_icons;  ///< by file
    QSet<QString> m_requested;
};

/** The finished items of the library. */
class HistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, StarredRole, DateRole, PlainNameRole };

    explicit HistoryModel(LibraryService& library, QObject* parent = nullptr);

    /** Asks the library anew; the rows change when it answers. */
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void reloaded();

private:
    void show(const QList<LibraryItem>& items);
    void onThumbnail(const QString& file);

    LibraryService& m_library;
    QList<LibraryItem> m_items;
    ThumbnailCache* m_thumbnails;
};

/** Narrows the history to names that contain a text and to starred ones, and puts it in an order. */
class HistoryFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Order { NewestFirst, OldestFirst, ByName };

    explicit HistoryFilter(QObject* parent = nullptr);

    void setStarredOnly(bool starredOnly);
    void setOrder(Order order);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool m_starredOnly = false;
};

}  // namespace orfeas
