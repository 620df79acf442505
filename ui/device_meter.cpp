#include "ui/device_meter.h"

#include <QTimer>
#include <cmath>
#include <memory>

#include "ui/words.h"

namespace orfeas {

namespace {

constexpr int kIntervalMilliseconds = 1000;

}  // namespace

DeviceMeter::DeviceMeter(QWidget* parent) : QLabel(parent) {
    setObjectName(QStringLiteral("deviceMeter"));
    setForegroundRole(QPalette::PlaceholderText);
    setContentsMargins(8, 0, 8, 0);
    setAccessibleName(tr("Use of the device"));
    m_thread.setObjectName(QStringLiteral("device meter"));
    hide();
}

DeviceMeter::~DeviceMeter() {
    stop();
}

void DeviceMeter::watch(DeviceKind kind) {
    stop();
    // The monitor and its timer live on the thread; opening the driver's library may take a while.
    auto* place = new QObject;
    place->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, place, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, place, [this, place, kind] {
        const auto monitor = std::make_shared<DeviceMonitor>(kind);
        const auto tell = [this, monitor] {
            QMetaObject::invokeMethod(this, [this, use = monitor->sample()] { showUse(use); }, Qt::QueuedConnection);
        };
        auto* timer = new QTimer(place);
        connect(timer, &QTimer::timeout, place, tell);
        timer->start(kIntervalMilliseconds);
        tell();
    });
    m_thread.start(QThread::LowPriority);
}

void DeviceMeter::stop() {
    m_thread.quit();
    m_thread.wait();
}

void DeviceMeter::showUse(const DeviceUse& use) {
    const QString words = deviceUseWords(use);
    if (words == text() && !isHidden()) {
        return;
    }
    setText(words);
    setToolTip(use.isGpu ? tr("%1: memory and load, of all programs together").arg(QString::fromStdString(use.name))
                         : tr("Memory and processor load of Orfeas itself; 100 % is every core"));
    setVisible(!words.isEmpty());
}

QString deviceUseWords(const DeviceUse& use) {
    QStringList parts;
    if (use.usedBytes >= 0 && use.totalBytes > 0) {
        parts += DeviceMeter::tr("Memory %1 of %2").arg(bytesWords(use.usedBytes), bytesWords(use.totalBytes));
    }
    if (use.busyPercent >= 0.0) {
        const auto percent = std::llround(use.busyPercent);
        parts += use.isGpu ? DeviceMeter::tr("GPU %1 %").arg(percent) : DeviceMeter::tr("CPU %1 %").arg(percent);
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace orfeas
