#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

#include "ui/desktop_settings.h"
#include "ui/setting_keys.h"
#include "ui/studio_style.h"

namespace orfeas {

namespace {

const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kColorScheme = QStringLiteral("color-scheme");
constexpr uint kPreferDark = 1;
constexpr uint kPreferLight = 2;

bool g_dark = false;
Theme* g_theme = nullptr;

struct Tones {
    QColor window, base, alternate, button, text, quiet, disabled, accent, onAccent, tooltip;
};

const Tones& tones(bool dark) {
    static const Tones kDark{0x26292e, 0x1d2024, 0x22252a, 0x353940, 0xe6e8eb, 0x9aa1ab, 0x6b727c, 0x3f8ae0, 0xffffff, 0x30343a};
    static const Tones kLight{0xf3f4f6, 0xffffff, 0xf8f9fa, 0xfcfcfd, 0x22262b, 0x636b76, 0xa3a9b1, 0x2472c8, 0xffffff, 0xffffff};
    return dark ? kDark : kLight;
}

QPalette paletteOf(const Tones& t) {
    QPalette palette(t.button, t.window);
    const auto set = [&](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.base);
    set(QPalette::AlternateBase, t.alternate);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.button);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, Qt::white);
    set(QPalette::ToolTipBase, t.tooltip);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::PlaceholderText, t.quiet);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, t.disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.button);
    return palette;
}

}  // namespace

Theme::Theme(QApplication& application, DesktopSettings& desktop) : QObject(&application) {
    g_theme = this;
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(new StudioStyle);
    connect(&desktop, &DesktopSettings::told, this, &Theme::onDesktopSetting);
    desktop.ask(kAppearance, kColorScheme);
    const int stored = QSettings().value(kThemeKey).toInt();
    m_choice = stored == int(ThemeChoice::Dark) || stored == int(ThemeChoice::Light) ? ThemeChoice(stored) : ThemeChoice::System;
    apply();
}

Theme::~Theme() {
    g_theme = nullptr;
}

Theme* Theme::instance() {
    return g_theme;
}

void Theme::setChoice(ThemeChoice choice) {
    m_choice = choice;
    QSettings().setValue(kThemeKey, int(choice));
    apply();
}

void Theme::apply() {
    setDark(m_choice == ThemeChoice::System ? m_systemIsDark : m_choice == ThemeChoice::Dark);
}

void Theme::onDesktopSetting(const QString& group, const QString& key, const QVariant& value) {
    const uint preference = value.toUInt();
    if (group == kAppearance && key == kColorScheme && (preference == kPreferDark || preference == kPreferLight)) {
        m_systemIsDark = preference == kPreferDark;
        if (m_choice == ThemeChoice::System && m_systemIsDark != g_dark) {
            apply();
        }
    }
}

bool Theme::isDark() {
    return g_dark;
}

const ThemeColors& Theme::colors() {
    static const ThemeColors kDark{.accent = 0x3f8ae0,
                                   .outline = 0x4a505a,
                                   .quietText = 0x9aa1ab,
                                   .errorBackground = 0x50292b,
                                   .errorText = 0xffd9d6,
                                   .noticeBackground = 0x2b3b4e,
                                   .noticeText = 0xd6e6f7,
                                   .good = 0x58b368,
                                   .busy = 0xe0a93f,
                                   .bad = 0xf08a84};
    static const ThemeColors kLight{.accent = 0x2472c8,
                                    .outline = 0xc3c8cf,
                                    .quietText = 0x636b76,
                                    .errorBackground = 0xfbe3e1,
                                    .errorText = 0x7a1f19,
                                    .noticeBackground = 0xe2eefa,
                                    .noticeText = 0x1c3f63,
                                    .good = 0x2e8b45,
                                    .busy = 0xb97d10,
                                    .bad = 0xb3261e};
    return g_dark ? kDark : kLight;
}

void Theme::setDark(bool dark) {
    g_dark = dark;
    QApplication::setPalette(paletteOf(tones(dark)));
    Q_EMIT changed();
}

QFont fixedFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QGuiApplication::font().pointSizeF());
    return font;
}

}  // namespace orfeas
