// Several seeds of a picture side by side.
#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

#include "gui_test.h"
#include "support/test_registry.h"
#include "ui/seed_grid.h"
#include "ui/settings_panel.h"
#include "ui/viewport_panel.h"
#include "viewer/pane_grid.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** The middle of a cell of the grid. */
QPoint middleOf(int cell, const ViewportWidget& viewport) {
    return PaneGrid::forPanes(viewport.paneCount(), viewport.size()).cell(cell, viewport.size()).center();
}

}  // namespace

class TestSeedGrid : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void aSeedGridShowsShapesAndMakesOne() {
        WindowFixture fixture;
        fixture.useTestModel();
        GenerationQueue& queue = fixture.window.queue();
        fixture.addObject();
        const std::uint64_t seed = fixture.window.settingsPanel()->settings().seed;

        auto* grid = fixture.window.findChild<SeedGrid*>();
        ViewportWidget* viewport = fixture.window.viewportPanel()->viewport();
        auto* action = fixture.window.findChild<QAction*>(QStringLiteral("trySeeds"));
        QTest::mouseClick(fixture.window.viewportPanel()->toolBar()->widgetForAction(action), Qt::LeftButton);
        QVERIFY(grid->isVisible() && grid->isRunning());
        QCOMPARE(viewport->paneCount(), 4);
        QTRY_VERIFY_WITH_TIMEOUT(!grid->isRunning(), kGenerationTimeout);
        for (int pane = 0; pane < 4; ++pane) {
            viewport->setCurrentPane(pane);
            QVERIFY2(viewport->mesh() && !viewport->mesh()->empty(), qPrintable(QString::number(pane)));
        }
        QVERIFY(!queue.entry(0).result);

        // The third one, in full: decoded, but not sampled again.
        QSignalSpy progressed(&queue, &GenerationQueue::progressed);
        viewport->setCurrentPane(2);
        viewport->setFocus();
        QTest::keyClick(viewport, Qt::Key_Return);
        QVERIFY(!grid->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(queue.entry(0).state, EntryState::Done, kGenerationTimeout);
        QCOMPARE(viewport->paneCount(), 1);
        QVERIFY(queue.entry(0).settings.seed >= seed);
        QCOMPARE(viewport->mesh(), queue.entry(0).result);
        for (const auto& each : progressed) {
            QVERIFY(each.at(1).value<Stage>() != Stage::Sampling);
        }
    }

    void aSeedGridIsCancelledAndClosed() {
        WindowFixture fixture;
        fixture.useTestModel();
        fixture.addObject();
        auto* grid = fixture.window.findChild<SeedGrid*>();
        fixture.window.trySeeds();
        QVERIFY(grid->isRunning());
        QTest::mouseClick(fixture.button(QStringLiteral("cancel")), Qt::LeftButton);
        QVERIFY(!grid->isRunning() && grid->isVisible());
        QTest::mouseClick(fixture.button(QStringLiteral("closeSeeds")), Qt::LeftButton);
        QVERIFY(!grid->isVisible());
        QCOMPARE(fixture.window.viewportPanel()->viewport()->paneCount(), 1);

        // The engine is free again.
        fixture.generateObject();
    }

    void aShapeIsChosenByMouse_data() {
        QTest::addColumn<bool>("doubleClick");
        QTest::newRow("click, then the button") << false;
        QTest::newRow("double click") << true;
    }
    void aShapeIsChosenByMouse() {
        QFETCH(bool, doubleClick);
        WindowFixture fixture;
        fixture.useTestModel();
        fixture.addObject();
        const std::uint64_t seed = fixture.window.settingsPanel()->settings().seed;
        const auto* grid = fixture.window.findChild<SeedGrid*>();
        ViewportWidget& viewport = *fixture.window.viewportPanel()->viewport();
        fixture.window.trySeeds();
        QTRY_VERIFY_WITH_TIMEOUT(!grid->isRunning(), kGenerationTimeout);
        QCOMPARE(viewport.currentPane(), 0);

        QTest::mouseClick(&viewport, Qt::LeftButton, {}, middleOf(1, viewport));
        QCOMPARE(viewport.currentPane(), 1);
        // A drag turns them all and chooses none.
        const QVector3D before = viewport.camera().position();
        const QPoint from = middleOf(2, viewport);
        QTest::mousePress(&viewport, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 10; ++i) {
            QTest::mouseMove(&viewport, from + QPoint(6 * i, 0));
        }
        QTest::mouseRelease(&viewport, Qt::LeftButton, {}, from + QPoint(60, 0));
        QCOMPARE(viewport.currentPane(), 1);
        QVERIFY(viewport.camera().position() != before);

        QTest::mouseClick(&viewport, Qt::LeftButton, {}, middleOf(3, viewport));
        QCOMPARE(viewport.currentPane(), 3);
        if (doubleClick) {
            QTest::mouseDClick(&viewport, Qt::LeftButton, {}, middleOf(3, viewport));
        } else {
            QTest::mouseClick(fixture.button(QStringLiteral("refineSeed")), Qt::LeftButton);
        }
        QVERIFY(!grid->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.work.queue.entry(0).state, EntryState::Done, kGenerationTimeout);
        QCOMPARE(fixture.work.queue.entry(0).settings.seed, seed + 3);
        QCOMPARE(viewport.mesh(), fixture.work.queue.entry(0).result);
    }
};

ORFEAS_TEST(TestSeedGrid, QApplication)
#include "test_seed_grid.moc"
