#include "viewer/camera.h"

#include <QCoreApplication>
#include <QTest>
#include <QVector4D>
#include <algorithm>
#include <array>

#include "support/test_registry.h"

using namespace orfeas;

namespace {

const QSizeF kViewport(800, 500);
constexpr float kAspect = 1.6F;
const Bounds kBox{.minimum = {-0.6F, -0.2F, -0.9F}, .maximum = {0.4F, 1.0F, 0.3F}};

QVector3D project(const Camera& camera, const QVector3D& point) {
    return (camera.projectionMatrix(kAspect, kBox) * camera.viewMatrix()).map(point);
}

/** Where a point of space appears, in widget pixels. */
QPointF pixelOf(const Camera& camera, const QVector3D& point) {
    const QVector3D ndc = project(camera, point);
    return {(ndc.x() + 1.0F) * 0.5F * kViewport.width(), (1.0F - ndc.y()) * 0.5F * kViewport.height()};
}

std::array<QVector3D, 8> corners(const Bounds& box) {
    std::array<QVector3D, 8> result;
    for (std::size_t i = 0; i < 8; ++i) {
        result[i] = {(i & 1) != 0 ? box.maximum.x() : box.minimum.x(), (i & 2) != 0 ? box.maximum.y() : box.minimum.y(),
                     (i & 4) != 0 ? box.maximum.z() : box.minimum.z()};
    }
    return result;
}

bool near(QPointF a, QPointF b, qreal tolerance) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) < tolerance;
}

}  // namespace

class TestCamera : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presetsStandWhereTheirNamesSay_data();
    void presetsStandWhereTheirNamesSay();
    void framingFillsThePicture_data();
    void framingFillsThePicture();
    void framingIgnoresNothingness();
    void orbitFollowsTheHandAndStopsAtThePoles();
    void panKeepsThePointUnderTheCursor();
    void zoomKeepsThePointUnderTheCursor();
    void depthPlanesHoldTheObject_data();
    void depthPlanesHoldTheObject();
    void transitionsTakeTheShorterWay();
    void withoutPerspectiveDepthChangesNothing();
    void withoutPerspectiveTheTargetKeepsItsSize();
    void raysGoThroughWhatTheyPointAt_data();
    void raysGoThroughWhatTheyPointAt();
};

void TestCamera::presetsStandWhereTheirNamesSay_data() {
    QTest::addColumn<int>("preset");
    QTest::addColumn<QVector3D>("side");
    QTest::newRow("front") << static_cast<int>(ViewPreset::Front) << QVector3D(0, 0, 1);
    QTest::newRow("back") << static_cast<int>(ViewPreset::Back) << QVector3D(0, 0, -1);
    QTest::newRow("left") << static_cast<int>(ViewPreset::Left) << QVector3D(-1, 0, 0);
    QTest::newRow("right") << static_cast<int>(ViewPreset::Right) << QVector3D(1, 0, 0);
    QTest::newRow("top") << static_cast<int>(ViewPreset::Top) << QVector3D(0, 1, 0);
    QTest::newRow("bottom") << static_cast<int>(ViewPreset::Bottom) << QVector3D(0, -1, 0);
}

void TestCamera::presetsStandWhereTheirNamesSay() {
    QFETCH(int, preset);
    QFETCH(QVector3D, side);
    Camera camera;
    camera.setView(static_cast<ViewPreset>(preset));
    QVERIFY((camera.position().normalized() - side).length() < 1e-5F);
    QVERIFY((camera.viewMatrix().map(camera.target()) - QVector3D(0, 0, -camera.distance())).length() < 1e-4F);
    // From the front, x runs to the right and y upward.
    camera.setView(ViewPreset::Front);
    QVERIFY((camera.viewMatrix().mapVector({1, 0, 0}) - QVector3D(1, 0, 0)).length() < 1e-6F);
    QVERIFY((camera.viewMatrix().mapVector({0, 1, 0}) - QVector3D(0, 1, 0)).length() < 1e-6F);
}

