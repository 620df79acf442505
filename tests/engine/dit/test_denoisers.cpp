#include <QCoreApplication>
#include "../golden/golden_support.h"
#include "dit/make_denoiser.h"
#include "dit/mixture_of_experts.h"
#include "support/seed.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** Both denoiser families against the reference, and against weights and configs that contradict each other. */
class TestDenoisers : public QObject {
    Q_OBJECT

private:
    /** The model section of a case with one value changed. */
    static ConfigSection changed(const std::string& key, const std::string& value, const std::string& className = "Hunyuan3DDiT") {
        std::map<std::string, std::string> scalars;
        if (!key.empty()) {
            scalars[key] = value;
        }
        return {"config.yaml", "model", className, scalars};
    }

private Q_SLOTS:
    void agreesWithReference_data() { addCaseRows(3e-2, kRoutedTolerance); }
    void agreesWithReference();
    void batchEqualsSinglePasses();
    void oneTokenStandsForAll();
    void preparedTimesChangeNothing();
    void onlyDistilledModelsSeeGuidance();
    void expertsEqualDenseEvaluation();
    void headsFollowFromTensors();
    void namesContradictions_data();
    void namesContradictions();
    void namesOtherFamily();
    void namesMissingTensors();
};

void TestDenoisers::agreesWithReference() {
    QFETCH(QString, name);
    QFETCH(int, dtype);
    QFETCH(double, tolerance);
    const c10::InferenceMode inference;
    const LoadedCase loaded(name.toStdString(), static_cast<at::ScalarType>(dtype));
    const GoldenCase& golden = loaded.golden;
    const auto denoiser = makeDenoiser(loaded.config().model, loaded.weights);
    QCOMPARE(denoiser->latentChannels(), golden.tensor("noise").size(2));
    const std::vector<int> indices = golden.indices("model_out.");
    QVERIFY(indices.size() >= 2);
    for (const int i : indices) {
        const at::Tensor expected = golden.tensor("model_out." + std::to_string(i));
        const std::int64_t batch = expected.size(0);
        const at::Tensor latents = i == 0 ? golden.tensor("noise") : golden.tensor("latents." + std::to_string(i - 1));
        const at::Tensor tokens = golden.tensor("tokens");
        const at::Tensor context = batch == 2 ? at::cat({tokens, at::zeros_like(tokens)}) : tokens;
        const at::Tensor output =
            denoiser->velocity(latents.to(loaded.device.dtype).expand({batch, -1, -1}), golden.tensor("sigmas")[i].item<double>(),
                               context.to(loaded.device.dtype), golden.guidanceScale);
        QCOMPARE(output.scalar_type(), loaded.device.dtype);
        VERIFY_CLOSE(output, expected, tolerance);
    }
}

void TestDenoisers::batchEqualsSinglePasses() {
    const c10::InferenceMode inference;
    for (const char* name : {"hy3d-2.0-tiny", "hy3d-2.1-tiny"}) {
        const LoadedCase loaded(name);
        const auto denoiser = makeDenoiser(loaded.config().model, loaded.weights);
        const at::Tensor noise = loaded.golden.tensor("noise");
        const at::Tensor tokens = loaded.golden.tensor("tokens");
        const at::Tensor zeros = at::zeros_like(tokens);
        const at::Tensor both = denoiser->velocity(noise.expand({2, -1, -1}), 0.3, at::cat({tokens, zeros}), 1.0);
        VERIFY_CLOSE(both.slice(0, 0, 1), denoiser->velocity(noise, 0.3, tokens, 1.0), 1e-5);
        VERIFY_CLOSE(both.slice(0, 1, 2), denoiser->velocity(noise, 0.3, zeros, 1.0), 1e-5);
        QVERIFY(relativeDifference(both.slice(0, 0, 1), both.slice(0, 1, 2)) > 1e-3);
    }
}

