// A window that was killed, or whose home is full, foreign or damaged, starts again and says what it left aside.
#include <sys/resource.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <csignal>
#include <filesystem>

#include "support/test_registry.h"
#include "window_run.h"

using namespace orfeas::test;

namespace {

constexpr int kStartTimeout = 120'000;

/** As on a disk without any space left. */
void forbidWriting() {
    std::signal(SIGXFSZ, SIG_IGN);
    constexpr rlimit kNothing{0, 0};
    ::setrlimit(RLIMIT_FSIZE, &kNothing);
}

bool writeInto(const QString& path, const QByteArray& content) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

}  // namespace

class TestSecondStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAgainAfterItWasKilled_data() {
        QTest::addColumn<QString>("moment");
        for (const char* moment :
             {"home/data/orfeas/orfeas/library/library.lock", "home/data/orfeas/orfeas/library/library.db", "home/state/orfeas/orfeas.log",
              "window shown", "Loading model", "is ready", ": started", "kept in the history"}) {
            QTest::newRow(moment) << QString::fromLatin1(moment);
        }
    }

    void startsAgainAfterItWasKilled() {
        QFETCH(const QString, moment);
        const WindowHome home;
        {
            WindowRun run(home);
            const bool isFile = moment.startsWith(QLatin1StringView("home/"));
            const QString path = home.path(moment.toLatin1().constData());
            QTRY_VERIFY2_WITH_TIMEOUT(isFile ? QFileInfo::exists(path) : run.says(moment), qPrintable(run.words()), kStartTimeout);
            run.killNow();
        }
        WindowRun run(home);
        QTRY_VERIFY2_WITH_TIMEOUT(run.says(QStringLiteral("a.png: kept in the history")), qPrintable(run.words()), kStartTimeout);
        QVERIFY2(!run.says(QStringLiteral("Another Orfeas")), qPrintable(run.words()));
        QCOMPARE(errorsIn(run.words()), QStringList());
        QCOMPARE(run.close(), 0);
    }

    /** What stands in the way of the program's own files, and what it says of that. */
    void startsWithADamagedHome_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        const QByteArray rubbish("\x7f\xff\x00[]=]\n\xfe", 9);
        const QString library = QStringLiteral("home/data/orfeas/orfeas/library");
        QTest::newRow("no database") << library + QStringLiteral("/library.db") << rubbish.repeated(1000)
                                     << QStringLiteral("history was damaged");
        QTest::newRow("a lock of nobody") << library + QStringLiteral("/library.lock") << QByteArray() << QString();
        QTest::newRow("a file for the library") << library << rubbish << QStringLiteral("history can't be kept");
        QTest::newRow("a file for the state") << QStringLiteral("home/state") << rubbish << QStringLiteral("log is not kept in a file");
        QTest::newRow("a file for the settings") << QStringLiteral("home/config") << rubbish << QString();
        const QString settings = QStringLiteral("home/config/orfeas/orfeas.conf");
        QTest::newRow("settings of rubbish") << settings << rubbish.repeated(1000) << QStringLiteral("orfeas.conf.damaged");
        QTest::newRow("settings of zeros") << settings << QByteArray(5000, '\0') << QStringLiteral("orfeas.conf.damaged");
        QTest::newRow("settings without words") << settings << QByteArray() << QString();
        QTest::newRow("settings locked by nobody") << settings + QStringLiteral(".lock") << QByteArray() << QString();
    }

    void startsWithADamagedHome() {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        const WindowHome home;
        QVERIFY(writeInto(home.path(file.toUtf8().constData()), content));
        WindowRun run(home);
        QTRY_VERIFY2_WITH_TIMEOUT(isThere(home) && run.says(words), qPrintable(run.words()), kStartTimeout);
        QCOMPARE(run.close(), 0);
    }

    void startsWithoutSpaceOnTheDisk() {
        const WindowHome home;
        WindowRun run(home, forbidWriting);
        QTRY_VERIFY2_WITH_TIMEOUT(run.says(QStringLiteral("history")), qPrintable(run.words()), kStartTimeout);
        QVERIFY(run.isRunning());
        QCOMPARE(run.close(), 0);
    }

    void startsWhereNothingMayBeWritten() {
        const WindowHome home;
        QDir().mkpath(home.path("home"));
        QVERIFY(QFile::setPermissions(home.path("home"), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        WindowRun run(home, dropPowers);
        QTRY_VERIFY2_WITH_TIMEOUT(run.says(QStringLiteral("history can't be kept")), qPrintable(run.words()), kStartTimeout);
        QVERIFY(run.says(QStringLiteral("log is not kept in a file")));
        QCOMPARE(run.close(), 0);
    }

    void startsWithoutARuntimeFolder() {
        WindowHome home;
        home.set("XDG_RUNTIME_DIR", QStringLiteral("/nowhere/at/all"));
        WindowRun run(home);
        QTRY_VERIFY2_WITH_TIMEOUT(run.says(QStringLiteral("a.png: kept in the history")), qPrintable(run.words()), kStartTimeout);
        QCOMPARE(errorsIn(run.words()), QStringList());
        QCOMPARE(run.close(), 0);
    }

    void twoMayBeOpen() {
        WindowHome home;
        WindowRun first(home);
        QTRY_VERIFY2_WITH_TIMEOUT(first.says(QStringLiteral("is ready")), qPrintable(first.words()), kStartTimeout);
        home.set("XDG_STATE_HOME", home.path("other-state"));  // a log that is not mixed with the first one's
        WindowRun second(home);
        QTRY_VERIFY2_WITH_TIMEOUT(second.says(QStringLiteral("Another Orfeas")), qPrintable(second.words()), kStartTimeout);
        QVERIFY(first.isRunning());
        QCOMPARE(second.close(), 0);
        QCOMPARE(first.close(), 0);
    }

private:
    /** Whether a window has come as far as its settings allow: it has locked its library, or logs. */
    static bool isThere(const WindowHome& home) {
        return QFileInfo::exists(home.logFile()) || QFileInfo::exists(home.libraryFolder() + QStringLiteral("/library.lock"));
    }
};

ORFEAS_TEST(TestSecondStart, QCoreApplication)
#include "test_second_start.moc"
