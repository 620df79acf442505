#include <QCoreApplication>
#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/model_config.h"

using namespace orfeas;
using namespace orfeas::test;

/** config.yaml and the choice of files in a model folder. */
class TestModelConfig : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    ModelConfig configOf(const QByteArray& text) {
        writeBytes(path("config.yaml"), text);
        return readModelConfig(path("config.yaml"));
    }

private Q_SLOTS:
    void readsGolden();
    void readsOwnSection();
    void namesWrongTypes();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void limitsAliases();
    void findsFiles();
};

void TestModelConfig::readsGolden() {
    const ModelConfig config = readModelConfig(goldenPath("hy3d-2.0-turbo-tiny/config.yaml"));
    QCOMPARE(config.model.className(), std::string("Hunyuan3DDiT"));
    QCOMPARE(config.model.integer("num_heads", 0), 4);
    QCOMPARE(config.model.number("mlp_ratio", 0), 4.0);
    QVERIFY(config.model.boolean("guidance_embed", false));
    QCOMPARE(config.model.integer("axes_dim.0", 0), 16);
    QCOMPARE(config.vae.className(), std::string("ShapeVAE"));
    QCOMPARE(config.vae.number("scale_factor", 0), 0.9990943042622529);
    QVERIFY(!config.vae.boolean("geo_decoder_ln_post", true));
    QCOMPARE(config.conditioner.text("main_image_encoder.type", ""), std::string("DinoImageEncoder"));
    QCOMPARE(config.conditioner.integer("main_image_encoder.kwargs.config.num_hidden_layers", 0), 2);
    QCOMPARE(config.conditioner.number("main_image_encoder.kwargs.config.layer_norm_eps", 0), 1e-6);
    QCOMPARE(config.scheduler.className(), std::string("ConsistencyFlowMatchEulerDiscreteScheduler"));
    QCOMPARE(config.imageProcessor.number("border_ratio", 0), 0.15);
    QCOMPARE(config.pipeline.className(), std::string("Hunyuan3DDiTFlowMatchingPipeline"));
    QVERIFY(config.orfeas.className().empty());
    QVERIFY(!config.model.integer("absent").has_value());
    QCOMPARE(config.model.integer("absent", 7), 7);
    QVERIFY(!config.model.has("absent"));
}

void TestModelConfig::readsOwnSection() {
    const ModelConfig config = configOf("model:\n  target: a.B\norfeas:\n  steps: 20\n  guidance_scale: 3.5\n  note: small\n  empty:\n");
    QCOMPARE(config.orfeas.integer("steps", 0), 20);
    QCOMPARE(config.orfeas.number("guidance_scale", 0), 3.5);
    QCOMPARE(config.orfeas.text("note", ""), std::string("small"));
    QVERIFY(!config.orfeas.has("empty"));
    QVERIFY(config.orfeas.where("steps").ends_with("config.yaml: orfeas.steps"));
    QVERIFY(config.model.where("num_heads").ends_with("config.yaml: model.params.num_heads"));
    QCOMPARE(config.model.className(), std::string("B"));
    QVERIFY(config.vae.className().empty());
}

void TestModelConfig::namesWrongTypes() {
    const ModelConfig config =
        configOf("model:\n  target: a.B\n  params: {n: many, x: 1.5.2, b: 'yes', big: 99999999999999999999, inf: .inf}\n");
    VERIFY_ERROR(config.model.integer("n", 0), ErrorCode::ConfigMismatch, "config.yaml: model.params.n", "many", "whole number");
    VERIFY_ERROR(config.model.integer("big", 0), ErrorCode::ConfigMismatch, "model.params.big");
    VERIFY_ERROR(config.model.number("x", 0), ErrorCode::ConfigMismatch, "model.params.x", "a number");
    VERIFY_ERROR(config.model.number("inf", 0), ErrorCode::ConfigMismatch, "model.params.inf");
    VERIFY_ERROR(config.model.boolean("b", false), ErrorCode::ConfigMismatch, "model.params.b", "true or false");
}

void TestModelConfig::refusesBadFiles_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("broken") << QByteArray("model: [1, 2\nvae: {") << QStringLiteral("no valid YAML");
    QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff\xfe", 5) << QStringLiteral("config.yaml");
    QTest::newRow("list") << QByteArray("- a\n- b\n") << QStringLiteral("no map");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("no map");
    QTest::newRow("section is text") << QByteArray("model: hello\n") << QStringLiteral("'model' is no map");
    QTest::newRow("key twice") << QByteArray("model:\n  params: {a: 1, a: 2}\n") << QStringLiteral("twice");
    QTest::newRow("deep") << QByteArray("model:\n  params: {a: ") + QByteArray(40, '[') + QByteArray(40, ']') + "}\n"
                          << QStringLiteral("too deeply");
    QTest::newRow("very deep") << QByteArray("model: ") + QByteArray(100'000, '[') << QStringLiteral("config.yaml");
    QTest::newRow("too large") << QByteArray(2 << 20, '#') << QStringLiteral("too many");
    QTest::newRow("map as key") << QByteArray("model:\n  params:\n    ? {a: 1}\n    : 2\n") << QStringLiteral("no plain text");
}

void TestModelConfig::refusesBadFiles() {
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    VERIFY_ERROR(configOf(text), ErrorCode::CorruptFile, words.toStdString(), "config.yaml");
}

void TestModelConfig::limitsAliases() {
    QByteArray text = "model:\n  params:\n    a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray last = "*a" + QByteArray::number(i - 1);
        text += "    a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + (last + ", ").repeated(9) + last + "]\n";
    }
    VERIFY_ERROR(configOf(text), ErrorCode::CorruptFile, "too many values");
}

void TestModelConfig::findsFiles() {
    const ModelFiles golden = findModelFiles(goldenPath("hy3d-2.1-tiny"));
    QCOMPARE(golden.weights.filename().string(), std::string("model.safetensors"));  // before model.ckpt
    QCOMPARE(golden.config.string(), goldenPath("hy3d-2.1-tiny/config.yaml"));
    QCOMPARE(findModelFiles(goldenPath("hy3d-2.1-tiny/model.ckpt")).weights.filename().string(), std::string("model.ckpt"));

    QTemporaryDir folder;
    VERIFY_ERROR(findModelFiles(folder.path().toStdString()), ErrorCode::FileNotFound, "model.fp16.safetensors", "model.ckpt");
    writeBytes(folder.filePath(QStringLiteral("model.fp16.ckpt")).toStdString(), "x");
    VERIFY_ERROR(findModelFiles(folder.path().toStdString()), ErrorCode::FileNotFound, "config.yaml");
    VERIFY_ERROR(findModelFiles(folder.filePath(QStringLiteral("absent")).toStdString()), ErrorCode::FileNotFound, "absent");
    VERIFY_ERROR(readModelConfig(folder.filePath(QStringLiteral("config.yaml")).toStdString()), ErrorCode::FileNotFound, "config.yaml");
}

ORFEAS_TEST(TestModelConfig, QCoreApplication)
#include "test_model_config.moc"
