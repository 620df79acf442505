// What is said and shown of a picture is so of this picture, now: banners, progress bars, rows and the log.
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <mutex>

#include "gui_test.h"
#include "orfeas/model_info.h"
#include "queue_fixture.h"
#include "support/paths.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/banner.h"
#include "ui/error_card.h"
#include "ui/input/load_picture.h"
#include "ui/progress_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** An object on a ground that is left out (plain), or one that can't be told from its ground. */
QImage opaquePicture(bool isPlain) {
    QImage picture(64, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            const bool inside = x >= 20 && x < 44 && y >= 20 && y < 44;
            picture.setPixel(x, y,
                             inside    ? qRgb(200, 20, 20)
                             : isPlain ? qRgb(255, 255, 255)
                                       : qRgb((x * 37) % 256, (y * 53) % 256, (x * y) % 256));
        }
    }
    return picture;
}

class StatesFixture : public QueueFixture {
public:
    int add(const QImage& picture, const QString& name) {
        const int row = queue().addPicture(picture, name);
        REQUIRE_SOON(queue().entry(row).state == EntryState::Ready);
        select(row);
        REQUIRE_SOON(!queue().entry(row).picture.isNull());
        return row;
    }
    void select(int row) { window.queuePanel()->list()->setCurrentIndex(queue().index(row)); }
    void finish(int row) {
        queue().generate(row, window.settingsPanel()->settings());
        REQUIRE_SOON(!queue().entry(row).isActive());
        require(queue().entry(row).result != nullptr, qPrintable(queue().entry(row).message));
    }
    [[nodiscard]] QStringList barWords() const {
        QStringList words;
        for (const QLabel* label : window.progressPanel()->findChildren<QLabel*>()) {
            words += label->text();
        }
        return words;
    }
    [[nodiscard]] bool areBarsFull() const {
        const auto isFull = [](const QProgressBar* bar) { return bar->value() == bar->maximum(); };
        return isFull(window.progressPanel()->samplingBar()) && isFull(window.progressPanel()->decodingBar());
    }
    [[nodiscard]] bool areBarsEmpty() const {
        return window.progressPanel()->samplingBar()->value() == 0 && window.progressPanel()->decodingBar()->value() == 0 &&
               !barWords().contains(QStringLiteral("done"));
    }
};

/** What is logged, in its order. */
class LogSink : public spdlog::sinks::base_sink<std::mutex> {
public:
    QStringList lines() {
        const std::lock_guard lock(mutex_);
        return m_lines;
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        m_lines += QString::fromUtf8(message.payload.data(), static_cast<qsizetype>(message.payload.size()));
    }
    void flush_() override {}

private:
    QStringList m_lines;
};

using Change = std::function<void(StatesFixture&, int)>;

}  // namespace

