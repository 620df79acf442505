// The mask editor as a person uses it: mouse, wheel and keys on a shown dialog.
#include <QAction>
#include <QApplication>
#include <QDoubleSpinBox>
#include <QPaintEvent>
#include <QPainter>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include "gui_test.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/mask/mask_canvas.h"
#include "ui/mask/mask_dialog.h"
#include "window_fixture.h"

using namespace orfeas;

namespace {

/** A red disc on a busy green ground, all of it opaque. */
QImage discPicture(int width = 240, int height = 200) {
    QImage picture(width, height, QImage::Format_RGBA8888);
    picture.fill(QColor(40, 140, 50));
    QPainter painter(&picture);
    for (int x = 0; x < width; x += 12) {
        painter.fillRect(x, 0, 5, height, QColor(20, 90 + x % 70, 30));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(210, 40, 30));
    painter.drawEllipse(QPoint(width / 2, height / 2), height / 4, height / 4);
    return picture;
}

/** How often a widget is painted, and how much of it. */
class PaintMeter : public QObject {
public:
    explicit PaintMeter(QWidget* widget) : m_all(static_cast<double>(widget->width()) * widget->height()) {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            ++m_paints;
            for (const QRect& area : static_cast<QPaintEvent*>(event)->region()) {
                m_painted += static_cast<double>(area.width()) * area.height();
            }
        }
        return false;
    }
    [[nodiscard]] int paints() const { return m_paints; }
    [[nodiscard]] double meanShare() const { return m_painted / m_all / m_paints; }

private:
    double m_all = 0.0;
    double m_painted = 0.0;
    int m_paints = 0;
};

struct Shown {
    explicit Shown(const QImage& picture, const QImage& original = {})
        : dialog(new MaskDialog(picture, original.isNull() ? picture : original)), edited(dialog, &MaskDialog::edited) {
        QSignalSpy ready(dialog, &MaskDialog::ready);
        dialog->open();
        REQUIRE(QTest::qWaitForWindowExposed(dialog, orfeas::test::kPatience));
        REQUIRE_SOON(ready.count() == 1 || dialog->isReady());
        REQUIRE_SOON(dialog->canvas()->hasFocus());
    }
    ~Shown() { delete dialog.data(); }
    [[nodiscard]] QPoint at(int x, int y) const { return dialog->canvas()->fromPicture({x + 0.5, y + 0.5}).toPoint(); }
    [[nodiscard]] int mask(int x, int y) const { return dialog->document().mask().constScanLine(y)[x]; }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton) const {
        QTest::mousePress(dialog->canvas(), button, {}, from);
        QTest::mouseMove(dialog->canvas(), (from + to) / 2);
        QTest::mouseMove(dialog->canvas(), to);
        QTest::mouseRelease(dialog->canvas(), button, {}, to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(dialog->canvas(), key, modifiers); }

    QPointer<MaskDialog> dialog;
    QSignalSpy edited;
};

}  // namespace

