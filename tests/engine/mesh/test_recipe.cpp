// What a mesh was made with, through its GLB file and back; and files that lie about it.
#include <assimp/postprocess.h>
#include <assimp/scene.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <assimp/Importer.hpp>
#include <cstring>
#include <random>

#include "mesh_samples.h"
#include "orfeas/mesh_io.h"
#include "orfeas/recipe.h"
#include "support/seed.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** The smallest PNG there is: one grey pixel. */
std::string smallPng() {
    return QByteArray::fromHex(
               "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63680000008200817776cbd60000000049454"
               "e44ae426082")
        .toStdString();
}

Recipe someRecipe() {
    Recipe recipe;
    recipe.version = "1.2.3";
    recipe.model = "modèle";
    recipe.settings = {.steps = 31,
                       .guidanceScale = 4.25,
                       .octreeResolution = 208,
                       .seed = 9007199254740991ULL,
                       .isoLevel = -0.125,
                       .decoder = DecoderKind::Dense,
                       .chunkSize = 8192,
                       .previews = false,
                       .reuse = 2,
                       .guidanceFrom = 0.25,
                       .guidanceUntil = 0.75};
    recipe.pictures = {{.view = View::Front, .png = smallPng()}, {.view = View::Back, .png = smallPng() + "x"}};
    return recipe;
}

struct Parts {
    QJsonObject json;
    QByteArray bin;
};

quint32 numberAt(const QByteArray& bytes, qsizetype offset) {
    quint32 number = 0;
    std::memcpy(&number, bytes.constData() + offset, 4);
    return number;
}

Parts split(const QByteArray& glb) {
    const quint32 length = numberAt(glb, 12);
    return {.json = QJsonDocument::fromJson(glb.mid(20, length)).object(), .bin = glb.mid(28 + length)};
}

QByteArray join(const QJsonObject& json, const QByteArray& bin) {
    QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    text.append(QByteArray((4 - text.size() % 4) % 4, ' '));
    const auto number = [](qsizetype value) {
        const auto bits = static_cast<quint32>(value);
        return QByteArray(reinterpret_cast<const char*>(&bits), 4);
    };
    return "glTF" + number(2) + number(28 + text.size() + bin.size()) + number(text.size()) + "JSON" + text + number(bin.size()) +
           QByteArray("BIN\0", 4) + bin;
}

}  // namespace

class TestRecipe : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path file(const char* name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }

    QByteArray written() const {
        writeMesh(bumpyTorus(8, 6), file("a.glb"), someRecipe());
        return readBytes(file("a.glb"));
    }

