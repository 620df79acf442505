// What makes the other tests of the window fail: errors in the log that nobody announced.
#include <spdlog/spdlog.h>

#include <QCoreApplication>
#include <QTest>
#include <thread>

#include "logged_errors.h"
#include "support/test_registry.h"

using namespace orfeas::test;

class TestLoggedErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anErrorIsAFault() {
        LoggedErrors errors;
        spdlog::warn("only a warning");
        QCOMPARE(errors.takeFaults(), QStringList());
        std::thread([] { spdlog::error("the disk is full"); }).join();
        QCOMPARE(errors.takeFaults(), QStringList{QStringLiteral("an error was logged: the disk is full")});
        QCOMPARE(errors.takeFaults(), QStringList());
    }

    void anAnnouncedErrorIsNone() {
        LoggedErrors errors;
        errors.expect(QStringLiteral("disk"));
        spdlog::critical("the disk is full");
        QCOMPARE(errors.takeFaults(), QStringList());
        spdlog::error("the disk is full");
        QCOMPARE(errors.takeFaults().size(), 1);  // it was announced once
    }

    void anAnnouncedErrorHasToCome() {
        LoggedErrors errors;
        errors.expect(QStringLiteral("disk"));
        errors.expect(QStringLiteral("memory"));
        spdlog::error("no memory");
        QCOMPARE(errors.takeFaults(), QStringList{QStringLiteral("no error was logged that says: disk")});
        QCOMPARE(errors.takeFaults(), QStringList());
    }

    void nothingIsHeardAfterTheEnd() {
        const std::size_t before = spdlog::default_logger()->sinks().size();
        {
            const LoggedErrors errors;
        }
        QCOMPARE(spdlog::default_logger()->sinks().size(), before);
    }
};

ORFEAS_TEST(TestLoggedErrors, QCoreApplication)
#include "test_logged_errors.moc"
