// The queue and its history as a person uses them, with a real engine and a real library.
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "gui_test.h"
#include "queue_fixture.h"
#include "support/test_registry.h"
#include "ui/banner.h"
#include "ui/history/history_dock.h"
#include "ui/history/history_model.h"
#include "ui/queue/queue_panel.h"
#include "ui/settings_panel.h"
#include "ui/store/library.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr int kTimeout = 120'000;

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

}  // namespace

class TestQueue : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void worksFromTheTopDownAsItWasPutInOrder() {
        QueueFixture fixture;
        fixture.add(3);
        GenerationQueue& queue = fixture.queue();
        auto* pause = fixture.window.findChild<QToolButton*>(QStringLiteral("pauseQueue"));
        QTest::mouseClick(pause, Qt::LeftButton);
        QVERIFY(queue.isPaused());
        fixture.window.generateAll();
        QCOMPARE(queue.count(EntryState::Waiting), 3);
        QVERIFY2(fixture.window.queuePanel()->summary().startsWith(QLatin1StringView("Paused")),
                 qPrintable(fixture.window.queuePanel()->summary()));

        QListView* list = fixture.window.queuePanel()->list();
        list->setCurrentIndex(queue.index(2));
        QApplication::setActiveWindow(&fixture.window);
        list->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(fixture.names(), words("2 0 1"));
        QCOMPARE(list->currentIndex().row(), 0);        // the selection goes with it
        QVERIFY(list->model()->moveRow({}, 1, {}, 3));  // what a drag to the end does
        QCOMPARE(fixture.names(), words("2 1 0"));

