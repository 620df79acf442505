#include <QCoreApplication>
#include <QTest>
#include <functional>
#include <limits>

#include "orfeas/error.h"
#include "orfeas/settings.h"
#include "support/test_registry.h"

using namespace orfeas;

namespace {

/** The message of the InvalidArgument that a call throws; empty if it throws none. */
std::string refusal(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.code() == ErrorCode::InvalidArgument ? error.message() : std::string();
    }
    return {};
}

std::string refusalOf(const std::function<void(GenerationSettings&)>& change) {
    GenerationSettings settings;
    change(settings);
    return refusal([&settings] { validate(settings); });
}

}  // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreValid() {
        GenerationSettings settings;
        validate(settings);
        QCOMPARE(settings.octreeResolution, 384);
    }

    void outOfRangeIsNamedWithItsRange() {
        const std::string steps = refusalOf([](auto& settings) { settings.steps = 0; });
        QVERIFY(steps.find("Steps is 0") != std::string::npos);
        QVERIFY(steps.find("between 1 and 1000") != std::string::npos);
        QVERIFY(refusalOf([](auto& s) { s.octreeResolution = 7; }).find("Resolution is 7") != std::string::npos);
        QVERIFY(refusalOf([](auto& s) { s.octreeResolution = 5000; }).find("5000") != std::string::npos);
        QVERIFY(!refusalOf([](auto& s) { s.guidanceScale = std::numeric_limits<double>::quiet_NaN(); }).empty());
        QVERIFY(!refusalOf([](auto& s) { s.chunkSize = -1; }).empty());
        QVERIFY(!refusalOf([](auto& s) { s.isoLevel = 1.0; }).empty());
        QVERIFY(!refusalOf([](auto& s) { s.seed = std::numeric_limits<std::uint64_t>::max(); }).empty());
    }

    void namesAndParsersAgree() {
        for (const auto kind : {DecoderKind::Auto, DecoderKind::Dense, DecoderKind::Sparse}) {
            QCOMPARE(parseDecoder(decoderName(kind)), kind);
        }
        for (const auto kind : {DeviceKind::Auto, DeviceKind::Cpu, DeviceKind::Cuda}) {
            QCOMPARE(parseDevice(deviceName(kind)), kind);
        }
        for (const auto kind : {Precision::Auto, Precision::Float32, Precision::Float16, Precision::BFloat16}) {
            QCOMPARE(parsePrecision(precisionName(kind)), kind);
        }
        QVERIFY(refusal([] { parseDecoder("octree"); }).find("auto, dense, sparse") != std::string::npos);
    }

    void unknownSettingIsRefused() {
        QVERIFY(refusal([] { generationSettingInfo("strength"); }).find("strength") != std::string::npos);
    }
};

ORFEAS_TEST(TestSettings, QCoreApplication)
#include "test_settings.moc"
