#include "ui/desktop_settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace orfeas {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");

}  // namespace

DesktopSettings::DesktopSettings(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this, SLOT(onChanged(QString, QString, QDBusVariant)));
    }
}

void DesktopSettings::ask(const QString& group, const QString& key) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << group << key;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (!reply.isError()) {
            // Read wraps its answer in a second variant.
            const QVariant inner = reply.value().variant();
            Q_EMIT told(group, key, inner.canConvert<QDBusVariant>() ? inner.value<QDBusVariant>().variant() : inner);
        }
        finished->deleteLater();
    });
}

void DesktopSettings::onChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    Q_EMIT told(group, key, value.variant());
}

}  // namespace orfeas