        GenerationSettings changed = queue.entry(1).jobSettings;
        changed.steps = 3;
        queue.replaceSettings(1, changed);
        QStringList order;
        connect(&queue, &GenerationQueue::started, this, [&](int row) { order += queue.entry(row).name; });
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kTimeout);
        QCOMPARE(order, words("2 1 0"));
        QCOMPARE(queue.entry(1).settings.steps, 3);
        QCOMPARE(queue.entry(0).settings.steps, 2);

        QTest::mouseClick(fixture.window.findChild<QToolButton*>(QStringLiteral("clearFinished")), Qt::LeftButton);
        QCOMPARE(queue.rowCount(), 0);
    }

    void onlyThePictureLookedAtIsWholeInMemory() {
        QueueFixture fixture;
        GenerationQueue& queue = fixture.queue();
        for (const char* name : {"a.png", "b.png"}) {
            queue.addFile(fixture.writePicture(QLatin1StringView(name)).toStdU16String());
        }
        queue.addPicture(objectPicture(), QStringLiteral("pasted"));
        QTRY_COMPARE(queue.openCount(), 3);
        const auto inMemory = [&] {
            QStringList names;
            for (int row = 0; row < queue.rowCount(); ++row) {
                if (!queue.entry(row).picture.isNull()) {
                    names += queue.entry(row).name;
                }
            }
            return names;
        };
        QListView* list = fixture.window.queuePanel()->list();
        for (const int row : {0, 2, 1}) {
            list->setCurrentIndex(queue.index(row));
            QTRY_COMPARE(inMemory(), QStringList{queue.entry(row).name});
            QCOMPARE(queue.entry(row).picture.convertToFormat(QImage::Format_ARGB32), objectPicture());
            QVERIFY(!queue.entry(row).thumbnail.isNull());
        }

        // A changed picture is not to be had from the file any more.
        QImage changed = queue.entry(1).picture;
        changed.setPixelColor(80, 80, QColor(1, 2, 3));
        queue.setPicture(1, changed);
        list->setCurrentIndex(queue.index(0));
        list->setCurrentIndex(queue.index(1));
        QTRY_COMPARE(inMemory(), QStringList{queue.entry(1).name});
        QCOMPARE(queue.entry(1).picture, changed);

        fixture.window.generateAll();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kTimeout);
        QVERIFY(inMemory().size() <= 1);
    }

    void handsOverAsManyAsMayBeInFlight() {
        QueueFixture fixture;
        fixture.add(4);
        GenerationQueue& queue = fixture.queue();
        fixture.window.settingsPanel()->setJobsInFlight(2);
        int most = 0;
        connect(&queue, &GenerationQueue::progressed, this, [&] {
            int inFlight = 0;
            for (int row = 0; row < queue.rowCount(); ++row) {
                inFlight += queue.entry(row).isActive() && queue.entry(row).handedOver ? 1 : 0;
            }
            most = std::max(most, inFlight);
        });
        fixture.window.generateAll();
        QVERIFY(queue.entry(0).handedOver && queue.entry(1).handedOver);
        QVERIFY(queue.entry(2).isInLine() && queue.entry(3).isInLine());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kTimeout);
        QCOMPARE(most, 2);
    }

    void picturesAreSampledTogether() {
        QueueFixture fixture;
        fixture.add(7);
        GenerationQueue& queue = fixture.queue();
        GenerationSettings longer = fixture.window.settingsPanel()->settings();
        longer.steps = 30;
        fixture.window.settingsPanel()->setSettings(longer);
        fixture.window.findChild<QSpinBox*>(QStringLiteral("picturesPerBatch"))->setValue(2);
        QSet<int> sampling;
        qsizetype most = 0;
        QListView* list = fixture.window.queuePanel()->list();
        connect(&queue, &GenerationQueue::stageStarted, this, [&](int row, Stage stage) {
            if (stage == Stage::Sampling) {
                sampling += row;
            } else if (stage == Stage::DecodeLatents) {
                sampling -= row;
            }
            most = std::max(most, sampling.size());
            if (sampling.size() == 2) {
                QCOMPARE(list->currentIndex().row(), std::min(*sampling.begin(), *std::next(sampling.begin())));  // the first is followed
            }
        });
        fixture.window.generateAll();
        QVERIFY(queue.entry(3).handedOver && queue.entry(4).isInLine());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kTimeout);
        QCOMPARE(most, qsizetype{2});
    }

    void showsProgressInTheTitle() {
        QueueFixture fixture;
        fixture.add(1);
        QSet<QString> titles;
        connect(&fixture.window, &QWidget::windowTitleChanged, this, [&](const QString& title) { titles += title; });
        fixture.window.generateCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kTimeout);
        QVERIFY(std::any_of(titles.begin(), titles.end(),
                            [](const QString& title) { return title.contains(QStringLiteral("% · 0 — Orfeas")); }));
        QCOMPARE(fixture.window.windowTitle(), QStringLiteral("0 — Orfeas"));
    }

    void offersWhatWasNotFinishedAndGoesOn() {
        QTemporaryDir folder;
        {
            QueueFixture fixture(folder.path());
            fixture.add(3);
            fixture.queue().setPaused(true);
            fixture.window.generateAll();
            fixture.queue().move(2, -1);
            fixture.queue().cancel(0);  // what the user took back is not offered
        }
        QueueFixture fixture(folder.path());
        QTRY_VERIFY(fixture.bannerTexts().contains(QStringLiteral("2 pictures were not finished last time.")));
        QTest::mouseClick(fixture.button(QStringLiteral("continueUnfinished")), Qt::LeftButton);
        QTRY_COMPARE(fixture.names(), words("2 1"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllDone(), kTimeout);
        QVERIFY(!fixture.bannerTexts().contains(QStringLiteral("2 pictures were not finished last time.")));
    }

    void putsUnfinishedPicturesInTheListOrForgetsThem() {
        QTemporaryDir folder;
        {
            QueueFixture fixture(folder.path());
            fixture.add(1);
            fixture.queue().setPaused(true);
            fixture.window.generateAll();
        }
        {
            QueueFixture fixture(folder.path());
            QTRY_VERIFY(fixture.button(QStringLiteral("listUnfinished")) != nullptr);
            QTest::mouseClick(fixture.button(QStringLiteral("listUnfinished")), Qt::LeftButton);
            QTRY_COMPARE(fixture.names(), words("0"));
            QCOMPARE(fixture.queue().entry(0).state, EntryState::Ready);
        }
        {
            QueueFixture fixture(folder.path());
            QTRY_VERIFY(fixture.button(QStringLiteral("discardUnfinished")) != nullptr);
            QTest::mouseClick(fixture.button(QStringLiteral("discardUnfinished")), Qt::LeftButton);
        }
        const Library library(folder.path().toStdString());
        QVERIFY(library.unfinished().isEmpty());
    }

    void goesOnFromTheLatents() {
        QTemporaryDir folder;
        {
            QueueFixture fixture(folder.path());
            fixture.add(1);
            QSignalSpy sampled(&fixture.queue(), &GenerationQueue::sampled);
            // As if the process had ended here.
            connect(&fixture.queue(), &GenerationQueue::sampled, this, [&] { fixture.bridge.stop(); });
            fixture.window.generateAll();
            QVERIFY(sampled.wait(kTimeout));
        }
        QueueFixture fixture(folder.path());
        QTRY_VERIFY(fixture.button(QStringLiteral("continueUnfinished")) != nullptr);
        QList<Stage> stages;
        connect(&fixture.queue(), &GenerationQueue::stageStarted, this, [&](int /*row*/, Stage stage) { stages += stage; });
        QTest::mouseClick(fixture.button(QStringLiteral("continueUnfinished")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.queue().count(EntryState::Done) == 1, kTimeout);
        QVERIFY(stages.contains(Stage::DecodeVolume));
        QVERIFY(!stages.contains(Stage::Sampling));
        QVERIFY(!fixture.queue().entry(0).result->empty());
    }

    void keepsAHistory() {
        QTemporaryDir folder;
        {
            QueueFixture fixture(folder.path());
            fixture.add(2);
            QSignalSpy kept(&fixture.library, &LibraryService::kept);
            fixture.window.generateAll();
            QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 2, kTimeout);
            // Their pictures are drawn after the meshes are kept; a window that is closed before goes without.
            fixture.window.historyDock()->show();
            const QAbstractItemModel* finished = fixture.window.historyDock()->list()->model();
            QTRY_COMPARE(finished->rowCount(), 2);
            QTRY_VERIFY(finished->index(0, 0).data(Qt::DecorationRole).isValid());
        }
        QueueFixture fixture(folder.path());
        QApplication::setActiveWindow(&fixture.window);
        HistoryDock* dock = fixture.window.historyDock();
        dock->show();
        QListView* list = dock->list();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data(HistoryModel::PlainNameRole).toString(), QStringLiteral("1"));  // the newest first
        QTRY_VERIFY(list->model()->index(0, 0).data(Qt::DecorationRole).isValid());
        QVERIFY(list->sizeHintForIndex(list->model()->index(0, 0)).height() <= list->gridSize().height());  // its name has room

        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Asterisk);
        QTest::mouseClick(fixture.window.findChild<QToolButton*>(QStringLiteral("historyStarred")), Qt::LeftButton);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTest::mouseClick(fixture.window.findChild<QToolButton*>(QStringLiteral("historyStarred")), Qt::LeftButton);
        QTest::keyClicks(fixture.window.findChild<QLineEdit*>(QStringLiteral("historySearch")), QStringLiteral("0"));
        QTRY_COMPARE(list->model()->rowCount(), 1);

        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(fixture.names(), words("0"));
        const PictureEntry& entry = fixture.queue().entry(0);
        QCOMPARE(entry.state, EntryState::Done);
        QVERIFY(!entry.result->empty());
        QVERIFY(entry.canRemesh());
        QCOMPARE(entry.settings.seed, quint64(7));

        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        fixture.library.finish();
        fixture.window.findChild<QLineEdit*>(QStringLiteral("historySearch"))->clear();
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }

    void drawsAgainWhatTheHistoryLacks() {
        QTemporaryDir folder;
        const QString id = QStringLiteral("bare");
        {
            // As a window leaves it that is closed right after its job.
            Library library(folder.path().toStdString());
            LibraryItem item;
            item.id = id;
            item.name = id;
            library.add(item, objectPicture());
            ItemResult result;
            result.mesh = std::make_shared<Mesh>(Mesh{
                .vertices = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}, .normals = {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}}, .triangles = {{0, 1, 2}}});
            library.saveResult(id, result);
        }
        {
            WindowFixture fixture(folder.path());
            fixture.window.historyDock()->show();
            const QAbstractItemModel* finished = fixture.window.historyDock()->list()->model();
            QTRY_COMPARE(finished->rowCount(), 1);
            QTRY_VERIFY(finished->index(0, 0).data(Qt::DecorationRole).isValid());
        }
        QVERIFY(!Library(folder.path().toStdString()).thumbnail(id).isNull());
    }

    void aSecondWindowKeepsNothingAndSaysSo() {
        QTemporaryDir folder;
        const QueueFixture first(folder.path());
        QueueFixture second(folder.path());
        QTRY_COMPARE(second.bannerTexts().size(), 1);
        QVERIFY2(second.bannerTexts().first().contains(QLatin1StringView("Another Orfeas")), qPrintable(second.bannerTexts().first()));
        second.add(1);
        second.window.generateCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(second.areAllDone(), kTimeout);
    }
};

ORFEAS_TEST(TestQueue, QApplication)
#include "test_queue.moc"
