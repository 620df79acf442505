#include "ui/view_slot.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include "ui/icons.h"
#include "ui/input/native_paths.h"
#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr int kSlotGlyphSize = 24;
constexpr qreal kSlotCornerRadius = 6.0;
const QString kSlotType = QStringLiteral("application/x-orfeas-view");

/** The slot that is being dragged, if it is one. */
std::optional<View> draggedView(const QMimeData& content) {
    bool known = false;
    const int view = content.data(kSlotType).toInt(&known);
    return known && view >= 0 && view < 4 ? std::optional(static_cast<View>(view)) : std::nullopt;
}

}  // namespace

QString viewWords(View view) {
    switch (view) {
        case View::Front: return ViewSlot::tr("Front");
        case View::Left: return ViewSlot::tr("Left");
        case View::Back: return ViewSlot::tr("Back");
        case View::Right: return ViewSlot::tr("Right");
    }
    return {};
}

ViewSlot::ViewSlot(View view, QWidget* parent) : QWidget(parent), m_view(view) {
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setCursor(Qt::PointingHandCursor);
    setObjectName(QStringLiteral("view%1").arg(static_cast<int>(view)));
    setToolTip(
        tr("%1 view of the object. Click to choose a picture, drop or paste one; drag it onto another view, or press Alt and an arrow "
           "key, to swap the two; Delete removes it. More views show the model more sides of it and cost little time.")
            .arg(viewWords(view)));
    setThumbnail({});
}

void ViewSlot::setThumbnail(const QImage& thumbnail) {
    m_thumbnail = thumbnail;
    setAccessibleName(thumbnail.isNull() ? tr("%1 view, empty").arg(viewWords(m_view)) : tr("%1 view").arg(viewWords(m_view)));
    update();
}

QMenu* ViewSlot::makeMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open picture…"), this, [this] { Q_EMIT fileWanted(m_view); });
    menu->addAction(tr("&Paste"), this, &ViewSlot::paste);
    QAction* remove = menu->addAction(tr("&Remove"), this, [this] { Q_EMIT removeWanted(m_view); });
    remove->setEnabled(!m_thumbnail.isNull() && m_view != View::Front);
    menu->addSeparator();
    for (const View other : {View::Front, View::Left, View::Back, View::Right}) {
        if (other != m_view) {
            menu->addAction(tr("Swap with %1").arg(viewWords(other)), this, [this, other] { Q_EMIT swapWanted(m_view, other); });
        }
    }
    return menu;
}

void ViewSlot::highlight(bool on) {
    m_highlighted = on;
    update();
}

bool ViewSlot::event(QEvent* event) {
    // The window has the same keys for the whole list; here they mean this view.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ViewSlot::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const ThemeColors& colors = Theme::colors();
    const int labelHeight = fontMetrics().height() + 2;
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1 - labelHeight);
    QColor fill = m_highlighted ? colors.accent : palette().color(QPalette::Base);
    fill.setAlphaF(m_highlighted ? 0.18F : 1.0F);
    const bool strong = m_highlighted || hasFocus();
    QPen pen(strong ? colors.accent : colors.outline, m_highlighted ? 2.0 : 1.2);
    if (m_thumbnail.isNull()) {
        pen.setDashPattern({4, 3});
    }
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, kSlotCornerRadius, kSlotCornerRadius);
    painter.setOpacity(isEnabled() ? 1.0 : 0.5);
    if (m_thumbnail.isNull()) {
        const QPixmap glyph = glyphPixmap(Glyph::Picture, colors.quietText, kSlotGlyphSize, devicePixelRatioF());
        painter.drawPixmap(area.center() - QPointF(kSlotGlyphSize / 2.0, kSlotGlyphSize / 2.0), glyph);
    } else {
        const QRectF room = area.adjusted(4, 4, -4, -4);
        const QSizeF size = QSizeF(m_thumbnail.size()).scaled(room.size(), Qt::KeepAspectRatio);
        painter.drawImage(QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size), m_thumbnail);
    }
    painter.setPen(m_thumbnail.isNull() ? colors.quietText : palette().color(QPalette::WindowText));
    painter.drawText(QRectF(0, height() - labelHeight, width(), labelHeight), Qt::AlignCenter, viewWords(m_view));
}

void ViewSlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_pressed = event->position().toPoint();
    }
}

void ViewSlot::mouseMoveEvent(QMouseEvent* event) {
    const bool far = m_pressed && (event->position().toPoint() - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!far || m_thumbnail.isNull()) {
        return;
    }
    m_pressed.reset();
    auto* content = new QMimeData;
    content->setData(kSlotType, QByteArray::number(static_cast<int>(m_view)));
    auto* drag = new QDrag(this);
    drag->setMimeData(content);
    drag->setPixmap(QPixmap::fromImage(m_thumbnail.scaled(size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::MoveAction);
}

void ViewSlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_pressed && rect().contains(event->position().toPoint())) {
        Q_EMIT fileWanted(m_view);
    }
    m_pressed.reset();
}

void ViewSlot::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT fileWanted(m_view);
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeWanted(m_view);
    } else if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        swapBy(event->key() == Qt::Key_Left ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ViewSlot::swapBy(int step) {
    const int other = static_cast<int>(m_view) + step;
    if (other >= 0 && other < 4) {
        Q_EMIT swapWanted(m_view, static_cast<View>(other));
    }
}

void ViewSlot::contextMenuEvent(QContextMenuEvent* event) {
    makeMenu()->popup(event->globalPos());
}

void ViewSlot::paste() {
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    if (content == nullptr || !take(*content)) {
        Q_EMIT pasteRefused();
    }
}

bool ViewSlot::take(const QMimeData& content) {
    for (const QUrl& url : content.urls()) {
        if (url.isLocalFile()) {
            Q_EMIT fileBrought(m_view, localPath(url));
            return true;
        }
    }
    const QImage picture = content.hasImage() ? qvariant_cast<QImage>(content.imageData()) : QImage();
    if (!picture.isNull()) {
        Q_EMIT pictureBrought(m_view, picture);
    }
    return !picture.isNull();
}

void ViewSlot::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData& content = *event->mimeData();
    if (draggedView(content) ? draggedView(content) != m_view : content.hasUrls() || content.hasImage()) {
        event->acceptProposedAction();
        highlight(true);
    }
}

void ViewSlot::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    highlight(false);
}

void ViewSlot::dropEvent(QDropEvent* event) {
    highlight(false);
    if (const auto other = draggedView(*event->mimeData())) {
        event->acceptProposedAction();
        Q_EMIT swapWanted(*other, m_view);
    } else if (take(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

}  // namespace orfeas
