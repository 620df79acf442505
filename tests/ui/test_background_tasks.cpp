// Whatever work on a background thread throws arrives as an error in words, and the next work is done.
#include <QCoreApplication>
#include <QTest>
#include <filesystem>
#include <functional>
#include <new>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "orfeas/error.h"
#include "support/test_registry.h"
#include "ui/background_tasks.h"

using namespace orfeas;

/** As OpenCV's exceptions: several lines, of which the first is meant for people. */
class ForeignError : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "a matrix is too large\nin line 17"; }
};

class TestBackgroundTasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingThatIsThrownEndsTheProcess_data() {
        using Work = std::function<void()>;
        QTest::addColumn<Work>("fail");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const Work& fail, ErrorCode code, const char* words) {
            QTest::newRow(name) << fail << static_cast<int>(code) << QString::fromLatin1(words);
        };
        row(
            "error", [] { throw Error(ErrorCode::WriteFailed, Stage::WriteMesh, "The disk is full."); }, ErrorCode::WriteFailed,
            "The disk is full.");
        row("memory", [] { throw std::bad_alloc(); }, ErrorCode::OutOfMemory, "not enough memory");
        row("length", [] { throw std::length_error("vector::reserve"); }, ErrorCode::Internal, "vector::reserve");
        row(
            "file system", [] { throw std::filesystem::filesystem_error("cannot increment", std::error_code(5, std::generic_category())); },
            ErrorCode::Internal, "cannot increment");
        row("foreign", [] { throw ForeignError(); }, ErrorCode::Internal, ": a matrix is too large. ");
        row("no exception", [] { throw 42; }, ErrorCode::Internal, "unexpected");
    }

    void nothingThatIsThrownEndsTheProcess() {
        QFETCH(const std::function<void()>, fail);
        QFETCH(const int, code);
        QFETCH(const QString, words);
        BackgroundTasks tasks;
        std::vector<Error> errors;
        bool done = false;
        const auto work = [&fail] {
            fail();
            return 1;
        };
        tasks.run(work, [](int) { QFAIL("It did not fail."); }, [&](const Error& error) { errors.push_back(error); });
        tasks.run(work, [](int) { QFAIL("It did not fail."); }, {});  // nobody wants to know
        tasks.run([] { return 2; }, [&](int result) { done = result == 2; }, {});
        QTRY_VERIFY(tasks.isIdle());
        QVERIFY(done);
        QCOMPARE(errors.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(errors.front().code()), code);
        const QString message = QString::fromStdString(errors.front().message());
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY2(message.endsWith(QLatin1Char('.')), qPrintable(message));
        QVERIFY(!message.contains(QLatin1Char('\n')));
    }
};

ORFEAS_TEST(TestBackgroundTasks, QCoreApplication)
#include "test_background_tasks.moc"
