#include "../golden/golden_support.h"
#include "core/compute_device.h"
#include "weights/model_config.h"
#include "weights/model_writer.h"
#include "weights/synthetic_weights.h"
#include "weights/upload.h"

using namespace orfeas;
using namespace orfeas::test;

/** Weights on their way: from memory to a device, and from a made-up model to a file and back. */
class TestUpload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrivesUnchanged();
    void writtenModelReadsBack();
};

void TestUpload::arrivesUnchanged() {
    const bool cuda = selectComputeDevice(DeviceKind::Cuda, Precision::Auto).isCuda();
    const at::Device device = cuda ? at::kCUDA : at::kCPU;
    // Below, at and above a piece, of odd sizes, and not contiguous.
    for (const std::int64_t count :
         {std::int64_t{0}, std::int64_t{7}, std::int64_t{5} << 20, std::int64_t{40} << 20, (std::int64_t{17} << 20) + 3}) {
        const at::Tensor values = at::arange(count, at::kFloat).to(at::kHalf);
        QVERIFY(at::equal(uploaded(values, device).cpu(), values));
    }
    const at::Tensor turned = at::rand({3000, 2000}).t();
    QVERIFY(at::equal(uploaded(turned, device).cpu(), turned));
}

void TestUpload::writtenModelReadsBack() {
    const QTemporaryDir folder;
    const auto source = openWeightSource(goldenPath("hy3d-2.0-tiny/model.safetensors"));
    const ModelConfig config = readModelConfig(goldenPath("hy3d-2.0-tiny/config.yaml"));
    const std::filesystem::path place = std::filesystem::path(folder.path().toStdString()) / "made" / "model";
    writeModel(config, *source, place);
    const ModelFiles files = findModelFiles(place);
    const auto again = openWeightSource(files.weights);
    QCOMPARE(again->tensors().size(), source->tensors().size());
    for (const auto& [name, info] : source->tensors()) {
        QVERIFY(at::equal(again->read(name), source->read(name).to(at::kHalf)));
    }
    const ModelConfig read = readModelConfig(files.config);
    QCOMPARE(read.model.className(), config.model.className());
    QCOMPARE(read.model.integer("hidden_size", 0), config.model.integer("hidden_size", -1));
    QCOMPARE(read.conditioner.scalars(), config.conditioner.scalars());

    QFile obstacle(folder.filePath(QStringLiteral("file")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    VERIFY_ERROR(writeModel(config, *source, obstacle.fileName().toStdString()), ErrorCode::AccessDenied, "file");
}

QTEST_APPLESS_MAIN(TestUpload)
#include "test_upload.moc"
