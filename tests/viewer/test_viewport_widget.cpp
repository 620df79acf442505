#include "viewer/viewport_widget.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "picture_compare.h"
#include "shapes.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr int kTimeout = 120'000;  // milliseconds, the end of what hangs

std::shared_ptr<const Mesh> shared(Mesh mesh) {
    return std::make_shared<const Mesh>(std::move(mesh));
}

/** What is on show once it is a picture of the present state, and the camera stands still; null if that takes too long. */
QImage settledPicture(ViewportWidget& viewport) {
    return QTest::qWaitFor([&] { return viewport.isUpToDate(); }, kTimeout) ? viewport.grab().toImage() : QImage();
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

class TestViewportWidget : public QObject {
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
    void panesShareOneCamera();
    void panesAreChosenByMouseAndKeys();
    void changingOnePaneUploadsOne();
    void panesLookLikeTheirBaseline();
    void brokenPaneLeavesTheOthers();
    void axesAreClicked();
    void withoutPerspective();
    void sectionCutsWhatIsShown();
    void rulerMeasuresMillimetres();
    void rulerFollowsTheKeyboard();
    void boxShowsItsSizes();
    void pictureLiesOverTheFrontView();
    void glidesAreLeftOutWhereUnwanted();
    void plainPictureIsRefinedAtRest();
    void largeMeshStaysUsable();

private:
    std::unique_ptr<ViewportWidget> m_viewport;
};

void TestViewportWidget::init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_viewport = std::make_unique<ViewportWidget>();
    m_viewport->setQuality(ViewportQuality::Full);
    m_viewport->resize(480, 360);
    m_viewport->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_viewport.get(), kPatience));
    QApplication::setActiveWindow(m_viewport.get());
    m_viewport->setFocus();
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QVERIFY2(m_viewport->unavailableReason().isEmpty(), qPrintable(m_viewport->unavailableReason()));
}

void TestViewportWidget::emptyViewportShowsItsBackground() {
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

void TestViewportWidget::leftDragOrbits() {
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 120, 16)), false);
    const QImage before = settledPicture(*m_viewport);
    const float azimuth = m_viewport->camera().azimuth();
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {200, 180}, {300, 160});
    QVERIFY(m_viewport->camera().azimuth() < azimuth - 20.0F);
    QVERIFY(largestBlockDifference(before, settledPicture(*m_viewport), 16) > 10.0);
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {300, 160}, {200, 180});
    QVERIFY(meanDifference(before, settledPicture(*m_viewport)) < 0.1);
}

void TestViewportWidget::middleAndShiftDragPan() {
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

void TestViewportWidget::wheelZooms() {
    m_viewport->setMesh(shared(sphere(0.5F, 24, 32)), false);
    const QImage before = settledPicture(*m_viewport);
    const float distance = m_viewport->camera().distance();
    wheel(*m_viewport, {240, 180}, 3);
    QVERIFY(m_viewport->camera().distance() < 0.75F * distance);
    QVERIFY(meanDifference(before, settledPicture(*m_viewport)) > 3.0);
    wheel(*m_viewport, {240, 180}, -3);
    QVERIFY(std::abs(m_viewport->camera().distance() - distance) < 1e-3F);
}

void TestViewportWidget::keysAndDoubleClickMoveTheCamera() {
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
        QVERIFY(!settledPicture(*m_viewport).isNull());
    }
}

void TestViewportWidget::wireframeKeyWalksThroughTheModes() {
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

void TestViewportWidget::meshIsReplacedWhileShown() {
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

void TestViewportWidget::previewsKeepTheCamera() {
    m_viewport->setMesh(shared(sphere(0.5F, 8, 12)), true);
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {200, 180}, {260, 180});
    const Camera before = m_viewport->camera();
    m_viewport->setMesh(shared(sphere(0.9F, 24, 32)), true);
    QCOMPARE(m_viewport->camera().distance(), before.distance());
    QCOMPARE(m_viewport->camera().azimuth(), before.azimuth());
    m_viewport->setMesh(shared(sphere(0.9F, 24, 32)), false);
    QVERIFY(m_viewport->camera().distance() > before.distance());
}

void TestViewportWidget::firstMeshIsFramedAtOnce() {
    m_viewport->setMesh(shared(sphere(0.05F, 24, 32)), true);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    const Camera shown = m_viewport->camera();
    m_viewport->frameMesh();
    QCOMPARE(m_viewport->camera().distance(), shown.distance());
    QVERIFY(m_viewport->camera().distance() < 0.5F);
}

void TestViewportWidget::draggingStopsATransition() {
    m_viewport->setMesh(shared(sphere(0.5F, 24, 32)), false);
    m_viewport->showView(ViewPreset::Back);
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {200, 180}, {202, 180});
    const float azimuth = m_viewport->camera().azimuth();
    QVERIFY(std::abs(azimuth) < 179.0F);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QCOMPARE(m_viewport->camera().azimuth(), azimuth);
}

