// What a person sees in the first minute, and finds again the next day.
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTest>
#include <QUrl>

#include "gui_test.h"
#include "support/test_registry.h"
#include "ui/about_dialog.h"
#include "ui/disclosure.h"
#include "ui/engine_status.h"
#include "ui/history/history_dock.h"
#include "ui/log_dock.h"
#include "ui/mesh_dialog.h"
#include "ui/setting_keys.h"
#include "ui/start_page.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

class TestFirstMinute : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void thePageSaysWhereWeightsAre() {
        WindowFixture fixture;
        QLabel* words = nullptr;
        for (QLabel* label : fixture.window.findChild<StartPage*>()->findChildren<QLabel*>()) {
            words = label->text().contains(QLatin1StringView("href")) ? label : words;
        }
        QVERIFY(words != nullptr && words->isVisible());
        QApplication::setActiveWindow(&fixture.window);
        words->setFocus(Qt::TabFocusReason);
        QTest::keyClick(words, Qt::Key_Tab);  // to the link in it
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_VERIFY(fixture.window.findChild<AboutDialog*>() != nullptr);
    }

    void fileDialogsBeginInAFolderThatIsThere() {
        const auto expected = [](QStandardPaths::StandardLocation location) {
            const QString folder = QStandardPaths::writableLocation(location);
            return QDir(folder).exists() ? folder : QDir::homePath();
        };
        WindowFixture fixture;
        const auto folderOf = [&](const auto& open) {
            open();
            auto* dialog = fixture.window.findChild<QFileDialog*>();
            const QString folder = dialog != nullptr ? dialog->directory().absolutePath() : QString();
            delete dialog;
            return folder;
        };
        const auto openPictures = [&] { fixture.window.openPictures(); };
        const auto exportMesh = [&] { askForMeshFile(&fixture.window, QStringLiteral("chair.png"), {}); };
        QCOMPARE(folderOf(openPictures), expected(QStandardPaths::PicturesLocation));
        QCOMPARE(folderOf(exportMesh), expected(QStandardPaths::DocumentsLocation));

        QSettings settings;
        settings.setValue(kPictureFolderKey, fixture.folder.path());
        settings.setValue(kExportFolderKey, fixture.folder.path());
        QCOMPARE(folderOf(openPictures), fixture.folder.path());
        QCOMPARE(folderOf(exportMesh), fixture.folder.path());

        settings.setValue(kPictureFolderKey, fixture.folder.filePath(QStringLiteral("gone")));
        settings.setValue(kExportFolderKey, fixture.folder.filePath(QStringLiteral("gone")));
        QCOMPARE(folderOf(openPictures), expected(QStandardPaths::PicturesLocation));
        QCOMPARE(folderOf(exportMesh), expected(QStandardPaths::DocumentsLocation));
    }

    void aModelThatIsGoneIsTold() {
        WindowFixture fixture;
        fixture.window.reportReplacedModel("/media/disk/hunyuan3d-dit-v2-0");
        QCOMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY(fixture.bannerTexts().constFirst().contains(QLatin1StringView("/media/disk/hunyuan3d-dit-v2-0")));
    }

    void theStatusBarTellsOfTheEngine() {
        WindowFixture fixture;
        const auto* status = fixture.window.findChild<EngineStatus*>();
        QStringList told{status->accessibleName()};
        for (const auto signal : {&JobBridge::engineLoading, &JobBridge::engineWarmingUp}) {
            connect(&fixture.bridge, signal, this, [&] { told += status->accessibleName(); });
        }
        EngineSettings engine = testEngine();
        engine.warmUp = true;
        fixture.window.useModel(engine, quickSettings());
        QTRY_VERIFY_WITH_TIMEOUT(status->accessibleName().startsWith(QString::fromUtf8("Engine: Ready · ")), kGenerationTimeout);
        QCOMPARE(told.size(), 3);
        QCOMPARE(told[0], QStringLiteral("Engine: Starting"));
        QVERIFY2(told[1].startsWith(QLatin1StringView("Engine: Loading ")), qPrintable(told[1]));
        QVERIFY2(told[2].startsWith(QLatin1StringView("Engine: Warming up on CPU")), qPrintable(told[2]));
        QVERIFY2(status->accessibleName().contains(QLatin1StringView("CPU")), qPrintable(status->accessibleName()));
        const auto labels = fixture.window.statusBar()->findChildren<QLabel*>();
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(),
                                [](const QLabel* label) { return label->text().startsWith(QLatin1StringView("Memory ")); }));
    }

    void severalAtOnceAreABatch() {
        WindowFixture fixture;
        fixture.useTestModel();
        fixture.setSteps(2);
        auto* content = new QMimeData;
        QList<QUrl> urls;
        for (const char* name : {"a.png", "b.png", "c.png"}) {
            urls += QUrl::fromLocalFile(fixture.writePicture(QLatin1StringView(name)));
        }
        content->setUrls(urls);
        fixture.drop(content);
        GenerationQueue& queue = fixture.work.queue;
        QTRY_COMPARE(queue.count(EntryState::Ready), 3);
        QPushButton* all = fixture.button(QStringLiteral("generateAll"));
        QCOMPARE(all->text(), QStringLiteral("All 3"));
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(queue.count(EntryState::Done), 3, kGenerationTimeout);
    }

    void theViewStaysWhenTheMeshArrives() {
        WindowFixture fixture;
        fixture.useTestModel();
        fixture.addObject();
        fixture.setSteps(30);
        ViewportWidget& viewport = *fixture.window.viewportPanel()->viewport();
        viewport.setAnimated(false);
        GenerationQueue& queue = fixture.work.queue;
        QSignalSpy previewed(&queue, &GenerationQueue::previewed);
        QTest::mouseClick(fixture.button(QStringLiteral("generate")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(previewed.count() > 0, kGenerationTimeout);
        QVERIFY(queue.entry(0).isActive());
        QTest::mousePress(&viewport, Qt::LeftButton, {}, {300, 300});
        QTest::mouseMove(&viewport, {380, 280});
        QTest::mouseRelease(&viewport, Qt::LeftButton, {}, {380, 280});
        QVERIFY(queue.entry(0).isActive());
        const Camera chosen = viewport.camera();
        QTRY_COMPARE_WITH_TIMEOUT(queue.entry(0).state, EntryState::Done, kGenerationTimeout);
        QCOMPARE(viewport.mesh(), queue.entry(0).result);
        QCOMPARE(viewport.camera().viewMatrix(), chosen.viewMatrix());
    }

    void previewsAreLeftOutWhenUnwanted() {
        WindowFixture fixture;
        fixture.useTestModel();
        fixture.addObject();
        fixture.window.findChild<Disclosure*>()->setOpen(true);
        auto* wanted = fixture.window.findChild<QCheckBox*>(QStringLiteral("previews"));
        QTRY_VERIFY(wanted->isVisible());
        QTest::mouseClick(wanted, Qt::LeftButton, {}, {8, wanted->height() / 2});
        QVERIFY(!wanted->isChecked());
        QSignalSpy previewed(&fixture.work.queue, &GenerationQueue::previewed);
        fixture.generateObject();
        QCOMPARE(previewed.count(), 0);
    }

    void theLayoutIsRemembered() {
        QRect place;
        {
            WindowFixture fixture;
            QApplication::setActiveWindow(&fixture.window);
            fixture.window.resize(1111, 777);
            QTest::keyClick(&fixture.window, Qt::Key_H, Qt::ControlModifier);
            QVERIFY(fixture.window.historyDock()->isVisible());
            fixture.window.resizeDocks({fixture.window.historyDock()}, {260}, Qt::Vertical);
            QTRY_COMPARE(fixture.window.historyDock()->height(), 260);
            place = fixture.window.geometry();
        }
        const WindowFixture fixture;
        QTRY_COMPARE(fixture.window.geometry().size(), place.size());
        QVERIFY(fixture.window.historyDock()->isVisible());
        QTRY_COMPARE(fixture.window.historyDock()->height(), 260);
        QVERIFY(!fixture.window.findChild<LogDock*>()->isVisible());
    }
};

ORFEAS_TEST(TestFirstMinute, QApplication)
#include "test_first_minute.moc"
