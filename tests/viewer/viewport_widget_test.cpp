#include "viewer/viewport_widget.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "picture_compare.h"
#include "shapes.h"

using namespace orfeas;
using namespace orfeas::testing;

namespace {

std::shared_ptr<const Mesh> shared(Mesh mesh) {
    return std::make_shared<const Mesh>(std::move(mesh));
}

/** What is on show once it is a picture of the present state, and the camera stands still; null if that takes too long. */
QImage settledPicture(ViewportWidget& viewport) {
    return QTest::qWaitFor([&] { return viewport.isUpToDate(); }, 20000) ? viewport.grab().toImage() : QImage();
}

void drag(QWidget& widget, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, QPoint from, QPoint to) {
    QTest::mousePress(&widget, button, modifiers, from);
    // QTest::mouseMove carries no modifiers, so the moves are sent as events.
    for (int step = 1; step <= 4; ++step) {
        const QPointF at = from + QPointF(to - from) * step / 4.0;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, button, modifiers);
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, button, modifiers, to);
}

void wheel(QWidget& widget, QPoint at, int steps) {
    QWheelEvent event(at, widget.mapToGlobal(at), QPoint(), QPoint(0, 120 * steps), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

}  // namespace

class ViewportWidgetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_viewport.reset(); }
    void emptyViewportShowsItsBackground();
    void leftDragOrbits();
    void middleAndShiftDragPan();
    void wheelZooms();
    void keysAndDoubleClickMoveTheCamera();
    void wireframeKeyWalksThroughTheModes();
    void meshIsReplacedWhileShown();
    void previewsKeepTheCamera();
    void firstMeshIsFramedAtOnce();
    void draggingStopsATransition();
    void survivesMovingToAnotherWindow();
    void badMeshIsReportedNotFatal();
    void plainPictureIsRefinedAtRest();
    void largeMeshStaysUsable();

private:
    std::unique_ptr<ViewportWidget> m_viewport;
};

void ViewportWidgetTest::init() {
    m_viewport = std::make_unique<ViewportWidget>();
    m_viewport->setQuality(ViewportQuality::Full);
    m_viewport->resize(480, 360);
    m_viewport->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_viewport.get()));
    QApplication::setActiveWindow(m_viewport.get());
    m_viewport->setFocus();
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QVERIFY2(m_viewport->unavailableReason().isEmpty(), qPrintable(m_viewport->unavailableReason()));
}

void ViewportWidgetTest::emptyViewportShowsItsBackground() {
    RenderStyle style;
    style.backgroundTop = style.backgroundBottom = QColor(40, 120, 60);
    m_viewport->setRenderStyle(style);
    const QImage picture = settledPicture(*m_viewport);
    for (const QPoint at : {QPoint(5, 5), QPoint(240, 180), QPoint(470, 350)}) {
        const QRgb pixel = picture.pixel(at);
        QVERIFY(qGreen(pixel) > 90 && qRed(pixel) < 60 && qBlue(pixel) < 90);
    }
    m_viewport->setMesh(shared(Mesh{}), false);  // empty meshes are no mesh
    QVERIFY(m_viewport->mesh() == nullptr);
    QVERIFY(meanDifference(picture, settledPicture(*m_viewport)) < 0.01);
}

void ViewportWidgetTest::leftDragOrbits() {
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 120, 16)), false);
    const QImage before = settledPicture(*m_viewport);
    const float azimuth = m_viewport->camera().azimuth();
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {200, 180}, {300, 160});
    QVERIFY(m_viewport->camera().azimuth() < azimuth - 20.0F);
    QVERIFY(largestBlockDifference(before, settledPicture(*m_viewport), 16) > 10.0);
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {300, 160}, {200, 180});
    QVERIFY(meanDifference(before, settledPicture(*m_viewport)) < 0.1);
}

void ViewportWidgetTest::middleAndShiftDragPan() {
    m_viewport->setMesh(shared(sphere(0.5F, 24, 32)), false);
    const QImage before = settledPicture(*m_viewport);
    const Camera start = m_viewport->camera();
    drag(*m_viewport, Qt::MiddleButton, Qt::NoModifier, {240, 180}, {300, 200});
    const QVector3D middle = m_viewport->camera().target();
    QVERIFY((middle - start.target()).length() > 0.05F);
    QCOMPARE(m_viewport->camera().azimuth(), start.azimuth());
    QVERIFY(largestBlockDifference(before, settledPicture(*m_viewport), 16) > 10.0);
    m_viewport->setCamera(start);
    drag(*m_viewport, Qt::LeftButton, Qt::ShiftModifier, {240, 180}, {300, 200});
    QVERIFY((m_viewport->camera().target() - middle).length() < 1e-4F);
    QCOMPARE(m_viewport->camera().azimuth(), start.azimuth());
}

