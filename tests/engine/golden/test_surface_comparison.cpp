#include <QCoreApplication>
#include "golden_support.h"
#include "pipeline/surface_comparison.h"
#include "support/test_registry.h"
#include "surface/marching_cubes.h"
#include "volume_decoder/volume_decoder.h"

using namespace orfeas;
using namespace orfeas::test;

/** Two surfaces of one grid are told equal, and any change to one of them is seen. */
class TestSurfaceComparison : public QObject {
    Q_OBJECT

private:
    static constexpr int kResolution = 12;
    Mesh m_mesh;
    at::Tensor m_vertices;  ///< in grid coordinates
    at::Tensor m_faces;

private Q_SLOTS:
    void initTestCase();
    void equalSurfacesAgree();
    void seesMovedVertex();
    void seesMissingTriangle();
    void seesReconnectedTriangle();
    void seesTurnedTriangle();
    void refusesNonsense();
};

void TestSurfaceComparison::initTestCase() {
    const at::Tensor axis = at::linspace(-kBounds, kBounds, kResolution + 1, at::kFloat);
    const at::Tensor squares = axis.square();
    const at::Tensor grid = 0.5 - squares.view({-1, 1, 1}) - squares.view({1, -1, 1}) - squares.view({1, 1, -1});  // a ball
    m_mesh = marchingCubes(sparseCellsOf(grid.contiguous(), 0.0));
    QVERIFY(m_mesh.triangles.size() > 200);
    QVERIFY(analyse(m_mesh).signedVolume > 0.0);
    std::vector<float> points;
    for (const Vec3f& vertex : m_mesh.vertices) {
        for (const float x : vertex) {
            points.push_back(static_cast<float>((x / kBounds + 1.0) / 2.0 * kResolution));
        }
    }
    std::vector<std::int64_t> corners;
    for (const Triangle& triangle : m_mesh.triangles) {
        corners.insert(corners.end(), triangle.begin(), triangle.end());
    }
    m_vertices = at::tensor(points, at::kFloat).view({-1, 3});
    m_faces = at::tensor(corners, at::kLong).view({-1, 3});
}

void TestSurfaceComparison::equalSurfacesAgree() {
    const SurfaceComparison same = compareSurfaces(m_mesh, m_vertices, m_faces.to(at::kInt), kResolution);
    QVERIFY(same.vertexDistance < 1e-4);
    QVERIFY(same.areaDifference < 1e-5);
    QVERIFY(same.volumeDifference < 1e-5);
    QVERIFY(same.sameTopology());
    QCOMPARE(same.ours.eulerCharacteristic, std::int64_t{2});
}

void TestSurfaceComparison::seesMovedVertex() {
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        at::Tensor moved = m_vertices.clone();
        moved[17][axis] += 0.05;
        QVERIFY(compareSurfaces(m_mesh, moved, m_faces, kResolution).vertexDistance > 0.02);
    }
    at::Tensor lost = m_vertices.clone();
    lost[17][0] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(!(compareSurfaces(m_mesh, lost, m_faces, kResolution).vertexDistance < 0.02));
}

void TestSurfaceComparison::seesMissingTriangle() {
    QVERIFY(!compareSurfaces(m_mesh, m_vertices, m_faces.slice(0, 1), kResolution).sameTopology());
}

void TestSurfaceComparison::seesReconnectedTriangle() {
    at::Tensor faces = m_faces.clone();
    faces[5][1] = (faces[5][1] + 40) % m_vertices.size(0);
    QVERIFY(!compareSurfaces(m_mesh, m_vertices, faces, kResolution).sameTopology());
}

void TestSurfaceComparison::seesTurnedTriangle() {
    at::Tensor faces = m_faces.clone();
    faces[5] = m_faces[5].flip(0);
    QVERIFY(!compareSurfaces(m_mesh, m_vertices, faces, kResolution).sameTopology());
    // All of them turned is a convention, and no difference.
    const SurfaceComparison turned = compareSurfaces(m_mesh, m_vertices, m_faces.flip(1), kResolution);
    QVERIFY(turned.sameTopology());
    QVERIFY(turned.volumeDifference < 1e-5);
    QVERIFY(turned.reference.signedVolume < 0.0);
}

void TestSurfaceComparison::refusesNonsense() {
    at::Tensor faces = m_faces.clone();
    faces[3][0] = m_vertices.size(0);
    VERIFY_ERROR(compareSurfaces(m_mesh, m_vertices, faces, kResolution), ErrorCode::CorruptFile, "names vertex");
    VERIFY_ERROR(compareSurfaces(m_mesh, m_vertices.flatten(), m_faces, kResolution), ErrorCode::CorruptFile, "[V, 3]");
}

ORFEAS_TEST(TestSurfaceComparison, QCoreApplication)
#include "test_surface_comparison.moc"
