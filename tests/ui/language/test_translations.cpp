// The .ts files: complete, in step with the sources, and of one form with what they translate.
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "orfeas/settings.h"
#include "orfeas/stage.h"
#include "support/paths.h"
#include "support/test_registry.h"
#include "ts_file.h"
#include "ui/translation.h"
#include "ui/words.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

const QString kFolder = QString::fromStdString(test::sourcePath("translations"));

QString fileOf(const QString& folder, const QString& language) {
    return QStringLiteral("%1/orfeas_%2.ts").arg(folder, language);
}

/** English has only plurals; in all others there is every text. */
QStringList languages() {
    QStringList codes;
    for (const Language& language : Translation::languages()) {
        codes += language.code;
    }
    return codes;
}

QStringList faultsOf(const TsMessage& message) {
    QStringList faults;
    const QString& source = message.source;
    for (const QString& text : message.texts) {
        const auto require = [&](bool holds, const char* what) {
            if (!holds) {
                faults += QStringLiteral("%1: %2 in \"%3\"").arg(message.name(), QLatin1StringView(what), text);
            }
        };
        QStringList wanted = placeholdersOf(source);
        if (message.plural && text == message.texts.first() && message.texts.size() > 1 && !text.contains(QLatin1StringView("%n"))) {
            wanted.removeAll(QStringLiteral("%n"));  // "One picture" needs no number
        }
        require(placeholdersOf(text) == wanted, "placeholders differ");
        require(mnemonicsOf(text).size() == mnemonicsOf(source).size(), "mnemonics differ");
        require(text.endsWith(QChar(0x2026)) == source.endsWith(QChar(0x2026)), "the dots at the end differ");
        require(text.count(QLatin1Char('\n')) == source.count(QLatin1Char('\n')), "line breaks differ");
        require(text.startsWith(QLatin1Char(' ')) == source.startsWith(QLatin1Char(' ')), "the space at the beginning differs");
        require(text.count(QLatin1StringView("](http")) == source.count(QLatin1StringView("](http")), "links differ");
        require(text.contains(QLatin1StringView("href=\"weights\"")) == source.contains(QLatin1StringView("href=\"weights\"")),
                "links differ");
    }
    return faults;
}

QString translated(const QList<TsMessage>& messages, const QString& context, std::string_view source) {
    const QString wanted = QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size()));
    for (const TsMessage& message : messages) {
        if (message.context == context && message.source == wanted) {
            return message.texts.first();
        }
    }
    return {};
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsTranslated_data() { addLanguages(); }
    void everythingIsTranslated() {
        QFETCH(QString, language);
        const QList<TsMessage> messages = readTs(fileOf(kFolder, language));
        QVERIFY(messages.size() > (language == QLatin1StringView("en") ? 3 : 500));
        QStringList missing;
        for (const TsMessage& message : messages) {
            if (!message.finished || message.texts.isEmpty() || message.texts.contains(QString())) {
                missing += message.name();
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void translationsHaveTheFormOfTheirSource_data() { addLanguages(); }
    void translationsHaveTheFormOfTheirSource() {
        QFETCH(QString, language);
        QStringList faults;
        for (const TsMessage& message : readTs(fileOf(kFolder, language))) {
            faults += faultsOf(message);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    /** What tools/translate would add or take away is what was forgotten. */
    void theFilesAreInStepWithTheSources() {
        const QTemporaryDir folder;
        for (const QString& language : languages()) {
            QVERIFY(QFile::copy(fileOf(kFolder, language), fileOf(folder.path(), language)));
        }
        QProcess translate;
        translate.start(QString::fromStdString(test::sourcePath("tools/translate")), {folder.path()});
        QVERIFY(translate.waitForFinished(120'000));
        QVERIFY2(translate.exitCode() == 0, translate.readAllStandardError().constData());
        for (const QString& language : languages()) {
            QSet<QString> known;
            for (const TsMessage& message : readTs(fileOf(kFolder, language))) {
                known += message.name();
            }
            QStringList differences;
            for (const TsMessage& message : readTs(fileOf(folder.path(), language))) {
                if (!known.remove(message.name()) || !message.finished) {
                    differences += QStringLiteral("new: ") + message.name();
                }
            }
            for (const QString& gone : known) {
                differences += QStringLiteral("no longer used: ") + gone;
            }
            QVERIFY2(differences.isEmpty(), qPrintable(QStringLiteral("%1; run tools/translate and translate what is new:\n%2")
                                                           .arg(language, differences.join(QLatin1Char('\n')))));
        }
    }

    /** They come from tables of the engine, which lupdate does not read. */
    void theEnginesWordsAreTranslated_data() { addLanguages(); }
    void theEnginesWordsAreTranslated() {
        QFETCH(QString, language);
        if (language == QLatin1StringView("en")) {
            return;
        }
        const QList<TsMessage> messages = readTs(fileOf(kFolder, language));
        for (const SettingInfo& info : generationSettingInfos()) {
            QVERIFY2(!translated(messages, QStringLiteral("Settings"), info.title).isEmpty(), qPrintable(settingName(info)));
            QVERIFY2(!translated(messages, QStringLiteral("Settings"), info.description).isEmpty(), qPrintable(settingName(info)));
        }
        for (int stage = 0; stageName(Stage(stage)) != "unknown"; ++stage) {
            const std::string_view title = stageTitle(Stage(stage));
            QVERIFY2(!translated(messages, QStringLiteral("Stage"), title).isEmpty(), std::string(title).c_str());
        }
    }

    void theSystemsLanguageIsFound_data() {
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a country's") << QStringList{QStringLiteral("de-AT"), QStringLiteral("de")} << QStringLiteral("de");
        QTest::newRow("the second") << QStringList{QStringLiteral("pt-BR"), QStringLiteral("es-MX")} << QStringLiteral("es");
        QTest::newRow("English before it") << QStringList{QStringLiteral("en-GB"), QStringLiteral("fr-FR")} << QStringLiteral("en");
        QTest::newRow("simplified") << QStringList{QStringLiteral("zh-CN")} << QStringLiteral("zh_CN");
        QTest::newRow("simplified elsewhere") << QStringList{QStringLiteral("zh-Hans-SG")} << QStringLiteral("zh_CN");
        QTest::newRow("traditional") << QStringList{QStringLiteral("zh-TW"), QStringLiteral("ja-JP")} << QStringLiteral("ja");
        QTest::newRow("none") << QStringList{QStringLiteral("C")} << QStringLiteral("en");
    }
    void theSystemsLanguageIsFound() {
        QFETCH(QStringList, system);
        QFETCH(QString, expected);
        QCOMPARE(languageFor(system), expected);
    }

private:
    static void addLanguages() {
        QTest::addColumn<QString>("language");
        for (const QString& code : languages()) {
            QTest::newRow(qPrintable(code)) << code;
        }
    }
};

ORFEAS_TEST(TestTranslations, QCoreApplication)
#include "test_translations.moc"
