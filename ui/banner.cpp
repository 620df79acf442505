#include "ui/banner.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr int kMaximumBanners = 3;

}  // namespace

Banner::Banner(BannerKind kind, const QString& text, QWidget* parent)
    : QFrame(parent), m_kind(kind), m_text(new QLabel(text, this)), m_close(new QToolButton(this)) {
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
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    applyColors();
}

QString Banner::text() const {
    return m_text->text();
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
    m_close->setIcon(icon(Glyph::Close, own));
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

void BannerArea::show(BannerKind kind, const QString& text) {
    const QList<Banner*> shown = banners();
    for (Banner* banner : shown) {
        if (banner->text() == text) {
            return;
        }
    }
    if (shown.size() >= kMaximumBanners) {
        shown.first()->close();
    }
    auto* banner = new Banner(kind, text, this);
    m_layout->addWidget(banner);
    banner->QWidget::show();
    QAccessibleEvent alert(banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
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
