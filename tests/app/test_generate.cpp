// `orfeas generate` as a process: what it writes, what it refuses, and that it never leaves half a file.
#include <sys/resource.h>
#include <sys/stat.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTest>
#include <QtEndian>
#include <csignal>

#include "process_runner.h"
#include "support/paths.h"
#include "support/test_registry.h"

using namespace orfeas::test;

namespace {

constexpr int kSomeFailed = 1;
constexpr int kUsage = 2;
constexpr int kBadInput = 3;
constexpr int kCannotWrite = 4;
constexpr int kModel = 5;
constexpr int kNoSurface = 7;
constexpr int kInterrupted = 130;

QByteArray pngOf(const QImage& picture) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return content;
}

/** Only the header is looked at before a picture of that size is refused, so its checksum need not fit. */
QByteArray pngOfSize(quint32 width, quint32 height) {
    QByteArray content = pngOf(objectPicture());
    qToBigEndian(width, content.data() + 16);
    qToBigEndian(height, content.data() + 20);
    return content;
}

QImage transparentPicture() {
    QImage picture(64, 64, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    return picture;
}

/** The usual object with another alpha, made of its own. */
template <typename Change>
QImage changedAlpha(Change change) {
    QImage picture = objectPicture();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            picture.setPixel(x, y, qRgba(qRed(pixel), qGreen(pixel), qBlue(pixel), change(qAlpha(pixel))));
        }
    }
    return picture;
}

QByteArray readAll(const QString& file) {
    QFile stream(file);
    return stream.open(QIODevice::ReadOnly) ? stream.readAll() : QByteArray();
}

QStringList operator+(QStringList list, const char* words) {
    for (const QString& word : QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        list += word;
    }
    return list;
}

QStringList arguments(const char* words) {
    return QStringList() + words;
}

}  // namespace

#define VERIFY_OUTCOME(outcome, code, word)                                                      \
    QVERIFY2(!(outcome).crashed && (outcome).exitCode == (code), (outcome).text());              \
    QVERIFY2((outcome).errors.contains(QLatin1StringView("orfeas: error: ")), (outcome).text()); \
    QVERIFY2((outcome).errors.contains(word), (outcome).text())

