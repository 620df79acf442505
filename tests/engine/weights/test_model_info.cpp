#include <cmath>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "orfeas/model_info.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/expected_tensors.h"
#include "weights/model_geometry.h"
#include "weights/synthetic_weights.h"
#include "weights/weight_source.h"

using namespace orfeas;
using namespace orfeas::test;

/** What the program says of a model folder, and what it refuses because the config and the tensors disagree. */
class TestModelInfo : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    static std::map<std::string, at::Tensor> tensorsOf(const std::string& golden) {
        const auto source = openWeightSource(goldenPath(golden + "/model.safetensors"));
        std::map<std::string, at::Tensor> tensors;
        for (const auto& entry : source->tensors()) {
            tensors[entry.first] = source->read(entry.first);
        }
        return tensors;
    }

    /** A copy of a golden model with one text of its config replaced. */
    void copyGolden(const std::string& golden, const QByteArray& from = {}, const QByteArray& to = {}) {
        QByteArray config = readBytes(goldenPath(golden + "/config.yaml"));
        if (!from.isEmpty()) {
            require(config.count(from) >= 1, from.constData());
            config.replace(config.indexOf(from), from.size(), to);
        }
        writeBytes(path("config.yaml"), config);
        writeBytes(path("model.safetensors"), readBytes(goldenPath(golden + "/model.safetensors")));
    }

    static bool isNear(double value, double expected, double tolerance) { return std::abs(value / expected - 1.0) <= tolerance; }

private Q_SLOTS:
    void describesGolden_data();
    void describesGolden();
    void expectsExactlyTheGoldenTensors_data() { describesGolden_data(); }
    void expectsExactlyTheGoldenTensors();
    void describesCkptAlike();
    void listsMissingTensors();
    void tellsPrecision();
    void takesDefaultsFromConfig();
    void refusesContradictions_data();
    void refusesContradictions();
    void refusesUnknownClasses_data();
    void refusesUnknownClasses();
    void knowsThePublishedClasses_data();
    void knowsThePublishedClasses();
    void namesPartsThatItDoesNotKnow();
    void refusesAbsurdSizes();
    void countsTheWork();
};

void TestModelInfo::describesGolden_data() {
    QTest::addColumn<QString>("golden");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("variant");
    QTest::addColumn<bool>("multiView");
    QTest::addColumn<bool>("distilled");
    QTest::addColumn<int>("steps");
    const auto add = [](const char* name, const char* family, const char* variant, bool multiView, bool distilled, int steps) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(family) << QString::fromUtf8(variant) << multiView << distilled
                            << steps;
    };
    add("hy3d-2.0-tiny", "Hunyuan3D-2.0", "base", false, false, 50);
    add("hy3d-2.0-turbo-tiny", "Hunyuan3D-2.0", "turbo (guidance distilled)", false, true, 5);
    add("hy3d-2.1-tiny", "Hunyuan3D-2.1", "base", false, false, 50);
    add("hy3d-2mv-tiny", "Hunyuan3D-2.0", "multi-view", true, false, 50);
}

void TestModelInfo::describesGolden() {
    QFETCH(QString, golden);
    QFETCH(QString, family);
    QFETCH(QString, variant);
    QFETCH(bool, multiView);
    QFETCH(bool, distilled);
    QFETCH(int, steps);
    const std::string folder = goldenPath(golden.toStdString());
    const ModelInfo info = inspectModel(folder);
    QCOMPARE(info.name, golden.toStdString());
    QCOMPARE(info.family, family.toStdString());
    QCOMPARE(info.variant, variant.toStdString());
    QCOMPARE(info.multiView, multiView);
    QCOMPARE(info.guidanceDistilled, distilled);
    QCOMPARE(info.fewSteps, steps == 5);
    QCOMPARE(info.storedPrecision, std::string("F32"));
    QCOMPARE(info.weights.string(), folder + "/model.safetensors");
    QCOMPARE(info.config.string(), folder + "/config.yaml");
    QVERIFY2(info.missing.empty(), info.missing.empty() ? "" : info.missing.front().c_str());
    QCOMPARE(info.defaults.steps, steps);
    QCOMPARE(info.defaults.guidanceScale, 5.0);
    QCOMPARE(info.defaults.octreeResolution, 384);
    QVERIFY(info.note.empty());
    QVERIFY(info.geometry.size() >= 5);

    const QJsonObject parameters = QJsonDocument::fromJson(readBytes(folder + "/case.json")).object()[QLatin1String("params")].toObject();
    for (const char* part : {"model", "vae", "conditioner"}) {
        QCOMPARE(info.parameters.at(part), parameters[QLatin1String(part)].toInteger());
    }
    const std::int64_t weights = info.stageBytes.at(Stage::LoadWeights);
    QVERIFY(weights > 0 && weights <= 2 * (info.parameters.at("model") + info.parameters.at("vae") + info.parameters.at("conditioner")));
    for (const Stage stage : {Stage::EncodeImage, Stage::Sampling, Stage::DecodeLatents, Stage::DecodeVolume}) {
        QVERIFY(info.stageBytes.at(stage) > weights);
    }
    // The weights file itself stands for its folder.
    QCOMPARE(inspectModel(folder + "/model.safetensors").name, golden.toStdString());
}

