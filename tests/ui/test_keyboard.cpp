// The window without a mouse.
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "gui_test.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/about_dialog.h"
#include "ui/history/history_dock.h"
#include "ui/log_dock.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shortcuts_dialog.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** A window that has the keyboard. */
class KeyboardFixture : public WindowFixture {
public:
    KeyboardFixture() {
        useTestModel();
        QApplication::setActiveWindow(&window);
        REQUIRE_SOON(window.isActiveWindow());
    }

    /** To what has the keyboard. */
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused != nullptr ? focused : QApplication::activeWindow(), static_cast<Qt::Key>(key), modifiers);
    }

    /** The dialog of that kind that has come up and has the keyboard. */
    template <typename Dialog>
    Dialog* dialog() const {
        Dialog* found = nullptr;
        REQUIRE_SOON(window.findChild<Dialog*>() != nullptr && window.findChild<Dialog*>()->isVisible());
        found = window.findChild<Dialog*>();
        QApplication::setActiveWindow(found);
        REQUIRE_SOON(found->isActiveWindow());
        return found;
    }

    /** Types a path into the file dialog that has come up. */
    void chooseFile(const QString& path) {
        const QPointer<QFileDialog> files = dialog<QFileDialog>();
        REQUIRE(files != nullptr);
        auto* name = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        REQUIRE(name != nullptr);
        REQUIRE_SOON(QApplication::focusWidget() == name);
        name->selectAll();
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
        REQUIRE_SOON(files == nullptr);
        QApplication::setActiveWindow(&window);
    }
};

bool takesTheKeyboard(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr;
}

}  // namespace

class TestKeyboard : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void fromAPictureToAFile() {
        KeyboardFixture fixture;
        GenerationQueue& queue = fixture.work.queue;
        fixture.press(Qt::Key_O, Qt::ControlModifier);
        fixture.chooseFile(fixture.writePicture(QStringLiteral("chair.png")));
        QTRY_COMPARE(queue.count(EntryState::Ready), 1);
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(queue.count(EntryState::Done), 1, kGenerationTimeout);

        QSignalSpy exported(&fixture.window, &MainWindow::exported);
        fixture.press(Qt::Key_E, Qt::ControlModifier);
        const QString file = fixture.folder.filePath(QStringLiteral("chair"));
        fixture.chooseFile(file);
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, 60'000);
        QVERIFY(QFileInfo(file + QStringLiteral(".glb")).size() > 1000);
    }

    void pasteAndThinkBetterOfIt() {
        KeyboardFixture fixture;
        GenerationQueue& queue = fixture.work.queue;
        QGuiApplication::clipboard()->setImage(objectPicture());
        fixture.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(queue.count(EntryState::Ready), 1);
        fixture.setSteps(1000);
        QSignalSpy progressed(&queue, &GenerationQueue::progressed);
        fixture.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() >= 2, kGenerationTimeout);
        fixture.press(Qt::Key_Escape);
        QCOMPARE(queue.entry(0).state, EntryState::Cancelled);
    }

    void docksAndDialogsHaveKeys() {
        KeyboardFixture fixture;
        const auto* log = fixture.window.findChild<LogDock*>();
        fixture.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(log->isVisible());
        fixture.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!log->isVisible());
        fixture.press(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(fixture.window.historyDock()->isVisible());

        fixture.press(Qt::Key_Comma, Qt::ControlModifier);
        fixture.dialog<PreferencesDialog>();
        fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(fixture.window.findChild<PreferencesDialog*>() == nullptr);
        QApplication::setActiveWindow(&fixture.window);
        fixture.press(Qt::Key_F1);
        fixture.dialog<ShortcutsDialog>();
        fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(fixture.window.findChild<ShortcutsDialog*>() == nullptr);
        QApplication::setActiveWindow(&fixture.window);

        // What has no key of its own is in a menu.
        fixture.press(Qt::Key_H, Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_A);
        fixture.dialog<AboutDialog>();
        fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(fixture.window.findChild<AboutDialog*>() == nullptr);
    }

    void keysBringDocksToTheFront() {
        KeyboardFixture fixture;
        const auto* log = fixture.window.findChild<LogDock*>();
        const auto* history = fixture.window.historyDock();
        const auto isInFront = [](const QDockWidget* dock) { return !dock->isHidden() && !dock->visibleRegion().isEmpty(); };
        fixture.press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(isInFront(history));
        fixture.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(isInFront(log));
        QVERIFY(!isInFront(history));
        fixture.press(Qt::Key_H, Qt::ControlModifier);  // is open, but behind
        QTRY_VERIFY(isInFront(history));
        QVERIFY(!log->isHidden() && !isInFront(log));
        fixture.press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(history->isHidden());
        QTRY_VERIFY(isInFront(log));
    }

    void tabReachesEverything() {
        KeyboardFixture fixture;
        for (const char* name : {"a", "b"}) {
            fixture.work.queue.addPicture(objectPicture(), QLatin1StringView(name));
        }
        QTRY_COMPARE(fixture.work.queue.openCount(), 2);
        fixture.window.generateAll();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.work.queue.count(EntryState::Done), 2, kGenerationTimeout);
        fixture.window.historyDock()->show();
        QSet<const QWidget*> missed;
        for (const QWidget* widget : fixture.window.findChildren<QWidget*>()) {
            if (takesTheKeyboard(*widget)) {
                missed += widget;
            }
        }
        const qsizetype all = missed.size();
        QVERIFY(all > 20);
        fixture.window.findChild<QWidget*>(QStringLiteral("preset"))->setFocus();
        for (qsizetype i = 0; i < 3 * all && !missed.isEmpty(); ++i) {
            missed.remove(QApplication::focusWidget());
            fixture.press(Qt::Key_Tab);
        }
        QStringList names;
        for (const QWidget* widget : missed) {
            names += QLatin1StringView(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName() + QLatin1Char(' ') +
                     widget->accessibleName();
        }
        QVERIFY2(names.isEmpty(), qPrintable(names.join(QStringLiteral(", "))));
    }
};

ORFEAS_TEST(TestKeyboard, QApplication)
#include "test_keyboard.moc"