void TestCamera::framingFillsThePicture_data() {
    QTest::addColumn<float>("azimuth");
    QTest::addColumn<float>("elevation");
    QTest::newRow("front") << 0.0F << 0.0F;
    QTest::newRow("three quarters") << 30.0F << 18.0F;
    QTest::newRow("from behind and below") << -140.0F << -60.0F;
    QTest::newRow("top") << 0.0F << 90.0F;
}

void TestCamera::framingFillsThePicture() {
    QFETCH(float, azimuth);
    QFETCH(float, elevation);
    Camera camera;
    camera.setView(azimuth, elevation);
    camera.frame(kBox, kAspect);
    float widest = 0.0F;
    for (const QVector3D& corner : corners(kBox)) {
        const QVector3D ndc = project(camera, corner);
        widest = std::max({widest, std::abs(ndc.x()), std::abs(ndc.y())});
    }
    QVERIFY(widest <= 1.0F);
    QVERIFY(widest > 0.9F);
    QVERIFY(near(pixelOf(camera, kBox.center()), QPointF(400, 250), 0.1));
}

void TestCamera::framingIgnoresNothingness() {
    Camera camera;
    const float before = camera.distance();
    camera.frame(Bounds{}, kAspect);
    QCOMPARE(camera.distance(), before);
    const Bounds point{.minimum = {1, 1, 1}, .maximum = {1, 1, 1}};
    camera.frame(point, kAspect);
    QVERIFY(camera.distance() > 0.0F);
}

void TestCamera::orbitFollowsTheHandAndStopsAtThePoles() {
    Camera camera;
    camera.setView(0.0F, 0.0F);
    camera.frame(kBox, kAspect);
    const QVector3D nearPoint = kBox.center() + QVector3D(0, 0, 0.3F);
    const QPointF before = pixelOf(camera, nearPoint);
    camera.orbit(QPointF(50, 0));
    QVERIFY(pixelOf(camera, nearPoint).x() > before.x() + 5.0);
    camera.orbit(QPointF(0, 1e5));
    QCOMPARE(camera.elevation(), 90.0F);
    camera.orbit(QPointF(0, -1e5));
    QCOMPARE(camera.elevation(), -90.0F);
    camera.orbit(QPointF(1e5, 0));
    QVERIFY(camera.azimuth() >= -180.0F && camera.azimuth() < 180.0F);
}

void TestCamera::panKeepsThePointUnderTheCursor() {
    Camera camera;
    camera.setView(-50.0F, 35.0F);
    camera.frame(kBox, kAspect);
    const QVector3D target = camera.target();
    camera.pan(QPointF(37, -21), kViewport);
    QVERIFY(near(pixelOf(camera, target), QPointF(437, 229), 0.2));
}

void TestCamera::zoomKeepsThePointUnderTheCursor() {
    Camera camera;
    camera.setView(20.0F, 10.0F);
    camera.frame(kBox, kAspect);
    const QPointF cursor(600, 120);
    // The point of the target plane under the cursor, found by panning a copy there.
    Camera copy = camera;
    copy.pan(QPointF(400, 250) - cursor, kViewport);
    const QVector3D point = copy.target();
    QVERIFY(near(pixelOf(camera, point), cursor, 0.2));
    const float before = camera.distance();
    camera.zoom(0.5F, cursor, kViewport);
    QCOMPARE(camera.distance(), before * 0.5F);
    QVERIFY(near(pixelOf(camera, point), cursor, 0.5));
    camera.zoom(0.0F, cursor, kViewport);
    QVERIFY(camera.distance() > 0.0F);
}

void TestCamera::depthPlanesHoldTheObject_data() {
    QTest::addColumn<float>("zoom");
    QTest::newRow("framed") << 1.0F;
    QTest::newRow("far") << 50.0F;
    QTest::newRow("very far") << 1000.0F;
}

