#include "viewer/shading_normals.h"

#include <QCoreApplication>
#include <QTest>
#include <cmath>

#include "shapes.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

class TestShadingNormals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boxGetsSharpEdges();
    void sphereStaysSmooth();
    void degenerateTrianglesGetUnitNormals();
};

void TestShadingNormals::boxGetsSharpEdges() {
    const Mesh shaded = withShadingNormals(box({0, 0, 0}, {0.5F, 0.3F, 0.2F}));
    QCOMPARE(shaded.vertices.size(), std::size_t{24});
    QCOMPARE(shaded.normals.size(), std::size_t{24});
    for (const Vec3f& normal : shaded.normals) {
        int along = 0;
        for (const float component : normal) {
            along += std::abs(std::abs(component) - 1.0F) < 1e-5F ? 1 : 0;
        }
        QCOMPARE(along, 1);
    }
    // Outward: the normal leads away from the centre.
    for (std::size_t i = 0; i < shaded.vertices.size(); ++i) {
        const Vec3f& p = shaded.vertices[i];
        const Vec3f& n = shaded.normals[i];
        QVERIFY(p[0] * n[0] + p[1] * n[1] + p[2] * n[2] > 0.0F);
    }
}

void TestShadingNormals::sphereStaysSmooth() {
    Mesh mesh = sphere(1.0F, 40, 60);
    const std::vector<Vec3f> expected = mesh.normals;
    mesh.normals.clear();
    const Mesh shaded = withShadingNormals(mesh);
    QCOMPARE(shaded.vertices.size(), mesh.vertices.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Vec3f& n = shaded.normals[i];
        QVERIFY(n[0] * expected[i][0] + n[1] * expected[i][1] + n[2] * expected[i][2] > 0.995F);
    }
}

void TestShadingNormals::degenerateTrianglesGetUnitNormals() {
    Mesh mesh;
    mesh.vertices = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}};
    mesh.triangles = {{0, 1, 2}, {0, 0, 1}};
    for (const Vec3f& n : withShadingNormals(mesh).normals) {
        QVERIFY(std::abs(n[0] * n[0] + n[1] * n[1] + n[2] * n[2] - 1.0F) < 1e-5F);
    }
}

ORFEAS_TEST(TestShadingNormals, QCoreApplication)
#include "test_shading_normals.moc"