class TestGenerate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEveryFormat_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"out.glb", "out.obj", "out.stl", "out.ply", "OUT.GLB"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void writesEveryFormat() {
        QFETCH(QString, name);
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        const Outcome outcome =
            place.run(arguments("generate a.png -o") + qPrintable(name) + "" + qPrintable(tinyModel().join(QLatin1Char(' '))));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY(QFile(place.path(name)).size() > 1000);
        QCOMPARE(place.results(), QStringList{name});
        QVERIFY2(outcome.output.startsWith(name), outcome.text());  // stdout carries results only
        QCOMPARE(outcome.output.count(QLatin1Char('\n')), 1);
    }

    void readsEveryKindOfPicture_data() {
        QTest::addColumn<QByteArray>("content");
        const QImage picture = objectPicture();
        QTest::newRow("16 bits a channel") << pngOf(picture.convertToFormat(QImage::Format_RGBA64));
        QTest::newRow("grey") << pngOf(picture.convertToFormat(QImage::Format_Grayscale8));
        QTest::newRow("palette") << pngOf(picture.convertToFormat(QImage::Format_Indexed8));
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        picture.convertToFormat(QImage::Format_RGB32).save(&buffer, "JPEG");
        // EXIF with nothing but "turn by 90 degrees".
        jpeg.insert(2, QByteArray::fromHex("ffe10022457869660000"
                                           "49492a0008000000"
                                           "0100"
                                           "120103000100000006000000"
                                           "00000000"));
        QTest::newRow("EXIF-rotated JPEG") << jpeg;
    }
    void readsEveryKindOfPicture() {
        QFETCH(QByteArray, content);
        const Workplace place;
        place.write(QStringLiteral("picture"), content);
        const Outcome outcome = place.run(arguments("generate picture -o out.glb") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY(place.has(QStringLiteral("out.glb")));
    }

    void saysWhatItDoesWithTheBackground() {
        const Workplace place;
        QImage onPaper(64, 64, QImage::Format_RGB32);
        onPaper.fill(Qt::white);
        QPainter painter(&onPaper);
        painter.fillRect(20, 20, 24, 24, Qt::red);
        place.writePicture(QStringLiteral("paper.png"), onPaper);
        painter.fillRect(QRect(0, 0, 64, 64), QBrush(Qt::blue, Qt::DiagCrossPattern));
        painter.end();
        place.writePicture(QStringLiteral("busy.png"), onPaper);
        const auto errorsOf = [&](const char* options) {
            return place.run(arguments(options) + qPrintable(tinyModel().join(QLatin1Char(' ')))).errors;
        };
        const QString cut = errorsOf("generate paper.png -o out.glb");
        QVERIFY2(cut.contains(QLatin1StringView("paper.png: The plain background was left out")), qPrintable(cut));
        const QString kept = errorsOf("generate paper.png -o out.glb --keep-background");
        QVERIFY2(!kept.contains(QLatin1StringView("background")), qPrintable(kept));
        const QString filled = errorsOf("generate busy.png -o out.glb");
        QVERIFY2(filled.contains(QLatin1StringView("counts as the object")), qPrintable(filled));
    }

    void refusesBadPictures_data() {
        QTest::addColumn<QByteArray>("content");
        const QByteArray whole = pngOf(objectPicture());
        QTest::newRow("not an image") << QByteArray("a text with a picture's name\n");
        QTest::newRow("truncated") << whole.first(whole.size() * 2 / 3);
        QTest::newRow("empty file") << QByteArray();
        QTest::newRow("0 x 0") << pngOfSize(0, 0);
        QTest::newRow("20,000 x 20,000") << pngOfSize(20000, 20000);
        QTest::newRow("fully transparent") << pngOf(transparentPicture());
    }
    void refusesBadPictures() {
        QFETCH(QByteArray, content);
        const Workplace place;
        place.write(QStringLiteral("culprit.png"), content);
        const Outcome outcome = place.run(arguments("generate culprit.png -o out.glb") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        VERIFY_OUTCOME(outcome, kBadInput, QLatin1StringView("culprit.png"));
        QCOMPARE(place.results(), QStringList());
        QCOMPARE(outcome.output, QString());
    }

    /** What the window says beside a picture is said here too, and in the report. */
    void saysWhatMayGoWrong_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* kind, const QImage& picture, const char* word) {
            QTest::newRow(kind) << pngOf(picture) << QString::fromLatin1(kind) << QString::fromLatin1(word);
        };
        const auto drawn = [](const QRect& object, QSize size = {128, 128}) {
            QImage picture(size, QImage::Format_ARGB32);
            picture.fill(Qt::transparent);
            QPainter(&picture).fillRect(object, Qt::darkRed);
            return picture;
        };
        row("touches-border", drawn({0, 30, 60, 60}), "touches the picture's border");
        row("tiny", drawn({60, 60, 8, 8}), "tiny");
        row("thin", drawn({10, 60, 100, 2}), "very thin");
        row("inverted", changedAlpha([](int alpha) { return 255 - alpha; }), "inverted");
        row("background-filled", drawn({0, 0, 8, 8}, {8, 8}), "whole picture counts as the object");
        QImage faint(64, 64, QImage::Format_ARGB32);
        faint.fill(QColor(200, 0, 0, 60));
        row("empty", faint, "opaque enough");
        row("odd-picture", changedAlpha([](int) { return 0; }), "entirely transparent");
    }
    void saysWhatMayGoWrong() {
        QFETCH(QByteArray, content);
        QFETCH(QString, kind);
        QFETCH(QString, word);
        const Workplace place;
        place.write(QStringLiteral("a.png"), content);
        const Outcome outcome =
            place.run(arguments("generate a.png -o out.glb --json report.json") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        QVERIFY2(outcome.errors.contains(QStringLiteral("a.png: ")) && outcome.errors.contains(word), outcome.text());
        const QJsonObject report = QJsonDocument::fromJson(readAll(place.path(QStringLiteral("report.json")))).object();
        const QJsonArray findings = report[QLatin1StringView("results")][0][QLatin1StringView("findings")].toArray();
        const bool found = std::any_of(findings.begin(), findings.end(), [&](const QJsonValue& finding) {
            return finding[QLatin1StringView("kind")].toString() == kind &&
                   finding[QLatin1StringView("picture")].toString() == QLatin1StringView("a.png") &&
                   finding[QLatin1StringView("message")].toString().contains(word);
        });
        QVERIFY2(found, QJsonDocument(report).toJson());
    }

    void refusesMissingAndUnreadablePictures() {
        const Workplace place;
        Outcome outcome = place.run(arguments("generate nowhere.png") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        VERIFY_OUTCOME(outcome, kBadInput, QLatin1StringView("nowhere.png"));
        QVERIFY(QDir(place.path(QStringLiteral("."))).mkdir(QStringLiteral("bare")));
        outcome = place.run(arguments("generate bare") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        VERIFY_OUTCOME(outcome, kBadInput, QLatin1StringView("no picture in the folder 'bare'"));
    }

    void takesFractions() {
        // In every locale, and whether Qt or the options come first.
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        for (const char* command : {"generate a.png", "a.png"}) {
            const Outcome outcome = place.run(arguments(command) + "-o out.glb --json report.json --guidance 3.5 --iso -0.01" +
                                              qPrintable(tinyModel().join(QLatin1Char(' '))));
            QVERIFY2(outcome.exitCode == 0, outcome.text());
            const QByteArray report = readAll(place.path(QStringLiteral("report.json")));
            const QJsonObject object = QJsonDocument::fromJson(report).object();
            const QJsonValue settings = object[QLatin1StringView("results")][0][QLatin1StringView("settings")];
            QVERIFY2(settings[QLatin1StringView("guidance")].toDouble() == 3.5, report);
            QVERIFY2(settings[QLatin1StringView("iso")].toDouble() == -0.01, report);
        }
        const Outcome comma = place.run(arguments("generate a.png --guidance 3,5"));
        VERIFY_OUTCOME(comma, kUsage, QLatin1StringView("3,5"));
    }

    void takesFolders() {
        const Workplace place;
        QVERIFY(QDir(place.path(QStringLiteral("."))).mkpath(QStringLiteral("in/more")));
        place.write(QStringLiteral("in/b.png"), pngOf(objectPicture()));
        place.write(QStringLiteral("in/more/c.png"), pngOf(objectPicture()));
        place.write(QStringLiteral("in/notes.txt"), "no picture");
        const Outcome outcome = place.run(arguments("generate in -o out/") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QCOMPARE(QDir(place.path(QStringLiteral("out"))).entryList(QDir::Files),
                 (QStringList{QStringLiteral("b.glb"), QStringLiteral("c.glb")}));
    }

    void respectsPermissions() {
        const Workplace place;
        QVERIFY(QDir(place.path(QStringLiteral("."))).mkdir(QStringLiteral("open")));
        QVERIFY(QDir(place.path(QStringLiteral("."))).mkdir(QStringLiteral("closed")));
        QCOMPARE(::chmod(place.path(QStringLiteral("closed")).toLocal8Bit().constData(), 0555), 0);
        const QString picture = place.writePicture(QStringLiteral("secret.png"), objectPicture());
        const QStringList model = tinyModel();
        Outcome outcome =
            place.run(arguments("generate secret.png -o closed/out.glb") + qPrintable(model.join(QLatin1Char(' '))), dropPowers);
        VERIFY_OUTCOME(outcome, kCannotWrite, QLatin1StringView("can't be written to"));
        QVERIFY(QFile::setPermissions(picture, {}));
        outcome = place.run(arguments("generate secret.png -o open/out.glb") + qPrintable(model.join(QLatin1Char(' '))), dropPowers);
        VERIFY_OUTCOME(outcome, kBadInput, QLatin1StringView("secret.png"));
        QVERIFY(!place.has(QStringLiteral("open/out.glb")));
        QVERIFY(!place.has(QStringLiteral("closed/out.glb")));
    }

    void refusesBadOptions_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* options, const char* word) {
            QTest::newRow(options) << QString::fromUtf8(options) << QString::fromUtf8(word);
        };
        row("--steps 0", "Steps is 0");
        row("--steps 2.5", "whole number");
        row("--steps many", "--steps");
        row("--resolution 7", "Resolution is 7");
        row("--resolution 5000", "Resolution is 5000");
        row("--guidance -3", "Guidance scale is -3");
        row("--iso 2", "Iso level is 2");
        row("--seed -1", "Seed is -1");
        row("--decoder magic", "magic");
        row("--device abacus", "abacus");
        row("--precision fp7", "fp7");
        row("--threads 0", "Threads is 0");
        row("--no-such-option", "--no-such-option");
        row("-o out.xyz", ".xyz");
        row("--preview-image picture.gif", "picture.gif");
        row("--left a.png", "--left");
    }
    void refusesBadOptions() {
        QFETCH(QString, options);
        QFETCH(QString, word);
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        const Outcome outcome = place.run(arguments("generate a.png --model") + qPrintable(tinyModelFolder()) + "" + qPrintable(options));
        VERIFY_OUTCOME(outcome, kUsage, word);
        QCOMPARE(place.results(), QStringList());
    }
    void refusesOneFileForTwoPictures() {
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        place.writePicture(QStringLiteral("b.png"), objectPicture());
        const Outcome outcome = place.run(arguments("generate a.png b.png -o out.glb") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        VERIFY_OUTCOME(outcome, kUsage, QLatin1StringView("out.glb"));
        QCOMPARE(place.results(), QStringList());
    }

    void refusesUnwritableOutputs_data() {
        QTest::addColumn<QString>("output");
        QTest::newRow("missing folder") << QStringLiteral("nowhere/out.glb");
        QTest::newRow("no folder for files") << QStringLiteral("/proc/out.glb");
        QTest::newRow("uncreatable folder") << QStringLiteral("/proc/meshes/");
    }
    void refusesUnwritableOutputs() {
        QFETCH(QString, output);
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        const Outcome outcome =
            place.run(arguments("generate a.png -o") + qPrintable(output) + "" + qPrintable(tinyModel().join(QLatin1Char(' '))));
        VERIFY_OUTCOME(outcome, kCannotWrite, QLatin1StringView("-o"));
        QVERIFY2(!outcome.errors.contains(QLatin1StringView("Loading")), outcome.text());  // noticed before the long work
    }
    void leavesNothingOnAFullDisk() {
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        const QByteArray before("an older result");
        place.write(QStringLiteral("out.glb"), before);
        const auto limitFileSize = [] {
            // Files end at 4 KB: the write fails in the middle as it does on a full disk.
            const rlimit limit{4096, 4096};
            ::signal(SIGXFSZ, SIG_IGN);
            ::setrlimit(RLIMIT_FSIZE, &limit);
        };
        const Outcome outcome =
            place.run(arguments("generate a.png -o out.glb") + qPrintable(tinyModel().join(QLatin1Char(' '))), limitFileSize);
        VERIFY_OUTCOME(outcome, kCannotWrite, QLatin1StringView("out.glb"));
        QCOMPARE(place.results(), QStringList{QStringLiteral("out.glb")});
        QCOMPARE(readAll(place.path(QStringLiteral("out.glb"))), before);
    }

    void goesOnAfterABadPicture() {
        const Workplace place;
        place.writePicture(QStringLiteral("one/chair.png"), objectPicture());
        place.writePicture(QStringLiteral("two/chair.png"), objectPicture());
        place.write(QStringLiteral("broken.png"), "no picture");
        const Outcome outcome =
            place.run(arguments("generate one/chair.png broken.png two/chair.png -o meshes/ --json report.json --preview-image shots/") +
                      qPrintable(tinyModel().join(QLatin1Char(' '))));
        VERIFY_OUTCOME(outcome, kSomeFailed, QLatin1StringView("broken.png"));
        QVERIFY2(outcome.errors.contains(QLatin1StringView("1 of 3")), outcome.text());
        QVERIFY(place.has(QStringLiteral("meshes/chair.glb")));
        QVERIFY(place.has(QStringLiteral("meshes/chair-2.glb")));
        QVERIFY(!place.has(QStringLiteral("meshes/broken.glb")));
        QCOMPARE(QImage(place.path(QStringLiteral("shots/chair-2.png"))).size(), QSize(1024, 1024));

        const QJsonObject report = QJsonDocument::fromJson(readAll(place.path(QStringLiteral("report.json")))).object();
        const QJsonArray results = report[QLatin1StringView("results")].toArray();
        QCOMPARE(results.size(), 3);
        const QJsonObject first = results[0].toObject();
        QCOMPARE(first[QLatin1StringView("status")].toString(), QStringLiteral("ok"));
        QCOMPARE(first[QLatin1StringView("settings")][QLatin1StringView("steps")].toInt(), 2);
        QVERIFY(first[QLatin1StringView("timings")][QLatin1StringView("stages")][QLatin1StringView("sampling")].toDouble() > 0);
        QVERIFY(first[QLatin1StringView("mesh")][QLatin1StringView("closed")].toBool());
        const QJsonObject second = results[1].toObject();
        QCOMPARE(second[QLatin1StringView("status")].toString(), QStringLiteral("failed"));
        QCOMPARE(second[QLatin1StringView("error")][QLatin1StringView("code")].toString(), QStringLiteral("unsupported-format"));
    }

    void isDeterministicForASeed() {
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        const QString model = tinyModel().join(QLatin1Char(' '));
        for (const char* options : {"-o first/ --seed 5", "-o again/ --seed 5", "-o other/ --seed 6"}) {
            const Outcome outcome = place.run(arguments("generate a.png") + qPrintable(model) + options);
            QVERIFY2(outcome.exitCode == 0, outcome.text());
        }
        QCOMPARE(readAll(place.path(QStringLiteral("first/a.glb"))), readAll(place.path(QStringLiteral("again/a.glb"))));
        QVERIFY(readAll(place.path(QStringLiteral("first/a.glb"))) != readAll(place.path(QStringLiteral("other/a.glb"))));
    }

    void saysThatASurfaceIsEmpty() {
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        const Outcome outcome =
            place.run(arguments("generate a.png -o out.glb --iso 0.99 --seed 2") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        VERIFY_OUTCOME(outcome, kNoSurface, QLatin1StringView("a.png"));
        QCOMPARE(place.results(), QStringList());
    }

    void actsAsGenerateWithoutASubcommand() {
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        const QString model = tinyModel().join(QLatin1Char(' '));
        Outcome outcome = place.run(arguments("a.png") + qPrintable(model));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY(place.has(QStringLiteral("a.glb")));
        outcome = place.run(arguments("--steps 2 a.png -o named.glb") + qPrintable(model));
        VERIFY_OUTCOME(outcome, kUsage, QLatin1StringView("--steps"));  // given twice
        outcome = place.run({});
        VERIFY_OUTCOME(outcome, kUsage, QLatin1StringView("display"));
        outcome = place.run(arguments("a.png --no-such-option"));
        VERIFY_OUTCOME(outcome, kUsage, QLatin1StringView("--no-such-option"));
    }

    void findsTheModelByEnvironment() {
        Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        place.setEnvironment(QStringLiteral("ORFEAS_MODEL"), tinyModelFolder());
        Outcome outcome = place.run(arguments("generate a.png --device cpu --steps 2 --resolution 16 --json report.json"));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY(readAll(place.path(QStringLiteral("report.json"))).contains("hy3d-2.0-tiny"));
        place.setEnvironment(QStringLiteral("ORFEAS_MODEL"), QStringLiteral("/nowhere/model"));
        outcome = place.run(arguments("generate a.png"));
        VERIFY_OUTCOME(outcome, kModel, QLatin1StringView("/nowhere/model"));
    }

    void saysThatTheModelOfTheWindowIsGone() {
        Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        place.write(QStringLiteral("config/orfeas/orfeas.conf"), "[General]\nmodel=/nowhere/model\n");
        place.setEnvironment(QStringLiteral("XDG_CONFIG_HOME"), place.path(QStringLiteral("config")));
        const Outcome outcome = place.run(arguments("generate a.png --device cpu --steps 2 --resolution 16"));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY2(outcome.errors.contains(QLatin1StringView("'/nowhere/model', which was chosen in the window, is not there")),
                 outcome.text());
    }

    void needsAMultiViewModelForSides() {
        const Workplace place;
        place.writePicture(QStringLiteral("f.png"), objectPicture());
        place.writePicture(QStringLiteral("l.png"), objectPicture());
        Outcome outcome =
            place.run(arguments("generate --front f.png --left l.png -o out.glb") + qPrintable(tinyModel().join(QLatin1Char(' '))));
        VERIFY_OUTCOME(outcome, kUsage, QLatin1StringView("view"));
        QCOMPARE(place.results(), QStringList());
        outcome = place.run(arguments("generate --front f.png --left l.png -o out.glb --device cpu --steps 2 --resolution 16 --model") +
                            testData("golden/hy3d-2mv-tiny").c_str());
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY(place.has(QStringLiteral("out.glb")));
    }

    void endsCleanlyOnCtrlC() {
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        QProcess process;
        place.configure(process);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(
            QStringLiteral(ORFEAS_PROGRAM),
            arguments("generate a.png -o out.glb --device cpu --steps 1000 --resolution 64 --model") + qPrintable(tinyModelFolder()));
        QByteArray said;
        while (!said.contains("Sampling") && process.waitForReadyRead(60'000)) {
            said += process.readAll();
        }
        QVERIFY2(said.contains("Sampling"), said);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(kPatience));
        said += process.readAll();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == kInterrupted, said);
        QVERIFY2(said.contains("Interrupted"), said);
        QCOMPARE(place.results(), QStringList());
    }
};

ORFEAS_TEST(TestGenerate, QCoreApplication)
#include "test_generate.moc"
