// The language of a real window: changed while jobs run, remembered, and with room for its words.
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include "clipped_texts.h"
#include "gui_test.h"
#include "support/paths.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/banner.h"
#include "ui/disclosure.h"
#include "ui/drop_zone.h"
#include "ui/history/history_dock.h"
#include "ui/log_dock.h"
#include "ui/mask/crop_tile.h"
#include "ui/mask/input_panel.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/queue/queue_panel.h"
#include "ui/seed_grid.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "ui/shape_bar.h"
#include "ui/translation.h"
#include "ui/view_slot.h"
#include "ui/viewport_panel.h"
#include "ui/window_host.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr int kTimeout = 120'000;

/** A window that is made anew with the language, over the smallest model. */
class HostFixture {
public:
    explicit HostFixture(const QString& language, const char* model = "hy3d-2.0-tiny") {
        translation.setChoice(language);
        host = std::make_unique<WindowHost>(work, [](MainWindow& /*made*/) {});
        window().show();
        EngineSettings engine = testEngine();
        engine.model = std::filesystem::path(testData("golden")) / model;
        window().useModel(engine, {{"steps", 2}, {"resolution", 16}, {"seed", 7}});
        REQUIRE(QTest::qWaitForWindowExposed(&window(), kPatience));
        REQUIRE_SOON(window().settingsPanel()->settings().steps == 2);
        REQUIRE_SOON(bridge.engineState() && std::holds_alternative<EngineReady>(*bridge.engineState()));
    }
    ~HostFixture() {
        window().close();
        translation.setChoice({});
    }

    [[nodiscard]] MainWindow& window() const { return host->window(); }

    void addPictures(int count) {
        for (int i = 0; i < count; ++i) {
            work.queue.addPicture(objectPicture(), QString::number(i));
        }
        REQUIRE_SOON(work.queue.openCount() == count);
    }

    void changeTo(const QString& language) {
        QSignalSpy renewed(host.get(), &WindowHost::renewed);
        translation.setChoice(language);
        REQUIRE_SOON(renewed.count() == 1);
        REQUIRE(QTest::qWaitForWindowExposed(&window(), kPatience));
    }

    Translation translation;
    QTemporaryDir folder;
    LibraryService library{folder.filePath(QStringLiteral("library")).toStdString()};
    JobBridge bridge;
    Workspace work{bridge, library, std::make_shared<LogLines>()};
    std::unique_ptr<WindowHost> host;
};

QString textOf(const MainWindow& window, const char* button) {
    return window.findChild<QPushButton*>(QLatin1StringView(button))->text();
}

/** A dialog that the window opens with `open`, once it is to be seen. */
template <typename Dialog, typename Open>
Dialog* opened(MainWindow& window, Open open) {
    open();
    Dialog* dialog = nullptr;
    REQUIRE_SOON((dialog = window.findChild<Dialog*>()) != nullptr && dialog->isVisible());
    REQUIRE(QTest::qWaitForWindowExposed(dialog, kPatience));
    return dialog;
}

/** What has too little room once the layouts have come to rest. */
QStringList lastinglyClippedTexts(const QWidget& widget) {
    QStringList faults;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            faults = clippedTexts(widget);
            return faults.isEmpty();
        },
        2000));
    return faults;
}

/** What is painted without a label. */
QStringList clippedPaintedTexts(const MainWindow& window) {
    QStringList faults;
    const auto check = [&](const QWidget* widget, const QString& text, int room) {
        if (widget->fontMetrics().horizontalAdvance(text) > room) {
            faults += QStringLiteral("%1: has %2").arg(text).arg(room);
        }
    };
    for (const View view : {View::Front, View::Left, View::Back, View::Right}) {
        const auto* slot = window.findChild<ViewSlot*>(QStringLiteral("view%1").arg(static_cast<int>(view)));
        check(slot, viewWords(view), slot->width() - 4);
    }
    const auto* crop = window.findChild<CropTile*>();
    check(crop, CropTile::tr("The model sees"), crop->width() - 10);
    // Without a picture the drop zone is as wide as both tiles.
    const auto* zone = window.inputPanel()->dropZone();
    check(zone, DropZone::tr("Drop a picture here"), crop->geometry().right() - zone->x() - 18);
    check(zone, DropZone::tr("Let go to add it"), crop->geometry().right() - zone->x() - 18);
    return faults;
}