private Q_SLOTS:
    void comesBackWhole() {
        written();
        const auto back = readRecipe(file("a.glb"));
        QVERIFY(back.has_value());
        const Recipe expected = someRecipe();
        QCOMPARE(back->version, expected.version);
        QCOMPARE(back->model, expected.model);
        QVERIFY(back->settings == expected.settings);
        QCOMPARE(back->pictures.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(back->pictures[i].view, expected.pictures[i].view);
            QCOMPARE(back->pictures[i].png, expected.pictures[i].png);
        }
        QVERIFY(readMesh(file("a.glb")).triangles == bumpyTorus(8, 6).triangles);
    }

    void needsNoPictures() {
        Recipe recipe = someRecipe();
        recipe.pictures.clear();
        writeMesh(bumpyTorus(8, 6), file("blind.glb"), recipe);
        const auto back = readRecipe(file("blind.glb"));
        QVERIFY(back.has_value());
        QVERIFY(back->pictures.empty());
        QVERIFY(back->settings == recipe.settings);
    }

    void isNotThereWithoutOne() {
        writeMesh(bumpyTorus(8, 6), file("bare.glb"));
        QVERIFY(!readRecipe(file("bare.glb")).has_value());
        writeMesh(bumpyTorus(8, 6), file("bare.ply"), someRecipe());
        QVERIFY(readMesh(file("bare.ply")).triangles == bumpyTorus(8, 6).triangles);
        QCOMPARE(errorOf([&] { readRecipe(file("bare.ply")); })->code(), ErrorCode::UnsupportedFormat);
        QCOMPARE(errorOf([&] { readRecipe(file("nowhere.glb")); })->code(), ErrorCode::FileNotFound);
    }

    /** Every rule of glTF 2.0 that the file's structure is subject to. */
    void leavesTheFileValid() {
        const QByteArray glb = written();
        QCOMPARE(glb.size() % 4, 0);
        QCOMPARE(qsizetype(numberAt(glb, 8)), glb.size());
        const Parts parts = split(glb);
        QVERIFY(!parts.json.isEmpty());
        const QJsonArray buffers = parts.json[QLatin1StringView("buffers")].toArray();
        QCOMPARE(buffers.size(), 1);
        const int bufferBytes = buffers[0][QLatin1StringView("byteLength")].toInt();
        QVERIFY(bufferBytes <= parts.bin.size() && parts.bin.size() - bufferBytes < 4);
        const QJsonArray views = parts.json[QLatin1StringView("bufferViews")].toArray();
        qsizetype end = 0;
        for (const auto& view : views) {
            const int offset = view[QLatin1StringView("byteOffset")].toInt();
            QVERIFY(offset >= end);
            end = offset + view[QLatin1StringView("byteLength")].toInt();
        }
        QVERIFY(end <= bufferBytes);
        for (const auto& accessor : parts.json[QLatin1StringView("accessors")].toArray()) {
            const auto view = views[accessor[QLatin1StringView("bufferView")].toInt()];
            QCOMPARE(view[QLatin1StringView("byteOffset")].toInt() % 4, 0);
        }
        const QJsonArray images = parts.json[QLatin1StringView("images")].toArray();
        QCOMPARE(images.size(), 2);
        for (const auto& image : images) {
            QCOMPARE(image[QLatin1StringView("mimeType")].toString(), QStringLiteral("image/png"));
            QVERIFY(image[QLatin1StringView("uri")].isUndefined());
            const auto view = views[image[QLatin1StringView("bufferView")].toInt(-1)];
            QVERIFY(view[QLatin1StringView("target")].isUndefined() && view[QLatin1StringView("byteStride")].isUndefined());
            QVERIFY(parts.bin.mid(view[QLatin1StringView("byteOffset")].toInt()).startsWith("\x89PNG"));
        }
        QVERIFY(parts.json[QLatin1StringView("asset")][QLatin1StringView("extras")].isObject());

        Assimp::Importer importer;
        const aiScene* scene = importer.ReadFile(file("a.glb").string(), aiProcess_ValidateDataStructure);
        QVERIFY2(scene != nullptr, importer.GetErrorString());
        QCOMPARE(scene->mNumMeshes, 1U);
        QCOMPARE(std::size_t(scene->mMeshes[0]->mNumFaces), std::size_t{96});
    }

    void lyingRecipesAreRefused_data() {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("instead");
        const auto row = [](const char* what, const char* instead) { QTest::newRow(instead) << QByteArray(what) << QByteArray(instead); };
        row("\"steps\":31", "\"steps\":31000000");
        row("\"steps\":31", "\"steps\":31.5");
        row("\"steps\":31", "\"steps\":\"31\"");
        row("\"steps\":31", "\"steps\":null");
        row("\"resolution\":208", "\"resolution\":-208");
        row("\"seed\":9007199254740991", "\"seed\":-1");
        row("\"seed\":9007199254740991", "\"seed\":1e300");
        row("\"decoder\":\"dense\"", "\"decoder\":\"magic\"");
        row("\"decoder\":\"dense\"", "\"decoder\":[]");
        row("\"previews\":false", "\"previews\":7");
        row("\"version\":\"1.2.3\"", "\"version\":123");
        row("\"view\":\"back\"", "\"view\":\"top\"");
        row("\"view\":\"back\"", "\"view\":\"front\"");
        row("\"image\":1", "\"image\":2");
        row("\"image\":1", "\"image\":-1");
        row("\"mimeType\":\"image/png\"", "\"mimeType\":\"image/png\",\"bufferView\":0");
        row("\"mimeType\":\"image/png\"", "\"mimeType\":\"image/png\",\"bufferView\":77");
    }
    void lyingRecipesAreRefused() {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, instead);
        const Parts parts = split(written());
        QByteArray text = QJsonDocument(parts.json).toJson(QJsonDocument::Compact);
        if (what.startsWith("\"mimeType")) {
            text.replace(QByteArray("\"bufferView\":3,\"mime"), QByteArray("\"mime"));
        }
        QVERIFY2(text.contains(what), text.constData());
        text.replace(what, instead);
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        QVERIFY(!json.isEmpty());
        writeBytes(file("lie.glb"), join(json, parts.bin));
        const auto error = errorOf([&] { readRecipe(file("lie.glb")); });
        QVERIFY(error.has_value());
        QCOMPARE(error->code(), ErrorCode::CorruptFile);
        QVERIFY(error->message().find("lie.glb") != std::string::npos);
        QCOMPARE(readMesh(file("lie.glb")).triangles.size(), std::size_t{96});
    }

    void forgivesWhatLaterVersionsMayChange() {
        Parts parts = split(written());
        QByteArray text = QJsonDocument(parts.json).toJson(QJsonDocument::Compact);
        text.replace("\"steps\":31", "\"sparkle\":true");
        writeBytes(file("later.glb"), join(QJsonDocument::fromJson(text).object(), parts.bin));
        const auto recipe = readRecipe(file("later.glb"));
        QVERIFY(recipe.has_value());
        QCOMPARE(recipe->settings.steps, GenerationSettings{}.steps);
        QCOMPARE(recipe->settings.octreeResolution, 208);
    }

    void damageNeverCrashes() {
        const QByteArray whole = written();
        const qsizetype described = 20 + numberAt(whole, 12);
        std::minstd_rand random(seed(5));
        for (int round = 0; round < 3000; ++round) {
            QByteArray damaged = whole;
            for (int hit = 0; hit < 3; ++hit) {
                damaged[qsizetype(random() % quint32(described))] = char(random());
            }
            writeBytes(file("damaged.glb"), damaged);
            const auto error = errorOf([&] { readRecipe(file("damaged.glb")); });
            QVERIFY(!error || error->code() == ErrorCode::CorruptFile || error->code() == ErrorCode::UnsupportedFormat);
        }
    }
};

ORFEAS_TEST(TestRecipe, QCoreApplication)
#include "test_recipe.moc"
