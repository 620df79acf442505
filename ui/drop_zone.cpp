#include "ui/drop_zone.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/icons.h"
#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr qreal kZoneCornerRadius = 8.0;
constexpr int kZoneGlyphSize = 40;

/** What lies behind transparent pictures. */
void paintChecks(QPainter& painter, const QRectF& area) {
    constexpr int kCheck = 8;
    const bool dark = Theme::isDark();
    painter.fillRect(area, dark ? QColor(0x33373d) : QColor(0xffffff));
    const QColor second = dark ? QColor(0x2c3035) : QColor(0xececee);
    for (int y = 0; y * kCheck < area.height(); ++y) {
        for (int x = y % 2; x * kCheck < area.width(); x += 2) {
            painter.fillRect(QRectF(area.left() + x * kCheck, area.top() + y * kCheck, kCheck, kCheck) & area, second);
        }
    }
}

}  // namespace

DropZone::DropZone(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMinimumHeight(150);
    setAccessibleName(tr("Picture"));
    setAccessibleDescription(tr("Drop or paste a picture here, or press Space to choose a file."));
    setToolTip(tr("Choose a picture (Ctrl+O). You can also drop one anywhere on the window, or paste it with Ctrl+V."));
}

void DropZone::setPicture(const QImage& picture, const QString& name) {
    m_picture = picture;
    m_name = name;
    update();
}

void DropZone::setHighlighted(bool highlighted) {
    m_highlighted = highlighted;
    update();
}

void DropZone::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const ThemeColors& colors = Theme::colors();
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);

    QPainterPath outline;
    outline.addRoundedRect(area, kZoneCornerRadius, kZoneCornerRadius);
    QColor fill = m_highlighted ? colors.accent : palette().color(QPalette::Base);
    fill.setAlphaF(m_highlighted ? 0.18F : 1.0F);
    painter.fillPath(outline, fill);

    if (m_picture.isNull()) {
        paintInvitation(painter, area);
    } else {
        paintPicture(painter, area);
    }

    const bool strong = m_highlighted || m_hovered || hasFocus();
    QPen pen(strong ? colors.accent : colors.outline, m_highlighted ? 2.0 : 1.2);
    if (m_picture.isNull()) {
        pen.setDashPattern({5, 4});
    }
    painter.setPen(pen);
    painter.drawPath(outline);
}

void DropZone::paintInvitation(QPainter& painter, const QRectF& area) const {
    const ThemeColors& colors = Theme::colors();
    const QColor glyphColor = m_highlighted || m_hovered ? colors.accent : colors.quietText;
    const QPixmap glyph = glyphPixmap(Glyph::Picture, glyphColor, kZoneGlyphSize, devicePixelRatioF());
    const qreal middle = area.center().y();
    painter.drawPixmap(QPointF(area.center().x() - kZoneGlyphSize / 2.0, middle - 56), glyph);

    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(area.left() + 8, middle - 6, area.width() - 16, 24), Qt::AlignHCenter | Qt::AlignVCenter,
                     m_highlighted ? tr("Let go to add it") : tr("Drop a picture here"));
    painter.setPen(colors.quietText);
    painter.drawText(QRectF(area.left() + 8, middle + 18, area.width() - 16, 44), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("paste one, or click to choose a file"));
}

void DropZone::paintPicture(QPainter& painter, const QRectF& area) const {
    const int textHeight = fontMetrics().height() + 6;
    const QRectF room = area.adjusted(10, 10, -10, -8 - textHeight);
    const QSizeF size = QSizeF(m_picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
    const QRectF target(room.center() - QPointF(size.width() / 2, size.height() / 2), size);
    if (m_picture.hasAlphaChannel()) {
        paintChecks(painter, target);
    }
    painter.drawImage(target, m_picture);
    painter.setPen(Theme::colors().quietText);
    const QRectF textArea(area.left() + 10, area.bottom() - textHeight - 2, area.width() - 20, textHeight);
    painter.drawText(textArea, Qt::AlignCenter, fontMetrics().elidedText(m_name, Qt::ElideMiddle, static_cast<int>(textArea.width())));
}

void DropZone::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        Q_EMIT clicked();
    }
}

void DropZone::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT clicked();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void DropZone::enterEvent(QEnterEvent* event) {
    m_hovered = true;
    update();
    QWidget::enterEvent(event);
}

void DropZone::leaveEvent(QEvent* event) {
    m_hovered = false;
    update();
    QWidget::leaveEvent(event);
}

}  // namespace orfeas
