#include <QCoreApplication>
#include <limits>

#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/finite_check.h"
#include "weights/weights.h"

using namespace orfeas;
using namespace orfeas::test;

/** Loading tensors to a device: names, shapes, conversion and the check for NaN. */
class TestWeights : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    [[nodiscard]] static Weights golden() { return {openWeightSource(goldenPath("hy3d-2.0-tiny/model.safetensors")), ComputeDevice{}}; }

    /** A file with the one tensor 'values' of the given numbers. */
    std::shared_ptr<const WeightSource> sourceOf(const at::Tensor& values, const char* dtype) {
        const QByteArray data(static_cast<const char*>(values.const_data_ptr()), static_cast<qsizetype>(values.nbytes()));
        const QByteArray header = QByteArray("{\"values\":{\"dtype\":\"") + dtype + "\",\"shape\":[" + QByteArray::number(values.numel()) +
                                  "],\"data_offsets\":[0," + QByteArray::number(data.size()) + "]}}";
        writeBytes(path("values.safetensors"), safetensorsBytes(header, data));
        return openWeightSource(path("values.safetensors"));
    }

private Q_SLOTS:
    void findsByPrefix();
    void loadsAndChecksShapes();
    void convertsInOnePass();
    void findsNonFiniteValues_data();
    void findsNonFiniteValues();
    void namesNonFiniteTensors();
};

void TestWeights::findsByPrefix() {
    const Weights model = golden().sub("model.");
    QCOMPARE(model.prefix(), std::string("model."));
    QVERIFY(model.has("latent_in.weight"));
    QVERIFY(!model.has("latent_in"));
    QVERIFY(model.hasPrefix("latent_in."));
    QVERIFY(!model.hasPrefix("guidance_in."));
    QCOMPARE(model.countBlocks("double_blocks."), 2);
    QCOMPARE(model.countBlocks("single_blocks."), 3);
    QCOMPARE(model.countBlocks("blocks."), 0);
    QCOMPARE(model.sub("double_blocks.1.").size("img_attn.qkv.weight", 0), 192);
    QVERIFY(!golden().hasPrefix("zzz"));
    VERIFY_ERROR(model.size("latent_in.bias", 1), ErrorCode::CorruptFile, "model.latent_in.bias", "[64]");
    VERIFY_ERROR(model.shape("guidance_in.in_layer.weight"), ErrorCode::MissingTensor, "model.guidance_in.in_layer.weight",
                 "hy3d-2.0-tiny/model.safetensors");
}

void TestWeights::loadsAndChecksShapes() {
    const Weights model = golden().sub("model.");
    QCOMPARE(model.load("latent_in.weight", {64, 8}).sizes(), at::IntArrayRef({64, 8}));
    QCOMPARE(model.load("latent_in.weight", {-1, 8}).sizes(), at::IntArrayRef({64, 8}));
    VERIFY_ERROR(model.load("latent_in.weight", {64, 9}), ErrorCode::ConfigMismatch, "model.latent_in.weight", "[64, 8]", "[64, 9]",
                 "config.yaml", "model.safetensors");
    VERIFY_ERROR(model.load("latent_in.weight", {64}), ErrorCode::ConfigMismatch, "[64]");
    VERIFY_ERROR(model.load("latent_in.weight", {-1, 9}), ErrorCode::ConfigMismatch, "[any, 9]");
    VERIFY_ERROR(model.load("absent", {1}), ErrorCode::MissingTensor, "model.absent");
    QVERIFY(!model.loadOptional("absent", {1}).defined());
    QVERIFY(model.loadOptional("latent_in.bias", {64}).defined());
    VERIFY_ERROR(model.loadOptional("latent_in.bias", {63}), ErrorCode::ConfigMismatch, "[64]");
}

void TestWeights::convertsInOnePass() {
    const auto source = openWeightSource(goldenPath("hy3d-2.0-tiny/model.safetensors"));
    const at::Tensor stored = source->read("model.latent_in.weight");
    const at::Tensor same = Weights(source, ComputeDevice{}).load("model.latent_in.weight", {64, 8});
    QVERIFY(bitEqual(same, stored));
    QVERIFY(same.const_data_ptr() != stored.const_data_ptr());  // own memory, so that the file may vanish
    ComputeDevice device;
    device.dtype = at::kBFloat16;
    QVERIFY(bitEqual(Weights(source, device).load("model.latent_in.weight", {64, 8}), stored.to(at::kBFloat16)));
    VERIFY_ERROR(Weights(sourceOf(at::arange(4, at::kLong), "I64"), device).load("values", {4}), ErrorCode::UnsupportedFormat, "values");
}

void TestWeights::findsNonFiniteValues_data() {
    QTest::addColumn<int>("dtype");
    QTest::newRow("fp64") << static_cast<int>(at::kDouble);
    QTest::newRow("fp32") << static_cast<int>(at::kFloat);
    QTest::newRow("fp16") << static_cast<int>(at::kHalf);
    QTest::newRow("bf16") << static_cast<int>(at::kBFloat16);
}

void TestWeights::findsNonFiniteValues() {
    QFETCH(int, dtype);
    constexpr std::int64_t kCount = 600'001;  // several blocks of the parallel loop and a remainder
    const at::Tensor values = at::linspace(-60000, 60000, kCount, at::kDouble).to(static_cast<at::ScalarType>(dtype));
    QVERIFY(allFinite(values));
    QVERIFY(allFinite(values.slice(0, 0, 0)));
    QVERIFY(allFinite(values.slice(0, 0, kCount, 7)));
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
        for (const std::int64_t place : {std::int64_t{0}, std::int64_t{262'145}, kCount - 1}) {
            at::Tensor damaged = values.clone();
            damaged[place] = bad;
            QVERIFY(!allFinite(damaged));
            QVERIFY(!allFinite(at::stack({damaged, damaged}, 1).select(1, 0)));  // strided: the general path
        }
    }
}

void TestWeights::namesNonFiniteTensors() {
    at::Tensor values = at::ones({8}, at::kFloat);
    values[5] = std::numeric_limits<float>::quiet_NaN();
    VERIFY_ERROR(Weights(sourceOf(values, "F32"), ComputeDevice{}).load("values", {8}), ErrorCode::NotFinite, "'values'", "NaN",
                 "values.safetensors");
    values[5] = 1e6F;
    ComputeDevice half;
    half.dtype = at::kHalf;
    VERIFY_ERROR(Weights(sourceOf(values, "F32"), half).load("values", {8}), ErrorCode::NotFinite, "'values'", "too large");
}

ORFEAS_TEST(TestWeights, QCoreApplication)
#include "test_weights.moc"
