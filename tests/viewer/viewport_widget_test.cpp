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

/** Waits for a frame drawn after this call. */
bool nextFrame(ViewportWidget& viewport) {
    QSignalSpy frames(&viewport, &ViewportWidget::frameDrawn);
    viewport.update();
    return frames.wait(20000);
}

/** A picture once the camera stands still. */
QImage settledPicture(ViewportWidget& viewport) {
    QTest::qWait(350);
    return nextFrame(viewport) ? viewport.grabFramebuffer() : QImage();
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
    QVERIFY(nextFrame(*m_viewport));
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
        QVERIFY(nextFrame(*m_viewport));
        const QImage now = m_viewport->grabFramebuffer();
        QVERIFY(meanDifference(last, now) > 0.2);
        last = now;
    }
    m_viewport->clear();
    QVERIFY(m_viewport->mesh() == nullptr);
    QVERIFY(nextFrame(*m_viewport));
    QVERIFY(meanDifference(last, m_viewport->grabFramebuffer()) > 3.0);
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
    QVERIFY(nextFrame(*m_viewport));
    const QImage atOnce = m_viewport->grabFramebuffer();
    QVERIFY(meanDifference(atOnce, settledPicture(*m_viewport)) < 0.01);
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
    QVERIFY(nextFrame(*m_viewport));
    QCOMPARE(reports.size(), 1);
}

void ViewportWidgetTest::plainPictureIsRefinedAtRest() {
    m_viewport->resize(200, 160);
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 60, 10)), false);
    const QImage full = settledPicture(*m_viewport);
    m_viewport->setQuality(ViewportQuality::Automatic);
    const QImage plain = m_viewport->grabFramebuffer();
    if (meanDifference(full, plain) < 0.01) {
        QSKIP("This machine draws on a graphics card, where every picture is the full one.");
    }
    // On a busy machine even this small picture may at times count as slow.
    bool refined = false;
    for (int attempt = 0; attempt < 20 && !refined; ++attempt) {
        m_viewport->setCamera(m_viewport->camera());
        QTest::qWait(400);
        refined = meanDifference(full, m_viewport->grabFramebuffer()) < 0.01;
    }
    QVERIFY(refined);
    m_viewport->setCamera(m_viewport->camera());
    QVERIFY(meanDifference(full, m_viewport->grabFramebuffer()) >= 0.01);  // plain again, of as many pixels as it has come to
}

void ViewportWidgetTest::largeMeshStaysUsable() {
    m_viewport->setQuality(ViewportQuality::Automatic);
    const auto mesh = shared(torusKnot(2, 3, 0.2F, 4000, 100));
    m_viewport->resize(1194, 771);
    QElapsedTimer clock;
    clock.start();
    m_viewport->setMesh(mesh, false);
    const qint64 replacing = clock.elapsed();
    QVERIFY(nextFrame(*m_viewport));
    const qint64 first = clock.elapsed();
    constexpr int kFrames = 5;
    clock.restart();
    for (int i = 0; i < kFrames; ++i) {
        drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {300, 300}, {330, 300});
        QVERIFY(nextFrame(*m_viewport));
        m_viewport->grabFramebuffer();  // waits until the picture is really there
    }
    qInfo("800,000 triangles: replaced in %lld ms, first frame after %lld ms, then %lld ms per frame with reading back", replacing, first,
          clock.elapsed() / kFrames);
    QVERIFY(replacing < 500);
    QVERIFY(clock.elapsed() / kFrames < 10000);
}

QTEST_MAIN(ViewportWidgetTest)
#include "viewport_widget_test.moc"
