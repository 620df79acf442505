#include "ui/mask/crop_tile.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/theme.h"

namespace orfeas {

CropTile::CropTile(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("What the model sees"));
    setToolTip(
        tr("What the model sees: the object, cut out, centred on white and scaled to the size the model takes. Only this becomes the "
           "shape."));
}

void CropTile::setPicture(const QImage& picture) {
    m_picture = picture;
    update();
}

void CropTile::paintEvent(QPaintEvent* /*event*/) {
    constexpr qreal kCornerRadius = 8.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath outline;
    outline.addRoundedRect(area, kCornerRadius, kCornerRadius);
    painter.fillPath(outline, palette().color(QPalette::Base));

    const int textHeight = fontMetrics().height() + 6;
    const QRectF room = area.adjusted(10, 10, -10, -8 - textHeight);
    const qreal side = qMin(room.width(), room.height());
    const QRectF target(room.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    if (!m_picture.isNull()) {
        // Scaled down in one step the small picture would show jagged edges that the model does not see.
        const QSize size = (target.size() * devicePixelRatioF()).toSize();
        painter.drawImage(target, m_picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    painter.setPen(Theme::colors().quietText);
    const QRectF text(area.left() + 4, area.bottom() - textHeight - 2, area.width() - 8, textHeight);
    painter.drawText(text, Qt::AlignCenter, fontMetrics().elidedText(tr("The model sees"), Qt::ElideRight, static_cast<int>(text.width())));
    painter.setPen(QPen(Theme::colors().outline, 1.2));
    painter.drawPath(outline);
}

}  // namespace orfeas
