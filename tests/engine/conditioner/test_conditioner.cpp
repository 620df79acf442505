#include <QCoreApplication>
#include "../golden/golden_support.h"
#include "conditioner/conditioner.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** The image encoder against the reference's tokens, and how it answers to what can't be right. */
class TestConditioner : public QObject {
    Q_OBJECT

private:
    static std::vector<int> viewsOf(const GoldenCase& golden) {
        std::vector<int> views;
        if (golden.has("view_idxs")) {
            const at::Tensor indices = golden.tensor("view_idxs");
            for (std::int64_t i = 0; i < indices.size(0); ++i) {
                views.push_back(static_cast<int>(indices[i].item<std::int64_t>()));
            }
        }
        return views;
    }

private Q_SLOTS:
    void agreesWithReference_data() { addCaseRows(3e-2, 3e-2); }
    void agreesWithReference();
    void tellsViewsApart();
    void refusesWrongViews();
    void namesContradictions_data();
    void namesContradictions();
};

void TestConditioner::agreesWithReference() {
    QFETCH(QString, name);
    QFETCH(int, dtype);
    QFETCH(double, tolerance);
    const c10::InferenceMode inference;
    const LoadedCase loaded(name.toStdString(), static_cast<at::ScalarType>(dtype));
    const Conditioner conditioner(loaded.config().conditioner, loaded.weights);
    const at::Tensor tokens = conditioner.encode(loaded.golden.tensor("image"), viewsOf(loaded.golden));
    QCOMPARE(tokens.scalar_type(), loaded.device.dtype);
    VERIFY_CLOSE(tokens, loaded.golden.tensor("tokens"), tolerance);
    QCOMPARE(tokens.size(2), conditioner.tokenChannels());
    QCOMPARE(tokens.size(1) % conditioner.tokensPerView(), std::int64_t{0});
}

void TestConditioner::tellsViewsApart() {
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2mv-tiny");
    const Conditioner conditioner(loaded.config().conditioner, loaded.weights);
    QCOMPARE(conditioner.maximumViews(), 4);
    const at::Tensor front = loaded.golden.tensor("image").narrow(1, 0, 1);
    const std::array asFront{0};
    const std::array asRight{3};
    QVERIFY(relativeDifference(conditioner.encode(front, asFront), conditioner.encode(front, asRight)) > 1e-2);
    VERIFY_CLOSE(conditioner.encode(front.squeeze(1), asRight), conditioner.encode(front, asRight), 0.0);
}

void TestConditioner::refusesWrongViews() {
    const c10::InferenceMode inference;
    const LoadedCase several("hy3d-2mv-tiny");
    const Conditioner multi(several.config().conditioner, several.weights);
    const at::Tensor views = several.golden.tensor("image");
    const std::array unknown{0, 4};
    VERIFY_ERROR(multi.encode(views, unknown), ErrorCode::InvalidArgument, "View 4");
    const LoadedCase one("hy3d-2.0-tiny");
    const Conditioner single(one.config().conditioner, one.weights);
    const std::array two{0, 2};
    VERIFY_ERROR(single.encode(views, two), ErrorCode::InvalidArgument, "one picture");
}

void TestConditioner::namesContradictions_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("tensor");
    const QString prefix = QStringLiteral("main_image_encoder.kwargs.");
    QTest::newRow("width") << prefix + QStringLiteral("config.hidden_size") << "64" << "projection.weight";
    QTest::newRow("depth") << prefix + QStringLiteral("config.num_hidden_layers") << "40" << "encoder.layer.*";
    QTest::newRow("heads") << prefix + QStringLiteral("config.num_attention_heads") << "5" << "projection.weight";
    QTest::newRow("patch") << prefix + QStringLiteral("config.patch_size") << "16" << "projection.weight";
    QTest::newRow("mlp") << prefix + QStringLiteral("config.use_swiglu_ffn") << "false" << "mlp.weights_in";
    QTest::newRow("positions") << prefix + QStringLiteral("image_size") << "518" << "position_embeddings";
}

void TestConditioner::namesContradictions() {
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, tensor);
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2.0-tiny");
    const std::string heads = "main_image_encoder.kwargs.config.num_attention_heads";
    std::map<std::string, std::string> scalars{{heads, "4"}, {"main_image_encoder.kwargs.image_size", "56"}};
    scalars[key.toStdString()] = value.toStdString();
    const ConfigSection config("config.yaml", "conditioner", "SingleImageEncoder", scalars);
    VERIFY_ERROR(Conditioner(config, loaded.weights), ErrorCode::ConfigMismatch, key.toStdString(), tensor.toStdString(),
                 value.toStdString());
}

ORFEAS_TEST(TestConditioner, QCoreApplication)
#include "test_conditioner.moc"
