#include "../golden/golden_support.h"
#include "support/test_registry.h"
#include "weights/model_config.h"
#include "weights/model_writer.h"
#include "weights/synthetic_weights.h"

using namespace orfeas;
using namespace orfeas::test;

/** A model that was made up, written and read back. */
class TestModelWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenModelReadsBack();
};

void TestModelWriter::writtenModelReadsBack() {
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

ORFEAS_TEST(TestModelWriter, NoApplication)
#include "test_model_writer.moc"