void addLanguages() {
    QTest::addColumn<QString>("language");
    for (const Language& language : Translation::languages()) {
        QTest::newRow(qPrintable(language.code)) << language.code;
    }
}

}  // namespace

class TestLanguage : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void changesWhileAJobRuns() {
        HostFixture fixture(QStringLiteral("en"));
        GenerationQueue& queue = fixture.work.queue;
        fixture.addPictures(2);
        GenerationSettings longer = fixture.window().settingsPanel()->settings();
        longer.steps = 300;
        fixture.window().settingsPanel()->setSettings(longer);
        fixture.window().queuePanel()->list()->setCurrentIndex(queue.index(1));
        QCOMPARE(textOf(fixture.window(), "generate"), QStringLiteral("Generate"));

        QSignalSpy kept(&fixture.library, &LibraryService::kept);
        QSignalSpy ended(&queue, &GenerationQueue::finished);
        QSignalSpy progressed(&queue, &GenerationQueue::progressed);
        QSignalSpy started(&queue, &GenerationQueue::started);
        fixture.window().generateCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() >= 5, kTimeout);
        const MainWindow* before = &fixture.window();
        const QRect place = before->geometry();
        fixture.changeTo(QStringLiteral("de"));
        QVERIFY(queue.entry(1).isActive());
        QVERIFY(&fixture.window() != before);

        const MainWindow& window = fixture.window();
        QCOMPARE(window.geometry(), place);
        QCOMPARE(textOf(window, "generate"), QStringLiteral("Generieren"));
        QCOMPARE(window.menuBar()->actions().first()->text(), QStringLiteral("&Datei"));
        QCOMPARE(window.queuePanel()->list()->currentIndex().row(), 1);
        QCOMPARE(window.settingsPanel()->settings(), longer);
        QVERIFY(!window.findChild<QPushButton*>(QStringLiteral("generate"))->isEnabled());
        QVERIFY(window.findChild<QPushButton*>(QStringLiteral("cancel"))->isEnabled());
        QVERIFY(queue.index(1).data(GenerationQueue::StateTextRole).toString().startsWith(QStringLiteral("wird generiert")));

        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kTimeout);
        QCOMPARE(started.count(), 1);  // it was not begun again
        QCOMPARE(queue.entry(1).state, EntryState::Done);
        QCOMPARE(window.viewportPanel()->viewport()->mesh(), queue.entry(1).result);
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, kTimeout);
    }

    void theSameIsOnShow() {
        HostFixture fixture(QStringLiteral("en"));
        fixture.addPictures(1);
        fixture.window().generateCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.work.queue.entry(0).state, EntryState::Done, kTimeout);
        const auto viewport = [&] { return fixture.window().viewportPanel()->viewport(); };
        Camera camera = viewport()->camera();
        camera.setView(123.0F, 21.0F);
        camera.setOrthographic(true);
        viewport()->setCamera(camera);
        viewport()->setDisplayMode(DisplayMode::Wireframe);
        QApplication::setActiveWindow(&fixture.window());
        viewport()->setFocus();
        QTest::keyClick(viewport(), Qt::Key_V);  // compared with what comes next
        camera = viewport()->camera();
        fixture.window().historyDock()->show();
        fixture.window().resize(1300, 870);
        fixture.window().resizeDocks({fixture.window().historyDock()}, {250}, Qt::Vertical);
        QTRY_COMPARE(fixture.window().historyDock()->height(), 250);

        fixture.changeTo(QStringLiteral("ja"));
        QCOMPARE(viewport()->mesh(), fixture.work.queue.entry(0).result);
        QCOMPARE(viewport()->camera().azimuth(), 123.0F);
        QCOMPARE(viewport()->camera().elevation(), 21.0F);
        QCOMPARE(viewport()->camera().distance(), camera.distance());
        QVERIFY(viewport()->camera().isOrthographic());
        QCOMPARE(viewport()->displayMode(), DisplayMode::Wireframe);
        QVERIFY(fixture.window().historyDock()->isVisible());
        QTRY_COMPARE(fixture.window().historyDock()->height(), 250);
        QCOMPARE(fixture.window().size(), QSize(1300, 870));
        QVERIFY(fixture.window().shapeBar()->isVisible());
        QCOMPARE(viewport()->paneCount(), 2);
        // What is decoded again goes to the new window.
        GenerationSettings finer = fixture.work.queue.entry(0).settings;
        finer.octreeResolution = 32;
        const auto first = fixture.work.queue.entry(0).result;
        fixture.work.queue.remesh(0, finer);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.work.queue.entry(0).result != first, kTimeout);
        QCOMPARE(viewport()->mesh(), fixture.work.queue.entry(0).result);
    }

    void aSeedGridGoesOn() {
        HostFixture fixture(QStringLiteral("en"));
        fixture.addPictures(1);
        GenerationSettings longer = fixture.window().settingsPanel()->settings();
        longer.steps = 60;
        fixture.window().settingsPanel()->setSettings(longer);
        QSignalSpy variants(&fixture.bridge, &JobBridge::jobVariant);
        QSignalSpy progressed(&fixture.bridge, &JobBridge::jobProgress);
        fixture.window().trySeeds();
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() >= 3, kTimeout);
        fixture.changeTo(QStringLiteral("fr"));
        const auto* grid = fixture.window().findChild<SeedGrid*>();
        QVERIFY(grid->isVisible() && grid->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!grid->isRunning(), kTimeout);
        QCOMPARE(variants.count(), 4);
        QCOMPARE(fixture.window().viewportPanel()->viewport()->paneCount(), 4);
    }

    void messagesStayAndOffersWork() {
        HostFixture fixture(QStringLiteral("en"));
        fixture.addPictures(1);
        fixture.work.queue.setPaused(true);
        fixture.window().generateAll();
        fixture.library.finish();
        const Error failure(ErrorCode::WriteFailed, Stage::WriteMesh, "The disk is full.");
        fixture.window().bannerArea()->showError(failure);
        fixture.changeTo(QStringLiteral("es"));
        const QList<Banner*> banners = fixture.window().bannerArea()->banners();
        QCOMPARE(banners.size(), 1);
        QCOMPARE(banners.first()->text(), QStringLiteral("The disk is full."));
        QVERIFY(fixture.window().findChild<QToolButton*>(QStringLiteral("pauseQueue"))->isChecked());
    }

    void isChosenInThePreferencesAndRemembered() {
        {
            HostFixture fixture(QStringLiteral("en"));
            auto* preferences = opened<PreferencesDialog>(fixture.window(), [&] { fixture.window().showPreferences(); });
            auto* box = preferences->findChild<QComboBox*>(QStringLiteral("language"));
            QCOMPARE(box->count(), static_cast<int>(Translation::languages().size()) + 1);
            QCOMPARE(box->currentText(), QStringLiteral("English"));
            QSignalSpy renewed(fixture.host.get(), &WindowHost::renewed);
            box->setCurrentIndex(box->findText(QString::fromUtf8("简体中文")));
            QTRY_COMPARE(renewed.count(), 1);
            // The choice goes on in the new window's dialog.
            preferences = fixture.window().findChild<PreferencesDialog*>();
            QVERIFY(preferences != nullptr && preferences->isVisible());
            QCOMPARE(preferences->windowTitle(), QString::fromUtf8("首选项"));
            QCOMPARE(preferences->findChild<QComboBox*>(QStringLiteral("language"))->currentText(), QString::fromUtf8("简体中文"));
            QCOMPARE(QLocale().language(), QLocale::Chinese);
            QSettings().sync();
            // As another process reads it.
            const QSettings file(QSettings().fileName(), QSettings::IniFormat);
            QCOMPARE(file.value(kLanguageKey).toString(), QStringLiteral("zh_CN"));
            const Translation next;
            QCOMPARE(next.current(), QStringLiteral("zh_CN"));
        }
        const Translation system;  // the fixture left the system's, which is English here
        QCOMPARE(system.current(), QStringLiteral("en"));
    }

    void everyTextHasRoom_data() { addLanguages(); }
    void everyTextHasRoom() {
        QFETCH(QString, language);
        QSettings().clear();                             // or the window would be as large as another test has left it
        HostFixture fixture(language, "hy3d-2mv-tiny");  // whose views have a row of their own
        MainWindow& window = fixture.window();
        QStringList faults = lastinglyClippedTexts(window);  // the start page
        fixture.addPictures(2);
        window.findChild<Disclosure*>()->setOpen(true);
        window.generateAll();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.work.queue.count(EntryState::Done), 2, kTimeout);
        window.historyDock()->show();
        window.viewportPanel()->viewport()->setFocus();
        for (const char* key : {"C", "M", "B"}) {  // section, ruler, box
            QTest::keyClick(window.viewportPanel()->viewport(), *key);
        }
        QVERIFY(window.shapeBar()->isVisible());
        QVERIFY(QTest::qWaitForWindowExposed(&window, kPatience));
        faults += lastinglyClippedTexts(window) + clippedPaintedTexts(window);
        window.findChild<LogDock*>()->show();
        window.findChild<LogDock*>()->raise();
        window.trySeeds();
        auto* grid = window.findChild<SeedGrid*>();
        QTRY_VERIFY_WITH_TIMEOUT(!grid->isRunning(), kTimeout);
        QVERIFY(grid->isVisible());
        faults += lastinglyClippedTexts(window);
        grid->close();

        auto* preferences = opened<PreferencesDialog>(window, [&] { window.showPreferences(); });
        auto* pages = preferences->findChild<QTabWidget*>();
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            faults += lastinglyClippedTexts(*preferences);
        }
        delete preferences;
        const auto check = [&](const auto& open) {
            auto* dialog = opened<QDialog>(window, open);
            faults += lastinglyClippedTexts(*dialog);
            delete dialog;
        };
        check([&] { window.showAbout(); });
        check([&] { window.showShortcuts(); });
        check([&] { window.editMask(); });
        for (QAction* action : window.viewportPanel()->viewActions()) {
            if (action->shortcut().toString().contains(QStringLiteral("F12"))) {  // a picture, a turntable
                check([&] { action->trigger(); });
            }
        }
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void noTwoActionsOfAMenuShareAKey_data() { addLanguages(); }
    void noTwoActionsOfAMenuShareAKey() {
        QFETCH(QString, language);
        const HostFixture fixture(language);
        QStringList faults = sharedKeys(fixture.window().menuBar()->actions());
        for (const QAction* menu : fixture.window().menuBar()->actions()) {
            faults += sharedKeys(menu->menu()->actions());
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

private:
    static QStringList sharedKeys(const QList<QAction*>& actions) {
        QStringList faults;
        QMap<QString, QString> taken;
        for (const QAction* action : actions) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            if (!key.isEmpty() && taken.contains(key)) {
                faults += QStringLiteral("%1: %2 and %3").arg(key, taken.value(key), action->text());
            }
            taken.insert(key, action->text());
        }
        return faults;
    }
};

ORFEAS_TEST(TestLanguage, QApplication)
#include "test_language.moc"
