#include "ui/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>
#include <QStyleFactory>

namespace orfeas {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");
constexpr uint kPreferDark = 1;
constexpr uint kPreferLight = 2;

bool g_dark = false;

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

Theme::Theme(QApplication& application) : QObject(&application) {
    const bool platformIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    setDark(platformIsDark);
    askPortal();
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

void Theme::askPortal() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this, SLOT(onPortalSetting(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << kGroup << kKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (!reply.isError()) {
            // Read wraps its answer in a second variant.
            const QVariant inner = reply.value().variant();
            onPortalSetting(kGroup, kKey, inner.canConvert<QDBusVariant>() ? inner.value<QDBusVariant>() : QDBusVariant(inner));
        }
        finished->deleteLater();
    });
}

void Theme::onPortalSetting(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group != kGroup || key != kKey) {
        return;
    }
    const uint preference = value.variant().toUInt();
    if ((preference == kPreferDark && !g_dark) || (preference == kPreferLight && g_dark)) {
        setDark(preference == kPreferDark);
    }
}

}  // namespace orfeas
