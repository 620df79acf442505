// Model folders as downloads, other programs and other packings leave them: the model is found, or a sentence says what is there instead.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <filesystem>
#include <functional>

#include "orfeas/model_info.h"
#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/folder_diagnosis.h"
#include "weights/model_config.h"
#include "weights/weight_source.h"
#include "weights/weights.h"

using namespace orfeas;
using namespace orfeas::test;

namespace fs = std::filesystem;

namespace {

constexpr auto kGolden = "hy3d-2.0-tiny";

/** Makes a folder; what is given to it is put at a path below. */
class ModelFolder {
public:
    [[nodiscard]] std::string path(const std::string& name = {}) const { return (fs::path(m_folder.path().toStdString()) / name).string(); }

    void write(const std::string& name, const QByteArray& content) const {
        fs::create_directories(fs::path(path(name)).parent_path());
        writeBytes(path(name), content);
    }

    void config(const std::string& folder, const std::string& name = "config.yaml") const {
        write(folder + "/" + name, readBytes(goldenPath(std::string(kGolden) + "/config.yaml")));
    }

    void weights(const std::string& name, const char* golden = kGolden) const {
        fs::create_directories(fs::path(path(name)).parent_path());
        fs::create_symlink(goldenPath(std::string(golden) + "/model.safetensors"), path(name));
    }

    void link(const std::string& target, const std::string& name) const {
        fs::create_directories(fs::path(path(name)).parent_path());
        fs::create_symlink(target, path(name));
    }

private:
    QTemporaryDir m_folder;
};

/** The tensors of the golden model, renamed and chosen. */
QByteArray changedWeights(const std::function<QString(const QString&)>& rename, const char* type = nullptr) {
    const QByteArray file = readBytes(goldenPath(std::string(kGolden) + "/model.safetensors"));
    const auto headerSize = qFromLittleEndian<qint64>(file.data());
    const QJsonObject header = QJsonDocument::fromJson(file.sliced(8, headerSize)).object();
    QJsonObject changed;
    QByteArray data;
    for (auto entry = header.begin(); entry != header.end(); ++entry) {
        const QString name = rename(entry.key());
        QJsonObject tensor = entry.value().toObject();
        if (name.isEmpty() || !tensor.contains(QLatin1String("data_offsets"))) {
            continue;
        }
        const qint64 begin = tensor[QLatin1String("data_offsets")][0].toInteger();
        const qint64 size = (tensor[QLatin1String("data_offsets")][1].toInteger() - begin) / (type == nullptr ? 1 : 4);
        tensor[QLatin1String("data_offsets")] = QJsonArray{data.size(), data.size() + size};
        if (type != nullptr) {
            tensor[QLatin1String("dtype")] = QLatin1String(type);
        }
        data += file.sliced(8 + headerSize + begin, size);
        changed[name] = tensor;
    }
    return safetensorsBytes(QJsonDocument(changed).toJson(QJsonDocument::Compact), data);
}

QByteArray lfsPointer() {
    return "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'b') + "\nsize 1751\n";
}

using Make = std::function<void(const ModelFolder&)>;

}  // namespace

Q_DECLARE_METATYPE(Make)

class TestModelFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFound_data();
    void isFound();
    void isExplained_data();
    void isExplained();
    void searchesTheCache();
    void namesAMissingPart_data();
    void namesAMissingPart();
    void knowsWhatStraysIn();
};