void TestModelInfo::expectsExactlyTheGoldenTensors() {
    QFETCH(QString, golden);
    const std::string folder = goldenPath(golden.toStdString());
    const auto source = openWeightSource(folder + "/model.safetensors");
    const TensorShapes expected = expectedTensors(readModelGeometry(readModelConfig(folder + "/config.yaml"), *source));
    for (const auto& [name, info] : source->tensors()) {
        if (!name.ends_with("mask_token")) {  // of training only
            QVERIFY2(expected.contains(name), name.c_str());
            QVERIFY2(expected.at(name) == info.shape, name.c_str());
        }
    }
    QCOMPARE(expected.size(), source->tensors().size() - 1);
}

void TestModelInfo::describesCkptAlike() {
    const ModelInfo a = inspectModel(goldenPath("hy3d-2.1-tiny/model.ckpt"));
    const ModelInfo b = inspectModel(goldenPath("hy3d-2.1-tiny/model.safetensors"));
    QCOMPARE(a.weights.filename().string(), std::string("model.ckpt"));
    QVERIFY(a.parameters == b.parameters);
    QVERIFY(a.geometry == b.geometry);
    QVERIFY(a.stageBytes == b.stageBytes);
    QVERIFY(a.missing.empty());
}

void TestModelInfo::listsMissingTensors() {
    copyGolden("hy3d-2.1-tiny");
    auto tensors = tensorsOf("hy3d-2.1-tiny");
    const std::vector<std::string> removed{"conditioner.main_image_encoder.model.layernorm.bias", "model.blocks.4.moe.experts.3.net.2.bias",
                                           "model.blocks.4.skip_norm.weight", "vae.geo_decoder.output_proj.weight"};
    for (const std::string& name : removed) {
        QCOMPARE(tensors.erase(name), std::size_t{1});
    }
    writeSafetensors(path("model.safetensors"), tensors);
    QVERIFY(inspectModel(m_folder.path().toStdString()).missing == removed);

    // A whole part: sizes then come from the config alone.
    const auto isVae = [](const std::string& name) { return name.starts_with("vae."); };
    const auto count = std::erase_if(tensors, [&](const auto& entry) { return isVae(entry.first); });
    writeSafetensors(path("model.safetensors"), tensors);
    const ModelInfo info = inspectModel(m_folder.path().toStdString());
    const auto listed = std::count_if(info.missing.begin(), info.missing.end(), isVae);
    QCOMPARE(static_cast<std::size_t>(listed), count + 1);  // one of them was removed before
    QVERIFY(!info.parameters.contains("vae"));
}

void TestModelInfo::tellsPrecision() {
    copyGolden("hy3d-2.0-tiny");
    auto tensors = tensorsOf("hy3d-2.0-tiny");
    tensors.at("model.latent_in.weight") = tensors.at("model.latent_in.weight").to(at::kHalf);
    writeSafetensors(path("model.safetensors"), tensors);
    QCOMPARE(inspectModel(m_folder.path().toStdString()).storedPrecision, std::string("mixed"));
    for (auto& [name, values] : tensors) {
        values = values.to(at::kHalf);
    }
    writeSafetensors(path("model.safetensors"), tensors);
    QCOMPARE(inspectModel(m_folder.path().toStdString()).storedPrecision, std::string("F16"));
}

