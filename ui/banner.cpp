#include "ui/banner.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/error_card.h"
#include "ui/icons.h"
#include "ui/log.h"
#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr int kMaximumBanners = 3;
constexpr qsizetype kLogTail = 30;

}  // namespace

Banner::Banner(BannerKind kind, const QString& text, QWidget* parent)
    : QFrame(parent), m_kind(kind), m_column(new QVBoxLayout), m_text(new QLabel(text, this)), m_close(new QToolButton(this)) {
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::close);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(kind == BannerKind::Error ? tr("Error") : tr("Notice"));
    setAccessibleDescription(text);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    m_column->setSpacing(3);
    m_column->addWidget(m_text);
    layout->addLayout(m_column, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    applyColors();
}

QPushButton* Banner::addButton(const QString& text, const QString& toolTip) {
    if (m_buttons == nullptr) {
        m_buttons = new QHBoxLayout;
        m_buttons->setContentsMargins(0, 4, 0, 2);
        m_buttons->addStretch(1);
        m_column->addLayout(m_buttons);
    }
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

QString Banner::text() const {
    return m_text->text();
}

void Banner::addCause(const BannerCause& cause) {
    if (!m_causes.contains(cause)) {
        m_causes += cause;
    }
}

void Banner::removeCauses(const std::function<bool(const BannerCause&)>& isSettled) {
    if (m_causes.removeIf(isSettled) > 0 && m_causes.isEmpty()) {
        close();
    }
}

void Banner::applyColors() {
    const ThemeColors& colors = Theme::colors();
    const bool error = m_kind == BannerKind::Error;
    QPalette own = palette();
    own.setColor(QPalette::Window, error ? colors.errorBackground : colors.noticeBackground);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        own.setColor(role, error ? colors.errorText : colors.noticeText);
    }
    m_applying = true;
    setPalette(own);
    m_applying = false;
    m_close->setIcon(icon(Glyph::Close, own.color(QPalette::ButtonText)));
}

void Banner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && !m_applying) {
        applyColors();
    }
    QFrame::changeEvent(event);
}

BannerArea::BannerArea(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

Banner* BannerArea::show(BannerKind kind, const QString& text, const BannerCause& cause) {
    if (kind == BannerKind::Error) {
        return showCard(errorCardText(text, logTail()), cause);
    }
    Banner* same = find(text);
    Banner* banner = same != nullptr ? same : add(new Banner(kind, text, this));
    banner->addCause(cause);
    return banner;
}

Banner* BannerArea::showError(const Error& error, const BannerCause& cause) {
    return showCard(errorCardText(error, logTail()), cause);
}

Banner* BannerArea::showCard(const ErrorCardText& text, const BannerCause& cause) {
    Banner* banner = find(text.sentence);
    if (auto* card = qobject_cast<ErrorCard*>(banner)) {
        card->countAgain();
    } else {
        banner = add(new ErrorCard(text, this));
    }
    banner->addCause(cause);
    return banner;
}

void BannerArea::addCause(const QString& text, const BannerCause& cause) {
    if (Banner* banner = find(text)) {
        banner->addCause(cause);
    }
}

void BannerArea::settleWhere(const std::function<bool(const BannerCause&)>& isSettled) {
    for (Banner* banner : banners()) {
        banner->removeCauses(isSettled);
    }
}

void BannerArea::settle(const BannerCause& cause) {
    settleWhere([&](const BannerCause& each) { return each == cause; });
}

void BannerArea::settle(BannerTopic topic) {
    settleWhere([&](const BannerCause& each) { return each.topic == topic; });
}

void BannerArea::settlePicture(quint64 picture) {
    settleWhere([&](const BannerCause& each) { return each.picture == picture; });
}

Banner* BannerArea::find(const QString& text) const {
    const QList<Banner*> shown = banners();
    const auto found = std::find_if(shown.begin(), shown.end(), [&](const Banner* banner) { return banner->text() == text; });
    return found == shown.end() ? nullptr : *found;
}

QStringList BannerArea::logTail() const {
    return m_log ? m_log->tail(kLogTail) : QStringList();
}

Banner* BannerArea::add(Banner* banner) {
    QList<Banner*> shown = banners();
    shown.removeAll(banner);  // it is among them only while the area itself is not to be seen
    if (shown.size() >= kMaximumBanners) {
        shown.first()->close();
    }
    m_layout->addWidget(banner);
    banner->QWidget::show();
    QAccessibleEvent alert(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return banner;
}

void BannerArea::takeOver(BannerArea& other) {
    for (Banner* banner : other.banners()) {
        banner->setParent(this);
        m_layout->addWidget(banner);
        banner->QWidget::show();
    }
}

void BannerArea::dismissErrors() {
    for (Banner* banner : banners()) {
        if (banner->kind() == BannerKind::Error) {
            banner->close();
        }
    }
}

QList<Banner*> BannerArea::banners() const {
    QList<Banner*> result;
    for (Banner* banner : findChildren<Banner*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!banner->isHidden()) {
            result += banner;
        }
    }
    return result;
}

}  // namespace orfeas
