// Names of files with which programs have gone wrong: each is read, written and shown, or refused in a sentence.
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStringDecoder>
#include <QTest>
#include <algorithm>

#include "process_runner.h"
#include "support/test_registry.h"

using namespace orfeas::test;

namespace {

const QByteArray kReplacement = "\xEF\xBF\xBD";

/** Why a terminal would do something with it besides showing it, or nothing. */
QByteArray faultOf(const QByteArray& said) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(said);
    if (decoder.hasError()) {
        return "not UTF-8: " + said;
    }
    const auto acts = [](QChar c) { return c != QLatin1Char('\n') && (c.category() == QChar::Other_Control || c.unicode() == 0x202E); };
    return std::ranges::any_of(text, acts) ? "control characters: " + said.toPercentEncoding(" '/:") : QByteArray();
}

}  // namespace

class TestOddNames : public QObject {
    Q_OBJECT

    static QList<QByteArray> generate(const QList<QByteArray>& words) {
        QList<QByteArray> arguments{"generate"};
        for (const QString& word : tinyModel()) {
            arguments += word.toUtf8();
        }
        return arguments + words;
    }

private Q_SLOTS:
    void isReadWrittenAndShown_data() {
        QTest::addColumn<QByteArray>("stem");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* title, const QByteArray& stem, const QByteArray& shown = {}) {
            QTest::newRow(title) << stem << (shown.isEmpty() ? stem : shown);
        };
        row("spaces", "80 with spaces");
        row("percent", "81-100%");
        row("place holders", "82-%1 %2 %n {} {0}");
        row("hash and query", "83-#hash?query&amp");
        row("other scripts", "84-Ümläut-茶壺-🫖");
        row("markup", "85-<b>bold<b>");
        row("quotes", "86-a'b\"c`d$(e)");
        row("longest", "88-" + QByteArray(245, 'x'));
        row("line break", "89-new\nline", "89-new" + kReplacement + "line");
        row("escape sequence", "90-esc\x1b[31mred", "90-esc" + kReplacement + "[31mred");
        row("dots", "91.two.dots");
        row("Latin-1", "92-latin1-caf\xe9", "92-latin1-caf" + kReplacement);
        row("C1 control",
            "96-\xC2\x9B"
            "31mred",
            "96-" + kReplacement + "31mred");
        row("right to left", "97-\xE2\x80\xAEgnp", "97-" + kReplacement + "gnp");
        row("backslash", "98-a\\nb");
        row("last dot", "99-dot.");
    }
    /** As a picture's name, as its folder's, the output folder's, the mesh's, the preview's and the report's. */
    void isReadWrittenAndShown() {
        QFETCH(QByteArray, stem);
        QFETCH(QByteArray, shown);
        const Workplace place;
        const QByteArray folder = stem.left(200) + ".in";
        const QByteArray results = stem.left(200) + ".out";
        place.writeBytes(folder + "/" + stem + ".png", pngBytes(objectPicture()));
        const Outcome outcome = place.runBytes(
            generate({folder, "-o", results + "/", "--preview-image", results + "/", "--json", results + "/" + stem + ".js"}));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QCOMPARE(faultOf(outcome.raw), QByteArray());
        QVERIFY2(outcome.raw.contains("/" + shown + ".glb: "), outcome.text());
        QCOMPARE(outcome.output.count(QLatin1Char('\n')), 1);
        for (const char* extension : {".glb", ".png", ".js"}) {
            QVERIFY2(place.hasBytes(results + "/" + stem + extension), extension);
        }
        const Outcome byName = place.runBytes(generate({folder + "/" + stem + ".png", "--steps=0"}));
        QVERIFY2(byName.exitCode == 2, byName.text());  // given twice; what was given is not echoed raw
        QCOMPARE(faultOf(byName.raw), QByteArray());
    }

    /** Every message that repeats what was typed. */
    void isShownWhereItIsRefused_data() {
        QTest::addColumn<QList<QByteArray>>("arguments");
        QTest::addColumn<int>("code");
        const QByteArray evil =
            "caf\xe9\n\x1b[31m\xC2\x9B"
            "1m";
        const auto row = [](const char* title, const QList<QByteArray>& arguments, int code) { QTest::newRow(title) << arguments << code; };
        row("picture that is not there", generate({evil}), 3);
        row("folder without pictures", generate({"empty"}), 3);
        row("output of no format", generate({"a.png", "-o", evil}), 2);
        row("output in a missing folder", generate({"a.png", "-o", evil + "/m.glb"}), 4);
        row("report in a missing folder", generate({"a.png", "--json", evil + "/r.json"}), 4);
        row("preview of no format", generate({"a.png", "--preview-image", evil}), 2);
        row("unknown option", {"generate", "a.png", "--" + evil}, 2);
        row("no number", {"generate", "a.png", "--steps", evil}, 2);
        row("unknown word", {"generate", "a.png", "--decoder", evil}, 2);
        row("unknown device", {"generate", "a.png", "--device", evil}, 2);
        row("model that is not there", {"generate", "a.png", "--model", evil}, 5);
        row("info", {"info", evil}, 5);
        row("verify", {"verify", evil}, 3);
        row("render", {"render", evil, "-o", "m.png"}, 3);
        row("render to no picture", {"render", "m.obj", "-o", evil}, 2);
        row("render in no size", {"render", "m.obj", "-o", "m.png", "--size", evil}, 2);
        row("no command", {evil}, 3);
    }
    void isShownWhereItIsRefused() {
        QFETCH(QList<QByteArray>, arguments);
        QFETCH(int, code);
        const Workplace place;
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        QVERIFY(QDir(place.path(QStringLiteral("."))).mkdir(QStringLiteral("empty")));
        const Outcome outcome = place.runBytes(arguments);
        QVERIFY2(outcome.exitCode == code || (code == 3 && outcome.exitCode == 5), outcome.text());
        QCOMPARE(faultOf(outcome.raw), QByteArray());
        QCOMPARE(outcome.errors.count(QLatin1StringView("orfeas: error: ")), 1);
    }

    void aModelIsShownToo() {
        const Workplace place;
        const QByteArray name = "m\xe9\n\x1b[1m";
        const QString golden = tinyModelFolder();
        for (const QString& file : QDir(golden).entryList(QDir::Files)) {
            QFile content(golden + QLatin1Char('/') + file);
            QVERIFY(content.open(QIODevice::ReadOnly));
            place.writeBytes(name + "/" + file.toUtf8(), content.readAll());
        }
        place.writePicture(QStringLiteral("a.png"), objectPicture());
        for (const QList<QByteArray>& arguments :
             {QList<QByteArray>{"info", name}, QList<QByteArray>{"verify", name},
              QList<QByteArray>{"generate", "a.png", "--model", name, "--device", "cpu", "--steps", "1", "--resolution", "16"}}) {
            const Outcome outcome = place.runBytes(arguments);
            QVERIFY2(outcome.exitCode == 0, outcome.text());
            QCOMPARE(faultOf(outcome.raw), QByteArray());
        }
    }

    void beginsWithADash() {
        const Workplace place;
        for (const char* name : {"a.png", "-87-begins-with-dash.png", "-old.png", "--steps.png"}) {
            place.writePicture(QLatin1StringView(name), objectPicture());
        }
        for (const QByteArray& name : {QByteArray("-87-begins-with-dash.png"), QByteArray("-old.png"), QByteArray("--steps.png")}) {
            const Outcome refused = place.runBytes(generate({"a.png", name}));
            QVERIFY2(refused.exitCode == 2, refused.text());
            QVERIFY2(refused.raw.contains("'" + name + "'") && refused.raw.contains("Write -- before"), refused.text());
            const Outcome taken = place.runBytes(generate({"--", name}));
            QVERIFY2(taken.exitCode == 0, taken.text());
            QVERIFY(place.hasBytes(name.chopped(4) + ".glb"));
        }
        const Outcome unknown = place.runBytes(generate({"a.png", "--no-such-option"}));
        QVERIFY2(!unknown.raw.contains("Write -- before"), unknown.text());
    }

    void linksAreReadOrNamed() {
        const Workplace place;
        place.writePicture(QStringLiteral("in/00-reference.png"), objectPicture());
        const QDir folder(place.path(QStringLiteral("in")));
        QCOMPARE(::symlink("00-reference.png", folder.filePath(QStringLiteral("93-link.png")).toUtf8().constData()), 0);
        QCOMPARE(::symlink("nowhere.png", folder.filePath(QStringLiteral("94-dangling.png")).toUtf8().constData()), 0);
        QCOMPARE(::symlink(".", folder.filePath(QStringLiteral("95-loop")).toUtf8().constData()), 0);
        for (const char* name : {"._00-reference.png", "Thumbs.db", "desktop.ini"}) {
            place.write(QStringLiteral("in/") + QLatin1StringView(name), "no picture");
        }
        const Outcome dangling = place.runBytes(generate({"in/94-dangling.png"}));
        QVERIFY2(dangling.exitCode == 3 && dangling.raw.contains("'in/94-dangling.png' does not exist"), dangling.text());
        const Outcome whole = place.runBytes(generate({"in", "-o", "out/"}));
        QVERIFY2(whole.exitCode == 0, whole.text());
        QCOMPARE(QDir(place.path(QStringLiteral("out"))).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{QStringLiteral("00-reference.glb"), QStringLiteral("93-link.glb")}));
    }

    void aNameThatIsTooLongForItsExtensionIsCut() {
        const Workplace place;
        const QByteArray name(255, 'y');
        place.writeBytes(name, pngBytes(objectPicture()));
        const Outcome outcome = place.runBytes(generate({name, name}));
        QVERIFY2(outcome.exitCode == 0, outcome.text());
        QVERIFY(place.hasBytes(name.left(251) + ".glb"));
        QVERIFY(place.hasBytes(name.left(249) + "-2.glb"));
    }
};

ORFEAS_TEST(TestOddNames, QCoreApplication)
#include "test_odd_names.moc"
