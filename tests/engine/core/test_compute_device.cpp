#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "core/compute_device.h"
#include "cuda/launch_error.h"
#include "support/test_registry.h"

using namespace orfeas;

class TestComputeDevice : public QObject {
    Q_OBJECT

private:
    static bool cpuHasBf16Instructions() {
        QFile file(QStringLiteral("/proc/cpuinfo"));
        return file.open(QIODevice::ReadOnly) &&
               QString::fromLatin1(file.readAll()).contains(QRegularExpression(QStringLiteral("\\b(avx512_bf16|amx_bf16)\\b")));
    }
    static bool says(const ComputeDevice& device, const char* word) { return device.notice.find(word) != std::string::npos; }

private Q_SLOTS:
    void cpuComputesInFp32() {
        const ComputeDevice device = selectComputeDevice(DeviceKind::Cpu, Precision::Auto);
        QCOMPARE(device.dtype, at::kFloat);
        QVERIFY(device.notice.empty());
        QVERIFY2(device.description.starts_with("CPU, ") && device.description.ends_with("(fp32)"), device.description.c_str());
    }
    void cpuHasNoFp16() {
        const ComputeDevice device = selectComputeDevice(DeviceKind::Cpu, Precision::Float16);
        QCOMPARE(device.dtype, at::kFloat);
        QVERIFY2(says(device, "fp16"), device.notice.c_str());
    }
    void slowBf16IsSaid() {
        const ComputeDevice device = selectComputeDevice(DeviceKind::Cpu, Precision::BFloat16);
        QCOMPARE(device.dtype, at::kBFloat16);
        QCOMPARE(says(device, "bf16"), !cpuHasBf16Instructions());
    }
    void aKernelThatFindsNoMemoryIsOutOfMemory() {
        QVERIFY(isOutOfMemory(cuda::LaunchError("splitHeads", "out of memory")));
        QVERIFY(!isOutOfMemory(cuda::LaunchError("splitHeads", "invalid argument")));
        QVERIFY(!isOutOfMemory(std::runtime_error("out of memory")));  // of somebody else
        QVERIFY(std::string(cuda::LaunchError("splitHeads", "invalid argument").what()).find("'splitHeads'") != std::string::npos);
    }
};

ORFEAS_TEST(TestComputeDevice, NoApplication)
#include "test_compute_device.moc"
