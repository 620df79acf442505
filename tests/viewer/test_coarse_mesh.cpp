#include "viewer/coarse_mesh.h"

#include <QCoreApplication>
#include <QTest>
#include <limits>

#include "shapes.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

class TestCoarseMesh : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksAlikeWithFewerTriangles();
    void leavesWrongTrianglesOut();
    void keepsSmallMeshesWhole();
};

void TestCoarseMesh::looksAlikeWithFewerTriangles() {
    const Mesh mesh = torusKnot(2, 3, 0.2F, 4000, 100);
    const Mesh coarse = coarseMesh(mesh, boundsOf(mesh), 100);
    QVERIFY(coarse.triangles.size() < mesh.triangles.size() / 8);
    QVERIFY(coarse.triangles.size() > 10000);
    QCOMPARE(coarse.normals.size(), coarse.vertices.size());
    const QVector3D difference = boundsOf(coarse).size() - boundsOf(mesh).size();
    QVERIFY(difference.length() < 0.06F);  // two cells on each axis at most
}

void TestCoarseMesh::leavesWrongTrianglesOut() {
    Mesh mesh = box({0, 0, 0}, {0.5F, 0.4F, 0.3F});
    const Bounds bounds = boundsOf(mesh);
    mesh.triangles.push_back({0, 1, 100000});
    mesh.vertices.push_back({std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1e30F});
    mesh.triangles.push_back({0, 1, 8});
    const Mesh coarse = coarseMesh(mesh, bounds, 10);
    QVERIFY(coarse.triangles.size() >= 12 && coarse.triangles.size() <= 13);
}

void TestCoarseMesh::keepsSmallMeshesWhole() {
    const Mesh mesh = box({0.2F, 0, 0}, {0.5F, 0.4F, 0.3F});
    QCOMPARE(coarseMesh(mesh, boundsOf(mesh), 100).triangles.size(), mesh.triangles.size());
    QVERIFY(coarseMesh(Mesh{}, Bounds{}, 100).empty());
}

ORFEAS_TEST(TestCoarseMesh, QCoreApplication)
#include "test_coarse_mesh.moc"
