#include <QCoreApplication>
#include "conditioner/conditioner.h"
#include "dit/make_denoiser.h"
#include "golden_support.h"
#include "shape_vae/shape_vae.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** Whichever tensor a checkpoint lacks, loading says which one; none is silently done without. */
class TestMissingTensors : public QObject {
    Q_OBJECT

private:
    /** A checkpoint without one of its tensors. */
    class IncompleteSource : public WeightSource {
    public:
        IncompleteSource(std::shared_ptr<const WeightSource> whole, const std::string& hidden)
            : m_whole(std::move(whole)), m_tensors(m_whole->tensors()) {
            m_tensors.erase(hidden);
        }
        [[nodiscard]] const TensorTable& tensors() const override { return m_tensors; }
        [[nodiscard]] at::Tensor read(const std::string& name) const override { return m_whole->read(name); }
        [[nodiscard]] std::string description() const override { return m_whole->description(); }

    private:
        std::shared_ptr<const WeightSource> m_whole;
        TensorTable m_tensors;
    };

    static void load(const ModelConfig& config, const Weights& weights) {
        const Conditioner conditioner(config.conditioner, weights);
        const auto denoiser = makeDenoiser(config.model, weights);
        const ShapeVae vae(config.vae, weights);
    }

private Q_SLOTS:
    void namesEachOne_data();
    void namesEachOne();
};

void TestMissingTensors::namesEachOne_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : kGoldenCases) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestMissingTensors::namesEachOne() {
    QFETCH(QString, name);
    const c10::InferenceMode inference;
    const LoadedCase loaded(name.toStdString());
    const auto whole = openWeightSource(loaded.golden.weightFiles().front());
    load(loaded.config(), loaded.weights);
    for (const auto& [tensor, info] : whole->tensors()) {
        if (tensor.ends_with("embeddings.mask_token")) {
            continue;  // of DINOv2's training
        }
        const Weights weights(std::make_shared<IncompleteSource>(whole, tensor), loaded.device);
        const auto error = errorOf([&] { load(loaded.config(), weights); });
        QVERIFY2(error.has_value(), tensor.c_str());
        QVERIFY2(error->code() == ErrorCode::MissingTensor, error->what());
        QVERIFY2(error->message().find(tensor) != std::string::npos, (tensor + ": " + error->what()).c_str());
    }
}

ORFEAS_TEST(TestMissingTensors, QCoreApplication)
#include "test_missing_tensors.moc"
