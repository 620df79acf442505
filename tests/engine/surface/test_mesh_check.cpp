#include <QCoreApplication>
#include <QTest>
#include <cmath>

#include "support/test_registry.h"
#include "surface/mesh_check.h"

using namespace orfeas;

namespace {

/** A tetrahedron with one corner in the origin and unit legs, facing outwards. */
Mesh tetrahedron() {
    Mesh mesh;
    mesh.vertices = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    mesh.triangles = {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}};
    return mesh;
}

}  // namespace

class TestMeshCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTetrahedronIsClosed() {
        const MeshTopology topology = analyse(tetrahedron());
        QVERIFY(topology.closed());
        QCOMPARE(topology.eulerCharacteristic, 2);
        QCOMPARE(topology.components, 1);
        QCOMPARE(topology.nonManifoldVertices, 0);
        QCOMPARE(topology.unusedVertices, 0);
        QVERIFY(std::abs(topology.signedVolume - 1.0 / 6.0) < 1e-7);
        QVERIFY(std::abs(topology.area - (1.5 + std::sqrt(3.0) / 2.0)) < 1e-6);
    }

    void aMissingTriangleLeavesABoundary() {
        Mesh mesh = tetrahedron();
        mesh.triangles.pop_back();
        const MeshTopology topology = analyse(mesh);
        QCOMPARE(topology.boundaryEdges, 3);
        QVERIFY(topology.edgeManifold());
        QVERIFY(!topology.closed());
        QCOMPARE(topology.eulerCharacteristic, 1);
    }

    void aTurnedTriangleIsInconsistent() {
        Mesh mesh = tetrahedron();
        std::swap(mesh.triangles[3][0], mesh.triangles[3][1]);
        const MeshTopology topology = analyse(mesh);
        QCOMPARE(topology.inconsistentEdges, 3);
        QVERIFY(!topology.closed());
    }

    void insideOutHasNegativeVolume() {
        Mesh mesh = tetrahedron();
        for (Triangle& triangle : mesh.triangles) {
            std::swap(triangle[0], triangle[1]);
        }
        const MeshTopology topology = analyse(mesh);
        QVERIFY(topology.closed());
        QVERIFY(topology.signedVolume < 0.0);
    }

    void aSharedEdgeIsNotManifold() {
        Mesh mesh = tetrahedron();
        mesh.vertices.push_back({-1, -1, -1});
        mesh.triangles.push_back({0, 1, 4});
        const MeshTopology topology = analyse(mesh);
        QCOMPARE(topology.nonManifoldEdges, 1);
        QCOMPARE(topology.boundaryEdges, 2);
    }

    void aSharedVertexIsNotManifold() {
        // Two tetrahedra that touch in the origin.
        Mesh mesh = tetrahedron();
        mesh.vertices.insert(mesh.vertices.end(), {{-1, 0, 0}, {0, -1, 0}, {0, 0, -1}});
        mesh.triangles.insert(mesh.triangles.end(), {{0, 4, 5}, {0, 6, 4}, {0, 5, 6}, {4, 6, 5}});
        const MeshTopology topology = analyse(mesh);
        QVERIFY(topology.closed());
        QCOMPARE(topology.nonManifoldVertices, 1);
        QCOMPARE(topology.components, 1);
    }

    void badTrianglesAndUnusedVerticesAreCounted() {
        Mesh mesh = tetrahedron();
        mesh.vertices.push_back({5, 5, 5});
        mesh.triangles.push_back({1, 1, 2});
        mesh.triangles.push_back({0, 1, 99});
        const MeshTopology topology = analyse(mesh);
        QCOMPARE(topology.degenerateTriangles, 2);
        QCOMPARE(topology.unusedVertices, 1);
        QCOMPARE(topology.eulerCharacteristic, 2);
        QVERIFY(!topology.closed());
    }
};

ORFEAS_TEST(TestMeshCheck, QCoreApplication)
#include "test_mesh_check.moc"