void TestModelFolders::isFound_data() {
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("weights");
    const auto row = [](const char* name, const char* given, const char* weights, const Make& make) {
        QTest::newRow(name) << make << QString::fromUtf8(given) << QString::fromUtf8(weights);
    };
    const Make cache = [](const ModelFolder& folder) {
        const std::string model = "hub/models--tencent--Hunyuan3D-2";
        const std::string snapshot = model + "/snapshots/0123abc/hunyuan3d-dit-v2-0";
        folder.weights(model + "/blobs/ffff");
        folder.config(model + "/blobs", "eeee");
        folder.link("../../../blobs/ffff", snapshot + "/model.fp16.safetensors");
        folder.link("../../../blobs/eeee", snapshot + "/config.yaml");
    };
    const char* cached = "hub/models--tencent--Hunyuan3D-2/snapshots/0123abc/hunyuan3d-dit-v2-0/model.fp16.safetensors";
    row("cache", "hub", cached, cache);
    row("a model of the cache", "hub/models--tencent--Hunyuan3D-2", cached, cache);
    row("above the cache", "", cached, cache);
    row("the only model below", "repository", "repository/hunyuan3d-dit-v2-0/model.safetensors", [](const ModelFolder& folder) {
        folder.config("repository/hunyuan3d-dit-v2-0");
        folder.weights("repository/hunyuan3d-dit-v2-0/model.safetensors");
        folder.config("repository/hunyuan3d-vae-v2-0");
        folder.write("repository/hunyuan3d-vae-v2-0/model.safetensors",
                     changedWeights([](const QString& name) { return name.startsWith(QLatin1String("vae.")) ? name.mid(4) : QString(); }));
        folder.write("repository/hunyuan3d-paint-v2-0/unet/config.json", "{}");
    });
    row("weights of another name", "model", "model/hunyuan3d-dit-v2_fp16.safetensors", [](const ModelFolder& folder) {
        folder.config("model");
        folder.weights("model/hunyuan3d-dit-v2_fp16.safetensors");
    });
    row("config.yml", "model", "model/model.safetensors", [](const ModelFolder& folder) {
        folder.config("model", "config.yml");
        folder.weights("model/model.safetensors");
    });
    row("config of Windows", "model", "model/model.safetensors", [](const ModelFolder& folder) {
        QByteArray config = readBytes(goldenPath(std::string(kGolden) + "/config.yaml"));
        folder.write("model/config.yaml", "\xef\xbb\xbf" + config.replace("\n", "\r\n"));
        folder.weights("model/model.safetensors");
    });
    row("rubbish under the better name", "model", "model/model.safetensors", [](const ModelFolder& folder) {
        folder.config("model");
        folder.weights("model/model.safetensors");
        folder.write("model/model.fp16.safetensors", "broken");
    });
    row("odd name", "22 Modèle – 茶 100% #1", "22 Modèle – 茶 100% #1/model.safetensors", [](const ModelFolder& folder) {
        folder.config("22 Modèle – 茶 100% #1");
        folder.weights("22 Modèle – 茶 100% #1/model.safetensors");
    });
}

void TestModelFolders::isFound() {
    QFETCH(Make, make);
    QFETCH(QString, given);
    QFETCH(QString, weights);
    const ModelFolder folder;
    make(folder);
    const ModelInfo info = inspectModel(folder.path(given.toStdString()));
    QCOMPARE(fs::path(info.weights).lexically_normal().string(), folder.path(weights.toStdString()));
    QVERIFY(info.missing.empty());
}

