#include "ui/queue/desktop_progress.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>
#include <QWidget>

#include "ui/application_icon.h"
#include "ui/generation_queue.h"
#include "ui/words.h"

namespace orfeas {

DesktopProgress::DesktopProgress(GenerationQueue& queue, QWidget& window, double longSeconds)
    : QObject(&window), m_queue(queue), m_window(window), m_longSeconds(longSeconds) {
    connect(&queue, &GenerationQueue::entryChanged, this, &DesktopProgress::refresh);
    connect(&queue, &GenerationQueue::progressed, this, &DesktopProgress::refresh);
    connect(&queue, &GenerationQueue::finished, this, [this](int row) {
        notify(row, tr("The mesh is done, after %1.").arg(durationWords(m_queue.entry(row).timings.totalSeconds)));
    });
    connect(&queue, &GenerationQueue::failed, this, [this](int row, const Error& error) { notify(row, errorWords(error)); });
    refresh();
}

void DesktopProgress::setPicture(const QString& name) {
    m_picture = name;
    refresh();
}

void DesktopProgress::refresh() {
    const int row = m_queue.runningRow();
    QString title = m_picture.isEmpty() ? QStringLiteral("Orfeas") : QStringLiteral("%1 — Orfeas").arg(m_picture);
    int percent = -1;
    if (row >= 0) {
        percent = static_cast<int>(m_queue.entry(row).progress * 100);
        title = tr("%1 % · %2 — Orfeas").arg(percent).arg(m_queue.entry(row).name);
    }
    m_window.setWindowTitle(title);
    if (percent != m_shownPercent) {
        m_shownPercent = percent;
        tellTaskBar(percent / 100.0, percent >= 0);
    }
}

void DesktopProgress::tellTaskBar(double progress, bool visible) const {
    QDBusMessage update = QDBusMessage::createSignal(QStringLiteral("/org/orfeas/orfeas"),
                                                     QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    update << QStringLiteral("application://%1.desktop").arg(QLatin1StringView(kApplicationId))
           << QVariantMap{{QStringLiteral("progress"), visible ? progress : 0.0}, {QStringLiteral("progress-visible"), visible}};
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        bus.send(update);
    }
}

void DesktopProgress::notify(int row, const QString& body) {
    const PictureEntry& entry = m_queue.entry(row);
    const bool isLong = entry.clock.isValid() && static_cast<double>(entry.clock.elapsed()) / 1000.0 >= m_longSeconds;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!isLong || m_window.isActiveWindow() || !bus.isConnected()) {
        return;
    }
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"), service, QStringLiteral("Notify"));
    call << QStringLiteral("Orfeas") << m_notification << QString::fromLatin1(kApplicationId) << entry.name << body.toHtmlEscaped()
         << QStringList() << QVariantMap{{QStringLiteral("desktop-entry"), QString::fromLatin1(kApplicationId)}} << -1;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answered) {
        const QDBusPendingReply<uint> reply = *answered;
        m_notification = reply.isError() ? 0 : reply.value();
        answered->deleteLater();
    });
}

}  // namespace orfeas
