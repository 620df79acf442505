#include <QCoreApplication>
#include "../golden/golden_support.h"
#include "shape_vae/shape_vae.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** The shape decoder against the reference: transformer, field, both geometries, and a file of its own. */
class TestShapeVae : public QObject {
    Q_OBJECT

private:
    /** The VAE's tensors as a stand-alone file holds them: without a prefix. */
    class StandAloneSource : public WeightSource {
    public:
        explicit StandAloneSource(const std::filesystem::path& file) : m_source(openWeightSource(file)) {
            for (const auto& [name, info] : m_source->tensors()) {
                if (name.starts_with("vae.")) {
                    m_tensors[name.substr(4)] = info;
                }
            }
        }
        [[nodiscard]] const TensorTable& tensors() const override { return m_tensors; }
        [[nodiscard]] at::Tensor read(const std::string& name) const override { return m_source->read("vae." + name); }
        [[nodiscard]] std::string description() const override { return m_source->description(); }

    private:
        std::shared_ptr<const WeightSource> m_source;
        TensorTable m_tensors;
    };

    static at::Tensor lastLatents(const GoldenCase& golden) {
        return golden.tensor("latents." + std::to_string(golden.indices("latents.").back()));
    }

private Q_SLOTS:
    void agreesWithReference_data() { addCaseRows(1e-4, 1e-4); }  // the CPU computes the VAE in fp32, also where the rest is bf16
    void agreesWithReference();
    void fieldOutlivesTheVae();
    void chunksAgree();
    void readsStandAloneFile();
    void namesContradictions_data();
    void namesContradictions();
};

void TestShapeVae::agreesWithReference() {
    QFETCH(QString, name);
    QFETCH(int, dtype);
    QFETCH(double, tolerance);
    const c10::InferenceMode inference;
    const LoadedCase loaded(name.toStdString(), static_cast<at::ScalarType>(dtype));
    const GoldenCase& golden = loaded.golden;
    const ShapeVae vae(loaded.config().vae, loaded.weights);
    QCOMPARE(vae.latentCount(), golden.tensor("noise").size(1));
    QCOMPARE(vae.latentChannels(), golden.tensor("noise").size(2));
    const at::Tensor features = vae.decodeLatents(lastLatents(golden));
    QCOMPARE(features.scalar_type(), at::kFloat);
    VERIFY_CLOSE(features, golden.tensor("vae_features"), tolerance);

    const auto field = vae.makeField(golden.tensor("vae_features"));
    const at::Tensor logits = field->logits(golden.tensor("queries").squeeze(0));
    QCOMPARE(logits.scalar_type(), at::kFloat);
    VERIFY_CLOSE(logits, golden.tensor("query_logits").flatten(), tolerance);
    QVERIFY(field->bytesPerQuery() > 64 * 2);
}

void TestShapeVae::fieldOutlivesTheVae() {
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2.0-turbo-tiny");
    std::unique_ptr<Field> field;
    {
        const ShapeVae vae(loaded.config().vae, loaded.weights);
        field = vae.makeField(loaded.golden.tensor("vae_features"));
    }
    VERIFY_CLOSE(field->logits(loaded.golden.tensor("queries")[0]), loaded.golden.tensor("query_logits").flatten(), 1e-4);
}

void TestShapeVae::chunksAgree() {
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2.1-tiny");
    const ShapeVae vae(loaded.config().vae, loaded.weights);
    const auto field = vae.makeField(loaded.golden.tensor("vae_features"));
    const at::Tensor points = loaded.golden.tensor("queries")[0];
    const at::Tensor parts = at::cat({field->logits(points.slice(0, 0, 1)), field->logits(points.slice(0, 1, 50))});
    VERIFY_CLOSE(parts, field->logits(points), 1e-5);
}

void TestShapeVae::readsStandAloneFile() {
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2.0-turbo-tiny");
    const Weights alone(std::make_shared<StandAloneSource>(loaded.golden.weightFiles().front()), ComputeDevice{});
    QVERIFY(!alone.hasPrefix("vae."));
    const ShapeVae vae(loaded.config().vae, alone);
    VERIFY_CLOSE(vae.decodeLatents(lastLatents(loaded.golden)), loaded.golden.tensor("vae_features"), 1e-4);
}

void TestShapeVae::namesContradictions_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("tensor");
    const auto row = [](const char* key, const char* value, const char* tensor) {
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(value) << QString::fromLatin1(tensor);
    };
    row("width", "1024", "post_kl.weight");
    row("embed_dim", "64", "post_kl.weight");
    row("heads", "16", "q_norm.weight");
    row("num_decoder_layers", "16", "transformer.resblocks.");
    row("num_freqs", "6", "query_proj.weight");
    row("geo_decoder_downsample_ratio", "2", "query_proj.weight");
    row("geo_decoder_mlp_expand_ratio", "1", "mlp.c_fc.weight");
    row("geo_decoder_ln_post", "false", "ln_post.weight");
    row("qk_norm", "false", "q_norm.weight");
}

void TestShapeVae::namesContradictions() {
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, tensor);
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2.0-tiny");
    const ConfigSection config("config.yaml", "vae", "ShapeVAE", {{key.toStdString(), value.toStdString()}});
    VERIFY_ERROR(ShapeVae(config, loaded.weights), ErrorCode::ConfigMismatch, "config.yaml: vae.params." + key.toStdString(),
                 tensor.toStdString(), loaded.golden.weightFiles().front().string());
}

ORFEAS_TEST(TestShapeVae, QCoreApplication)
#include "test_shape_vae.moc"
