#include <ATen/Parallel.h>
#include <QCoreApplication>

#include "orfeas/bench.h"
#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/finite_check.h"
#include "weights/synthetic_weights.h"
#include "weights/weights.h"

using namespace orfeas;
using namespace orfeas::test;

/** Made-up weights: the true sizes of published models, the same values everywhere. */
class TestSyntheticWeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasPublishedSizes_data();
    void hasPublishedSizes();
    void describesVariants();
    void isReproducible();
    void keepsActivationsInRange();
    void refusesUnknownNames();
};

void TestSyntheticWeights::hasPublishedSizes_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("model");  // billions of parameters, as published
    QTest::addColumn<double>("conditioner");
    QTest::newRow("2.0") << QStringLiteral("hunyuan3d-2.0") << 1.113 << 1.136;
    QTest::newRow("2.0-turbo") << QStringLiteral("hunyuan3d-2.0-turbo") << 1.113 << 1.136;
    QTest::newRow("2mini") << QStringLiteral("hunyuan3d-2mini") << 0.6 << 1.136;
    QTest::newRow("2.1") << QStringLiteral("hunyuan3d-2.1") << 3.3 << 0.304;
}

void TestSyntheticWeights::hasPublishedSizes() {
    QFETCH(QString, name);
    QFETCH(double, model);
    QFETCH(double, conditioner);
    const ModelInfo info = makeSyntheticModel(name.toStdString()).info;
    const auto billions = [&](const char* part) { return static_cast<double>(info.parameters.at(part)) / 1e9; };
    QVERIFY2(std::abs(billions("model") - model) < 0.08 * model, qPrintable(QString::number(billions("model"))));
    QVERIFY2(std::abs(billions("conditioner") - conditioner) < 0.005 * conditioner, qPrintable(QString::number(billions("conditioner"))));
    QCOMPARE(info.name, name.toStdString());
    QCOMPARE(info.storedPrecision, std::string("F16"));
    QVERIFY(info.missing.empty());
    QCOMPARE(info.stageBytes.at(Stage::LoadWeights),
             2 * (info.parameters.at("model") + info.parameters.at("vae") + info.parameters.at("conditioner")));
}

void TestSyntheticWeights::describesVariants() {
    QVERIFY(syntheticModelNames() ==
            std::vector<std::string>({"hunyuan3d-2.0", "hunyuan3d-2.0-turbo", "hunyuan3d-2mini", "hunyuan3d-2.1"}));
    QCOMPARE(makeSyntheticModel("hunyuan3d-2.0").info.variant, std::string("base"));
    QCOMPARE(makeSyntheticModel("hunyuan3d-2mini").info.variant, std::string("mini"));
    QCOMPARE(makeSyntheticModel("hunyuan3d-2.1").info.family, std::string("Hunyuan3D-2.1"));
    const SyntheticModel turbo = makeSyntheticModel("hunyuan3d-2.0-turbo");
    QCOMPARE(turbo.info.variant, std::string("turbo (guidance distilled)"));
    QCOMPARE(turbo.info.defaults.steps, 5);
    QVERIFY(turbo.source->tensors().contains("model.guidance_in.in_layer.weight"));
    QVERIFY(!turbo.source->tensors().contains("vae.geo_decoder.ln_post.weight"));
    QCOMPARE(turbo.config.vae.integer("geo_decoder_downsample_ratio", 0), 2);
}

void TestSyntheticWeights::isReproducible() {
    const std::string name = "model.final_layer.linear.weight";
    const auto source = makeSyntheticModel("hunyuan3d-2mini", 5).source;
    const at::Tensor values = source->read(name);
    QVERIFY(bitEqual(values, makeSyntheticModel("hunyuan3d-2mini", 5).source->read(name)));
    QVERIFY(!bitEqual(values, makeSyntheticModel("hunyuan3d-2mini", 6).source->read(name)));
    QVERIFY(!bitEqual(source->read("model.single_blocks.0.linear2.weight"), source->read("model.single_blocks.1.linear2.weight")));
    const std::string large = "model.double_blocks.0.img_mlp.0.weight";
    const at::Tensor threaded = source->read(large);
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    QVERIFY(bitEqual(source->read(large), threaded));
    at::set_num_threads(threads);
}

void TestSyntheticWeights::keepsActivationsInRange() {
    const auto source = makeSyntheticModel("hunyuan3d-2.0").source;
    const at::Tensor matrix = source->read("model.double_blocks.3.img_mlp.0.weight").to(at::kFloat);
    QVERIFY(allFinite(matrix));
    QVERIFY(std::abs(matrix.std().item<double>() * std::sqrt(1024.0) - 1.0) < 0.01);
    QVERIFY(std::abs(matrix.mean().item<double>()) < 1e-3);
    // Neighbours and rows are independent: correlations of 4 million values stay within five deviations.
    const at::Tensor flat = matrix.flatten();
    for (const std::int64_t lag : {std::int64_t{1}, std::int64_t{2}, std::int64_t{4}, std::int64_t{1024}}) {
        const at::Tensor product = flat.slice(0, lag) * flat.slice(0, 0, flat.numel() - lag);
        QVERIFY(std::abs(product.mean().item<double>() * 1024.0) < 5.0 / std::sqrt(static_cast<double>(flat.numel())));
    }
    QVERIFY(bitEqual(source->read("model.double_blocks.3.img_attn.norm.key_norm.scale"), at::ones({64}, at::kHalf)));
    QVERIFY(bitEqual(source->read("vae.geo_decoder.ln_post.weight"), at::ones({1024}, at::kHalf)));
    QVERIFY(bitEqual(source->read("vae.geo_decoder.ln_post.bias"), at::zeros({1024}, at::kHalf)));
    const Weights weights(source, ComputeDevice{});
    QCOMPARE(weights.load("vae.post_kl.weight", {1024, 64}).scalar_type(), at::kFloat);
}

void TestSyntheticWeights::refusesUnknownNames() {
    VERIFY_ERROR(makeSyntheticModel("hunyuan4d"), ErrorCode::InvalidArgument, "hunyuan4d", "hunyuan3d-2.0-turbo");
    VERIFY_ERROR(makeSyntheticModel("hunyuan3d-2.0").source->read("model.absent"), ErrorCode::MissingTensor, "model.absent");
}

ORFEAS_TEST(TestSyntheticWeights, QCoreApplication)
#include "test_synthetic_weights.moc"