void TestModelInfo::takesDefaultsFromConfig() {
    copyGolden("hy3d-2.0-tiny",
               "pipeline:", "orfeas:\n  steps: 20\n  guidance_scale: 3.5\n  octree_resolution: 128\n  note: Be kind.\npipeline:");
    const ModelInfo info = inspectModel(m_folder.path().toStdString());
    QCOMPARE(info.defaults.steps, 20);
    QCOMPARE(info.defaults.guidanceScale, 3.5);
    QCOMPARE(info.defaults.octreeResolution, 128);
    QCOMPARE(info.note, std::string("Be kind."));
    copyGolden("hy3d-2.0-tiny", "pipeline:", "orfeas:\n  steps: 0\npipeline:");
    VERIFY_ERROR(inspectModel(m_folder.path().toStdString()), ErrorCode::ConfigMismatch, "config.yaml: orfeas.steps is 0",
                 "between 1 and 1000");
}

void TestModelInfo::refusesContradictions_data() {
    QTest::addColumn<QString>("golden");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("key");      // the config's side of the message
    QTest::addColumn<QString>("weights");  // the tensors' side
    const auto add = [](const char* row, const char* golden, const char* from, const char* to, const char* key, const char* weights) {
        QTest::newRow(row) << QString::fromUtf8(golden) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(key)
                           << QString::fromUtf8(weights);
    };
    const char* base = "hy3d-2.0-tiny";
    const char* plain = "hy3d-2.1-tiny";
    add("width", base, "hidden_size: 64", "hidden_size: 128", "model.params.hidden_size is 128",
        "'model.latent_in.weight' has shape [64, 8]");
    add("channels", base, "in_channels: 8", "in_channels: 64", "model.params.in_channels is 64",
        "'model.latent_in.weight' has shape [64, 8]");
    add("context", base, "context_in_dim: 48", "context_in_dim: 1536", "model.params.context_in_dim is 1536", "'model.cond_in.weight'");
    add("depth", base, "depth: 2", "depth: 16", "model.params.depth is 16", "2 blocks 'model.double_blocks.'");
    add("single depth", base, "depth_single_blocks: 3", "depth_single_blocks: 2", "model.params.depth_single_blocks is 2", "3 blocks");
    add("heads that don't divide", base, "num_heads: 4", "num_heads: 5", "model.params.num_heads is 5", "64");
    add("other heads", base, "num_heads: 4", "num_heads: 8", "config.yaml", "norm.key_norm.scale' has shape [16]");
    add("MLP ratio", base, "mlp_ratio: 4.0", "mlp_ratio: 3.0", "model.params.mlp_ratio is 3.0", "'model.double_blocks.0.img_mlp.0.weight'");
    add("guidance", base, "qkv_bias: true", "guidance_embed: true", "model.params.guidance_embed is true",
        "model.guidance_in.in_layer.weight");
    add("no guidance", "hy3d-2.0-turbo-tiny", "guidance_embed: true", "guidance_embed: false", "model.params.guidance_embed is false",
        "model.guidance_in.in_layer.weight");
    add("other family", base, "models.Hunyuan3DDiT", "models.HunYuanDiTPlain", "HunYuanDiTPlain", "Hunyuan3DDiT");
    add("VAE heads", base, "heads: 4\n    width", "heads: 2\n    width", "config.yaml", "k_norm.bias' has shape [16]");
    add("VAE layers", base, "num_decoder_layers: 2", "num_decoder_layers: 16", "vae.params.num_decoder_layers is 16", "2 blocks");
    add("frequencies", base, "num_freqs: 8", "num_freqs: 10", "vae.params.num_freqs is 10", "51 inputs");
    add("field width", "hy3d-2.0-turbo-tiny", "downsample_ratio: 2", "downsample_ratio: 1", "geo_decoder_downsample_ratio is 1", "32");
    add("final norm", plain, "ln_post: true", "ln_post: false", "geo_decoder_ln_post is false", "vae.geo_decoder.ln_post.weight");
    add("encoder width", base, "hidden_size: 48", "hidden_size: 64", "hidden_size is 64", "cls_token' has shape [1, 1, 48]");
    add("encoder layers", base, "num_hidden_layers: 2", "num_hidden_layers: 3", "num_hidden_layers is 3", "2 blocks");
    add("encoder MLP", base, "use_swiglu_ffn: true", "use_swiglu_ffn: false", "use_swiglu_ffn is false", "mlp.weights_in.weight");
    add("encoder size", base, "    image_size: 56\nscheduler", "    image_size: 70\nscheduler", "config.yaml",
        "position_embeddings' has shape [1, 17, 48]");
    add("experts", plain, "num_experts: 4", "num_experts: 8", "model.params.num_experts is 8",
        "blocks.4.moe.gate.weight' has shape [4, 64]");
    add("expert layers", plain, "num_moe_layers: 2", "num_moe_layers: 3", "model.params.num_moe_layers is 3", "last 2 of 5 blocks");
    add("2.1 depth", plain, "depth: 5", "depth: 21", "model.params.depth is 21", "5 blocks");
    add("2.1 norm", plain, "qk_norm: true", "qk_norm: false", "model.params.qk_norm is false", "q_norm.weight");
}