void TestViewportWidget::survivesMovingToAnotherWindow() {
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 120, 16)), false);
    const QImage before = settledPicture(*m_viewport);
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_viewport.get());
    window.resize(480, 360);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, kPatience));
    QVERIFY(meanDifference(before, settledPicture(*m_viewport)) < 0.5);
    m_viewport->setParent(nullptr);
}

void TestViewportWidget::badMeshIsReportedNotFatal() {
    Mesh wild = sphere(0.5F, 8, 12);
    wild.triangles[0][0] = 100000;
    QSignalSpy reports(m_viewport.get(), &ViewportWidget::meshRejected);
    m_viewport->setMesh(shared(wild), false);
    QVERIFY(reports.wait(kPatience));
    QVERIFY(m_viewport->unavailableReason().isEmpty());
    m_viewport->setMesh(shared(sphere(0.5F, 8, 12)), false);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QCOMPARE(reports.size(), 1);
}

void TestViewportWidget::panesShareOneCamera() {
    const auto knot = shared(torusKnot(2, 3, 0.2F, 120, 16));
    m_viewport->setPanes({{knot, QStringLiteral("Before")}, {knot, QStringLiteral("After")}}, false);
    QCOMPARE(m_viewport->paneCount(), 2);
    const auto halvesDiffer = [&](const QImage& picture) {
        // Below the labels, beside the axes and inside of the highlight.
        const QRect inside(130, 40, 100, 300);
        return meanDifference(picture.copy(inside), picture.copy(inside.translated(240, 0)));
    };
    QVERIFY(halvesDiffer(settledPicture(*m_viewport)) < 0.5);
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {320, 180}, {380, 160});
    QVERIFY(halvesDiffer(settledPicture(*m_viewport)) < 0.5);
    m_viewport->setPanes({{knot, {}}, {shared(sphere(0.5F, 24, 32)), {}}}, true);
    QVERIFY(halvesDiffer(settledPicture(*m_viewport)) > 3.0);
    m_viewport->setPanes({{knot, {}}, {nullptr, {}}}, true);
    QVERIFY(!m_viewport->isEmpty());
    QVERIFY(halvesDiffer(settledPicture(*m_viewport)) > 3.0);
}

void TestViewportWidget::panesAreChosenByMouseAndKeys() {
    std::vector<ViewportPane> panes;
    for (int i = 0; i < 6; ++i) {
        panes.push_back({.mesh = shared(sphere(0.3F + 0.1F * static_cast<float>(i), 12, 16)), .label = QString::number(i)});
    }
    m_viewport->setPanes(panes, false);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QSignalSpy clicks(m_viewport.get(), &ViewportWidget::paneClicked);
    QSignalSpy activations(m_viewport.get(), &ViewportWidget::paneActivated);
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, {}, {400, 90});  // three columns, two rows
    QCOMPARE(m_viewport->currentPane(), 2);
    QCOMPARE(m_viewport->mesh(), panes[2].mesh);
    QTest::keyClick(m_viewport.get(), Qt::Key_Down);
    QTest::keyClick(m_viewport.get(), Qt::Key_Left);
    QCOMPARE(m_viewport->currentPane(), 4);
    QTest::keyClick(m_viewport.get(), Qt::Key_Down);  // there is none
    QCOMPARE(m_viewport->currentPane(), 4);
    QCOMPARE(clicks.size(), 3);
    QTest::keyClick(m_viewport.get(), Qt::Key_Return);
    QCOMPARE(activations.takeFirst().at(0).toInt(), 4);
    QTest::mouseDClick(m_viewport.get(), Qt::LeftButton, {}, {240, 90});
    QCOMPARE(activations.takeFirst().at(0).toInt(), 1);
    const int before = static_cast<int>(clicks.size());
    drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {400, 90}, {300, 90});  // looking around chooses nothing
    QCOMPARE(clicks.size(), before);
}

