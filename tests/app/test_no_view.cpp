// Machines that can't draw a shape: the window opens, generates and keeps the result all the same, and says what is missing.
#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include "support/test_registry.h"
#include "window_run.h"

using namespace orfeas::test;

namespace {

constexpr int kNoViewTimeout = 120'000;

/** A display without the extension that OpenGL needs. */
class DisplayWithoutGlx {
public:
    DisplayWithoutGlx() {
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1600x1000x24"), QStringLiteral("-noreset"), QStringLiteral("-extension"), QStringLiteral("GLX")});
        while (!m_number.endsWith('\n') && m_server.waitForReadyRead(kNoViewTimeout)) {
            m_number += m_server.readAllStandardOutput();
        }
    }
    ~DisplayWithoutGlx() {
        m_server.kill();
        m_server.waitForFinished();
    }
    [[nodiscard]] QString name() const { return QLatin1Char(':') + QString::fromLatin1(m_number.trimmed()); }

private:
    QProcess m_server;
    QByteArray m_number;
};

}  // namespace

class TestNoView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowWorksWithoutAView_data() {
        QTest::addColumn<QStringList>("environment");
        QTest::addColumn<bool>("hasGlx");
        QTest::addColumn<bool>("saysWhy");
        const QString noEgl = QStringLiteral("__EGL_VENDOR_LIBRARY_FILENAMES=/dev/null");
        const QString indirect = QStringLiteral("LIBGL_ALWAYS_INDIRECT=1");
        const QString old = QStringLiteral("MESA_GL_VERSION_OVERRIDE=2.1");
        const QString noIntegration = QStringLiteral("QT_XCB_GL_INTEGRATION=none");
        QTest::newRow("indirect") << QStringList{indirect} << true << false;
        QTest::newRow("no integration") << QStringList{noIntegration} << true << false;
        QTest::newRow("EGL's integration") << QStringList{QStringLiteral("QT_XCB_GL_INTEGRATION=xcb_egl")} << true << false;
        QTest::newRow("no EGL") << QStringList{noEgl} << true << false;
        QTest::newRow("OpenGL 2.1") << QStringList{old} << true << true;
        QTest::newRow("no GLX") << QStringList() << false << false;
        QTest::newRow("indirect, no EGL") << QStringList{indirect, noEgl} << true << true;
        QTest::newRow("no integration, no EGL") << QStringList{noIntegration, noEgl} << true << true;
        QTest::newRow("no GLX, no EGL") << QStringList{noEgl} << false << true;
    }

    void theWindowWorksWithoutAView() {
        QFETCH(const QStringList, environment);
        QFETCH(const bool, hasGlx);
        QFETCH(const bool, saysWhy);
        std::optional<DisplayWithoutGlx> display;
        WindowHome home;
        if (!hasGlx) {
            display.emplace();
            home.set("DISPLAY", display->name());
        }
        for (const QString& variable : environment) {
            home.set(variable.section(QLatin1Char('='), 0, 0).toLatin1().constData(), variable.section(QLatin1Char('='), 1));
        }
        WindowRun run(home);
        QTRY_VERIFY2_WITH_TIMEOUT(run.says(QStringLiteral("kept in the history")), qPrintable(run.words()), kNoViewTimeout);
        QTRY_COMPARE_WITH_TIMEOUT(run.says(QStringLiteral("The view: ")), saysWhy, kNoViewTimeout);
        QVERIFY2(!saysWhy || run.says(QStringLiteral("OpenGL")), qPrintable(run.words()));
        QCOMPARE(run.close(), 0);
        QCOMPARE(errorsIn(run.words()), QStringList());
    }
};

ORFEAS_TEST(TestNoView, QCoreApplication)
#include "test_no_view.moc"
