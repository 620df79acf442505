// How busy the device is: from a stand-in for NVML, and from this process itself.
#include <QTest>
#include <ctime>
#include <vector>

#include "orfeas/device_monitor.h"
#include "support/test_registry.h"

using namespace orfeas;

class TestDeviceMonitor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAGpu() {
        const DeviceUse use = DeviceMonitor(DeviceKind::Auto, FAKE_NVML).sample();
        QVERIFY(use.isGpu);
        QCOMPARE(use.name, std::string("Fake GPU"));
        QCOMPARE(use.usedBytes, std::int64_t(2'000'000'000));
        QCOMPARE(use.totalBytes, std::int64_t(80'000'000'000));
        QCOMPARE(use.busyPercent, 42.0);
    }

    void whatAGpuDoesNotTellStaysUnknown() {
        const DeviceUse use = DeviceMonitor(DeviceKind::Cuda, FAKE_NVML_SLICE).sample();
        QVERIFY(use.isGpu);
        QVERIFY(use.busyPercent < 0.0);
        QVERIFY(use.totalBytes > 0);
    }

    void watchesTheProcessWithoutAGpu_data() {
        QTest::addColumn<QString>("library");
        QTest::newRow("no library") << QStringLiteral("/nowhere/libnvidia-ml.so.1");
        QTest::newRow("another library") << QStringLiteral("libc.so.6");
    }
    void watchesTheProcessWithoutAGpu() {
        QFETCH(QString, library);
        DeviceMonitor monitor(DeviceKind::Auto, library.toUtf8().constData());
        const DeviceUse first = monitor.sample();
        QVERIFY(!first.isGpu);
        QVERIFY(first.busyPercent < 0.0);
        QVERIFY(first.usedBytes > 1'000'000);
        QVERIFY(first.totalBytes > first.usedBytes);
    }

    void theCpuIsNotAskedForAGpu() { QVERIFY(!DeviceMonitor(DeviceKind::Cpu, FAKE_NVML).sample().isGpu); }

    void seesLoadAndMemoryGrow() {
        DeviceMonitor monitor(DeviceKind::Cpu);
        const std::int64_t before = monitor.sample().usedBytes;
        const std::vector<char> block(64 << 20, 1);
        volatile unsigned work = 0;
        const std::clock_t start = std::clock();  // time of the processor, however many share it
        while (std::clock() - start < CLOCKS_PER_SEC / 5) {
            work = work + block[work % block.size()];
        }
        const DeviceUse use = monitor.sample();
        QVERIFY2(use.busyPercent > 0.0 && use.busyPercent <= 100.0, qPrintable(QString::number(use.busyPercent)));
        QVERIFY2(use.usedBytes - before > (50 << 20), qPrintable(QString::number(use.usedBytes - before)));
    }
};

ORFEAS_TEST(TestDeviceMonitor, NoApplication)
#include "test_device_monitor.moc"
