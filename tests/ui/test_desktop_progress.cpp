// What the desktop is told of the work, over a message bus of the test's own.
#include <QApplication>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "gui_test.h"
#include "support/paths.h"
#include "support/test_registry.h"
#include "ui/application_icon.h"
#include "ui/queue/desktop_progress.h"
#include "ui/settings_panel.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

QProcess& bus() {
    static QProcess process;
    return process;
}

}  // namespace

/** Takes notifications as a desktop does, and hears what goes to the task bar. */
class FakeDesktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    QStringList applications;
    QList<QVariantMap> updates;

public Q_SLOTS:
    uint Notify(const QString& /*application*/, uint /*replaces*/, const QString& /*icon*/, const QString& title, const QString& /*body*/,
                const QStringList& /*actions*/, const QVariantMap& /*hints*/, int /*timeout*/) {
        titles += title;
        return 7;
    }
    void onUpdate(const QString& application, const QVariantMap& values) {
        applications += application;
        updates += values;
    }
};

class TestDesktopProgress : public GuiTest {
    Q_OBJECT

public:
    static void initMain() {
        isolateFromHome();
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()) {
            return;
        }
        bus().start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        bus().waitForReadyRead();
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus().readLine().trimmed());
    }

private Q_SLOTS:
    void cleanupTestCase() {
        bus().kill();
        bus().waitForFinished();
    }

    /** One name everywhere: what the program tells of itself is what is installed. */
    void theDesktopKnowsTheProgram() {
        const QString id = QString::fromLatin1(kApplicationId);
        QFile file(QString::fromStdString(resource("desktop/" + id.toStdString() + ".desktop")));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.first(), QByteArray("[Desktop Entry]"));
        QStringList keys;
        for (const QByteArray& line : lines.mid(1)) {
            QVERIFY2(line.isEmpty() || line.indexOf('=') > 0, line.constData());
            keys += QString::fromUtf8(line.left(line.indexOf('=')));
        }
        keys.removeAll(QString());
        QCOMPARE(keys.removeDuplicates(), 0);
        for (const char* line : {"Type=Application", "Name=Orfeas", "Exec=orfeas %F", "Icon=org.orfeas.Orfeas", "Terminal=false"}) {
            QVERIFY2(lines.contains(line), line);
        }
        QVERIFY(lines.contains("Icon=" + id.toUtf8()));
        QFile install(QString::fromStdString(sourcePath("cmake/Install.cmake")));
        QVERIFY(install.open(QIODevice::ReadOnly));
        QVERIFY(install.readAll().contains("set(id " + id.toUtf8() + ")"));
    }

    void theWindowHasAnIcon() {
        const WindowFixture fixture;
        for (const int side : {16, 32, 256}) {
            const QImage icon = fixture.window.windowIcon().pixmap(QSize(side, side), 1.0).toImage();
            QCOMPARE(icon.size(), QSize(side, side));
            QVERIFY(icon.pixelColor(0, 0).alpha() < 16);
            QVERIFY(icon.pixelColor(side / 2, side / 2).blue() > 100);
        }
    }

    void tellsTheDesktop() {
        if (bus().state() != QProcess::Running) {
            QSKIP("There is no dbus-daemon.");
        }
        FakeDesktop desktop;
        QDBusConnection connection = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        QVERIFY(connection.registerService(QStringLiteral("org.freedesktop.Notifications")));
        QVERIFY(connection.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop, QDBusConnection::ExportAllSlots));
        QVERIFY(connection.connect({}, {}, QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"), &desktop,
                                   SLOT(onUpdate(QString, QVariantMap))));

        WindowFixture fixture;
        EngineSettings engine = testEngine();
        engine.model = testData("golden/hy3d-2.0-tiny");
        fixture.window.useModel(engine, {{"steps", 2}, {"resolution", 16}});
        QTRY_COMPARE(fixture.window.settingsPanel()->settings().steps, 2);
        QWidget elsewhere;  // never active, and told of jobs of any length
        new DesktopProgress(fixture.window.queue(), elsewhere, 0.0);
        fixture.window.queue().addPicture(objectPicture(), QStringLiteral("teapot"));
        QTRY_COMPARE(fixture.window.queue().openCount(), 1);
        fixture.window.generateCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.window.queue().count(EntryState::Done), 1, 120'000);
        QTRY_COMPARE(desktop.titles, QStringList{QStringLiteral("teapot")});  // the window itself keeps quiet about a short job
        QTRY_VERIFY(!desktop.updates.isEmpty() && !desktop.updates.last().value(QStringLiteral("progress-visible")).toBool());
        const auto shows = [](const QVariantMap& update) { return update.value(QStringLiteral("progress-visible")).toBool(); };
        QVERIFY(std::any_of(desktop.updates.begin(), desktop.updates.end(), shows));
        for (const QString& application : desktop.applications) {
            QCOMPARE(application, QStringLiteral("application://%1.desktop").arg(QLatin1StringView(kApplicationId)));
        }
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }
};

ORFEAS_TEST(TestDesktopProgress, QApplication)
#include "test_desktop_progress.moc"