void TestCamera::depthPlanesHoldTheObject() {
    QFETCH(float, zoom);
    Camera camera;
    camera.setView(40.0F, 25.0F);
    camera.frame(kBox, kAspect);
    camera.zoom(zoom, QPointF(400, 250), kViewport);
    for (const QVector3D& corner : corners(kBox)) {
        const float depth = project(camera, corner).z();
        QVERIFY(depth > -1.0F && depth < 1.0F);
    }
}

void TestCamera::transitionsTakeTheShorterWay() {
    Camera from;
    Camera to;
    from.setView(170.0F, 0.0F);
    to.setView(-170.0F, 40.0F);
    const Camera middle = Camera::between(from, to, 0.5F);
    QVERIFY(std::abs(std::abs(middle.azimuth()) - 180.0F) < 1e-3F);
    QCOMPARE(middle.elevation(), 20.0F);
    QCOMPARE(Camera::between(from, to, 0.0F).azimuth(), 170.0F);
    QCOMPARE(Camera::between(from, to, 1.0F).azimuth(), -170.0F);
}

void TestCamera::withoutPerspectiveDepthChangesNothing() {
    Camera camera;
    camera.setOrthographic(true);
    camera.setView(25.0F, 40.0F);
    camera.frame(kBox, kAspect);
    const QVector3D towards = (camera.position() - camera.target()).normalized();
    QVERIFY(near(pixelOf(camera, kBox.center()), pixelOf(camera, kBox.center() + towards * 0.4F), 0.05));
    float widest = 0.0F;
    for (const QVector3D& corner : corners(kBox)) {
        const QVector3D ndc = project(camera, corner);
        widest = std::max({widest, std::abs(ndc.x()), std::abs(ndc.y())});
        QVERIFY(ndc.z() > -1.0F && ndc.z() < 1.0F);
    }
    QVERIFY(widest <= 1.0F && widest > 0.9F);
    // Panning and zooming follow the cursor all the same.
    const QVector3D target = camera.target();
    camera.pan(QPointF(37, -21), kViewport);
    QVERIFY(near(pixelOf(camera, target), QPointF(437, 229), 0.2));
    const QPointF before = pixelOf(camera, target);
    camera.zoom(0.5F, before, kViewport);
    QVERIFY(near(pixelOf(camera, target), before, 0.5));
}

void TestCamera::withoutPerspectiveTheTargetKeepsItsSize() {
    Camera camera;
    camera.setView(0.0F, 0.0F);
    camera.frame(kBox, kAspect);
    const QVector3D beside = camera.target() + QVector3D(0.3F, 0.2F, 0.0F);
    const QPointF before = pixelOf(camera, beside);
    camera.setOrthographic(true);
    QVERIFY(near(pixelOf(camera, beside), before, 0.1));
    QVERIFY(Camera::between(Camera(), camera, 0.1F).isOrthographic());
}

void TestCamera::raysGoThroughWhatTheyPointAt_data() {
    QTest::addColumn<bool>("orthographic");
    QTest::newRow("perspective") << false;
    QTest::newRow("orthographic") << true;
}

void TestCamera::raysGoThroughWhatTheyPointAt() {
    QFETCH(bool, orthographic);
    Camera camera;
    camera.setOrthographic(orthographic);
    camera.setView(-35.0F, 20.0F);
    camera.frame(kBox, kAspect);
    camera.zoom(0.2F, QPointF(500, 100), kViewport);
    for (const QVector3D& corner : corners(kBox)) {
        const Ray ray = camera.rayThrough(pixelOf(camera, corner), kViewport, kBox);
        const QVector3D towards = corner - ray.origin;
        QVERIFY(std::abs(ray.direction.length() - 1.0F) < 1e-4F);
        if (orthographic) {
            QVERIFY(QVector3D::dotProduct(towards, ray.direction) > 0.0F);  // nothing of the box lies behind the start
        }
        QVERIFY(QVector3D::crossProduct(towards, ray.direction).length() < 2e-3F);
    }
}

ORFEAS_TEST(TestCamera, QCoreApplication)
#include "test_camera.moc"
