// What a crash leaves behind: of a small program in every way there is, and of the program with its window.
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "app/crash_handler.h"
#include "process_runner.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class TestCrashReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCrashIsReported_data() {
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QString>("says");
        QTest::newRow("null") << QStringLiteral("SIGSEGV") << QStringLiteral("at address 0x0");
        QTest::newRow("thread") << QStringLiteral("SIGSEGV") << QStringLiteral("crash_child");
        QTest::newRow("abort") << QStringLiteral("SIGABRT") << QStringLiteral("crash_child");
        QTest::newRow("terminate") << QStringLiteral("SIGABRT") << QStringLiteral("Exception: nobody caught this");
        QTest::newRow("division") << QStringLiteral("SIGFPE") << QStringLiteral("crash_child");
        QTest::newRow("illegal") << QStringLiteral("SIGILL") << QStringLiteral("crash_child");
        QTest::newRow("bus") << QStringLiteral("SIGBUS") << QStringLiteral("crash_child");
        QTest::newRow("overflow") << QStringLiteral("SIGSEGV") << QStringLiteral("crash_child");
        QTest::newRow("overflow of a thread") << QStringLiteral("SIGSEGV") << QStringLiteral("crash_child");
    }
    void everyCrashIsReported() {
        QFETCH(QString, signal);
        QFETCH(QString, says);
        const QTemporaryDir folder;
        const QString state = folder.filePath(QStringLiteral("state"));
        QProcess child;
        child.start(QStringLiteral(CRASH_CHILD), {state, QString::fromLatin1(QTest::currentDataTag())});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);  // the system still learns of it
        const QString report = contentOf(state + QStringLiteral("/crash-report.txt"));
        QVERIFY2(report.contains(signal), qPrintable(report));
        QVERIFY2(report.contains(says), qPrintable(report));
        QVERIFY(report.contains(QLatin1StringView("Device: Test device")));
        QVERIFY(report.contains(QLatin1StringView("line 99")));
        QVERIFY(!report.contains(QLatin1StringView("line 10\n")));
        QCOMPARE(QDir(state).entryList(QDir::Files).size(), 1);

        const auto kept = takeCrashReport(state.toStdU16String());
        QCOMPARE(contentOf(QString::fromStdString(kept.string())), report);
        QVERIFY(takeCrashReport(state.toStdU16String()).empty());
    }

    void threadsThatCrashTogetherLeaveAReport() {
        constexpr int kRuns = 20;  // whoever comes second differs from run to run
        for (int run = 0; run < kRuns; ++run) {
            const QTemporaryDir folder;
            QProcess child;
            child.start(QStringLiteral(CRASH_CHILD), {folder.path(), QStringLiteral("many threads")});
            QVERIFY(child.waitForFinished(60'000));
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            const QString report = contentOf(folder.filePath(QStringLiteral("crash-report.txt")));
            QVERIFY2(report.contains(QLatin1StringView("line 99")), qPrintable(QStringLiteral("run %1: %2").arg(run).arg(report)));
        }
    }

    void nothingIsLeftWithoutACrash() {
        const QTemporaryDir folder;
        QProcess child;
        child.start(QStringLiteral(CRASH_CHILD), {folder.path(), QStringLiteral("not at all")});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitCode(), 0);
        QVERIFY(takeCrashReport(folder.path().toStdU16String()).empty());
    }

    void onlyTheNewestReportsAreKept() {
        const QTemporaryDir folder;
        QDir(folder.path()).mkdir(QStringLiteral("crashes"));
        for (int i = 10; i < 40; ++i) {
            QFile file(folder.filePath(QStringLiteral("crashes/20%1-01-01T00-00-00.txt").arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QFile report(folder.filePath(QStringLiteral("crash-report.txt")));
        QVERIFY(report.open(QIODevice::WriteOnly));
        report.close();
        QVERIFY(!takeCrashReport(folder.path().toStdU16String()).empty());
        QCOMPARE(QDir(folder.filePath(QStringLiteral("crashes"))).entryList(QDir::Files).size(), 10);
    }

    void theNextStartOffersTheReport() {
        Workplace place;
        place.setEnvironment(QStringLiteral("DISPLAY"), qEnvironmentVariable("DISPLAY"));
        place.setEnvironment(QStringLiteral("XDG_STATE_HOME"), place.path(QStringLiteral("state")));
        const QString log = place.path(QStringLiteral("state/orfeas/orfeas.log"));
        const QStringList arguments{QStringLiteral("--model"), tinyModelFolder(), QStringLiteral("--device"), QStringLiteral("cpu")};
        for (const int signal : {SIGSEGV, SIGTERM}) {
            QProcess window;
            place.configure(window);
            window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            window.start(QStringLiteral(ORFEAS_PROGRAM), arguments);
            const QString awaited = signal == SIGSEGV ? QStringLiteral("window shown") : QStringLiteral("ended unexpectedly");
            QTRY_VERIFY_WITH_TIMEOUT(contentOf(log).contains(awaited), 60'000);
            QCOMPARE(::kill(static_cast<pid_t>(window.processId()), signal), 0);
            QVERIFY(window.waitForFinished(kPatience));
            QCOMPARE(window.exitStatus(), signal == SIGSEGV ? QProcess::CrashExit : QProcess::NormalExit);
        }
        const QDir crashes(place.path(QStringLiteral("state/orfeas/crashes")));
        QCOMPARE(crashes.entryList(QDir::Files).size(), 1);
        QVERIFY(contentOf(crashes.filePath(crashes.entryList(QDir::Files).first())).contains(QLatin1StringView("window shown")));
    }
};

ORFEAS_TEST(TestCrashReport, QCoreApplication)
#include "test_crash_report.moc"