void TestModelFolders::isExplained_data() {
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const char* given, const char* words, const Make& make) {
        QTest::newRow(name) << make << QString::fromUtf8(given) << QString::fromUtf8(words).split(QLatin1Char('|'));
    };
    row("two models below", "repository", "2 models|'hunyuan3d-dit-v2-0'|'hunyuan3d-dit-v2-0-turbo'|Name one",
        [](const ModelFolder& folder) {
            for (const char* name : {"repository/hunyuan3d-dit-v2-0", "repository/hunyuan3d-dit-v2-0-turbo"}) {
                folder.config(name);
                folder.weights(std::string(name) + "/model.fp16.safetensors");
            }
        });
    row("single file, multi-view by its name", "models/hunyuan3d-dit-v2-mv.safetensors",
        "config.yaml|tencent/Hunyuan3D-2mv|hunyuan3d-dit-v2-mv",
        [](const ModelFolder& folder) { folder.weights("models/hunyuan3d-dit-v2-mv.safetensors"); });
    row("single file in a folder", "models", "config.yaml|tencent/Hunyuan3D-2 in the folder hunyuan3d-dit-v2-0",
        [](const ModelFolder& folder) { folder.weights("models/dit.safetensors"); });
    row("single file, distilled", "models", "hunyuan3d-dit-v2-0-turbo",
        [](const ModelFolder& folder) { folder.weights("models/dit-turbo.safetensors", "hy3d-2.0-turbo-tiny"); });
    row("single file, 2.1", "models", "config.yaml|tencent/Hunyuan3D-2.1",
        [](const ModelFolder& folder) { folder.weights("models/hunyuan_3d.safetensors", "hy3d-2.1-tiny"); });
    row("several files", "models", "several|'a.safetensors'|'b.safetensors'", [](const ModelFolder& folder) {
        folder.weights("models/a.safetensors");
        folder.weights("models/b.safetensors");
    });
    row("LFS pointer as weights", "model", "model.safetensors|Git LFS|git lfs pull", [](const ModelFolder& folder) {
        folder.config("model");
        folder.write("model/model.safetensors", lfsPointer());
    });
    row("LFS pointer as config", "model", "config.yaml|Git LFS|git lfs pull", [](const ModelFolder& folder) {
        folder.write("model/config.yaml", lfsPointer());
        folder.weights("model/model.safetensors");
    });
    row("still downloading", "model", "not finished|model.fp16.safetensors.incomplete|(1.5 MB)", [](const ModelFolder& folder) {
        folder.config("model");
        folder.write("model/model.fp16.safetensors.incomplete", QByteArray(1'500'000, 'x'));
        folder.write("model/model.fp16.safetensors.aria2", "x");
    });
    row("still downloading at its place", "model", "not finished|model.safetensors.aria2", [](const ModelFolder& folder) {
        folder.config("model");
        folder.weights("model/model.safetensors");
        folder.write("model/model.safetensors.aria2", "x");
    });
    row("cut off", "model", "truncated", [](const ModelFolder& folder) {
        folder.config("model");
        folder.write("model/model.safetensors", readBytes(goldenPath(std::string(kGolden) + "/model.safetensors")).chopped(4096));
    });
    row("page in place of the weights", "model", "model.fp16.safetensors|web page|licence", [](const ModelFolder& folder) {
        folder.config("model");
        folder.write("model/model.fp16.safetensors", "<!DOCTYPE html><html>Access to model is restricted</html>");
    });
    row("page in place of the config", "model", "config.yaml|web page", [](const ModelFolder& folder) {
        folder.write("model/config.yaml", "\n<HTML><body>Sign in</body></HTML>");
        folder.weights("model/model.safetensors");
    });
    row("dangling link", "model", "model.fp16.safetensors' is a link to '../blobs/9999'|not there", [](const ModelFolder& folder) {
        folder.config("model");
        folder.link("../blobs/9999", "model/model.fp16.safetensors");
    });
    row("shards", "model", "2 pieces|model-00001-of-00002.safetensors", [](const ModelFolder& folder) {
        folder.config("model");
        folder.weights("model/model-00001-of-00002.safetensors");
        folder.weights("model/model-00002-of-00002.safetensors");
        folder.write("model/model.safetensors.index.json", "{}");
    });
    const Make diffusers = [](const ModelFolder& folder) {
        folder.write("model/model_index.json", R"({"_class_name": "TripoSGPipeline"})");
        folder.write("model/transformer/config.json", "{}");
        folder.weights("model/transformer/diffusion_pytorch_model.safetensors");
    };
    row("diffusers", "model", "TripoSGPipeline|diffusers", diffusers);
    row("a part of diffusers", "model/transformer", "TripoSGPipeline|diffusers", diffusers);
    row("config.json only", "model", "config.yaml|config.json there belongs to another packing", [](const ModelFolder& folder) {
        folder.write("model/config.json", R"({"model": {"target": "x"}})");
        folder.weights("model/model.safetensors");
    });
    row("fp8", "model", "F8_E4M3|F16", [](const ModelFolder& folder) {
        folder.config("model");
        folder.write("model/model.safetensors", changedWeights([](const QString& name) { return name; }, "F8_E4M3"));
    });
    const Make gguf = [](const ModelFolder& folder) {
        folder.config("model");
        folder.write("model/model.gguf", QByteArray("GGUF\3\0\0\0", 8) + QByteArray(16, '\0'));
    };
    row("GGUF", "model", "model.gguf|GGUF|safetensors", gguf);
    row("GGUF by name", "model/model.gguf", "model.gguf|GGUF|safetensors", gguf);
    row("unknown denoiser", "model", "RefineDiT", [](const ModelFolder& folder) {
        QByteArray config = readBytes(goldenPath(std::string(kGolden) + "/config.yaml"));
        folder.write("model/config.yaml", config.replace("Hunyuan3DDiT\n", "RefineDiT\n"));
        folder.weights("model/model.safetensors");
    });
    row("empty", "model", "no weights|model.fp16.safetensors", [](const ModelFolder& folder) { folder.write("model/readme.txt", "x"); });
}

