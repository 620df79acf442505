// info, verify, render, and the help of all commands.
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include "process_runner.h"
#include "support/paths.h"
#include "support/test_registry.h"

using namespace orfeas::test;

namespace {

QByteArray readAll(const QString& file) {
    QFile stream(file);
    return stream.open(QIODevice::ReadOnly) ? stream.readAll() : QByteArray();
}

QStringList words(const QString& text) {
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString goldenFolder(const QString& name) {
    return QString::fromStdString(testData("golden/")) + name;
}

/** A square on a stick: a mesh file written by hand. */
QByteArray objMesh() {
    return "v -1 -1 0\nv 1 -1 0\nv 1 1 0\nv -1 1 0\nv 0 0 1\nf 1 3 2\nf 1 4 3\nf 1 2 5\nf 2 3 5\nf 3 4 5\nf 4 1 5\n";
}

/** Adds 1 to the first value of a tensor of a safetensors file. */
void addToFirstValue(QByteArray& content, const QString& tensor) {
    const auto headerSize = qFromLittleEndian<qint64>(content.data());
    const QJsonObject header = QJsonDocument::fromJson(content.sliced(8, headerSize)).object();
    char* place = content.data() + 8 + headerSize + header[tensor][QLatin1StringView("data_offsets")][0].toInteger();
    qToLittleEndian(qFromLittleEndian<float>(place) + 1.0F, place);
}

const QStringList kCommands{QStringLiteral("generate"), QStringLiteral("render"), QStringLiteral("info"), QStringLiteral("verify")};

}  // namespace

class TestInspect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void infoDescribesModels_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("family");
        QTest::newRow("2.0") << QStringLiteral("hy3d-2.0-tiny") << QStringLiteral("Hunyuan3D-2.0");
        QTest::newRow("2.1") << QStringLiteral("hy3d-2.1-tiny") << QStringLiteral("Hunyuan3D-2.1");
        QTest::newRow("multi-view") << QStringLiteral("hy3d-2mv-tiny") << QStringLiteral("Hunyuan3D-2.0");
    }
    void infoDescribesModels() {
        QFETCH(QString, name);
        QFETCH(QString, family);
        const Workplace place;
        const Outcome text = place.run({QStringLiteral("info"), goldenFolder(name)});
        QVERIFY2(text.exitCode == 0, text.text());
        QVERIFY2(text.output.contains(family), text.text());
        const Outcome json = place.runEngine({QStringLiteral("info"), goldenFolder(name), QStringLiteral("--json")});
        QVERIFY2(json.exitCode == 0, json.text());
        const QJsonObject object = QJsonDocument::fromJson(json.output.toUtf8()).object();
        QCOMPARE(object[QLatin1StringView("family")].toString(), family);
        QCOMPARE(object[QLatin1StringView("multiView")].toBool(), name.contains(QLatin1StringView("mv")));
        QVERIFY(object[QLatin1StringView("totalParameters")].toInteger() > 100'000);
        QVERIFY(object[QLatin1StringView("missing")].toArray().isEmpty());
    }
    void infoRefusesWhatIsNoModel() {
        const Workplace place;
        const Outcome outcome = place.run({QStringLiteral("info"), QStringLiteral("nowhere")});
        QVERIFY2(outcome.exitCode == 5 && outcome.errors.contains(QLatin1StringView("nowhere")), outcome.text());
    }

    void verifyPassesAGoldenCase() {
        const Workplace place;
        const Outcome outcome =
            place.runEngine({QStringLiteral("verify"), goldenFolder(QStringLiteral("hy3d-2.0-tiny")), QStringLiteral("--tolerance"),
                             QStringLiteral("1e-4"), QStringLiteral("--json"), QStringLiteral("report.json")});
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        const QJsonObject report = QJsonDocument::fromJson(readAll(place.path(QStringLiteral("report.json")))).object();
        QVERIFY(report[QLatin1StringView("passed")].toBool());
        const QJsonArray tensors = report[QLatin1StringView("runs")][0][QLatin1StringView("tensors")].toArray();
        QVERIFY(tensors.size() > 10);
        for (const QJsonValue& tensor : tensors) {
            QVERIFY(tensor[QLatin1StringView("passed")].toBool());
            QVERIFY2(outcome.output.contains(tensor[QLatin1StringView("name")].toString()), outcome.text());
        }
    }
    void verifyFailsAnAlteredCase() {
        const Workplace place;
        QDirIterator files(goldenFolder(QStringLiteral("hy3d-2.0-tiny")), QDir::Files);
        while (files.hasNext()) {
            const QString file = files.next();
            QByteArray content = readAll(file);
            if (file.endsWith(QLatin1StringView("expected.safetensors"))) {
                addToFirstValue(content, QStringLiteral("query_logits"));  // nothing is computed from it, so it alone fails
            }
            place.write(QStringLiteral("case/") + QFileInfo(file).fileName(), content);
        }
        const Outcome outcome = place.run({QStringLiteral("verify"), place.path(QStringLiteral("case"))});
        QVERIFY2(outcome.exitCode == 1, outcome.text());
        QCOMPARE(outcome.output.count(QRegularExpression(QStringLiteral("\\sFAIL\\b"))), 1);
    }
    void verifyRefusesBadOptions() {
        const Workplace place;
        Outcome outcome = place.run({QStringLiteral("verify"), QStringLiteral("nowhere")});
        QVERIFY2(outcome.exitCode != 0 && outcome.errors.contains(QLatin1StringView("nowhere")), outcome.text());
        outcome = place.run(words(QStringLiteral("verify nowhere --tolerance -1")));
        QVERIFY2(outcome.exitCode == 2, outcome.text());
        outcome = place.run(words(QStringLiteral("verify")));
        QVERIFY2(outcome.exitCode == 2, outcome.text());
    }

    void rendersAMesh() {
        const Workplace place;
        place.write(QStringLiteral("mesh.obj"), objMesh());
        Outcome outcome = place.run(words(QStringLiteral("render mesh.obj -o mesh.png --size 200x120 --azimuth 0")));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        const QImage picture(place.path(QStringLiteral("mesh.png")));
        QCOMPARE(picture.size(), QSize(200, 120));
        QVERIFY(picture.pixel(100, 60) != picture.pixel(2, 2));
        outcome = place.run(words(QStringLiteral("render mesh.obj -o clear.png --size 64x64 --transparent --wireframe")));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QCOMPARE(qAlpha(QImage(place.path(QStringLiteral("clear.png"))).pixel(0, 0)), 0);
    }
    void renderRefusesBadInput_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char* options, int exitCode) { QTest::newRow(options) << QString::fromLatin1(options) << exitCode; };
        row("render nowhere.obj -o out.png", 3);
        row("render broken.glb -o out.png", 3);
        row("render mesh.obj -o out.jpg", 2);
        row("render mesh.obj -o nowhere/out.png", 4);
        row("render mesh.obj -o out.png --size huge", 2);
        row("render mesh.obj -o out.png --size 100000x100000", 2);
        row("render mesh.obj -o out.png --elevation 120", 2);
        row("render mesh.obj", 2);
    }
    void renderRefusesBadInput() {
        QFETCH(QString, options);
        QFETCH(int, exitCode);
        const Workplace place;
        place.write(QStringLiteral("mesh.obj"), objMesh());
        place.write(QStringLiteral("broken.glb"), "no mesh");
        const Outcome outcome = place.run(words(options));
        QVERIFY2(outcome.exitCode == exitCode && !outcome.crashed, outcome.text());
        QVERIFY2(outcome.errors.startsWith(QLatin1StringView("orfeas: error: ")), outcome.text());
        QVERIFY(!place.has(QStringLiteral("out.png")));
    }

    void helpIsComplete() {
        const Workplace place;
        const Outcome overview = place.run({QStringLiteral("--help")});
        QCOMPARE(overview.exitCode, 0);
        QVERIFY(overview.errors.isEmpty());
        const QString document = QString::fromUtf8(readAll(QString::fromStdString(sourcePath("docs/command-line.md"))));
        const QRegularExpression option(QStringLiteral("^  (?:-\\w,)?(--[a-z-]+)"), QRegularExpression::MultilineOption);
        for (const QString& command : kCommands) {
            QVERIFY2(overview.output.contains(command), overview.text());
            const Outcome help = place.run({command, QStringLiteral("--help")});
            QVERIFY2(help.exitCode == 0, help.text());
            QVERIFY2(help.output.contains(QLatin1StringView("Example")) && help.output.contains(QLatin1StringView("Exit codes")),
                     help.text());
            int options = 0;
            for (auto matches = option.globalMatch(help.output); matches.hasNext(); ++options) {
                const QString name = matches.next().captured(1);
                QVERIFY2(document.contains(QLatin1Char('`') + name), qPrintable(name + QStringLiteral(" is not in docs/command-line.md")));
            }
            QVERIFY2(options >= 2, help.text());
        }
    }
    void examplesNameWhatThereIs() {
        const Workplace place;
        const QRegularExpression names(QStringLiteral("--synthetic \\S*\\{([^}]*)\\}"));
        const QRegularExpression example(QStringLiteral("\\nExamples?:\\n(.*?)\\n\\n"), QRegularExpression::DotMatchesEverythingOption);
        for (const char* command : {"bench", "bench-queue"}) {
            const Outcome help = place.runEngine({QString::fromLatin1(command), QStringLiteral("--help")});
            const QStringList known = names.match(help.output).captured(1).split(QLatin1Char(','));
            const QStringList line = words(example.match(help.output).captured(1));
            const qsizetype option = line.indexOf(QLatin1StringView("--synthetic"));
            QVERIFY2(option > 0 && option + 1 < line.size(), help.text());
            QVERIFY2(known.contains(line[option + 1]), help.text());
        }
    }
    void tellsItsVersion() {
        const Workplace place;
        const Outcome outcome = place.run({QStringLiteral("--version")});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(QRegularExpression(QStringLiteral("^orfeas \\d+\\.\\d+\\.\\d+\\n$")).match(outcome.output).hasMatch(), outcome.text());
    }
    void engineRefusesUnknownWords() {
        const Workplace place;
        for (const char* line : {"", "dance", "info --no-such-option x"}) {
            const Outcome outcome = place.runEngine(words(QString::fromLatin1(line)));
            QVERIFY2(outcome.exitCode == 2 && outcome.errors.startsWith(QLatin1StringView("orfeas-engine: error: ")), outcome.text());
        }
    }
};

ORFEAS_TEST(TestInspect, QCoreApplication)
#include "test_inspect.moc"