class TestMaskDialog : public test::GuiTest {
    Q_OBJECT

public:
    static void initMain() { test::isolateFromHome(); }

private Q_SLOTS:
    void erasesAddsAndTakesBack() {
        const Shown shown(discPicture());
        shown.drag(shown.at(40, 100), shown.at(200, 100));
        QCOMPARE(shown.mask(120, 100), 0);
        QCOMPARE(shown.mask(120, 130), 255);
        shown.key(Qt::Key_A);
        QCOMPARE(shown.dialog->canvas()->tool(), MaskTool::Add);
        QTest::mouseClick(shown.dialog->canvas(), Qt::LeftButton, {}, shown.at(120, 100));
        QCOMPARE(shown.mask(120, 100), 255);
        QCOMPARE(shown.mask(60, 100), 0);
        shown.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.mask(120, 100), 0);
        shown.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.mask(60, 100), 255);
        shown.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown.mask(60, 100), 0);
    }

    void brushSizeByKeysAndDragging() {
        const Shown shown(discPicture());
        MaskCanvas& canvas = *shown.dialog->canvas();
        const int before = canvas.brushSize();
        shown.key(Qt::Key_BracketRight);
        QVERIFY(canvas.brushSize() > before);
        shown.key(Qt::Key_BracketLeft);
        shown.key(Qt::Key_BracketLeft);
        QVERIFY(canvas.brushSize() < before);
        const int smaller = canvas.brushSize();
        shown.drag(shown.at(100, 100), shown.at(130, 100), Qt::RightButton);
        QVERIFY(canvas.brushSize() > smaller + 20);
        QCOMPARE(shown.dialog->document().undoStack()->count(), 0);
    }

    void shiftDrawsStraight() {
        const Shown shown(discPicture());
        MaskCanvas& canvas = *shown.dialog->canvas();
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ShiftModifier, shown.at(60, 60));  // there is nothing yet to begin from
        QCOMPARE(shown.mask(60, 60), 0);
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::ShiftModifier, shown.at(180, 140));
        QCOMPARE(shown.mask(120, 100), 0);
        QCOMPARE(shown.mask(120, 60), 255);
        shown.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.mask(120, 100), 255);
        QTest::mouseMove(&canvas, shown.at(180, 60));
        shown.key(Qt::Key_Space, Qt::ShiftModifier);  // from (180, 140)
        QCOMPARE(shown.mask(180, 100), 0);
        QCOMPARE(shown.mask(120, 100), 255);
    }

    void cutsTheObjectOutOfABox() {
        const Shown shown(discPicture());
        shown.key(Qt::Key_B);
        shown.drag(shown.at(55, 35), shown.at(185, 165));
        QVERIFY(shown.dialog->isLooking());
        QTRY_VERIFY(!shown.dialog->isLooking());
        QCOMPARE(shown.mask(120, 100), 255);
        QCOMPARE(shown.mask(70, 45), 0);
        QCOMPARE(shown.mask(10, 10), 0);
        shown.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.mask(10, 10), 255);
    }

    void escapeStopsTheSearchFirst() {
        const Shown shown(discPicture(1600, 1200));
        shown.key(Qt::Key_F);
        QVERIFY(shown.dialog->isLooking());
        shown.key(Qt::Key_Escape);
        QVERIFY(!shown.dialog->isLooking());
        QVERIFY(shown.dialog->isVisible());
        shown.key(Qt::Key_Escape);
        QVERIFY(!shown.dialog->isVisible());
        QTRY_VERIFY(shown.dialog.isNull());
        QCOMPARE(shown.edited.count(), 0);
    }

    void resetsAndHandsOver() {
        QImage now = discPicture();
        now.fill(QColor(1, 2, 3, 0));
        Shown shown(now, discPicture());
        QCOMPARE(shown.mask(120, 100), 0);
        shown.key(Qt::Key_Backspace);
        QTRY_COMPARE(shown.mask(120, 100), 255);
        shown.drag(shown.at(40, 20), shown.at(200, 20));
        auto* feather = shown.dialog->findChild<QDoubleSpinBox*>(QStringLiteral("maskFeather"));
        feather->setValue(3.0);
        QTest::keyPress(shown.dialog->canvas(), Qt::Key_Return);  // released, it finds a dialog that is done
        QTRY_COMPARE(shown.edited.count(), 1);
        const auto result = shown.edited.front().front().value<QImage>();
        QCOMPARE(result.pixelColor(120, 20), QColor(1, 2, 3, 0));
        QCOMPARE(result.pixelColor(120, 100).alpha(), 255);
        QTRY_VERIFY(shown.dialog.isNull());
    }

    void worksByKeyboardAlone() {
        const Shown shown(discPicture());
        shown.key(Qt::Key_Right);
        shown.key(Qt::Key_Space);
        QCOMPARE(shown.dialog->document().undoStack()->count(), 1);
        shown.key(Qt::Key_Plus);
        const QPointF before = shown.dialog->canvas()->toPicture({});
        shown.key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(shown.dialog->canvas()->toPicture({}).x() > before.x());
        shown.key(Qt::Key_Home);
        QVERIFY(shown.dialog->canvas()->toPicture({}).x() < 0);
    }

    /** A stroke over a picture of 20 megapixels: each move draws what it changed, and not the picture. */
    void drawsLittleOfLargePictures() {
        const Shown shown(discPicture(5200, 3900));
        QTest::mousePress(shown.dialog->canvas(), Qt::LeftButton, {}, shown.at(1000, 2000));
        shown.dialog->canvas()->repaint();
        const PaintMeter meter(shown.dialog->canvas());
        constexpr int kMoves = 60;
        for (int i = 0; i < kMoves; ++i) {
            QTest::mouseMove(shown.dialog->canvas(), shown.at(1000 + 50 * i, 2000));
            QCoreApplication::processEvents();
        }
        QVERIFY(meter.paints() > 0 && meter.paints() <= 2 * kMoves);
        const double share = meter.meanShare();
        QVERIFY2(share < 0.1, qPrintable(QString::number(share)));
    }
};

ORFEAS_TEST(TestMaskDialog, QApplication)
#include "test_mask_dialog.moc"