void TestViewportWidget::changingOnePaneUploadsOne() {
    RenderThread thread;
    QSignalSpy frames(&thread, &RenderThread::frameReady);
    FrameRequest request{.content = {}, .pixels = {200, 100}};
    request.content.scenes.resize(2);
    request.content.grid = {.columns = 2, .rows = 1};
    const auto uploadedBy = [&](std::uint64_t number) {
        request.number = number;
        thread.request(request);
        return frames.wait(kPatience) && frames.takeFirst().at(0).value<RenderedFrame>().report.uploaded;
    };
    request.content.scenes[0].setMesh(shared(sphere(0.5F, 12, 16)));
    request.content.scenes[1].setMesh(shared(sphere(0.7F, 12, 16)));
    QVERIFY(uploadedBy(1));
    QVERIFY(!uploadedBy(2));
    std::swap(request.content.scenes[0], request.content.scenes[1]);
    QVERIFY(!uploadedBy(3));
    request.content.scenes[0].setMesh(shared(sphere(0.6F, 12, 16)));
    QVERIFY(uploadedBy(4));
}

void TestViewportWidget::panesLookLikeTheirBaseline() {
    RenderThread thread;
    QSignalSpy frames(&thread, &RenderThread::frameReady);
    FrameRequest request{.number = 1, .content = {}, .pixels = {320, 240}, .samples = 4};
    request.content.scenes.resize(5);
    request.content.grid = PaneGrid::forPanes(5, request.pixels);
    request.content.scenes[0].setMesh(shared(torusKnot(2, 3, 0.2F, 120, 16)));
    request.content.scenes[1].setMesh(shared(sphere(0.7F, 24, 32)));
    request.content.scenes[3].setMesh(shared(box({0.1F, 0, 0}, {0.6F, 0.3F, 0.2F})));
    request.content.scenes[4].setMesh(shared(sphere(0.4F, 24, 32)));
    request.content.camera.frame(request.content.bounds(), 106.0F / 120.0F);
    thread.request(request);
    QVERIFY(frames.wait(kPatience));
    const QString difference = differenceFromBaseline(frames.at(0).at(0).value<RenderedFrame>().picture, QStringLiteral("panes"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestViewportWidget::brokenPaneLeavesTheOthers() {
    Mesh wild = sphere(0.5F, 8, 12);
    wild.triangles[0][0] = 100000;
    QSignalSpy reports(m_viewport.get(), &ViewportWidget::meshRejected);
    m_viewport->setPanes({{shared(wild), {}}, {shared(wild), {}}, {shared(sphere(0.5F, 24, 32)), {}}}, false);
    const QImage picture = settledPicture(*m_viewport);
    QCOMPARE(reports.size(), 2);
    QVERIFY(qRed(picture.pixel(m_viewport->width() - 80, 180)) > 100);
}

void TestViewportWidget::axesAreClicked() {
    m_viewport->setMesh(shared(box({0, 0, 0}, {0.6F, 0.4F, 0.2F})), false);
    Camera tilted = m_viewport->camera();
    tilted.setView(40.0F, 25.0F);
    m_viewport->setCamera(tilted);
    const QImage before = settledPicture(*m_viewport);
    const QPointF center(54, 306);
    const auto knobOf = [&](const QVector3D& axis) {
        const QVector3D shown = m_viewport->camera().viewMatrix().mapVector(axis);
        return (center + QPointF(shown.x(), -shown.y()) * 30.0).toPoint();
    };
    const QPoint x = knobOf({1, 0, 0});
    QTest::mouseMove(m_viewport.get(), x);
    QTRY_VERIFY(meanDifference(before, m_viewport->grab().toImage()) > 0.0);
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, {}, x);
    QCOMPARE(m_viewport->camera().azimuth(), 90.0F);
    QCOMPARE(m_viewport->camera().elevation(), 0.0F);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, {}, center.toPoint());  // x points at us now: look from the other side
    QCOMPARE(m_viewport->camera().azimuth(), -90.0F);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, {}, knobOf({0, -1, 0}));
    QCOMPARE(m_viewport->camera().elevation(), -90.0F);
}

