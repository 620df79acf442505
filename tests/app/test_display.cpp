// Whether a window can be shown, for what QT_QPA_PLATFORM may hold.
#include <QCoreApplication>
#include <QTest>

#include "app/display.h"
#include "support/test_registry.h"

using namespace orfeas;

class TestDisplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void platforms_data() {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("present");  ///< of "x", "wayland" and names of plug-ins
        QTest::addColumn<bool>("available");
        const auto row = [](const char* list, const char* present, bool available) {
            QTest::addRow("'%s' where there is '%s'", list, present)
                << QString::fromLatin1(list) << QString::fromLatin1(present) << available;
        };
        row("", "", false);
        row("", "x", true);
        row("", "wayland", true);
        row(";", "x", true);
        row("xcb", "x", true);
        row("xcb", "wayland", false);
        row("xcb:some=thing", "x", true);
        row("wayland", "wayland", true);
        row("wayland", "x", false);
        row("wayland-egl", "wayland", true);
        row("wayland;xcb", "x", true);
        row("wayland;xcb", "wayland", true);
        row("wayland;xcb", "", false);
        row("xcb;wayland", "wayland", true);
        row("wayland-egl;wayland;xcb", "x", true);
        row(";xcb;", "x", true);
        row(";xcb;", "wayland", false);
        row("offscreen", "offscreen", true);
        row("offscreen:size=800x600", "offscreen", true);
        row("vnc", "vnc", true);
        row("vnc:port=5901", "vnc", true);
        row("eglfs", "eglfs", true);
        row("linuxfb:fb=/dev/fb0", "linuxfb", true);
        row("minimal", "minimal", true);
        row("xcb;offscreen", "offscreen", true);
        row("nonsense", "x wayland offscreen", false);
        row("nonsense;xcb", "x", true);
    }
    void platforms() {
        QFETCH(QString, list);
        QFETCH(QString, present);
        QFETCH(bool, available);
        const QStringList there = present.split(QLatin1Char(' '));
        const DisplayProbe probe{.x = [&] { return there.contains(QLatin1StringView("x")); },
                                 .wayland = [&] { return there.contains(QLatin1StringView("wayland")); },
                                 .installed =
                                     [&](std::string_view platform) {
                                         return there.contains(QString::fromUtf8(platform.data(), static_cast<qsizetype>(platform.size())));
                                     }};
        QCOMPARE(displayAvailable(list.toStdString(), probe), available);
    }

    void asksTheMachine() {
        qputenv("QT_QPA_PLATFORM", "nonsense");
        QVERIFY(!displayAvailable());
        qputenv("QT_QPA_PLATFORM", "nonsense;offscreen");  // part of every Qt
        QVERIFY(displayAvailable());
    }
};

ORFEAS_TEST(TestDisplay, QCoreApplication)
#include "test_display.moc"
