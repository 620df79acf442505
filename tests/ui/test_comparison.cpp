// Two meshes side by side: before and after another decoding, and of two pictures.
#include <QAction>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include "gui_test.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/queue/queue_panel.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** A window with the meshes of as many pictures. */
class ComparisonFixture : public WindowFixture {
public:
    explicit ComparisonFixture(int pictures) {
        useTestModel();
        for (int i = 0; i < pictures; ++i) {
            queue().addPicture(objectPicture(), QString::number(i));
        }
        REQUIRE_SOON(queue().openCount() == pictures);
        window.generateAll();
        REQUIRE_SOON(queue().count(EntryState::Done) == pictures);
        QApplication::setActiveWindow(&window);
        viewport().setFocus();
        viewport().setAnimated(false);
    }

    GenerationQueue& queue() { return work.queue; }
    [[nodiscard]] ViewportWidget& viewport() const { return *window.viewportPanel()->viewport(); }

    [[nodiscard]] QToolButton* compareButton() const {
        for (QAction* action : window.viewportPanel()->viewActions()) {
            if (action->shortcut() == QKeySequence(Qt::Key_V)) {
                return qobject_cast<QToolButton*>(window.viewportPanel()->toolBar()->widgetForAction(action));
            }
        }
        return nullptr;
    }

    [[nodiscard]] std::shared_ptr<const Mesh> meshOf(int pane) const {
        const int before = viewport().currentPane();
        viewport().setCurrentPane(pane);
        std::shared_ptr<const Mesh> mesh = viewport().mesh();
        viewport().setCurrentPane(before);
        return mesh;
    }

    /** Has the mesh on show decoded again, finer. */
    void decodeFiner() {
        const auto before = queue().entry(0).result;
        auto* resolution = window.findChild<QSlider*>(QStringLiteral("shape-resolution"));
        QTest::keyClick(resolution, Qt::Key_Right);
        REQUIRE_SOON(queue().entry(0).result != before);
    }
};

}  // namespace

class TestComparison : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void beforeAndAfter() {
        ComparisonFixture fixture(1);
        const auto first = fixture.queue().entry(0).result;
        QTest::keyClick(&fixture.viewport(), Qt::Key_V);
        QVERIFY(fixture.compareButton()->isChecked());
        QCOMPARE(fixture.viewport().paneCount(), 2);
        QCOMPARE(fixture.viewport().currentPane(), 1);  // what is on show, for the ruler and the pictures of the view
        fixture.decodeFiner();
        QCOMPARE(fixture.meshOf(0), first);
        QCOMPARE(fixture.meshOf(1), fixture.queue().entry(0).result);
        QTest::keyClick(&fixture.viewport(), Qt::Key_V);
        QCOMPARE(fixture.viewport().paneCount(), 1);
        QCOMPARE(fixture.viewport().mesh(), fixture.queue().entry(0).result);

        // Also when one thinks of it only afterwards.
        const auto second = fixture.queue().entry(0).result;
        fixture.decodeFiner();
        QCOMPARE(fixture.viewport().paneCount(), 1);
        QTest::mouseClick(fixture.compareButton(), Qt::LeftButton);
        QCOMPARE(fixture.meshOf(0), second);
        QCOMPARE(fixture.meshOf(1), fixture.queue().entry(0).result);
    }

    void oneCameraLooksAtBoth() {
        ComparisonFixture fixture(1);
        ViewportWidget& viewport = fixture.viewport();
        QTest::keyClick(&viewport, Qt::Key_V);
        QTest::keyClick(&viewport, Qt::Key_1);
        const auto halvesDiffer = [&] {
            if (!QTest::qWaitFor([&] { return viewport.isUpToDate(); }, kPatience)) {
                return -1;
            }
            const QImage shown = viewport.grab().toImage();
            const int half = shown.width() / 2;
            int different = 0;
            for (int y = 60; y < shown.height() - 120; y += 3) {  // below the captions, above the axes
                for (int x = 10; x < half - 10; x += 3) {
                    different += std::abs(qGreen(shown.pixel(x, y)) - qGreen(shown.pixel(x + half, y))) > 30 ? 1 : 0;
                }
            }
            return different;
        };
        const int before = halvesDiffer();
        QVERIFY2(before >= 0 && before < 100, qPrintable(QString::number(before)));
        const QPoint right(viewport.width() * 3 / 4, viewport.height() / 2);
        QTest::mousePress(&viewport, Qt::LeftButton, {}, right);
        QTest::mouseMove(&viewport, right + QPoint(60, 0));
        QTest::mouseRelease(&viewport, Qt::LeftButton, {}, right + QPoint(60, 0));
        QVERIFY(std::abs(viewport.camera().azimuth()) > 5.0F);
        const int after = halvesDiffer();
        QVERIFY2(after >= 0 && after < 100, qPrintable(QString::number(after)));
    }

    void twoPicturesSideBySide() {
        ComparisonFixture fixture(2);
        QListView* list = fixture.window.queuePanel()->list();
        const auto click = [&](int row) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(fixture.queue().index(row)).center());
        };
        click(0);
        QTest::mouseClick(fixture.compareButton(), Qt::LeftButton);
        click(1);
        QCOMPARE(fixture.meshOf(0), fixture.queue().entry(0).result);
        QCOMPARE(fixture.meshOf(1), fixture.queue().entry(1).result);

        // The first one stays while the second is made again, and its previews are seen beside it.
        QSet<const Mesh*> seen;
        connect(&fixture.queue(), &GenerationQueue::previewed, this, [&](int row) {
            QCOMPARE(fixture.meshOf(1), fixture.queue().entry(row).preview);
            seen += fixture.meshOf(0).get();
        });
        QTest::keyClick(&fixture.window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(fixture.queue().entry(1).isActive());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.queue().entry(1).isActive(), kGenerationTimeout);
        QCOMPARE(seen, QSet<const Mesh*>{fixture.queue().entry(0).result.get()});
        QCOMPARE(fixture.meshOf(1), fixture.queue().entry(1).result);
    }

    void theSeedGridTakesThePlace() {
        ComparisonFixture fixture(1);
        QTest::keyClick(&fixture.viewport(), Qt::Key_V);
        QTest::keyClick(&fixture.window, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(fixture.viewport().paneCount(), 4);
        QVERIFY(!fixture.compareButton()->isChecked() && !fixture.compareButton()->isEnabled());
        QTest::mouseClick(fixture.button(QStringLiteral("closeSeeds")), Qt::LeftButton);
        QCOMPARE(fixture.viewport().paneCount(), 1);
        QVERIFY(fixture.compareButton()->isEnabled());
    }

    void thereIsNothingToCompareWithoutAMesh() {
        WindowFixture fixture;
        fixture.addObject();
        ViewportWidget& viewport = *fixture.window.viewportPanel()->viewport();
        QApplication::setActiveWindow(&fixture.window);
        viewport.setFocus();
        QTest::keyClick(&viewport, Qt::Key_V);
        QCOMPARE(viewport.paneCount(), 1);
    }
};

ORFEAS_TEST(TestComparison, QApplication)
#include "test_comparison.moc"