void TestViewportWidget::withoutPerspective() {
    m_viewport->setMesh(shared(box({0, 0, 0}, {0.4F, 0.4F, 0.8F})), false);
    m_viewport->showView(ViewPreset::Front);
    const QImage perspective = settledPicture(*m_viewport);
    QSignalSpy changes(m_viewport.get(), &ViewportWidget::projectionChanged);
    m_viewport->setOrthographic(true);
    m_viewport->setOrthographic(true);
    QCOMPARE(changes.size(), 1);
    QVERIFY(meanDifference(perspective, settledPicture(*m_viewport)) > 0.5);
    m_viewport->showView(ViewPreset::Top);
    QVERIFY(m_viewport->camera().isOrthographic());
}

void TestViewportWidget::sectionCutsWhatIsShown() {
    m_viewport->setMesh(shared(sphere(0.8F, 48, 64)), false);
    m_viewport->showView(ViewPreset::Front);
    const QRgb whole = settledPicture(*m_viewport).pixel(240, 180);
    m_viewport->setSection(SectionCut{.axis = 2, .position = 0.5F});
    const QRgb cut = settledPicture(*m_viewport).pixel(240, 180);
    QVERIFY(qRed(cut) - qBlue(cut) > qRed(whole) - qBlue(whole) + 60);
    m_viewport->setSection(SectionCut{.axis = 2, .position = 0.5F, .flipped = true});
    QVERIFY(qAbs(qRed(settledPicture(*m_viewport).pixel(240, 180)) - qRed(whole)) < 4);
    m_viewport->setSection(SectionCut{.axis = 1, .position = 0.2F});
    QVERIFY(qRed(settledPicture(*m_viewport).pixel(240, 90)) < 100);  // cut away: the background
    m_viewport->setSection(std::nullopt);
    QCOMPARE(settledPicture(*m_viewport).pixel(240, 180), whole);
}

void TestViewportWidget::rulerMeasuresMillimetres() {
    m_viewport->setMesh(shared(box({0, 0, 0}, {0.8F, 0.4F, 0.2F})), false);
    m_viewport->setOrthographic(true);
    m_viewport->setLargestSide(160.0);
    m_viewport->setTool(ViewportTool::Measure);
    m_viewport->showView(ViewPreset::Front);
    const QImage before = settledPicture(*m_viewport);
    QSignalSpy measurements(m_viewport.get(), &ViewportWidget::measured);
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, {}, {140, 180});
    QTRY_COMPARE(m_viewport->rulerPoints().size(), std::size_t{1});
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, {}, {5, 5});              // nothing there
    drag(*m_viewport, Qt::MiddleButton, Qt::NoModifier, {200, 180}, {240, 180});  // looking around goes on
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, {}, {380, 180});
    QVERIFY(measurements.wait(kPatience));
    // 200 pixels apart, and the 1.6 units of the box, 160 mm, are 480 / 1.04 pixels wide.
    const double expected = 200.0 / (480.0 / 1.04) * 160.0;
    QVERIFY2(std::abs(measurements.at(0).at(0).toDouble() - expected) < 1.0, qPrintable(measurements.at(0).at(0).toString()));
    QVERIFY(std::abs(m_viewport->rulerPoints()[0].z() - 0.2F) < 1e-4F);
    QVERIFY(meanDifference(before, settledPicture(*m_viewport)) > 0.1);
    m_viewport->setTool(ViewportTool::Look);
    QVERIFY(m_viewport->rulerPoints().empty());
}

void TestViewportWidget::rulerFollowsTheKeyboard() {
    m_viewport->setMesh(shared(sphere(0.5F, 24, 32)), false);
    m_viewport->setTool(ViewportTool::Measure);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QTest::keyClick(m_viewport.get(), Qt::Key_Space);
    QTRY_COMPARE(m_viewport->rulerPoints().size(), std::size_t{1});
    QSignalSpy measurements(m_viewport.get(), &ViewportWidget::measured);
    QTest::keyClick(m_viewport.get(), Qt::Key_1);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QTest::keyClick(m_viewport.get(), Qt::Key_Space);
    QVERIFY(measurements.wait(kPatience));
    QTest::keyClick(m_viewport.get(), Qt::Key_Escape);
    QVERIFY(m_viewport->rulerPoints().empty());
    QTest::keyClick(m_viewport.get(), Qt::Key_Space);
    m_viewport->setMesh(shared(sphere(0.4F, 24, 32)), true);  // the point that is looked for belongs to what is gone
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QVERIFY(m_viewport->rulerPoints().empty());
}