void TestDenoisers::oneTokenStandsForAll() {
    const c10::InferenceMode inference;
    for (const char* name : {"hy3d-2.0-tiny", "hy3d-2.0-turbo-tiny", "hy3d-2.1-tiny"}) {
        const LoadedCase loaded(name);
        const auto denoiser = makeDenoiser(loaded.config().model, loaded.weights);
        const at::Tensor noise = loaded.golden.tensor("noise");
        const at::Tensor token = loaded.golden.tensor("tokens").slice(1, 0, 1);  // [1,1,C]; zeros alone would hide a wrong weight
        const std::int64_t copies = loaded.golden.tensor("tokens").size(1);
        for (const at::Tensor& each : {token, at::zeros_like(token)}) {
            const at::Tensor all = denoiser->velocity(noise, 0.3, each.expand({-1, copies, -1}), 2.0);
            VERIFY_CLOSE(denoiser->velocityOfEqualTokens(noise, 0.3, each, copies, 2.0), all, 1e-5);
        }
    }
    const LoadedCase loaded("hy3d-2.0-tiny");
    const auto denoiser = makeDenoiser(loaded.config().model, loaded.weights);
    const at::Tensor noise = loaded.golden.tensor("noise");
    const at::Tensor token = loaded.golden.tensor("tokens").slice(1, 0, 1);
    QVERIFY(relativeDifference(denoiser->velocityOfEqualTokens(noise, 0.3, token, 1, 2.0),
                               denoiser->velocityOfEqualTokens(noise, 0.3, token, 100, 2.0)) > 1e-4);
}

void TestDenoisers::preparedTimesChangeNothing() {
    const c10::InferenceMode inference;
    for (const char* name : {"hy3d-2.0-tiny", "hy3d-2.0-turbo-tiny", "hy3d-2.1-tiny"}) {
        const LoadedCase loaded(name);
        const auto denoiser = makeDenoiser(loaded.config().model, loaded.weights);
        const at::Tensor noise = loaded.golden.tensor("noise");
        const at::Tensor tokens = loaded.golden.tensor("tokens");
        std::vector<double> times;
        for (int i = 0; i < 150; ++i) {  // more than are kept at once
            times.push_back(i / 149.0);
        }
        std::vector<at::Tensor> expected;
        const std::vector<double> some{times[0], times[149], times[70], times[71], times[3], 0.1234};
        for (const double t : some) {
            expected.push_back(denoiser->velocity(noise, t, tokens, 2.0));
        }
        denoiser->prepareTimes(times, 2.0);
        for (std::size_t i = 0; i < some.size(); ++i) {
            VERIFY_CLOSE(denoiser->velocity(noise, some[i], tokens, 2.0), expected[i], 1e-5);
        }
        if (denoiser->guidanceDistilled()) {
            QVERIFY(relativeDifference(denoiser->velocity(noise, times[0], tokens, 7.0), expected[0]) > 1e-4);
        }
    }
}

void TestDenoisers::onlyDistilledModelsSeeGuidance() {
    const c10::InferenceMode inference;
    for (const char* name : kGoldenCases) {
        const LoadedCase loaded(name);
        const auto denoiser = makeDenoiser(loaded.config().model, loaded.weights);
        const at::Tensor noise = loaded.golden.tensor("noise");
        const at::Tensor tokens = loaded.golden.tensor("tokens");
        const double difference =
            relativeDifference(denoiser->velocity(noise, 0.5, tokens, 2.0), denoiser->velocity(noise, 0.5, tokens, 5.0));
        QCOMPARE(denoiser->guidanceDistilled(), std::string(name).find("turbo") != std::string::npos);
        QCOMPARE(difference > 1e-4, denoiser->guidanceDistilled());
    }
}

void TestDenoisers::expertsEqualDenseEvaluation() {
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2.1-tiny");
    const Weights weights = loaded.weights.sub("model.blocks.4.moe.");
    const MixtureOfExperts experts(loaded.config().model, weights, 64);
    at::manual_seed(seed(7));
    const at::Tensor x = at::randn({2, 33, 64});

    const at::Tensor ratings = at::softmax(at::linear(x, weights.load("gate.weight", {-1, 64})), -1);  // [2,33,E]
    const at::Tensor threshold = std::get<0>(at::topk(ratings, 2)).slice(-1, 1);
    const at::Tensor shares = at::where(ratings >= threshold, ratings, at::zeros_like(ratings));
    const auto expert = [&](const std::string& name) {
        const Linear in = loadLinear(weights, name + ".net.0.proj", -1, 64);
        const Linear out = loadLinear(weights, name + ".net.2", 64, -1);
        return out(at::gelu(in(x)));
    };
    at::Tensor expected = expert("shared_experts");
    for (int i = 0; i < 4; ++i) {
        expected = expected + expert("experts." + std::to_string(i)) * shares.slice(-1, i, i + 1);
    }
    VERIFY_CLOSE(experts(x), expected, 1e-5);
}

