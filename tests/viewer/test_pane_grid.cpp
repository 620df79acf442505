#include "viewer/pane_grid.h"

#include <QCoreApplication>
#include <QTest>

#include "support/test_registry.h"

using namespace orfeas;

class TestPaneGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsAreAsSquareAsTheFrameAllows_data();
    void cellsAreAsSquareAsTheFrameAllows();
    void everyPlaceBelongsToTheCellThatHoldsIt();
    void tinyFramesStillHaveCells();
};

void TestPaneGrid::cellsAreAsSquareAsTheFrameAllows_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("frame");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::newRow("one") << 1 << QSize(800, 600) << 1 << 1;
    QTest::newRow("two in a wide frame") << 2 << QSize(800, 600) << 2 << 1;
    QTest::newRow("two in a tall frame") << 2 << QSize(500, 900) << 1 << 2;
    QTest::newRow("four") << 4 << QSize(800, 600) << 2 << 2;
    QTest::newRow("five") << 5 << QSize(800, 600) << 3 << 2;
    QTest::newRow("sixteen") << 16 << QSize(800, 600) << 4 << 4;
}

void TestPaneGrid::cellsAreAsSquareAsTheFrameAllows() {
    QFETCH(int, count);
    QFETCH(QSize, frame);
    const PaneGrid grid = PaneGrid::forPanes(count, frame);
    QTEST(grid.columns, "columns");
    QTEST(grid.rows, "rows");
    QVERIFY(grid.cellCount() >= count);
}

void TestPaneGrid::everyPlaceBelongsToTheCellThatHoldsIt() {
    const QSize frame(799, 601);
    const PaneGrid grid{.columns = 3, .rows = 2};
    for (int index = 0; index < grid.cellCount(); ++index) {
        const QRect cell = grid.cell(index, frame);
        QCOMPARE(cell.size(), grid.cell(0, frame).size());
        QVERIFY(QRect(QPoint(), frame).contains(cell));
        QCOMPARE(grid.cellAt(QRectF(cell).center(), frame), index);
    }
    QCOMPARE(grid.cell(4, frame).topLeft(), QPoint(266, 300));
    QCOMPARE(grid.cellAt({-50, -50}, frame), 0);
    QCOMPARE(grid.cellAt({5000, 5000}, frame), 5);
}

void TestPaneGrid::tinyFramesStillHaveCells() {
    const PaneGrid grid = PaneGrid::forPanes(16, {1, 1});
    QVERIFY(!grid.cell(15, {1, 1}).isEmpty());
    QCOMPARE(PaneGrid::forPanes(0, {100, 100}).cellCount(), 1);
}

ORFEAS_TEST(TestPaneGrid, QCoreApplication)
#include "test_pane_grid.moc"
