#pragma once

#include <QLabel>
#include <QThread>

#include "orfeas/device_monitor.h"

namespace orfeas {

/** "Memory 2.0 of 80 GB · GPU 42 %" in the status bar, renewed every second by a thread of its own. */
class DeviceMeter : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY(DeviceMeter)

public:
    explicit DeviceMeter(QWidget* parent = nullptr);
    ~DeviceMeter() override;

    /** Begins to watch that kind of device, in place of another. */
    void watch(DeviceKind kind);

    void showUse(const DeviceUse& use);

private:
    void stop();

    QThread m_thread;
};

/** A use of the device in words; parts that are not known are left out. */
QString deviceUseWords(const DeviceUse& use);

}  // namespace orfeas
