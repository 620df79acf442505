// The window with a real engine behind it: from a dropped picture to an exported file.
#include <assimp/scene.h>

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <assimp/Importer.hpp>
#include <chrono>

#include "gui_test.h"
#include "support/test_registry.h"
#include "ui/banner.h"
#include "ui/error_card.h"
#include "ui/mask/input_panel.h"
#include "ui/progress_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/settings_panel.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

bool isFull(const QProgressBar* bar) {
    return bar->value() == bar->maximum();
}

}  // namespace

class TestWindow : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void generatesAndExports() {
        WindowFixture fixture;
        fixture.useTestModel();
        GenerationQueue& queue = fixture.window.queue();
        QSignalSpy read(&queue, &GenerationQueue::pictureRead);
        fixture.dropFile(fixture.writePicture(QStringLiteral("chair.png")));
        QTRY_COMPARE(read.count(), 1);

        int previews = 0;
        connect(&queue, &GenerationQueue::previewed, this, [&](int row) {
            const auto& mesh = queue.entry(row).preview;
            QVERIFY(mesh && !mesh->empty());
            QCOMPARE(fixture.window.viewportPanel()->viewport()->mesh(), mesh);
            ++previews;
        });
        QTest::mouseClick(fixture.button(QStringLiteral("generate")), Qt::LeftButton);
        QVERIFY(queue.entry(0).isActive());
        QVERIFY(!fixture.button(QStringLiteral("generate"))->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!queue.entry(0).isActive(), kGenerationTimeout);

        QVERIFY2(queue.entry(0).result, qPrintable(queue.entry(0).message));
        QVERIFY2(previews >= 3, qPrintable(QString::number(previews)));
        QVERIFY(isFull(fixture.window.progressPanel()->samplingBar()));
        QVERIFY(isFull(fixture.window.progressPanel()->decodingBar()));
        QCOMPARE(fixture.window.viewportPanel()->viewport()->mesh(), queue.entry(0).result);

