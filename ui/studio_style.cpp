#include "ui/studio_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

#include "ui/icons.h"
#include "ui/theme.h"

namespace orfeas {

namespace {

constexpr int kButtonPadding = 24;    // of a push button's text, both sides together
constexpr int kMenuArrow = 14;        // what a tool button's arrow takes beside its words
constexpr int kExtensionExtent = 20;  // of the button that shows what has no room in a toolbar
constexpr qreal kCorner = 3.0;

/** Whether the button opens a menu wherever it is clicked, and shows words that its arrow is to stand beside. */
bool hasArrowBesideWords(const QStyleOptionToolButton& button) {
    return (button.features & QStyleOptionToolButton::HasMenu) && !(button.features & QStyleOptionToolButton::MenuButtonPopup) &&
           button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
}

void drawOn(QPainter& painter, const QRect& rect) {
    const QColor accent = Theme::colors().accent;
    QColor fill = accent;
    fill.setAlphaF(0.28F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(accent, 1.0));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter.restore();
}

/** Fusion's outline is darker than the ground, which shows nothing where that is dark already. */
void drawCheckOutline(QPainter& painter, const QRect& rect) {
    painter.save();
    painter.setPen(Theme::colors().outline.lighter(130));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

}  // namespace

StudioStyle::StudioStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const {
    switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:  // they would be those of another theme
        case SH_EtchDisabledText: return 0;
        default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    return metric == PM_ToolBarExtensionExtent ? kExtensionExtent : QProxyStyle::pixelMetric(metric, option, widget);
}

QSize StudioStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton) {
        size.setWidth(std::max(size.width(), contents.width() + kButtonPadding));
    } else if (type == CT_ToolButton) {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (button != nullptr && hasArrowBesideWords(*button)) {
            size.rwidth() += kMenuArrow;
        }
    }
    return size;
}

QIcon StudioStyle::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const {
    switch (standard) {
        case SP_ToolBarHorizontalExtensionButton:
        case SP_ToolBarVerticalExtensionButton: return icon(Glyph::Menu);
        case SP_TitleBarCloseButton: return icon(Glyph::Close);
        case SP_TitleBarNormalButton: return icon(Glyph::Overlay);  // a dock that floats, or does so no longer
        default: return QProxyStyle::standardIcon(standard, option, widget);
    }
}

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_PanelButtonTool && (option->state & State_On) && (option->state & State_Enabled)) {
        drawOn(*painter, option->rect);
    } else if (element == PE_IndicatorCheckBox && Theme::isDark()) {
        drawCheckOutline(*painter, option->rect);
    }
}

void StudioStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* label = element == CE_ToolButtonLabel ? qstyleoption_cast<const QStyleOptionToolButton*>(option) : nullptr;
    if (label == nullptr || label->toolButtonStyle != Qt::ToolButtonTextBesideIcon || label->icon.isNull() || label->text.isEmpty()) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    // Icon and words would stand at the left edge, with all the free room to their right.
    QStyleOptionToolButton centred(*label);
    const int words = label->fontMetrics.size(Qt::TextShowMnemonic, label->text).width();
    const int free = label->rect.width() - label->iconSize.width() - 4 - words;
    centred.rect.adjust(std::max(free / 2, 0), 0, 0, 0);
    QProxyStyle::drawControl(element, &centred, painter, widget);
}

void StudioStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const {
    const auto* button = control == CC_ToolButton ? qstyleoption_cast<const QStyleOptionToolButton*>(option) : nullptr;
    if (button == nullptr || !hasArrowBesideWords(*button)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    // The arrow beside the words, where Fusion puts it below their end.
    QStyleOptionToolButton withoutArrow(*button);
    withoutArrow.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    QProxyStyle::drawComplexControl(control, &withoutArrow, painter, widget);
    QStyleOption arrow(*button);
    arrow.rect = QRect(button->rect.right() - kMenuArrow, button->rect.top(), kMenuArrow - 2, button->rect.height());
    proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

}  // namespace orfeas