void TestModelInfo::refusesContradictions() {
    QFETCH(QString, golden);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, key);
    QFETCH(QString, weights);
    copyGolden(golden.toStdString(), from, to);
    VERIFY_ERROR(inspectModel(m_folder.path().toStdString()), ErrorCode::ConfigMismatch, key.toStdString(), weights.toStdString(),
                 "model.safetensors");
}

void TestModelInfo::refusesUnknownClasses_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("name");
    const auto add = [](const char* section, const char* from, const char* to, const char* name) {
        QTest::newRow(section) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(section) << QString::fromUtf8(name);
    };
    add("model", "models.Hunyuan3DDiT", "models.RefineDiT", "RefineDiT");
    add("vae", "models.ShapeVAE", "models.autoencoders.VolumeVAE", "VolumeVAE");
    add("conditioner", "hy3dgen.shapegen.models.SingleImageEncoder", "hy3dshape.models.conditioners.omni_encoder.OmniEncoder",
        "OmniEncoder");
    add("conditioner.params.main_image_encoder", "type: DinoImageEncoder", "type: CLIPImageEncoder", "CLIPImageEncoder");
    add("scheduler", "FlowMatchEulerDiscreteScheduler", "DDIMScheduler", "DDIMScheduler");
    add("image_processor", "ImageProcessorV2", "ImageProcessorV3", "ImageProcessorV3");
    add("pipeline", "Hunyuan3DDiTFlowMatchingPipeline", "RefineDiTFlowMatchingPipeline", "RefineDiTFlowMatchingPipeline");
}

void TestModelInfo::refusesUnknownClasses() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, section);
    QFETCH(QString, name);
    copyGolden("hy3d-2.0-tiny", from, to);
    VERIFY_ERROR(inspectModel(m_folder.path().toStdString()), ErrorCode::UnsupportedFormat, "config.yaml",
                 "'" + section.toStdString() + "'", "'" + name.toStdString() + "'");
}

void TestModelInfo::knowsThePublishedClasses_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto add = [](const char* row, const char* from, const char* to) { QTest::newRow(row) << QByteArray(from) << QByteArray(to); };
    add("2.0", "", "");
    add("2.1's module names", "hy3dgen.shapegen.models.SingleImageEncoder", "hy3dshape.models.conditioner.SingleImageEncoder");
    add("turbo", "FlowMatchEulerDiscreteScheduler", "ConsistencyFlowMatchEulerDiscreteScheduler");
    add("multi-view encoder", "type: DinoImageEncoder", "type: DinoImageEncoderMV");
    add("multi-view pictures", "preprocessors.ImageProcessorV2", "preprocessors.MVImageProcessorV2");
    add("no class", "  target: hy3dgen.shapegen.models.SingleImageEncoder\n", "");
}

void TestModelInfo::knowsThePublishedClasses() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    copyGolden("hy3d-2.0-tiny", from, to);
    const ModelInfo info = inspectModel(m_folder.path().toStdString());
    QVERIFY(info.missing.empty());
    QVERIFY(info.unknown.empty());
}