void TestViewportWidget::boxShowsItsSizes() {
    m_viewport->setMesh(shared(sphere(0.5F, 24, 32)), false);
    const QImage without = settledPicture(*m_viewport);
    m_viewport->setBoxVisible(true);
    QVERIFY(meanDifference(without, m_viewport->grab().toImage()) > 0.3);
    m_viewport->setBoxVisible(false);
    QVERIFY(meanDifference(without, m_viewport->grab().toImage()) < 0.01);
}

void TestViewportWidget::pictureLiesOverTheFrontView() {
    m_viewport->setMesh(shared(box({0.2F, 0.1F, 0}, {0.85F, 0.4F, 0.3F})), false);
    m_viewport->setOrthographic(true);
    m_viewport->showView(ViewPreset::Front);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    // As the model sees it: a bar that fills 85 % of a square.
    QImage square(400, 400, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::transparent);
    QPainter(&square).fillRect(30, 120, 340, 160, QColor(0, 200, 0));
    m_viewport->setOverlay(square, 1.0F);
    const QImage over = settledPicture(*m_viewport);
    const auto green = [&](int x, int y) { return qGreen(over.pixel(x, y)) > 150 && qRed(over.pixel(x, y)) < 80; };
    // The box fills 480 / 1.04 pixels: exactly where the bar lies.
    QVERIFY(green(240, 180) && green(13, 180) && green(466, 180) && green(240, 76));
    QVERIFY(!green(5, 180) && !green(240, 65));
    m_viewport->showView(ViewPreset::Right);
    const QImage side = settledPicture(*m_viewport);
    QVERIFY(qGreen(side.pixel(240, 180)) - qRed(side.pixel(240, 180)) < 50);
}

void TestViewportWidget::glidesAreLeftOutWhereUnwanted() {
    m_viewport->setMesh(shared(sphere(0.5F, 24, 32)), false);
    m_viewport->setAnimated(false);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    QSignalSpy frames(m_viewport.get(), &ViewportWidget::frameDrawn);
    m_viewport->showView(ViewPreset::Back);
    QVERIFY(frames.wait(kPatience));
    QVERIFY(m_viewport->isUpToDate());
}

void TestViewportWidget::plainPictureIsRefinedAtRest() {
    m_viewport->setMesh(shared(torusKnot(2, 3, 0.2F, 60, 10)), false);
    const QImage full = settledPicture(*m_viewport);
    m_viewport->setQuality(ViewportQuality::Automatic);
    QSignalSpy frames(m_viewport.get(), &ViewportWidget::frameDrawn);
    QVERIFY(frames.wait(kPatience));
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
void TestViewportWidget::largeMeshStaysUsable() {
    m_viewport->setQuality(ViewportQuality::Automatic);
    m_viewport->resize(1194, 771);
    QVERIFY(!settledPicture(*m_viewport).isNull());
    const auto mesh = shared(torusKnot(2, 3, 0.2F, 10000, 100));
    // Turns of the window's event loop until the picture is there: one or two, if the window drew it itself.
    int turns = 0;
    QTimer everyTurn;
    connect(&everyTurn, &QTimer::timeout, this, [&] { ++turns; });
    everyTurn.start(0);
    m_viewport->setMesh(mesh, false);
    while (!m_viewport->isUpToDate()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    everyTurn.stop();
    QVERIFY2(turns >= 20, qPrintable(QString::number(turns)));
    for (int i = 0; i < 2; ++i) {
        QSignalSpy frames(m_viewport.get(), &ViewportWidget::frameDrawn);
        drag(*m_viewport, Qt::LeftButton, Qt::NoModifier, {300, 300}, {330, 300});
        QTRY_VERIFY_WITH_TIMEOUT(!frames.isEmpty(), kTimeout);
    }
}

ORFEAS_TEST(TestViewportWidget, QApplication)
#include "test_viewport_widget.moc"
