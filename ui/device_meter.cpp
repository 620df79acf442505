#include "ui/device_meter.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "orfeas/current_error.h"
#include "orfeas/signal_stack.h"
#include "ui/words.h"

namespace orfeas {

namespace {

constexpr std::chrono::seconds kSampleInterval{1};

DeviceSampler monitorSampler(DeviceKind kind) {
    return [monitor = std::make_shared<DeviceMonitor>(kind)] { return monitor->sample(); };
}

}  // namespace

/**
 * What the meter and its thread share. The thread is never joined: a driver that does not answer would hold up the window. It ends by
 * itself once the meter is gone.
 */
class DeviceMeter::Watcher {
public:
    Watcher(DeviceMeter& meter, DeviceSamplerMaker makeSampler) : m_meter(&meter), m_makeSampler(std::move(makeSampler)) {}

    /** Begins to watch another kind of device; starts the thread if there is none. */
    static void watch(const std::shared_ptr<Watcher>& self, DeviceKind kind) {
        const std::scoped_lock lock(self->m_mutex);
        self->m_wanted = kind;
        ++self->m_number;
        self->m_changed.notify_all();
        if (!std::exchange(self->m_started, true)) {
            std::thread([self] { self->serve(); }).detach();
        }
    }

    /** From here on the meter is not used any more. */
    void leave() {
        const std::scoped_lock lock(m_mutex);
        m_meter = nullptr;
        m_stop.request_stop();
    }

private:
    void serve() {
        useSignalStack();
        const std::stop_token stop = m_stop.get_token();
        while (!stop.stop_requested()) {
            try {
                sample(stop);
            } catch (...) {
                spdlog::warn("The use of the device is not known: {}", currentError(Stage::WarmUp).message());
            }
        }
    }

    /** Makes a sampler for the kind that is wanted and hands over what it says, until another kind is wanted. */
    void sample(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_wanted.has_value(); })) {
            return;
        }
        const DeviceKind kind = std::exchange(m_wanted, std::nullopt).value();
        const int number = m_number;
        lock.unlock();
        const DeviceSampler sampler = m_makeSampler(kind);
        do {
            const DeviceUse use = sampler();
            lock.lock();
            handOver(use, number);
            m_changed.wait_for(lock, stop, kSampleInterval, [this] { return m_wanted.has_value(); });
            const bool over = m_wanted.has_value() || stop.stop_requested();
            lock.unlock();
            if (over) {
                return;
            }
        } while (true);
    }

    /** With the mutex locked, so that the meter is still there. */
    void handOver(const DeviceUse& use, int number) {
        if (m_meter == nullptr || number != m_number) {
            return;
        }
        QMetaObject::invokeMethod(m_meter, [meter = m_meter, use] { meter->showUse(use); }, Qt::QueuedConnection);
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    DeviceMeter* m_meter;
    DeviceSamplerMaker m_makeSampler;
    std::optional<DeviceKind> m_wanted;
    int m_number = 0;  ///< of the kind that is wanted: what a sampler says of an earlier one is dropped
    bool m_started = false;
    std::stop_source m_stop;
};

DeviceMeter::DeviceMeter(QWidget* parent) : DeviceMeter(monitorSampler, parent) {}

DeviceMeter::DeviceMeter(DeviceSamplerMaker makeSampler, QWidget* parent)
    : QLabel(parent), m_watcher(std::make_shared<Watcher>(*this, std::move(makeSampler))) {
    setObjectName(QStringLiteral("deviceMeter"));
    setForegroundRole(QPalette::PlaceholderText);
    setContentsMargins(8, 0, 8, 0);
    setAccessibleName(tr("Use of the device"));
    hide();
}

DeviceMeter::~DeviceMeter() {
    m_watcher->leave();
}

void DeviceMeter::watch(DeviceKind kind) {
    Watcher::watch(m_watcher, kind);
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
