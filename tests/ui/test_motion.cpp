// Whether the camera may move by itself.
#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "gui_test.h"
#include "queue_fixture.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/desktop_settings.h"
#include "ui/motion.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** Whether the camera glides to the view of a key, instead of being there with the first picture. */
bool glides(MainWindow& window, Qt::Key key) {
    ViewportWidget& viewport = *window.viewportPanel()->viewport();
    QSignalSpy frames(&viewport, &ViewportWidget::frameDrawn);
    REQUIRE_SOON(viewport.isUpToDate());
    frames.clear();
    QTest::keyClick(&viewport, key);
    REQUIRE_SOON(frames.count() > 0);
    const bool isThere = viewport.isUpToDate();
    REQUIRE_SOON(viewport.isUpToDate());
    return !isThere;
}

}  // namespace

class TestMotion : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void theViewFollowsDesktopAndPreferences() {
        DesktopSettings desktop;
        const Motion motion(desktop);
        const auto setDesktop = [&](bool animations) {
            Q_EMIT desktop.told(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), animations);
        };
        setDesktop(true);
        QueueFixture fixture;
        fixture.window.viewportPanel()->viewport()->setQuality(ViewportQuality::Full);
        fixture.add(1);
        fixture.window.generateCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kGenerationTimeout);
        QVERIFY(glides(fixture.window, Qt::Key_1));
        setDesktop(false);
        QVERIFY(!glides(fixture.window, Qt::Key_3));

        fixture.window.showPreferences();
        auto* box = fixture.window.findChild<PreferencesDialog*>()->findChild<QComboBox*>(QStringLiteral("motion"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
        QCOMPARE(box->currentText(), QStringLiteral("Full"));
        QVERIFY(glides(fixture.window, Qt::Key_7));
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(box->currentText(), QStringLiteral("Reduced"));
        setDesktop(true);
        QVERIFY(!glides(fixture.window, Qt::Key_1));
    }

    void aWindowBeginsAsItWasWanted() {
        DesktopSettings desktop;
        {
            Motion motion(desktop);
            motion.setChoice(MotionChoice::Reduced);
        }
        const Motion motion(desktop);
        QueueFixture fixture;
        fixture.window.viewportPanel()->viewport()->setQuality(ViewportQuality::Full);
        fixture.add(1);
        fixture.window.generateCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kGenerationTimeout);
        QVERIFY(!glides(fixture.window, Qt::Key_7));
    }
};

ORFEAS_TEST(TestMotion, QApplication)
#include "test_motion.moc"