void ViewportWidgetTest::wheelZooms() {
    m_viewport->setMesh(shared(sphere(0.5F, 24, 32)), false);
    const QImage before = settledPicture(*m_viewport);
    const float distance = m_viewport->camera().distance();
    wheel(*m_viewport, {240, 180}, 3);
    QVERIFY(m_viewport->camera().distance() < 0.75F * distance);
    QVERIFY(meanDifference(before, settledPicture(*m_viewport)) > 3.0);
    wheel(*m_viewport, {240, 180}, -3);
    QVERIFY(std::abs(m_viewport->camera().distance() - distance) < 1e-3F);
}

void ViewportWidgetTest::keysAndDoubleClickMoveTheCamera() {
    m_viewport->setMesh(shared(box({0.3F, 0, 0}, {0.6F, 0.4F, 0.2F})), false);
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(m_viewport.get(), key, modifiers); };
    press(Qt::Key_1, Qt::NoModifier);
    QCOMPARE(m_viewport->camera().azimuth(), 0.0F);
    QCOMPARE(m_viewport->camera().elevation(), 0.0F);
    press(Qt::Key_3, Qt::NoModifier);
    QCOMPARE(m_viewport->camera().azimuth(), 90.0F);
    press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_viewport->camera().azimuth(), -90.0F);
    press(Qt::Key_7, Qt::NoModifier);
    QCOMPARE(m_viewport->camera().elevation(), 90.0F);
    press(Qt::Key_0, Qt::NoModifier);
    const Camera framed = m_viewport->camera();
    for (int way = 0; way < 2; ++way) {
        drag(*m_viewport, Qt::MiddleButton, Qt::NoModifier, {100, 100}, {300, 200});
        QVERIFY((m_viewport->camera().target() - framed.target()).length() > 0.1F);
        if (way == 0) {
            press(Qt::Key_F, Qt::NoModifier);
        } else {
            QTest::mouseDClick(m_viewport.get(), Qt::LeftButton);
        }
        QVERIFY((m_viewport->camera().target() - framed.target()).length() < 1e-5F);
        QTest::qWait(350);
    }
}

void ViewportWidgetTest::wireframeKeyWalksThroughTheModes() {
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 60, 10)), false);
    const QImage shaded = settledPicture(*m_viewport);
    QSignalSpy changes(m_viewport.get(), &ViewportWidget::displayModeChanged);
    QTest::keyClick(m_viewport.get(), Qt::Key_W);
    QCOMPARE(m_viewport->displayMode(), DisplayMode::ShadedWireframe);
    const QImage overlay = settledPicture(*m_viewport);
    QTest::keyClick(m_viewport.get(), Qt::Key_W);
    QCOMPARE(m_viewport->displayMode(), DisplayMode::Wireframe);
    const QImage lines = settledPicture(*m_viewport);
    QTest::keyClick(m_viewport.get(), Qt::Key_W);
    QCOMPARE(m_viewport->displayMode(), DisplayMode::Shaded);
    QCOMPARE(changes.size(), 3);
    QVERIFY(meanDifference(shaded, overlay) > 1.0);
    QVERIFY(meanDifference(overlay, lines) > 3.0);
    QVERIFY(meanDifference(shaded, settledPicture(*m_viewport)) < 0.1);
}

void ViewportWidgetTest::meshIsReplacedWhileShown() {
    QImage last = settledPicture(*m_viewport);
    for (int sectors = 4; sectors <= 64; sectors *= 2) {
        m_viewport->setMesh(shared(torusKnot(2, 3, 0.1F + 0.002F * static_cast<float>(sectors), 4 * sectors, sectors)), true);
        const QImage now = settledPicture(*m_viewport);
        QVERIFY(meanDifference(last, now) > 0.2);
        last = now;
    }
    m_viewport->clear();
    QVERIFY(m_viewport->mesh() == nullptr);
    QVERIFY(meanDifference(last, settledPicture(*m_viewport)) > 3.0);
}

