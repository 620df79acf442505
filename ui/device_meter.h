#pragma once

#include <QLabel>
#include <functional>
#include <memory>

#include "orfeas/device_monitor.h"

namespace orfeas {

/** Takes one sample of a device. */
using DeviceSampler = std::function<DeviceUse()>;
using DeviceSamplerMaker = std::function<DeviceSampler(DeviceKind)>;

/** "Memory 2.0 of 80 GB · GPU 42 %" in the status bar, renewed every second by a thread of its own, for which nothing here waits. */
class DeviceMeter : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY(DeviceMeter)

public:
    explicit DeviceMeter(QWidget* parent = nullptr);
    /** `makeSampler` and what it makes are called on the meter's thread; they may wait for a driver. */
    explicit DeviceMeter(DeviceSamplerMaker makeSampler, QWidget* parent = nullptr);
    ~DeviceMeter() override;

    /** Begins to watch that kind of device, in place of another. */
    void watch(DeviceKind kind);

    void showUse(const DeviceUse& use);

private:
    class Watcher;

    std::shared_ptr<Watcher> m_watcher;  ///< shared with its thread, which may end later
};

/** A use of the device in words; parts that are not known are left out. */
QString deviceUseWords(const DeviceUse& use);

}  // namespace orfeas
