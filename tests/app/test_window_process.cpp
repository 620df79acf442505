// The whole program with its window: how soon it is there, and how it ends in the middle of a job.
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <csignal>

#include "process_runner.h"
#include "support/test_registry.h"

using namespace orfeas::test;

namespace {

constexpr int kTimeout = 120'000;  // milliseconds, the end of what hangs

/** `orfeas` with its window on the display that this test runs under. */
class WindowProcess {
public:
    /** `settings` are what its settings file holds. */
    explicit WindowProcess(const QStringList& arguments, const QByteArray& settings = {}) {
        m_place.writePicture(QStringLiteral("a.png"), objectPicture());
        m_place.setEnvironment(QStringLiteral("DISPLAY"), qEnvironmentVariable("DISPLAY"));
        m_place.setEnvironment(QStringLiteral("XDG_STATE_HOME"), m_place.path(QStringLiteral("state")));
        m_place.setEnvironment(QStringLiteral("XDG_CONFIG_HOME"), m_place.path(QStringLiteral("config")));
        if (!settings.isEmpty()) {
            m_place.write(QStringLiteral("config/orfeas/orfeas.conf"), settings);
        }
        m_place.configure(m_process);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(ORFEAS_PROGRAM), arguments);
    }
    ~WindowProcess() {
        m_process.kill();
        m_process.waitForFinished();
        QCOMPARE(errorsIn(log()), QStringList());
    }

    /** What the program has logged so far. */
    [[nodiscard]] QString log() const {
        QFile file(m_place.path(QStringLiteral("state/orfeas/orfeas.log")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QProcess& process() { return m_process; }

private:
    Workplace m_place;
    QProcess m_process;
};

QStringList tinyModelWithSteps(int steps) {
    return {QStringLiteral("--model"), tinyModelFolder(),         QStringLiteral("--device"),
            QStringLiteral("cpu"),     QStringLiteral("--steps"), QString::number(steps)};
}

}  // namespace

class TestWindowProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isThereBeforeTheEngine() {
        WindowProcess window(tinyModelWithSteps(1));
        QTRY_VERIFY_WITH_TIMEOUT(window.log().contains(QLatin1StringView("Loading model")), kTimeout);
        const QRegularExpression shown(QStringLiteral("window shown ([0-9.]+) s"));
        const QRegularExpressionMatch match = shown.match(window.log());
        QVERIFY2(match.hasMatch(), qPrintable(window.log()));
        QVERIFY(match.capturedStart() < window.log().indexOf(QLatin1StringView("Loading model")));
        qInfo("window shown %s s after the process began", qPrintable(match.captured(1)));
    }

    void endsDuringAJobWithoutWaitingForIt() {
        WindowProcess window(QStringList{QStringLiteral("a.png")} + tinyModelWithSteps(1000));
        QTRY_VERIFY_WITH_TIMEOUT(window.log().contains(QLatin1StringView("a.png: started")), kTimeout);
        QCOMPARE(::kill(static_cast<pid_t>(window.process().processId()), SIGTERM), 0);
        QVERIFY(window.process().waitForFinished(kTimeout));
        QCOMPARE(window.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(window.process().exitCode(), 0);
        QVERIFY2(window.log().contains(QLatin1StringView("Ended")), qPrintable(window.log()));
        QVERIFY2(!window.log().contains(QLatin1StringView("a.png: kept")), qPrintable(window.log()));
    }

    void endsWhileLoading() {
        WindowProcess window(tinyModelWithSteps(1));
        QTRY_VERIFY_WITH_TIMEOUT(window.log().contains(QLatin1StringView("Loading model")), kTimeout);
        QCOMPARE(::kill(static_cast<pid_t>(window.process().processId()), SIGTERM), 0);
        QVERIFY(window.process().waitForFinished(kTimeout));
        QCOMPARE(window.process().exitStatus(), QProcess::NormalExit);
        QVERIFY2(window.log().contains(QLatin1StringView("Ended")), qPrintable(window.log()));
    }

    void takesTheStarterModelForOneThatIsGone() {
        WindowProcess window({QStringLiteral("--device"), QStringLiteral("cpu")}, "[General]\nmodel=/nowhere/hunyuan3d-dit-v2-0\n");
        QTRY_VERIFY_WITH_TIMEOUT(window.log().contains(QLatin1StringView("The model /nowhere/hunyuan3d-dit-v2-0 is not there")), kTimeout);
        QTRY_VERIFY_WITH_TIMEOUT(window.log().contains(QLatin1StringView("starter is ready")), kTimeout);
    }

    void startsWithASettingsFileOfRubbish() {
        WindowProcess window(tinyModelWithSteps(1), "\x7f\xff[]=]\n[window\ngeometry=@ByteArray(\n\xfe\n");
        QTRY_VERIFY_WITH_TIMEOUT(window.log().contains(QLatin1StringView("is ready")), kTimeout);
    }

    void refusesBadOptionsBeforeAWindowAppears() {
        WindowProcess window({QStringLiteral("a.png"), QStringLiteral("--steps"), QStringLiteral("0")});
        QVERIFY(window.process().waitForFinished(kPatience));
        QCOMPARE(window.process().exitCode(), 2);
        QCOMPARE(window.log(), QString());
    }
};

ORFEAS_TEST(TestWindowProcess, QCoreApplication)
#include "test_window_process.moc"
