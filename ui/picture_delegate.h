#pragma once

#include <QStyledItemDelegate>

namespace orfeas {

class GenerationQueue;
class QueueTimes;

/** A row of the picture list: thumbnail, name, and below it where the picture stands, how far it is and how long it will take. */
class PictureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    PictureDelegate(const GenerationQueue& queue, const QueueTimes& times, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const GenerationQueue& m_queue;
    const QueueTimes& m_times;
};

}  // namespace orfeas
