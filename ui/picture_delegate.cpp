#include "ui/picture_delegate.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include "ui/generation_queue.h"
#include "ui/queue/queue_times.h"
#include "ui/theme.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kRowHeight = 44;
constexpr int kThumbnail = 34;
constexpr int kGap = 8;
constexpr int kProgressHeight = 3;

QColor stateColor(EntryState state, const QColor& otherwise) {
    const ThemeColors& colors = Theme::colors();
    switch (state) {
        case EntryState::Running: return colors.busy;
        case EntryState::Done: return colors.good;
        case EntryState::Failed: return colors.errorText;
        default: return otherwise;
    }
}

void paintProgress(QPainter& painter, const QRect& text, int bottom, double progress, const QColor& color) {
    const QRectF whole(text.left(), bottom - kProgressHeight, text.width(), kProgressHeight);
    painter.fillRect(whole, Theme::colors().outline);
    painter.fillRect(QRectF(whole.topLeft(), QSizeF(whole.width() * progress, kProgressHeight)), color);
}

}  // namespace

PictureDelegate::PictureDelegate(const GenerationQueue& queue, const QueueTimes& times, QObject* parent)
    : QStyledItemDelegate(parent), m_queue(queue), m_times(times) {}

void PictureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.icon = {};
    background.features &= ~QStyleOptionViewItem::ViewItemFeatures(QStyleOptionViewItem::HasDecoration);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect area = option.rect.adjusted(6, 0, -6, 0);
    const auto thumbnail = index.data(Qt::DecorationRole).value<QImage>();
    if (!thumbnail.isNull()) {
        const QSizeF size = QSizeF(thumbnail.size()).scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio);
        const QPointF center(area.left() + kThumbnail / 2.0, area.center().y() + 0.5);
        painter->drawImage(QRectF(center - QPointF(size.width() / 2, size.height() / 2), size), thumbnail);
    }
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const QPalette& palette = option.palette;
    const QRect text = area.adjusted(kThumbnail + kGap, 5, 0, -5);
    painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const QFontMetrics metrics(option.font);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, text.width()));
    const auto state = static_cast<EntryState>(index.data(GenerationQueue::StateRole).toInt());
    painter->setPen(selected ? palette.color(QPalette::HighlightedText) : stateColor(state, Theme::colors().quietText));
    QString left;
    if (const auto seconds = m_times.secondsLeft(m_queue.entry(index.row()))) {
        left = state == EntryState::Running ? timeLeftWords(*seconds) : durationWords(*seconds);
        painter->drawText(text, Qt::AlignRight | Qt::AlignBottom, left);
    }
    const int room = left.isEmpty() ? text.width() : text.width() - metrics.horizontalAdvance(left) - kGap;
    painter->drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                      metrics.elidedText(index.data(GenerationQueue::StateTextRole).toString(), Qt::ElideRight, room));
    if (const QVariant progress = index.data(GenerationQueue::ProgressRole); progress.isValid()) {
        paintProgress(*painter, text, option.rect.bottom(), progress.toDouble(),
                      selected ? palette.color(QPalette::HighlightedText) : Theme::colors().accent);
    }
    painter->restore();
}

QSize PictureDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {kThumbnail, kRowHeight};  // a row takes the list's width
}

}  // namespace orfeas
