// THIRD_PARTY_NOTICES.md names what the programs are linked to, load and include, and nothing else; the papers that say what the starter
// model was trained on agree.
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include "linked_libraries.h"
#include "notices.h"
#include "support/paths.h"
#include "support/test_registry.h"

using namespace orfeas::test;

namespace {

const QStringList kPrograms{QStringLiteral(ORFEAS_PROGRAM), QStringLiteral(ORFEAS_ENGINE_PROGRAM)};

QString paper(const char* name) {
    QFile file(QString::fromStdString(sourcePath(name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/** The text of all sources of the programs. */
QString sources() {
    QString text;
    for (const char* folder : {"engine", "viewer", "ui", "app"}) {
        QDirIterator files(QString::fromStdString(sourcePath(folder)),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.cu"), QStringLiteral("*.cuh")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) {
                text += QString::fromUtf8(file.readAll());
            }
        }
    }
    return text;
}

QSet<QString> allMatches(const QString& text, const char* pattern) {
    const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    QSet<QString> found;
    for (auto match = expression.globalMatch(text); match.hasNext();) {
        found += match.next().captured(1);
    }
    return found;
}

/** What the sources include in angle brackets, less the standard library's and the system's headers. */
QSet<QString> foreignIncludes() {
    static const QRegularExpression ofTheSystem(QStringLiteral(
        "^([a-z_0-9]+|(sys|linux|netinet|arpa)/.*|(dlfcn|execinfo|fcntl|poll|pthread|pwd|sched|signal|spawn|termios|time|unistd)\\.h)$"));
    QSet<QString> includes;
    for (const QString& include : allMatches(sources(), "^\\s*#\\s*include\\s*<([^>]+)>")) {
        if (!ofTheSystem.match(include).hasMatch()) {
            includes += include;
        }
    }
    return includes;
}

/** Libraries that a sanitizer adds to what it checks. */
QSet<QString> withoutSanitizers(QSet<QString> libraries) {
    for (const char* name : {"libasan", "libubsan", "libtsan"}) {
        libraries.remove(QString::fromLatin1(name));
    }
    return libraries;
}

bool isOnTheSystem(const QString& library) {
    for (const char* folder : {"/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"}) {
        if (!QDir(QString::fromLatin1(folder)).entryList({library + QStringLiteral(".so*")}).isEmpty()) {
            return true;
        }
    }
    return false;
}

bool isPluginOfQt(const QString& name) {
    return name.contains(QLatin1Char('/')) &&
           QFile::exists(QLibraryInfo::path(QLibraryInfo::PluginsPath) + QLatin1Char('/') + name + QStringLiteral(".so"));
}

/** The list items from the first that begins with `start` to the next blank line, in one line. */
QString listItems(const QString& text, const QString& start) {
    const qsizetype from = text.indexOf(start);
    return from < 0 ? QString() : text.sliced(from).section(QStringLiteral("\n\n"), 0, 0).simplified();
}

}  // namespace

class TestNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_notices = parseNotices(paper("THIRD_PARTY_NOTICES.md"));
        QVERIFY(!m_notices.linked.isEmpty() && !m_notices.withCuda.isEmpty());
        QVERIFY(!m_notices.headersOnly.isEmpty() && !m_notices.loaded.isEmpty());
        m_wheels = wheelsOf(kPrograms.last());
        QVERIFY(!m_wheels.isEmpty());
        m_linked = withoutSanitizers(linkedLibraries(kPrograms, m_wheels));
        QVERIFY(!m_linked.isEmpty());
        m_hasCuda = m_linked.contains(QStringLiteral("libtorch_cuda"));
    }

    void linkedLibrariesAreNamed() {
        QList<Notice> named = m_notices.linked;
        QSet<QString> linked = m_linked;
        if (m_hasCuda) {
            named += m_notices.withCuda;
            // LibTorch loads some parts of its CUDA half only when they are needed.
            const QStringList parts = torchLibraries(m_wheels);
            linked = withoutSanitizers(linkedLibraries(kPrograms + parts, m_wheels));
            for (const QString& part : parts) {
                linked.insert(libraryStem(part));
            }
        }
        const QStringList faults = faultsOfLinking(named, linked);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void includedHeadersAreNamed() {
        const QStringList faults = faultsOfHeaders(m_notices.linked + m_notices.withCuda + m_notices.headersOnly, foreignIncludes());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    /** A plug-in of Qt that is there, a library that the sources load by name, or one that libglvnd loads. */
    void loadedLibrariesAreNamed() {
        QSet<QString> byName = allMatches(sources(), "\"(lib[^\"/*]+)\\.so[.0-9]*\"");
        QVERIFY(!byName.isEmpty());
        for (const Notice& notice : m_notices.loaded) {
            QVERIFY2(!notice.files.isEmpty(), qPrintable(notice.library));
            for (const QString& file : notice.files) {
                QVERIFY2(byName.remove(file) || isPluginOfQt(file) || isOnTheSystem(file), qPrintable(file));
                QVERIFY2(!m_linked.contains(file), qPrintable(file));
            }
        }
        QVERIFY2(byName.isEmpty(), qPrintable(QStringList(byName.values()).join(QLatin1Char(' '))));
    }

    void faultsAreFound() {
        const QString table = QStringLiteral("\n## Linked\n\n| library | files | headers |\n|---|---|---|\n");
        const auto parsed = [&](const char* rows) { return parseNotices(table + QString::fromLatin1(rows)).linked; };
        const QSet<QString> linked{QStringLiteral("liba")};
        const QSet<QString> includes{QStringLiteral("a/b.h")};
        const QList<Notice> right = parsed("| A | `liba` | `a/*` |\n");
        QVERIFY(faultsOfLinking(right, linked).isEmpty() && faultsOfHeaders(right, includes).isEmpty());
        QCOMPARE(faultsOfLinking(parsed("| B | | `b.h` |\n"), linked).size(), 1);
        QCOMPARE(faultsOfLinking(parsed("| A | `liba` | |\n| B | `libb` | |\n"), linked).size(), 1);
        QCOMPARE(faultsOfLinking(parsed("| A | `liba` | |\n| B | | |\n"), linked).size(), 1);
        QCOMPARE(faultsOfHeaders(parsed("| A | `liba` | |\n"), includes).size(), 1);
        QCOMPARE(faultsOfHeaders(parsed("| A | `liba` | `a/*` |\n| B | | `b.h` |\n"), includes).size(), 1);
    }

    void papersAgreeOnTheTrainingData_data() {
        QTest::addColumn<QString>("text");
        for (const char* name : {"README.md", "THIRD_PARTY_NOTICES.md", "resources/models/starter/README.md"}) {
            QTest::newRow(name) << paper(name).simplified();
        }
    }
    void papersAgreeOnTheTrainingData() {
        QFETCH(QString, text);
        for (const char* words : {"generated shapes and on distance grids and colours derived from", "1,000 meshes",
                                  "sweethome3d-furniture", "0ad-data", "Andrew Kator & Jennifer Legaz", "Reallusion", "Scopia",
                                  "BlendSwap contributors", "CC-BY-3.0", "Emmanuel Puybaret", "CC0", "Wildfire Games", "CC-BY-SA-3.0"}) {
            QVERIFY2(text.contains(QLatin1StringView(words)), words);
        }
    }

    void noticesAndCardGiveTheSameCredit() {
        const QString first = QStringLiteral("- sweethome3d-furniture:");
        const QString credit = listItems(paper("THIRD_PARTY_NOTICES.md"), first);
        QVERIFY(credit.contains(QStringLiteral("Wildfire Games")));
        QCOMPARE(credit, listItems(paper("resources/models/starter/README.md"), first));
    }

private:
    Notices m_notices;
    QString m_wheels;
    QSet<QString> m_linked;
    bool m_hasCuda = false;
};

ORFEAS_TEST(TestNotices, QCoreApplication)
#include "test_notices.moc"
