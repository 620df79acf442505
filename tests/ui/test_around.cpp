// What lies around the work: error cards, log, start page, preferences, about and shortcuts, as a person meets them.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "gui_test.h"
#include "support/paths.h"
#include "support/test_registry.h"
#include "ui/about_dialog.h"
#include "ui/banner.h"
#include "ui/desktop_settings.h"
#include "ui/device_meter.h"
#include "ui/error_card.h"
#include "ui/icons.h"
#include "ui/log_dock.h"
#include "ui/model_box.h"
#include "ui/motion.h"
#include "ui/preferences/engine_preferences.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "ui/shortcuts_dialog.h"
#include "ui/start_page.h"
#include "ui/theme.h"
#include "ui/words.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

Error outOfMemory() {
    return {ErrorCode::OutOfMemory, Stage::DecodeVolume, "There is not enough memory to decode the volume."};
}

}  // namespace

class TestAround : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void anErrorIsACard() {
        const auto log = std::make_shared<LogLines>();
        log->append(LogLevel::Warning, QStringLiteral("12:00:00  something led to it"));
        BannerArea area;
        area.setLog(log);
        area.showError(outOfMemory());
        area.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&area, kPatience));
        QCOMPARE(area.banners().size(), 1);
        auto* card = qobject_cast<ErrorCard*>(area.banners().first());
        QVERIFY(card);
        QCOMPARE(card->heading(), QStringLiteral("Not enough memory"));
        QCOMPARE(card->text(), QStringLiteral("There is not enough memory to decode the volume."));
        QTest::mouseClick(card->findChild<QPushButton*>(QStringLiteral("copyDetails")), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        for (const char* part : {"out-of-memory", "decode-volume", "not enough memory", "something led to it"}) {
            QVERIFY2(copied.contains(QLatin1StringView(part)), qPrintable(copied));
        }
    }

    void errorsDoNotPileUp_data() {
        QTest::addColumn<bool>("isShown");
        QTest::newRow("not shown yet") << false;
        QTest::newRow("shown") << true;
    }
    void errorsDoNotPileUp() {
        QFETCH(bool, isShown);
        BannerArea area;
        area.setVisible(isShown);
        for (int i = 0; i < 5; ++i) {
            area.showError(outOfMemory());
        }
        QCOMPARE(area.banners().size(), 1);
        QVERIFY(qobject_cast<ErrorCard*>(area.banners().first())->heading().contains(QLatin1StringView("5 times")));
        for (int i = 0; i < 20; ++i) {
            area.show(BannerKind::Error, QStringLiteral("Error %1").arg(i));
        }
        QCOMPARE(area.banners().size(), 3);
        QCOMPARE(area.banners().last()->text(), QStringLiteral("Error 19"));
        area.show(BannerKind::Notice, QStringLiteral("By the way"));
        area.dismissErrors();
        QCOMPARE(area.banners().size(), 1);
    }

    void theLogIsFilteredAndCopied() {
        const auto log = std::make_shared<LogLines>();
        log->append(LogLevel::Info, QStringLiteral("loading"));
        LogDock dock(log);
        dock.show();
        log->append(LogLevel::Warning, QStringLiteral("careful"));
        log->append(LogLevel::Error, QStringLiteral("failed to load"));
        auto* view = dock.findChild<QListView*>();
        QCOMPARE(view->model()->rowCount(), 3);
        dock.findChild<QComboBox*>(QStringLiteral("logLevel"))->setCurrentIndex(1);
        QCOMPARE(view->model()->rowCount(), 2);
        dock.findChild<QComboBox*>(QStringLiteral("logLevel"))->setCurrentIndex(0);
        QTest::keyClicks(dock.findChild<QLineEdit*>(QStringLiteral("logText")), QStringLiteral("LOAD"));
        QCOMPARE(view->model()->rowCount(), 2);
        QTest::mouseClick(dock.findChild<QToolButton*>(QStringLiteral("logCopy")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("loading\nfailed to load"));
        view->selectionModel()->select(view->model()->index(1, 0), QItemSelectionModel::Select);
        QTest::mouseClick(dock.findChild<QToolButton*>(QStringLiteral("logCopy")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("failed to load"));
        QTest::mouseClick(dock.findChild<QToolButton*>(QStringLiteral("logClear")), Qt::LeftButton);
        QCOMPARE(view->model()->rowCount(), 0);
        QCOMPARE(log->lines().size(), std::size_t(3));
    }

    void theLogStaysBounded() {
        const auto log = std::make_shared<LogLines>();
        LogDock dock(log);
        for (int i = 0; i < 5000; ++i) {
            log->append(LogLevel::Info, QString::number(i));
        }
        QCOMPARE(log->lines().size(), LogLines::kCapacity);
        auto* model = dock.findChild<QListView*>()->model();
        QCOMPARE(std::size_t(model->rowCount()), LogLines::kCapacity);
        QCOMPARE(model->index(model->rowCount() - 1, 0).data().toString(), QStringLiteral("4999"));
        QCOMPARE(log->tail(2), (QStringList{QStringLiteral("4998"), QStringLiteral("4999")}));
    }

    void theStartPageOffersSamples() {
        WindowFixture fixture;
        fixture.window.setSampleFolder(resource("samples"));
        auto* page = fixture.window.findChild<StartPage*>();
        QVERIFY(page->isVisible());
        QTRY_COMPARE(page->findChildren<QToolButton*>().size(), 6);
        QTest::mouseClick(page->findChildren<QToolButton*>().first(), Qt::LeftButton);
        QCOMPARE(fixture.window.queue().rowCount(), 1);
        QVERIFY(!page->isVisible());
        QTRY_COMPARE(fixture.window.queue().entry(0).state, EntryState::Ready);
        fixture.window.queue().remove(0);
        QVERIFY(page->isVisible());
    }

    void theStartPageLeavesOutWhatIsGone() {
        WindowFixture fixture;
        const QString there = fixture.writePicture(QStringLiteral("there.png"));
        auto* page = fixture.window.findChild<StartPage*>();
        page->setRecent({QStringLiteral("/nowhere/gone.png"), there, fixture.write(QStringLiteral("bad.png"), QByteArray("no picture"))});
        QTRY_COMPARE(page->findChildren<QToolButton*>().size(), 1);
        QCOMPARE(page->findChildren<QToolButton*>().first()->toolTip(), there);
    }

    void aCrashIsTold() {
        WindowFixture fixture;
        fixture.window.reportCrash(fixture.write(QStringLiteral("crash.txt"), QByteArray("a report")).toStdU16String());
        QCOMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY(fixture.window.bannerArea()->banners().first()->findChild<QPushButton*>());
    }

    void preferencesTakeEffectAtOnce() {
        DesktopSettings desktop;
        Theme theme(*qApp, desktop);
        const Motion motion(desktop);
        const QTemporaryDir folder;
        LibraryService library(folder.path().toStdString());
        PreferencesDialog dialog(true, 2, library, nullptr);
        dialog.show();
        dialog.findChild<QComboBox*>(QStringLiteral("theme"))->setCurrentIndex(1);
        QVERIFY(Theme::isDark());
        dialog.findChild<QComboBox*>(QStringLiteral("theme"))->setCurrentIndex(2);
        QVERIFY(!Theme::isDark());
        QVERIFY(!Motion::isReduced());
        dialog.findChild<QComboBox*>(QStringLiteral("motion"))->setCurrentIndex(1);
        QVERIFY(Motion::isReduced());
        const Motion next(desktop);
        QVERIFY(Motion::isReduced());  // remembered

        QSignalSpy jobs(&dialog, &PreferencesDialog::jobsInFlightChanged);
        dialog.findChild<QSpinBox*>(QStringLiteral("preferredJobsInFlight"))->setValue(3);
        QCOMPARE(jobs.count(), 1);
    }

    void iconsFollowTheThemeAndEveryScale() {
        DesktopSettings desktop;
        Theme theme(*qApp, desktop);
        const QIcon open = icon(Glyph::Open);
        const auto ink = [&](QIcon::Mode mode) {
            const QImage image = open.pixmap(QSize(24, 24), 3.0, mode).toImage();
            QColor strongest(Qt::transparent);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor color = image.pixelColor(x, y);
                    strongest = color.alpha() > strongest.alpha() ? color : strongest;
                }
            }
            return strongest.rgb();
        };
        for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            theme.setChoice(choice);
            const QPalette palette = QApplication::palette();
            QCOMPARE(ink(QIcon::Normal), palette.color(QPalette::Active, QPalette::ButtonText).rgb());
            QCOMPARE(ink(QIcon::Disabled), palette.color(QPalette::Disabled, QPalette::ButtonText).rgb());
        }
        QCOMPARE(open.pixmap(QSize(24, 24), 3.0).size(), QSize(72, 72));
        const QIcon red = icon(Glyph::Close, Qt::red);
        QCOMPARE(red.pixmap(24).toImage().pixelColor(12, 12), QColor(Qt::red));
    }

    void preferencesTellWhereThingsAreAndHowMuchTheyTake() {
        WindowFixture fixture;
        LibraryItem item;
        item.id = QStringLiteral("a");
        fixture.library.add(item, [] { return objectPicture(); });
        fixture.window.showPreferences();
        auto* dialog = fixture.window.findChild<PreferencesDialog*>();
        auto* use = dialog->findChild<QLabel*>(QStringLiteral("diskUse"));
        QTRY_VERIFY(use->text().contains(QLatin1StringView("used")));
        qint64 bytes = 0;
        fixture.library.diskUse(this, [&](qint64 answer) { bytes = answer; });
        QTRY_VERIFY(bytes > 0);
        QVERIFY2(use->text().startsWith(bytesWords(bytes)), qPrintable(use->text()));
        const QList<QLabel*> labels = dialog->findChildren<QLabel*>();
        const QString folder = QString::fromStdString(fixture.library.folder().string());
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == folder; }));
    }

    void theDesktopIsFollowed() {
        DesktopSettings desktop;
        Theme theme(*qApp, desktop);
        const Motion motion(desktop);
        const QString appearance = QStringLiteral("org.freedesktop.appearance");
        Q_EMIT desktop.told(appearance, QStringLiteral("color-scheme"), 1U);
        QVERIFY(Theme::isDark());
        Q_EMIT desktop.told(appearance, QStringLiteral("color-scheme"), 2U);
        QVERIFY(!Theme::isDark());
        theme.setChoice(ThemeChoice::Light);
        Q_EMIT desktop.told(appearance, QStringLiteral("color-scheme"), 1U);
        QVERIFY(!Theme::isDark());  // the user's choice goes before the desktop's
        theme.setChoice(ThemeChoice::System);
        QVERIFY(Theme::isDark());
        Q_EMIT desktop.told(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), false);
        QVERIFY(Motion::isReduced());
    }

    void theEngineIsLoadedAgainWhenAsked() {
        WindowFixture fixture;
        fixture.window.settingsPanel()->setJobsInFlight(2);
        fixture.window.showPreferences();
        auto* dialog = fixture.window.findChild<PreferencesDialog*>();
        auto* reload = dialog->findChild<QPushButton*>(QStringLiteral("reloadEngine"));
        QVERIFY(!reload->isEnabled());
        auto* device = dialog->findChild<QComboBox*>(QStringLiteral("device"));
        device->setCurrentIndex(device->findData(int(DeviceKind::Cpu)));
        QVERIFY(reload->isEnabled());
        QCOMPARE(storedEngineSettings().device, DeviceKind::Auto);
        QSignalSpy changed(&fixture.window, &MainWindow::engineSettingsChanged);
        reload->click();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(storedEngineSettings().device, DeviceKind::Cpu);
        QVERIFY(!reload->isEnabled());
        dialog->findChild<QSpinBox*>(QStringLiteral("preferredJobsInFlight"))->setValue(3);
        QCOMPARE(fixture.window.settingsPanel()->jobsInFlight(), 3);
    }

    void modelsAreOfferedAndChosen() {
        WindowFixture fixture;
        for (const QString& name : {QStringLiteral("one"), QStringLiteral("deep/er/two"), QStringLiteral("empty")}) {
            QVERIFY(QDir(fixture.folder.path()).mkpath(QStringLiteral("models/") + name));
        }
        for (const QString& name : {QStringLiteral("one"), QStringLiteral("deep/er/two")}) {
            fixture.write(QStringLiteral("models/%1/config.yaml").arg(name), QByteArray());
            fixture.write(QStringLiteral("models/%1/model.fp16.safetensors").arg(name), QByteArray());
        }
        fixture.write(QStringLiteral("models/empty/config.yaml"), QByteArray());
        storeModelFolders({fixture.folder.filePath(QStringLiteral("models")), QStringLiteral("/nowhere")});
        fixture.window.offerModel(testEngine().model);
        ModelBox* box = fixture.window.settingsPanel()->modelBox();
        QTRY_COMPARE(box->count(), 3 + 2);  // three models, a line and the way to others
        QCOMPARE(box->currentIndex(), -1);
        QSignalSpy chosen(&fixture.window, &MainWindow::modelChosen);
        const int one = box->findText(QStringLiteral("one"));
        Q_EMIT box->activated(one);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen.first().first().value<std::filesystem::path>().filename() == "one");
        fixture.useTestModel();
        QTRY_COMPARE(QFileInfo(box->currentData().toString()), QFileInfo(QString::fromStdString(testEngine().model.string())));
    }

    void badEnginePreferencesAreTheDefaults() {
        QSettings().setValue(kDeviceKey, QStringLiteral("abacus"));
        QSettings().setValue(kThreadsKey, -7);
        QCOMPARE(storedEngineSettings().device, DeviceKind::Auto);
        QCOMPARE(storedEngineSettings().cpuThreads, 0);
    }

    void aboutHoldsTheNotices() {
        AboutDialog dialog(nullptr);
        QString all;
        for (const QTextBrowser* page : dialog.findChildren<QTextBrowser*>()) {
            all += page->toPlainText();
        }
        for (const char* part : {"European Union", "LibTorch", "Apache License"}) {
            QVERIFY2(all.contains(QLatin1StringView(part)), part);
        }
    }

    void shortcutsComeFromTheActions() {
        WindowFixture fixture;
        const std::vector<ShortcutRow> rows = shortcutsOf(fixture.window);
        const auto has = [&](const char* text, const char* keys) {
            return std::any_of(rows.begin(), rows.end(), [&](const ShortcutRow& row) {
                return row.text == QLatin1StringView(text) && row.keys.contains(QLatin1StringView(keys));
            });
        };
        QVERIFY(has("Open pictures", "Ctrl+O"));
        QVERIFY(has("Preferences", "Ctrl+,"));
        QVERIFY(has("Keyboard shortcuts", "F1"));
        QVERIFY(has("Remove from the list", "Del"));
    }

    void useOfTheDeviceInWords() {
        DeviceUse use;
        QVERIFY(deviceUseWords(use).isEmpty());
        use.isGpu = true;
        use.busyPercent = 41.6;
        QCOMPARE(deviceUseWords(use), QStringLiteral("GPU 42 %"));
        use.usedBytes = 2'000'000'000;
        use.totalBytes = 80'000'000'000;
        QCOMPARE(deviceUseWords(use), QStringLiteral("Memory 2.0 GB of 80 GB · GPU 42 %"));
        DeviceMeter meter;
        meter.watch(DeviceKind::Cpu);
        QTRY_VERIFY(meter.text().contains(QLatin1StringView("CPU")));
    }

    void aDriverThatDoesNotAnswerKeepsTheMeterOnly() {
        struct Driver {
            std::mutex mutex;
            std::condition_variable changed;
            bool answers = false;
            int asked = 0;
            std::set<std::thread::id> threads;
        };
        const auto driver = std::make_shared<Driver>();
        const auto makeSampler = [driver](DeviceKind kind) -> DeviceSampler {
            std::unique_lock lock(driver->mutex);
            driver->threads.insert(std::this_thread::get_id());
            ++driver->asked;
            driver->changed.notify_all();
            if (kind == DeviceKind::Cuda) {
                driver->changed.wait(lock, [&] { return driver->answers; });
                throw std::runtime_error("no driver");
            }
            return [] { return DeviceUse{.isGpu = false, .name = {}, .usedBytes = 1'000'000'000, .totalBytes = 4'000'000'000}; };
        };
        const auto waitForQuestion = [&] {
            std::unique_lock lock(driver->mutex);
            driver->changed.wait(lock, [&] { return driver->asked > 0; });
        };
        DeviceMeter meter(makeSampler);
        meter.watch(DeviceKind::Cuda);
        waitForQuestion();
        meter.watch(DeviceKind::Cpu);  // all of this returns although the driver does not
        {
            DeviceMeter other(makeSampler);
            other.watch(DeviceKind::Cuda);
        }
        QVERIFY(meter.text().isEmpty());
        {
            const std::scoped_lock lock(driver->mutex);
            driver->answers = true;
        }
        driver->changed.notify_all();
        QTRY_VERIFY(meter.text().contains(QLatin1StringView("1.0 GB of 4.0 GB")));
        const std::scoped_lock lock(driver->mutex);
        QVERIFY(!driver->threads.contains(std::this_thread::get_id()));
    }
};

ORFEAS_TEST(TestAround, QApplication)
#include "test_around.moc"
