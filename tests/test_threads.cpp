// What leaves a thread ends the process: every place that starts one has a last handler, and folders are read without exceptions.
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include "support/paths.h"
#include "support/test_registry.h"

namespace {

const QString kSourceRoot = QString::fromStdString(orfeas::test::sourcePath("."));

/** The sources of the programs by their names relative to the root, without comments. */
QMap<QString, QString> programSources() {
    static const QRegularExpression comment(QStringLiteral("//[^\\n]*|/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption);
    QMap<QString, QString> sources;
    for (const char* folder : {"app", "engine", "ui", "viewer"}) {
        QDirIterator files(kSourceRoot + QLatin1Char('/') + QLatin1StringView(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) {
                sources.insert(file.fileName().mid(kSourceRoot.size() + 1), QString::fromUtf8(file.readAll()).remove(comment));
            }
        }
    }
    return sources;
}

}  // namespace

class TestThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStartsAThreadCatchesEverything() {
        // A thread that is constructed, a member that is given its function, or work for a pool; not a timer.
        static const QRegularExpression start(QStringLiteral(
            "std::j?thread\\b *\\w*\\(|_thread\\(\\[|_starter\\(\\[|\\.start\\(\\[|QRunnable|QtConcurrent|: public QThread"));
        QStringList unguarded;
        int starts = 0;
        const QMap<QString, QString> sources = programSources();
        for (auto source = sources.begin(); source != sources.end(); ++source) {
            if (source->contains(start)) {
                ++starts;
                const bool onlySleeps = source.key() == QLatin1StringView("engine/pipeline/bench.cpp");
                if (!onlySleeps && !source->contains(QLatin1StringView("catch (...)"))) {
                    unguarded += source.key();
                }
            }
        }
        QVERIFY2(starts >= 6, qPrintable(QString::number(starts)));  // else the pattern is wrong
        QCOMPARE(unguarded, QStringList());
    }

    void foldersAreReadWithoutExceptions() {
        static const QRegularExpression loop(QStringLiteral("for *\\([^;{}]*[^:]:[^:][^;{}]*directory_iterator"));
        QStringList throwing;
        const QMap<QString, QString> sources = programSources();
        for (auto source = sources.begin(); source != sources.end(); ++source) {
            if (source->contains(loop)) {
                throwing += source.key();
            }
        }
        QCOMPARE(throwing, QStringList());
    }

    void graphicsErrorsAreNotWaitedFor() {
        static const QRegularExpression loop(QStringLiteral("while *\\([^;{}]*glGetError"));
        const QMap<QString, QString> sources = programSources();
        for (auto source = sources.begin(); source != sources.end(); ++source) {
            QVERIFY2(!source->contains(loop), qPrintable(source.key()));
        }
    }
};

ORFEAS_TEST(TestThreads, NoApplication)
#include "test_threads.moc"
