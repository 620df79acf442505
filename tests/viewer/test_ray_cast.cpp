#include "viewer/ray_cast.h"

#include <QCoreApplication>
#include <QTest>
#include <limits>

#include "shapes.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

const Ray kFromTheFront{.origin = {0.1F, 0.05F, 5.0F}, .direction = {0, 0, -1}};

bool near(const std::optional<QVector3D>& point, const QVector3D& expected) {
    return point && (*point - expected).length() < 1e-4F;
}

}  // namespace

class TestRayCast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meetsTheNearestSide();
    void missesWhatIsNotThere();
    void goesThroughWhatIsCutAway();
    void standsOnTheCut();
    void brokenMeshesAreNoMatter();
    void millionsOfTrianglesAreMet();
};

void TestRayCast::meetsTheNearestSide() {
    const Mesh mesh = box({0, 0, 0}, {0.5F, 0.4F, 0.3F});
    QVERIFY(near(firstHit(mesh, kFromTheFront, {}), {0.1F, 0.05F, 0.3F}));
    const Ray fromInside{.origin = {0.1F, 0.05F, 0.0F}, .direction = {1, 0, 0}};
    QVERIFY(near(firstHit(mesh, fromInside, {}), {0.5F, 0.05F, 0.0F}));
}

void TestRayCast::missesWhatIsNotThere() {
    const Mesh mesh = box({0, 0, 0}, {0.5F, 0.4F, 0.3F});
    QVERIFY(!firstHit(mesh, {.origin = {0.6F, 0, 5}, .direction = {0, 0, -1}}, {}));
    QVERIFY(!firstHit(mesh, {.origin = {0, 0, 5}, .direction = {0, 0, 1}}, {}));  // it lies behind
    QVERIFY(!firstHit(Mesh{}, kFromTheFront, {}));
}

void TestRayCast::goesThroughWhatIsCutAway() {
    const Mesh mesh = together(box({0, 0, 0.5F}, {0.5F, 0.4F, 0.1F}), box({0, 0, -0.5F}, {0.5F, 0.4F, 0.1F}));
    QVERIFY(near(firstHit(mesh, kFromTheFront, {}), {0.1F, 0.05F, 0.6F}));
    QVERIFY(near(firstHit(mesh, kFromTheFront, SectionPlane{.normal = {0, 0, 1}, .offset = 0.0F}), {0.1F, 0.05F, -0.4F}));
}

void TestRayCast::standsOnTheCut() {
    const Mesh mesh = box({0, 0, 0}, {0.5F, 0.4F, 0.3F});
    QVERIFY(near(firstHit(mesh, kFromTheFront, SectionPlane{.normal = {0, 0, 1}, .offset = 0.12F}), {0.1F, 0.05F, 0.12F}));
    // Seen from the side that is left, the surface is met as ever.
    const Ray fromBehind{.origin = {0.1F, 0.05F, -5.0F}, .direction = {0, 0, 1}};
    QVERIFY(near(firstHit(mesh, fromBehind, SectionPlane{.normal = {0, 0, 1}, .offset = 0.12F}), {0.1F, 0.05F, -0.3F}));
}

void TestRayCast::brokenMeshesAreNoMatter() {
    Mesh mesh = box({0, 0, 0}, {0.5F, 0.4F, 0.3F});
    mesh.triangles.push_back({0, 1, 100000});
    mesh.triangles.push_back({0, 0, 1});
    mesh.vertices.push_back({std::numeric_limits<float>::quiet_NaN(), 0, 0});
    mesh.triangles.push_back({0, 1, 8});
    QVERIFY(near(firstHit(mesh, kFromTheFront, {}), {0.1F, 0.05F, 0.3F}));
}

void TestRayCast::millionsOfTrianglesAreMet() {
    const Mesh mesh = torusKnot(2, 3, 0.2F, 10000, 100);
    QVERIFY(mesh.triangles.size() >= 2'000'000);
    QVERIFY(firstHit(mesh, {.origin = {0.8F, 0.0F, 5.0F}, .direction = {0, 0, -1}}, {}));
}

ORFEAS_TEST(TestRayCast, QCoreApplication)
#include "test_ray_cast.moc"