class TestPictureStates : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void aBannerAboutABackgroundGoesWithIt_data() {
        QTest::addColumn<bool>("isPlain");
        QTest::addColumn<int>("change");
        for (const bool isPlain : {true, false}) {
            int index = 0;
            for (const char* name : {"mask made", "picture replaced", "picture removed", "setting changed"}) {
                QTest::addRow("%s, %s", isPlain ? "plain" : "not plain", name) << isPlain << index++;
            }
        }
    }
    void aBannerAboutABackgroundGoesWithIt() {
        QFETCH(bool, isPlain);
        QFETCH(int, change);
        const std::vector<Change> changes{
            [](StatesFixture& f, int row) { f.queue().setPicture(row, f.queue().entry(row).picture); },
            [](StatesFixture& f, int row) {
                f.queue().setView(row, View::Front, objectPicture().convertToFormat(QImage::Format_RGBA8888));
            },
            [](StatesFixture& f, int row) { f.queue().remove(row); },
            [](StatesFixture& f, int) {
                for (QAction* action : f.window.findChildren<QAction*>()) {
                    if (action->text() == QLatin1StringView("&Leave out plain backgrounds")) {
                        action->trigger();
                    }
                }
            },
        };
        StatesFixture fixture;
        const int row = fixture.add(opaquePicture(isPlain), QStringLiteral("paper"));
        QCOMPARE(fixture.bannerTexts().size(), 1);
        changes[static_cast<std::size_t>(change)](fixture, row);
        QCOMPARE(fixture.bannerTexts(), QStringList());
    }

    void aBannerAboutTwoPicturesGoesWithTheSecond() {
        StatesFixture fixture;
        fixture.add(opaquePicture(true), QStringLiteral("a"));
        fixture.add(opaquePicture(true), QStringLiteral("b"));
        QCOMPARE(fixture.bannerTexts().size(), 1);
        fixture.queue().remove(0);
        QCOMPARE(fixture.bannerTexts().size(), 1);
        fixture.queue().setPicture(0, fixture.queue().entry(0).picture);
        QCOMPARE(fixture.bannerTexts(), QStringList());
    }

    void aFailureIsSaidUntilItIsTriedAgainOrGone_data() {
        QTest::addColumn<bool>("again");
        QTest::newRow("tried again") << true;
        QTest::newRow("removed") << false;
    }
    void aFailureIsSaidUntilItIsTriedAgainOrGone() {
        QFETCH(bool, again);
        StatesFixture fixture;
        expectError(QStringLiteral("fully transparent"));
        QImage nothing(64, 64, QImage::Format_ARGB32);
        nothing.fill(Qt::transparent);
        const int row = fixture.add(nothing, QStringLiteral("nothing"));
        fixture.window.generateCurrent();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.queue().entry(row).state, EntryState::Failed, kGenerationTimeout);
        QCOMPARE(fixture.bannerTexts().size(), 1);
        if (again) {
            fixture.queue().setPaused(true);
            fixture.queue().generate(row, fixture.window.settingsPanel()->settings());
        } else {
            fixture.queue().remove(row);
        }
        QCOMPARE(fixture.bannerTexts(), QStringList());
    }

    void whatIsMissingIsSaidUntilItIsThere() {
        StatesFixture fixture;
        const int row = fixture.add(objectPicture(), QStringLiteral("chair"));
        fixture.window.exportMesh();
        QCOMPARE(fixture.bannerTexts().size(), 1);
        fixture.finish(row);
        QCOMPARE(fixture.bannerTexts(), QStringList());

        QGuiApplication::clipboard()->setText(QStringLiteral("no picture"));
        fixture.window.pastePicture();
        QCOMPARE(fixture.bannerTexts().size(), 1);
        QGuiApplication::clipboard()->setImage(objectPicture());
        fixture.window.pastePicture();
        QCOMPARE(fixture.bannerTexts(), QStringList());
        QTRY_COMPARE(fixture.queue().count(EntryState::Ready), 1);

        fixture.window.reportMissingModel(Error(ErrorCode::FileNotFound, Stage::LoadWeights, "There is no model."));
        QCOMPARE(fixture.bannerTexts().size(), 1);
        fixture.window.useModel(testEngine(), quickSettings());
        QCOMPARE(fixture.bannerTexts(), QStringList());
    }

    void theBarsAreThePicturesOnShow() {
        StatesFixture fixture;
        GenerationQueue& queue = fixture.queue();
        const int done = fixture.add(objectPicture(), QStringLiteral("done"));
        QVERIFY(fixture.areBarsEmpty());
        fixture.finish(done);
        QVERIFY(fixture.areBarsFull());

        // Never generated, though the one before was.
        const int ready = fixture.add(objectPicture(), QStringLiteral("ready"));
        QVERIFY2(fixture.areBarsEmpty(), qPrintable(fixture.barWords().join(QLatin1Char('|'))));
        fixture.select(done);
        QVERIFY(fixture.areBarsFull());

        queue.setPaused(true);
        fixture.select(ready);
        fixture.window.generateCurrent();
        QCOMPARE(queue.entry(ready).state, EntryState::Waiting);
        QVERIFY(fixture.areBarsEmpty());
        queue.cancel(ready);
        QVERIFY(fixture.areBarsEmpty());

        // Put in line again, it is not done any more.
        fixture.select(done);
        fixture.window.generateCurrent();
        QVERIFY(fixture.areBarsEmpty());
        queue.cancel(done);
        QVERIFY(fixture.areBarsEmpty());
        queue.setPaused(false);
        fixture.finish(done);
        fixture.select(ready);
        QVERIFY(fixture.areBarsEmpty());

        // While another one runs the bars of this one stay what they are.
        queue.setPaused(false);
        fixture.setSteps(1000);
        QSignalSpy progressed(&queue, &GenerationQueue::progressed);
        fixture.window.generateCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() >= 3 && queue.entry(ready).state == EntryState::Running, kGenerationTimeout);
        QTRY_VERIFY(fixture.window.progressPanel()->samplingBar()->value() > 0);
        fixture.select(done);
        QVERIFY(fixture.areBarsFull());
        const auto before = progressed.count();
        QTRY_VERIFY_WITH_TIMEOUT(progressed.count() >= before + 3, kGenerationTimeout);
        QVERIFY(fixture.areBarsFull());
        fixture.select(ready);
        QVERIFY(fixture.window.progressPanel()->samplingBar()->value() > 0);
        QVERIFY(!fixture.areBarsFull());
        queue.cancel(ready);
        QVERIFY(fixture.areBarsEmpty());
        fixture.select(done);
        queue.remove(ready);
        QVERIFY(fixture.areBarsFull());
        queue.remove(done);
        QVERIFY(fixture.areBarsEmpty());
    }

    void aFailedThumbnailTakesNoRow_data() {
        QTest::addColumn<bool>("running");
        QTest::newRow("ready") << false;
        QTest::newRow("running") << true;
    }
    void aFailedThumbnailTakesNoRow() {
        QFETCH(bool, running);
        StatesFixture fixture;
        GenerationQueue& queue = fixture.queue();
        const int row = fixture.add(objectPicture(), QStringLiteral("chair"));
        const QImage thumbnail = queue.entry(row).thumbnail;
        if (running) {
            fixture.setSteps(1000);
            fixture.window.generateCurrent();
            QTRY_COMPARE_WITH_TIMEOUT(queue.entry(row).state, EntryState::Running, kGenerationTimeout);
        }
        expectError(QStringLiteral("no thumbnail today"));
        queue.setThumbnailMaker(
            [](const QImage&) -> QImage { throw Error(ErrorCode::OutOfMemory, Stage::LoadImage, "There is no thumbnail today."); });
        QSignalSpy changed(&queue, &GenerationQueue::pictureChanged);
        queue.setPicture(row, queue.entry(row).picture);
        QTRY_COMPARE(fixture.bannerTexts(), QStringList{QStringLiteral("There is no thumbnail today.")});
        QVERIFY(qobject_cast<ErrorCard*>(fixture.window.bannerArea()->banners().constFirst()) != nullptr);
        QCOMPARE(queue.rowCount(), 1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(queue.entry(row).thumbnail.size(), thumbnail.size());
        QCOMPARE(queue.entry(row).state, running ? EntryState::Running : EntryState::Ready);
    }

    void aFailedThumbnailOfTheHistoryTakesNoRow() {
        StatesFixture fixture;
        expectError(QStringLiteral("no thumbnail today"));
        fixture.queue().setThumbnailMaker(
            [](const QImage&) -> QImage { throw Error(ErrorCode::OutOfMemory, Stage::LoadImage, "There is no thumbnail today."); });
        LoadedItem loaded;
        loaded.item.name = QStringLiteral("chair");
        loaded.picture = objectPicture().convertToFormat(QImage::Format_RGBA8888);
        loaded.pictureFile = packPicture(loaded.picture);
        fixture.queue().addLoaded(loaded);
        QTRY_COMPARE(fixture.bannerTexts().size(), 1);
        QCOMPARE(fixture.queue().rowCount(), 1);
    }

    /** Without a model each fails at once; the stack does not grow with their number. */
    void manyFailAtOnce() {
        constexpr int kMany = 60;
        WindowFixture fixture;
        GenerationQueue& queue = fixture.window.queue();
        expectError(QStringLiteral("no model"));
        for (int i = 1; i < kMany; ++i) {
            expectError(QStringLiteral("no model"));
        }
        queue.setPaused(true);
        for (int i = 0; i < kMany; ++i) {
            LoadedItem loaded;
            loaded.item.name = QString::number(i);
            loaded.picture = objectPicture().convertToFormat(QImage::Format_RGBA8888);
            loaded.pictureFile = packPicture(loaded.picture);
            queue.generate(queue.addLoaded(loaded), {}, std::make_shared<const ShapeLatents>());
        }
        QCOMPARE(queue.count(EntryState::Waiting), kMany);
        char* highest = nullptr;
        char* lowest = nullptr;
        connect(&queue, &GenerationQueue::failed, this, [&] {
            char here = 0;
            char* const place = &here;
            highest = highest == nullptr ? place : std::max(highest, place);
            lowest = lowest == nullptr ? place : std::min(lowest, place);
        });
        queue.setPaused(false);
        QTRY_COMPARE(queue.count(EntryState::Failed), kMany);
        QVERIFY2(highest - lowest < 1024, qPrintable(QString::number(highest - lowest)));
    }

    void theLogTellsAJobInItsOrder() {
        const auto sink = std::make_shared<LogSink>();
        spdlog::default_logger()->sinks().push_back(sink);  // before anything logs on another thread
        StatesFixture fixture;
        const int row = fixture.add(objectPicture(), QStringLiteral("chair"));
        fixture.finish(row);
        // Decoded from what was sampled, which the library knows already.
        fixture.queue().generate(row, fixture.window.settingsPanel()->settings(), fixture.queue().entry(row).latents);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.queue().entry(row).isActive(), kGenerationTimeout);
        QStringList order;
        for (const QString& line : sink->lines()) {
            for (const char* word : {"in line", "started", "triangles"}) {
                order += line.startsWith(QLatin1StringView("chair: ")) && line.contains(QLatin1StringView(word))
                             ? QStringList{QLatin1StringView(word)}
                             : QStringList();
            }
        }
        const QStringList once{QStringLiteral("in line"), QStringLiteral("started"), QStringLiteral("triangles")};
        std::erase(spdlog::default_logger()->sinks(), sink);
        QCOMPARE(order, once + once);
    }

    void aMeshIsShownWhereverOneLooks_data() {
        QTest::addColumn<int>("where");
        int index = 0;
        for (const char* name : {"another picture", "comparing", "history", "hidden window", "seed grid"}) {
            QTest::newRow(name) << index++;
        }
    }
    void aMeshIsShownWhereverOneLooks() {
        QFETCH(int, where);
        StatesFixture fixture;
        GenerationQueue& queue = fixture.queue();
        ViewportWidget& viewport = *fixture.window.viewportPanel()->viewport();
        const int first = fixture.add(objectPicture(), QStringLiteral("first"));
        const int second = fixture.add(objectPicture(), QStringLiteral("second"));
        const auto action = [&](const QKeySequence& key) {
            for (QAction* each : fixture.window.findChildren<QAction*>()) {
                if (each->shortcut() == key) {
                    return each;
                }
            }
            return static_cast<QAction*>(nullptr);
        };
        auto* unseen = fixture.window.findChild<QToolButton*>(QStringLiteral("unseen"));
        if (where == 1) {
            fixture.finish(second);
            action(QKeySequence(Qt::Key_V))->trigger();
        } else if (where == 4) {
            fixture.window.trySeeds();
        }
        fixture.select(first);
        if (where == 4) {
            fixture.window.trySeeds();
            queue.generate(first, fixture.window.settingsPanel()->settings());
        } else {
            fixture.window.generateCurrent();
        }
        if (where == 0) {
            const QModelIndex other = queue.index(second);
            auto* list = fixture.window.queuePanel()->list();
            list->setCurrentIndex(other);
            Q_EMIT list->clicked(other);  // the selection does not follow the job any more
        } else if (where == 2) {
            action(QKeySequence(Qt::CTRL | Qt::Key_H))->trigger();
        } else if (where == 3) {
            fixture.window.hide();
        }
        QTRY_COMPARE_WITH_TIMEOUT(queue.entry(first).state, EntryState::Done, kGenerationTimeout);
        if (where == 0) {
            QVERIFY(unseen->isVisible());
            QVERIFY2(unseen->text().contains(QStringLiteral("first")), qPrintable(unseen->text()));
            QTest::mouseClick(unseen, Qt::LeftButton);
            QCOMPARE(fixture.window.queuePanel()->list()->currentIndex().row(), first);
        } else if (where == 3) {
            fixture.window.show();
        }
        QCOMPARE(viewport.mesh(), queue.entry(first).result);
        QTRY_VERIFY_WITH_TIMEOUT(viewport.isUpToDate(), 60'000);
        QVERIFY(viewport.isVisible());
        QVERIFY(unseen->isHidden());
    }

    void anAnswerAboutAnEarlierModelIsNotTaken() {
        WindowFixture fixture;
        expectError(QStringLiteral("nowhere"));
        EngineSettings engine = testEngine();
        engine.model = testData("golden/hy3d-2.0-tiny");
        fixture.window.useModel(engine, {{"steps", 2}, {"resolution", 16}});
        // At once another one, of which nothing can be said.
        engine.model = fixture.folder.filePath(QStringLiteral("nowhere")).toStdU16String();
        fixture.window.useModel(engine, {});
        const QString file = fixture.writePicture(QStringLiteral("a.png"));
        fixture.window.addPictures({file.toStdU16String()}, true);  // made as soon as the model is known
        QTRY_COMPARE(fixture.window.queue().count(EntryState::Ready), 1);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window.isIdle() && !fixture.bannerTexts().isEmpty(), 60'000);
        QCOMPARE(fixture.window.queue().entry(0).state, EntryState::Ready);
        for (const QLabel* label : fixture.window.findChildren<QLabel*>()) {
            QVERIFY2(!label->text().contains(QLatin1StringView("hy3d-2.0-tiny")), qPrintable(label->text()));
        }
    }
};

ORFEAS_TEST(TestPictureStates, QApplication)
#include "test_picture_states.moc"
