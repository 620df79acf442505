#include "ui/log_model.h"

#include <utility>

#include "ui/theme.h"

namespace orfeas {

LogModel::LogModel(std::shared_ptr<LogLines> lines, QObject* parent) : QAbstractListModel(parent), m_source(std::move(lines)) {
    const std::vector<LogLine> known = m_source->lines();
    m_lines.assign(known.begin(), known.end());
    connect(m_source.get(), &LogLines::appended, this, &LogModel::append);
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const LogLine& line = m_lines.at(static_cast<std::size_t>(index.row()));
    switch (role) {
        case Qt::DisplayRole: return line.text;
        case Qt::ForegroundRole:
            if (line.level == LogLevel::Error) {
                return Theme::colors().bad;
            }
            return line.level == LogLevel::Warning ? QVariant(Theme::colors().busy) : QVariant();
        case LevelRole: return static_cast<int>(line.level);
        default: return {};
    }
}

void LogModel::append(LogLevel level, const QString& text) {
    if (m_lines.size() >= LogLines::kCapacity) {
        beginRemoveRows({}, 0, 0);
        m_lines.pop_front();
        endRemoveRows();
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_lines.push_back({level, text});
    endInsertRows();
}

void LogModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

void LogFilter::setLeast(LogLevel level) {
    m_least = level;
    invalidateFilter();
}

void LogFilter::setText(const QString& text) {
    m_text = text;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return index.data(LogModel::LevelRole).toInt() >= static_cast<int>(m_least) &&
           (m_text.isEmpty() || index.data(Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive));
}

}  // namespace orfeas
