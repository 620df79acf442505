#pragma once

#include <QStyledItemDelegate>

namespace orfeas {

/** A row of the picture list: thumbnail, name, and below it where the picture stands. */
class PictureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace orfeas