        QSignalSpy exported(&fixture.window, &MainWindow::exported);
        const QString file = fixture.folder.filePath(QStringLiteral("chair.glb"));
        fixture.window.exportTo(file.toStdU16String());
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, 60'000);
        Assimp::Importer importer;
        const aiScene* scene = importer.ReadFile(file.toStdString(), 0);
        QVERIFY2(scene != nullptr, importer.GetErrorString());
        QCOMPARE(scene->mNumMeshes, 1U);
        QCOMPARE(std::size_t(scene->mMeshes[0]->mNumFaces), queue.entry(0).result->triangles.size());
    }

    void cancelsAndGeneratesAgain() {
        WindowFixture fixture;
        fixture.useTestModel();
        GenerationQueue& queue = fixture.window.queue();
        fixture.addObject();

        fixture.setSteps(1000);
        QSignalSpy cancelled(&queue, &GenerationQueue::cancelled);
        QSignalSpy progressed(&queue, &GenerationQueue::progressed);
        QTest::mouseClick(fixture.button(QStringLiteral("generate")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() >= 3, kGenerationTimeout);
        QVERIFY(fixture.window.progressPanel()->samplingBar()->value() > 0);
        QTest::mouseClick(fixture.button(QStringLiteral("cancel")), Qt::LeftButton);
        QTRY_COMPARE(cancelled.count(), 1);
        QCOMPARE(queue.entry(0).state, EntryState::Cancelled);
        QCOMPARE(fixture.window.progressPanel()->samplingBar()->value(), 0);
        QVERIFY(fixture.bannerTexts().isEmpty());

        fixture.setSteps(4);
        fixture.generateObject();
        QVERIFY(!queue.entry(0).result->empty());
    }

    void worksThroughSeveralPictures() {
        WindowFixture fixture;
        fixture.useTestModel();
        GenerationQueue& queue = fixture.window.queue();
        fixture.setSteps(2);
        for (int i = 0; i < 3; ++i) {
            fixture.dropFile(fixture.writePicture(QStringLiteral("picture-%1.png").arg(i)));
        }
        QTRY_COMPARE(queue.openCount(), 3);
        QVERIFY(fixture.button(QStringLiteral("generateAll"))->isVisible());
        fixture.window.generateAll();
        QCOMPARE(queue.activeCount(), 3);
        queue.cancel(1);
        for (const int row : {0, 2}) {
            QTRY_COMPARE_WITH_TIMEOUT(queue.entry(row).state, EntryState::Done, kGenerationTimeout);
        }
        QCOMPARE(queue.entry(1).state, EntryState::Cancelled);
        queue.remove(1);
        QCOMPARE(queue.rowCount(), 2);
    }

    void saysWhatIsWrongWithFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QByteArray whole;
        QBuffer buffer(&whole);
        buffer.open(QIODevice::WriteOnly);
        objectPicture().save(&buffer, "PNG");
        QTest::newRow("no picture") << QByteArray("just a text");
        QTest::newRow("truncated") << whole.first(whole.size() / 2);
        QTest::newRow("empty") << QByteArray();
        whole[16] = whole[20] = '\1';  // a header that speaks of 16 million pixels a side
        QTest::newRow("huge") << whole;
    }
    void saysWhatIsWrongWithFiles() {
        QFETCH(QByteArray, content);
        expectError(QStringLiteral("bad.png"));
        WindowFixture fixture;
        const QString file = fixture.write(QStringLiteral("bad.png"), content);
        fixture.dropFile(file);
        QTRY_COMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY2(fixture.bannerTexts().first().contains(file), qPrintable(fixture.bannerTexts().first()));
        QCOMPARE(fixture.window.queue().rowCount(), 0);
        fixture.window.bannerArea()->dismissErrors();
        QTRY_VERIFY(fixture.bannerTexts().isEmpty());
    }

    void aDotIsWarnedOf() {
        WindowFixture fixture;
        fixture.useTestModel();
        QImage dot(1, 1, QImage::Format_RGB32);
        dot.fill(Qt::red);
        const QString file = fixture.folder.filePath(QStringLiteral("dot.png"));
        QVERIFY(dot.save(file));
        fixture.dropFile(file);
        GenerationQueue& queue = fixture.window.queue();
        QTRY_COMPARE(queue.count(EntryState::Ready), 1);
        QTRY_VERIFY(fixture.window.inputPanel()->warnings().contains(QLatin1StringView("tiny")));
        fixture.generateObject();
        QVERIFY(!queue.entry(0).result->empty());
    }

    void saysThatAFolderHoldsNoPicture() {
        WindowFixture fixture;
        fixture.dropFile(fixture.folder.path());
        QTRY_COMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY(fixture.bannerTexts().first().contains(QLatin1StringView("no picture")));
    }

    void takesPicturesFromDropsAndClipboard() {
        WindowFixture fixture;
        auto* content = new QMimeData;
        content->setImageData(objectPicture());
        fixture.drop(content);
        QGuiApplication::clipboard()->setImage(objectPicture());
        fixture.window.pastePicture();
        QTRY_COMPARE(fixture.window.queue().openCount(), 2);
        QGuiApplication::clipboard()->setText(QStringLiteral("no picture"));
        fixture.window.pastePicture();
        QCOMPARE(fixture.bannerTexts().size(), 1);
    }

    void leavesOutPlainBackgroundsUnlessToldOtherwise() {
        QImage onPaper(64, 64, QImage::Format_RGB32);
        onPaper.fill(Qt::white);
        for (int y = 20; y < 44; ++y) {
            for (int x = 20; x < 44; ++x) {
                onPaper.setPixel(x, y, qRgb(200, 20, 20));
            }
        }
        const auto backgroundIn = [&](WindowFixture& fixture) {
            GenerationQueue& queue = fixture.window.queue();
            const int row = queue.addPicture(onPaper, QStringLiteral("paper"));
            fixture.window.queuePanel()->list()->setCurrentIndex(queue.index(row));  // or its picture would be put away
            return QTest::qWaitFor([&] { return !queue.entry(row).picture.isNull(); }) ? queue.entry(row).picture.pixelColor(2, 2).alpha()
                                                                                       : -1;
        };
        {
            WindowFixture fixture;
            QCOMPARE(backgroundIn(fixture), 0);
            QCOMPARE(fixture.bannerTexts().size(), 1);
            fixture.window.setKeepBackgrounds(true);
            QCOMPARE(backgroundIn(fixture), 255);
        }
        QSettings().setValue(QStringLiteral("pictures/keepBackgrounds"), true);
        WindowFixture fixture;
        QCOMPARE(backgroundIn(fixture), 255);
        QSettings().clear();
    }

    void reportsAnEmptyPictureFromTheEngine() {
        WindowFixture fixture;
        fixture.useTestModel();
        expectError(QStringLiteral("fully transparent"));
        QImage nothing(64, 64, QImage::Format_ARGB32);
        nothing.fill(Qt::transparent);
        GenerationQueue& queue = fixture.window.queue();
        queue.addPicture(nothing, QStringLiteral("nothing"));
        QTRY_COMPARE(queue.entry(0).state, EntryState::Ready);
        fixture.window.generateCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(queue.entry(0).state, EntryState::Failed, 60'000);
        QCOMPARE(fixture.bannerTexts(), QStringList{queue.entry(0).message});

        // The card knows the kind of error, also when it is asked for later.
        auto* card = qobject_cast<ErrorCard*>(fixture.window.bannerArea()->banners().constFirst());
        QVERIFY(card != nullptr);
        QVERIFY2(card->details().contains(QString::fromUtf8("empty-image · preprocess")), qPrintable(card->details()));
        auto* again = fixture.window.queuePanel()->list()->findChild<QAction*>(QStringLiteral("showFailure"));
        QVERIFY(again->isVisible());
        fixture.window.bannerArea()->dismissErrors();
        QCOMPARE(fixture.bannerTexts().size(), 0);
        again->trigger();
        QCOMPARE(fixture.bannerTexts(), QStringList{queue.entry(0).message});
    }

    void reportsAMissingModel() {
        WindowFixture fixture;
        EngineSettings engine = testEngine();
        engine.model = fixture.folder.filePath(QStringLiteral("nowhere")).toStdU16String();
        expectError(QStringLiteral("nowhere"));
        fixture.window.useModel(engine, {});
        QTRY_COMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY2(fixture.bannerTexts().first().contains(QLatin1StringView("nowhere")), qPrintable(fixture.bannerTexts().first()));
    }

    void reportsAnUnwritableExport() {
        WindowFixture fixture;
        fixture.useTestModel();
        fixture.addObject();
        fixture.setSteps(1);
        fixture.generateObject();
        expectError(QStringLiteral("/proc/mesh.glb"));
        fixture.window.exportTo("/proc/mesh.glb");
        const auto hasError = [&] { return fixture.bannerTexts().join(QLatin1Char('\n')).contains(QLatin1StringView("/proc/mesh.glb")); };
        QTRY_VERIFY(hasError());
        const auto* card = qobject_cast<ErrorCard*>(fixture.window.bannerArea()->banners().constFirst());
        QVERIFY(card != nullptr);
        const auto labels = card->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel* label) { return label->text() == QLatin1StringView("A file or folder is out of reach"); }));

        // What was wrong is of no interest once it is put right.
        QSignalSpy exported(&fixture.window, &MainWindow::exported);
        fixture.window.exportTo(fixture.folder.filePath(QStringLiteral("mesh.glb")).toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, 60'000);
        QTRY_VERIFY(fixture.bannerTexts().isEmpty());
    }

    void saysThatNetworksTakeTurns() {
        WindowFixture fixture;
        EngineSettings engine = testEngine();
        engine.placement = WeightsPlacement::Staged;
        fixture.window.useModel(engine, quickSettings());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.bannerTexts().size(), 1, kGenerationTimeout);
        QVERIFY2(fixture.bannerTexts().first().contains(QLatin1StringView("take turns")), qPrintable(fixture.bannerTexts().first()));
        fixture.addObject();
        fixture.generateObject();
    }

    void remembersSettingsOfAModel() {
        {
            WindowFixture fixture;
            fixture.useTestModel();
            GenerationSettings mine = fixture.window.settingsPanel()->settings();
            mine.steps = 33;
            mine.guidanceScale = 3.25;
            mine.decoder = DecoderKind::Dense;
            fixture.window.settingsPanel()->setSettings(mine);
        }
        WindowFixture fixture;
        fixture.window.useModel(testEngine(), {{"steps", 9}});
        QTRY_COMPARE(fixture.window.settingsPanel()->settings().steps, 9);  // the command line wins
        QCOMPARE(fixture.window.settingsPanel()->settings().guidanceScale, 3.25);
        QCOMPARE(fixture.window.settingsPanel()->settings().decoder, DecoderKind::Dense);
        QSettings().clear();
    }

    void closesDuringAJobWithoutWaiting() {
        const auto fixture = std::make_unique<WindowFixture>();
        fixture->useTestModel();
        GenerationQueue& queue = fixture->window.queue();
        fixture->addObject();
        fixture->setSteps(1000);
        QSignalSpy progressed(&queue, &GenerationQueue::progressed);
        fixture->window.generateCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() >= 2, kGenerationTimeout);
        QVERIFY(fixture->window.close());
        QVERIFY(!fixture->window.isVisible());
        QVERIFY(queue.entry(0).state != EntryState::Done);  // the thousand steps have not been waited for
        QVERIFY(fixture->bridge.waitUntilStopped(std::chrono::milliseconds(kGenerationTimeout)));
        QVERIFY(!queue.entry(0).result);
    }
};

ORFEAS_TEST(TestWindow, QApplication)
#include "test_window.moc"
