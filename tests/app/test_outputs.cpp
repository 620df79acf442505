// Where the command line writes: never over what it reads, through links, into pipes, and what it leaves out is said.
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QtEndian>
#include <map>

#include "process_runner.h"
#include "support/test_registry.h"

using namespace orfeas::test;

namespace {

constexpr int kSomeFailedExit = 1;
constexpr int kUsageExit = 2;

QStringList split(const QString& words) {
    return words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/** Every file below the workplace, links not followed, with what is in it. */
std::map<QString, QByteArray> contentsOf(const Workplace& place) {
    std::map<QString, QByteArray> contents;
    QDirIterator each(place.path(QStringLiteral(".")), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString name = each.next();
        QFile file(name);
        contents[name] = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    return contents;
}

void makeLink(const Workplace& place, const char* target, const char* name) {
    if (::symlink(target, place.path(QLatin1StringView(name)).toUtf8().constData()) != 0) {
        qFatal("can't link %s", name);
    }
}

void makeHardLink(const Workplace& place, const char* target, const char* name) {
    if (::link(place.path(QLatin1StringView(target)).toUtf8().constData(), place.path(QLatin1StringView(name)).toUtf8().constData()) != 0) {
        qFatal("can't link %s", name);
    }
}

/** Pictures, a mesh, a model and a case, with other names for some of them. What is refused before any work need not be whole. */
void furnish(const Workplace& place) {
    place.writePicture(QStringLiteral("p/a.png"), objectPicture());
    place.writePicture(QStringLiteral("p/b.png"), objectPicture());
    makeLink(place, "p", "q");
    makeLink(place, "p/a.png", "soft.png");
    makeLink(place, "m.glb", "m-by-link.json");
    makeHardLink(place, "p/a.png", "hard.png");
    place.write(QStringLiteral("mesh.obj"), "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
    makeHardLink(place, "mesh.obj", "mesh.png");
    for (const char* file : {"model/config.yaml", "model/model.safetensors", "case/case.json", "case/expected.safetensors"}) {
        place.write(QLatin1StringView(file), "content");
    }
}

}  // namespace

class TestOutputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOverwrittenThatIsRead_data() {
        QTest::addColumn<bool>("engine");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* words) { QTest::newRow(words) << false << QString::fromLatin1(words); };
        const auto engineRow = [](const char* words) { QTest::newRow(words) << true << QString::fromLatin1(words); };
        row("generate p/a.png p/b.png -o p/ --preview-image p/ --model model");
        row("generate p -o p/ --preview-image p/ --model model");
        row("generate p/a.png -o p/a.glb --preview-image p/a.png --model model");
        row("generate p/a.png -o p/a.glb --preview-image ./p/../p/a.png --model model");
        row("generate p/a.png -o m.glb --preview-image hard.png --model model");
        row("generate p/a.png -o m.glb --preview-image soft.png --model model");
        row("generate soft.png -o m.glb --preview-image p/a.png --model model");
        row("generate q/a.png -o m.glb --preview-image p/a.png --model model");
        row("generate p/a.png -o m.glb --json p/a.png --model model");
        row("generate p/a.png p/b.png -o m/ --json p/b.png --model model");
        row("generate p/a.png -o m.glb --json m.glb --model model");
        row("generate p/a.png -o m.glb --json m-by-link.json --model model");
        row("generate p/a.png -o m.glb --json p/../m.glb --model model/../model");
        row("generate p/a.png -o m.glb --preview-image m.png --json m.png --model model");
        row("generate p/a.png -o m.glb --json model/config.yaml --model model");
        row("generate p/a.png -o m.glb --json model/model.safetensors --model model/model.safetensors");
        row("generate --front p/a.png --back p/b.png -o m.glb --preview-image p/b.png --model model");
        row("p/a.png --preview-image p/a.png --model model");
        row("render mesh.obj -o mesh.png");
        row("verify case --json case/case.json");
        row("verify case --json case/../case/expected.safetensors");
        engineRow("verify case --json case/case.json");
        engineRow("bench --model model --json model/config.yaml");
        engineRow("bench --model model --trace model/model.safetensors");
        engineRow("bench --model model --json report.json --trace ./report.json");
    }
    void nothingIsOverwrittenThatIsRead() {
        QFETCH(bool, engine);
        QFETCH(QString, words);
        const Workplace place;
        furnish(place);
        const auto before = contentsOf(place);
        const Outcome outcome = engine ? place.runEngine(split(words)) : place.run(split(words));
        QVERIFY2(!outcome.crashed && outcome.exitCode == kUsageExit, outcome.text());
        QVERIFY2(outcome.errors.contains(QLatin1StringView("overwrite")) || outcome.errors.contains(QLatin1StringView("same file")),
                 outcome.text());
        QVERIFY2(!outcome.errors.contains(QLatin1StringView("Loading")), outcome.text());
        QVERIFY(contentsOf(place) == before);
    }

    void writesThroughLinksAndIntoStandardOutput() {
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        place.write(QStringLiteral("disk/real.glb"), "old");
        const QByteArray real = place.path(QStringLiteral("disk/real.glb")).toUtf8();
        QCOMPARE(::chmod(real.constData(), 0600), 0);
        makeLink(place, "disk/real.glb", "out.glb");
        makeLink(place, "disk/new.png", "shot.png");
        const Outcome outcome =
            place.run(split(QStringLiteral("generate a.png -o out.glb --preview-image shot.png --json /dev/stdout")) + tinyModel());
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY(QFileInfo(place.path(QStringLiteral("out.glb"))).isSymLink());
        QVERIFY(QFileInfo(place.path(QStringLiteral("shot.png"))).isSymLink());
        struct stat status{};
        QCOMPARE(::lstat(real.constData(), &status), 0);
        QVERIFY(S_ISREG(status.st_mode) && status.st_size > 1000);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QVERIFY(place.has(QStringLiteral("disk/new.png")));
        const QString json = outcome.output.mid(outcome.output.indexOf(QLatin1Char('{')));
        QVERIFY2(QJsonDocument::fromJson(json.toUtf8()).isObject(), outcome.text());
    }

    void aShareWithoutPermissionsTakesTheMesh() {
        // As on shares that a file manager mounts: no permissions, no syncing, no renaming over a file that is there.
        Workplace place;
        place.setEnvironment(QStringLiteral("LD_PRELOAD"), QStringLiteral(REFUSING_SHARE));
        place.setEnvironment(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        for (int run = 0; run < 2; ++run) {
            const Outcome outcome = place.run(split(QStringLiteral("generate a.png -o out.glb --json report.json")) + tinyModel());
            QVERIFY2(outcome.exitCode == 0, outcome.text());
            QFile mesh(place.path(QStringLiteral("out.glb")));
            QVERIFY(mesh.open(QIODevice::ReadOnly) && mesh.read(4) == "glTF");
        }
        QCOMPARE(place.results(), QStringList{QStringLiteral("out.glb")});
    }

    void takesAllOfAFolder() {
        const Workplace place;
        // No pictures by their content: each is named, and none takes the time of a mesh.
        constexpr int kMany = 230;
        for (int i = 0; i < kMany; ++i) {
            place.write(QStringLiteral("many/p%1.png").arg(i), "no picture");
        }
        const Outcome outcome = place.run(split(QStringLiteral("generate many -o out/")) + tinyModel());
        QVERIFY2(outcome.exitCode == kSomeFailedExit, outcome.text());
        QVERIFY2(outcome.errors.contains(QStringLiteral("%1 of %1 pictures failed").arg(kMany)), outcome.text());
    }

    void saysWhichFoldersItLeftOut() {
        const Workplace place;
        place.writePicture(QStringLiteral("in/a.png"), objectPicture());
        // A folder whose path is longer than the system takes.
        QProcess make;
        place.configure(make);
        make.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"), QStringLiteral("cd in; n=$(printf '%0200d' 0); for i in $(seq 25); do mkdir $n && cd -P $n; done")});
        QVERIFY(make.waitForFinished(30'000) && make.exitCode() == 0);
        const Outcome outcome = place.run(split(QStringLiteral("generate in -o out/")) + tinyModel());
        make.start(QStringLiteral("rm"), {QStringLiteral("-rf"), QStringLiteral("in")});
        QVERIFY(make.waitForFinished(30'000) && make.exitCode() == 0);
        QVERIFY2(outcome.exitCode == kSomeFailedExit, outcome.text());
        QVERIFY2(outcome.errors.contains(QLatin1StringView("could not be looked into")), outcome.text());
        QVERIFY(place.has(QStringLiteral("out/a.glb")));
    }

    void decodersKeepTheirWarningsToThemselves_data() {
        QTest::addColumn<QByteArray>("content");
        const Workplace place;
        const auto encoded = [&](const char* format) {
            QFile file(place.writePicture(QStringLiteral("x"), objectPicture(), format));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        // A colour profile that is none: "libpng warning: iCCP: ...".
        QByteArray png = encoded("PNG");
        const QByteArray data = QByteArray("iCCP") + QByteArray("p\0\0", 3) + qCompress("no profile").mid(4);
        QByteArray chunk(4, '\0');
        qToBigEndian(static_cast<quint32>(data.size() - 4), chunk.data());
        QByteArray checksum(4, '\0');
        qToBigEndian(crc32Of(data), checksum.data());
        png.insert(33, chunk + data + checksum);
        QTest::newRow("PNG") << png;
        // A tag that nobody knows: "TIFFReadDirectory: Warning, Unknown field with tag ...".
        QByteArray tiff = encoded("TIFF");
        const bool little = tiff.startsWith("II");
        QVERIFY(little);
        const auto directory = qFromLittleEndian<quint32>(tiff.data() + 4);
        const auto count = qFromLittleEndian<quint16>(tiff.data() + directory);
        for (quint16 i = 0; i < count; ++i) {
            char* entry = tiff.data() + directory + 2 + 12 * i;
            constexpr quint16 kSoftware = 305;
            constexpr quint16 kPageNumber = 297;
            const auto tag = qFromLittleEndian<quint16>(entry);
            if (tag >= kPageNumber && tag <= kSoftware + 100 && tag != 320) {
                qToLittleEndian<quint16>(65000, entry);
            }
        }
        QTest::newRow("TIFF") << tiff;
    }
    void decodersKeepTheirWarningsToThemselves() {
        QFETCH(QByteArray, content);
        const Workplace place;
        place.write(QStringLiteral("a.png"), content);
        const Outcome outcome = place.run(split(QStringLiteral("generate a.png -o out.glb")) + tinyModel());
        for (const QString& line : outcome.errors.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const bool ours = line.startsWith(QLatin1StringView("orfeas: note:")) || line.startsWith(QLatin1StringView("orfeas: error:")) ||
                              line.at(0).isUpper();
            QVERIFY2(ours && !line.contains(QLatin1StringView("TIFF")) && !line.contains(QLatin1StringView("iCCP")), outcome.text());
        }
    }

private:
    /** The checksum of a PNG's chunk. */
    static quint32 crc32Of(const QByteArray& data) {
        quint32 sum = 0xFFFFFFFFU;
        for (const char byte : data) {
            sum ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit) {
                sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
            }
        }
        return ~sum;
    }
};

ORFEAS_TEST(TestOutputs, QCoreApplication)
#include "test_outputs.moc"