void ViewportWidgetTest::previewsKeepTheCamera() {
    m_viewport->setMesh(shared(sphere(0.5F, 8, 12)), true);
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {200, 180}, {260, 180});
    const Camera before = m_viewport->camera();
    m_viewport->setMesh(shared(sphere(0.9F, 24, 32)), true);
    QCOMPARE(m_viewport->camera().distance(), before.distance());
    QCOMPARE(m_viewport->camera().azimuth(), before.azimuth());
    m_viewport->setMesh(shared(sphere(0.9F, 24, 32)), false);
    QVERIFY(m_viewport->camera().distance() > before.distance());
}

void ViewportWidgetTest::firstMeshIsFramedAtOnce() {
    m_viewport->setMesh(shared(sphere(0.05F, 24, 32)), true);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    const Camera shown = m_viewport->camera();
    m_viewport->frameMesh();
    QCOMPARE(m_viewport->camera().distance(), shown.distance());
    QVERIFY(m_viewport->camera().distance() < 0.5F);
}

void ViewportWidgetTest::draggingStopsATransition() {
    m_viewport->setMesh(shared(sphere(0.5F, 24, 32)), false);
    m_viewport->showView(ViewPreset::Back);
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {200, 180}, {202, 180});
    const float azimuth = m_viewport->camera().azimuth();
    QVERIFY(std::abs(azimuth) < 179.0F);
    QTest::qWait(350);
    QCOMPARE(m_viewport->camera().azimuth(), azimuth);
}

void ViewportWidgetTest::survivesMovingToAnotherWindow() {
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 120, 16)), false);
    const QImage before = settledPicture(*m_viewport);
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_viewport.get());
    window.resize(480, 360);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(meanDifference(before, settledPicture(*m_viewport)) < 0.5);
    m_viewport->setParent(nullptr);
}

void ViewportWidgetTest::badMeshIsReportedNotFatal() {
    Mesh wild = sphere(0.5F, 8, 12);
    wild.triangles[0][0] = 100000;
    QSignalSpy reports(m_viewport.get(), &ViewportWidget::meshRejected);
    m_viewport->setMesh(shared(wild), false);
    QVERIFY(reports.wait(5000));
    QVERIFY(m_viewport->unavailableReason().isEmpty());
    m_viewport->setMesh(shared(sphere(0.5F, 8, 12)), false);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QCOMPARE(reports.size(), 1);
}

void ViewportWidgetTest::plainPictureIsRefinedAtRest() {
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 60, 10)), false);
    const QImage full = settledPicture(*m_viewport);
    m_viewport->setQuality(ViewportQuality::Automatic);
    QSignalSpy frames(m_viewport.get(), &ViewportWidget::frameDrawn);
    QVERIFY(frames.wait(5000));
    const QImage first = m_viewport->grab().toImage();
    QVERIFY(meanDifference(full, settledPicture(*m_viewport)) < 0.01);
    if (meanDifference(full, first) < 0.01) {
        QSKIP("This machine draws on a graphics card, where every picture is the full one.");
    }
    m_viewport->setComputing(true);
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 2000, 60)), true);
    const QImage whileComputing = settledPicture(*m_viewport);
    m_viewport->setComputing(false);
    QVERIFY(meanDifference(whileComputing, settledPicture(*m_viewport)) > 0.05);
}

/** A large mesh may take as long as it takes, but not on the thread that answers the user. */
void ViewportWidgetTest::largeMeshStaysUsable() {
    m_viewport->setQuality(ViewportQuality::Automatic);
    m_viewport->resize(1194, 771);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    const auto mesh = shared(torusKnot(2, 3, 0.2F, 5000, 100));
    qint64 longest = 0;
    QElapsedTimer sinceTick;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceTick.restart()); });
    QElapsedTimer clock;
    clock.start();
    sinceTick.start();
    ticks.start(5);
    m_viewport->setMesh(mesh, false);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    const qint64 uploaded = clock.restart();
    int frames = 0;
    connect(m_viewport.get(), &ViewportWidget::frameDrawn, this, [&] { ++frames; });
    while (clock.elapsed() < 1500) {
        drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {300, 300}, {330, 300});
        QTest::qWait(10);
    }
    qInfo("1,000,000 triangles: settled after %lld ms, then %d frames in 1.5 s; longest stall of the window %lld ms", uploaded, frames,
          longest);
    QVERIFY(frames >= 2);
    QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
}

QTEST_MAIN(ViewportWidgetTest)
#include "viewport_widget_test.moc"