void TestModelFolders::isExplained() {
    QFETCH(Make, make);
    QFETCH(QString, given);
    QFETCH(QStringList, words);
    const ModelFolder folder;
    make(folder);
    const auto error = errorOf([&] { (void)inspectModel(folder.path(given.toStdString())); });
    QVERIFY(error.has_value());
    const QString sentence = QString::fromStdString(error->message());
    QVERIFY2(sentence.startsWith(QString::fromStdString(folder.path(given.section(QLatin1Char('/'), 0, 0).toStdString()))),
             qPrintable(sentence));
    for (const QString& word : words) {
        QVERIFY2(sentence.contains(word), qPrintable(sentence + QLatin1String(" lacks ") + word));
    }
}

void TestModelFolders::searchesTheCache() {
    const ModelFolder folder;
    std::vector<std::string> expected;
    for (const char* place : {"hub/models--a--b/snapshots/0123/one", "hub/models--a--b/snapshots/4567/one", "three/levels/down"}) {
        folder.config(place);
        folder.weights(std::string(place) + "/model.safetensors");
        expected.push_back(folder.path(place));
    }
    folder.config("much/too/deep/for/a/search");
    folder.weights("much/too/deep/for/a/search/model.safetensors");
    folder.link(".", "loop");
    std::vector<std::string> found;
    for (const fs::path& model : findModelFolders(folder.path())) {
        if (model.string().find("loop") == std::string::npos) {
            found.push_back(model.string());
        }
    }
    QVERIFY(found == expected);
}

void TestModelFolders::namesAMissingPart_data() {
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("name");
    QTest::newRow("vae") << QStringLiteral("vae.") << QStringLiteral("shape decoder");
    QTest::newRow("conditioner") << QStringLiteral("conditioner.") << QStringLiteral("image encoder");
    QTest::newRow("model") << QStringLiteral("model.") << QStringLiteral("denoiser");
}

/** Not just the first of its tensors, nor a contradiction with a config that fits. */
void TestModelFolders::namesAMissingPart() {
    QFETCH(QString, part);
    QFETCH(QString, name);
    const ModelFolder folder;
    // Other frequencies than the default are told by the config alone when the decoder is missing.
    QByteArray config = readBytes(goldenPath(std::string(kGolden) + "/config.yaml"));
    folder.write("model/config.yaml", part == QLatin1String("vae.") ? config.replace("num_freqs: 8", "num_freqs: 6") : config);
    folder.write("model/model.safetensors",
                 changedWeights([&](const QString& tensor) { return tensor.startsWith(part) ? QString() : tensor; }));
    const ModelInfo info = inspectModel(folder.path("model"));
    QVERIFY(!info.missing.empty());
    QVERIFY(std::ranges::all_of(info.missing, [&](const std::string& tensor) { return tensor.starts_with(part.toStdString()); }));
    const Weights weights(openWeightSource(info.weights), ComputeDevice{});
    VERIFY_ERROR(weights.shape(info.missing.front()), ErrorCode::MissingTensor, name.toStdString(), part.toStdString());
}

void TestModelFolders::knowsWhatStraysIn() {
    QVERIFY(!strayContent("model:\n  target: x\n"));
    QVERIFY(!strayContent(""));
    QVERIFY(!strayContent(std::string(300, ' ')));
    QVERIFY(strayContent("\xef\xbb\xbf  <!DOCTYPE html>"));
    QVERIFY(strayContent("GGUF"));
}

ORFEAS_TEST(TestModelFolders, QCoreApplication)
#include "test_model_folders.moc"