void TestDenoisers::headsFollowFromTensors() {
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2.0-tiny");
    const at::Tensor noise = loaded.golden.tensor("noise");
    const at::Tensor tokens = loaded.golden.tensor("tokens");
    const auto configured = makeDenoiser(loaded.config().model, loaded.weights);
    const auto inferred = makeDenoiser(changed({}, {}), loaded.weights);
    VERIFY_CLOSE(inferred->velocity(noise, 0.5, tokens, 5.0), configured->velocity(noise, 0.5, tokens, 5.0), 0.0);
}

void TestDenoisers::namesContradictions_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("tensor");
    const auto row = [](const char* model, const char* key, const char* value, const char* tensor) {
        QTest::addRow("%s %s", model, key) << QString::fromLatin1(model) << QString::fromLatin1(key) << QString::fromLatin1(value)
                                           << QString::fromLatin1(tensor);
    };
    row("hy3d-2.0-tiny", "hidden_size", "1024", "latent_in.weight");
    row("hy3d-2.0-tiny", "in_channels", "64", "latent_in.weight");
    row("hy3d-2.0-tiny", "context_in_dim", "1536", "cond_in.weight");
    row("hy3d-2.0-tiny", "num_heads", "8", "query_norm.scale");
    row("hy3d-2.0-tiny", "depth", "16", "double_blocks.");
    row("hy3d-2.0-tiny", "depth_single_blocks", "32", "single_blocks.");
    row("hy3d-2.0-tiny", "guidance_embed", "true", "guidance_in.");
    row("hy3d-2.0-tiny", "qkv_bias", "false", "qkv.bias");
    row("hy3d-2.0-turbo-tiny", "guidance_embed", "false", "guidance_in.");
    row("hy3d-2.1-tiny", "hidden_size", "2048", "x_embedder.weight");
    row("hy3d-2.1-tiny", "context_dim", "1024", "attn2.to_k.weight");
    row("hy3d-2.1-tiny", "num_heads", "16", "q_norm.weight");
    row("hy3d-2.1-tiny", "depth", "21", "blocks.");
    row("hy3d-2.1-tiny", "num_moe_layers", "6", "moe.gate.weight");
    row("hy3d-2.1-tiny", "num_experts", "8", "gate.weight");
    row("hy3d-2.1-tiny", "moe_top_k", "9", "gate.weight");
    row("hy3d-2.1-tiny", "qk_norm", "false", "q_norm.weight");
}

void TestDenoisers::namesContradictions() {
    QFETCH(QString, model);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, tensor);
    const c10::InferenceMode inference;
    const LoadedCase loaded(model.toStdString());
    std::string keyName = key.toStdString();
    const auto config = changed(keyName, value.toStdString(), loaded.config().model.className());
    const bool biasFlag = keyName == "qkv_bias";  // the message speaks of the bias rather than of the key
    VERIFY_ERROR(makeDenoiser(config, loaded.weights), ErrorCode::ConfigMismatch, biasFlag ? std::string("config.yaml") : keyName,
                 tensor.toStdString(), loaded.golden.weightFiles().front().string());
}

void TestDenoisers::namesOtherFamily() {
    const c10::InferenceMode inference;
    const LoadedCase loaded("hy3d-2.1-tiny");
    VERIFY_ERROR(makeDenoiser(changed({}, {}), loaded.weights), ErrorCode::ConfigMismatch, "Hunyuan3DDiT", "HunYuanDiTPlain");
}

void TestDenoisers::namesMissingTensors() {
    const c10::InferenceMode inference;
    const LoadedCase base("hy3d-2.0-tiny");
    // Below "vae." there is no denoiser at all.
    VERIFY_ERROR(makeDenoiser(base.config().model, base.weights.sub("vae.")), ErrorCode::MissingTensor, "latent_in.weight");
}

ORFEAS_TEST(TestDenoisers, QCoreApplication)
#include "test_denoisers.moc"
