#pragma once

#include <QAbstractListModel>
#include <QSortFilterProxyModel>
#include <deque>
#include <memory>

#include "ui/log.h"

namespace orfeas {

/** The log's lines as rows, as many as LogLines keeps. */
class LogModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { LevelRole = Qt::UserRole + 1 };

    explicit LogModel(std::shared_ptr<LogLines> lines, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /** Forgets what is shown; the file keeps it. */
    void clear();

private:
    void append(LogLevel level, const QString& text);

    std::shared_ptr<LogLines> m_source;
    std::deque<LogLine> m_lines;
};

/** Of these the ones from a level on that contain a text. */
class LogFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLeast(LogLevel level);
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    LogLevel m_least = LogLevel::Info;
    QString m_text;
};

}  // namespace orfeas