void TestModelInfo::namesPartsThatItDoesNotKnow() {
    copyGolden("hy3d-2.0-tiny");
    auto tensors = tensorsOf("hy3d-2.0-tiny");
    const at::Tensor some = at::zeros({4, 4});
    // Of training, constants, and single buffers beside known tensors: harmless.
    for (const char* name : {"vae.encoder.input_proj.weight", "vae.pre_kl.weight", "vae.fourier_embedder.frequencies",
                             "conditioner.main_image_encoder.model.embeddings.position_ids", "model.latent_in.steps"}) {
        tensors[name] = some;
    }
    writeSafetensors(path("model.safetensors"), tensors);
    QVERIFY(inspectModel(m_folder.path().toStdString()).unknown.empty());

    for (const char* name : {"conditioner.linear.0.weight", "conditioner.linear.0.bias", "conditioner.cond_signal_embedding.weight",
                             "model.double_blocks.0.control.proj.weight", "texture.net.0.weight", "step"}) {
        tensors[name] = some;
    }
    writeSafetensors(path("model.safetensors"), tensors);
    const std::vector<std::string> expected{"conditioner.cond_signal_embedding", "conditioner.linear", "model.double_blocks.0.control",
                                            "step", "texture"};
    QVERIFY(inspectModel(m_folder.path().toStdString()).unknown == expected);
}

void TestModelInfo::refusesAbsurdSizes() {
    copyGolden("hy3d-2.0-tiny", "models.Hunyuan3DDiT", "models.UNet");
    VERIFY_ERROR(inspectModel(m_folder.path().toStdString()), ErrorCode::UnsupportedFormat, "'UNet'", "Hunyuan3DDiT", "config.yaml");
    copyGolden("hy3d-2.0-tiny", "num_latents: 24", "num_latents: 99999999999");
    VERIFY_ERROR(inspectModel(m_folder.path().toStdString()), ErrorCode::CorruptFile, "num_latents is 99999999999");
    copyGolden("hy3d-2.0-tiny", "num_heads: 4", "num_heads: 0");
    VERIFY_ERROR(inspectModel(m_folder.path().toStdString()), ErrorCode::CorruptFile, "num_heads is 0");
    copyGolden("hy3d-2.0-tiny");
    auto tensors = tensorsOf("hy3d-2.0-tiny");
    tensors["model.double_blocks.256.x"] = at::zeros({1});
    writeSafetensors(path("model.safetensors"), tensors);
    VERIFY_ERROR(inspectModel(m_folder.path().toStdString()), ErrorCode::CorruptFile, "between 1 and 256");
    tensors.erase("model.double_blocks.256.x");
    tensors["model.latent_in.weight"] = at::zeros({64});
    writeSafetensors(path("model.safetensors"), tensors);
    VERIFY_ERROR(inspectModel(m_folder.path().toStdString()), ErrorCode::CorruptFile, "impossible shape [64]");
}

/** Of the published 2.0 geometry, counted by hand: 48 blocks of 12 h^2 weights, 1370 and 3072 tokens. */
void TestModelInfo::countsTheWork() {
    const StageWork work = makeSyntheticModel("hunyuan3d-2.0").info.work;
    constexpr double kWidth = 1024.0;
    const auto pass = [](double tokens) { return 48.0 * (24.0 * tokens * kWidth * kWidth + 4.0 * tokens * tokens * kWidth); };
    QVERIFY(isNear(work.conditionalPass, pass(4442.0), 1e-2));
    QVERIFY(isNear(work.unconditionalPass, pass(3073.0), 1e-2));
    QVERIFY(isNear(work.query, 2.0 * (51.0 * kWidth + 10.0 * kWidth * kWidth) + 4.0 * 3072.0 * kWidth, 1e-6));
    const StageWork newer = makeSyntheticModel("hunyuan3d-2.1").info.work;
    QVERIFY(newer.unconditionalPass < newer.conditionalPass);
    QVERIFY(newer.conditionalPass > work.conditionalPass);
}

ORFEAS_TEST(TestModelInfo, QCoreApplication)
#include "test_model_info.moc"
