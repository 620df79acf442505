#include <ATen/ATen.h>

#include <QCoreApplication>
#include <QTest>
#include <cmath>
#include <string>

#include "support/analytic_fields.h"
#include "support/require.h"
#include "support/seed.h"
#include "support/test_registry.h"
#include "surface/border.h"
#include "surface/marching_cubes.h"
#include "surface/mesh_check.h"
#include "surface/surface_part.h"
#include "volume_decoder/volume_decoder.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

SparseGrid denseCells(Field& field, int resolution, double isoLevel = 0.0) {
    return sparseCellsOf(decodeDenseGrid(field, resolution, 0, {}), isoLevel);
}

/** `number` says which of many meshes it is. */
void verifySolid(const Mesh& mesh, std::uint64_t number = 0) {
    const MeshTopology topology = analyse(mesh);
    const auto none = [&](std::int64_t count, const char* what) {
        require(count == 0, "mesh " + std::to_string(number) + ": " + std::to_string(count) + " " + what);
    };
    none(topology.boundaryEdges, "edges of the boundary");
    none(topology.nonManifoldEdges, "edges that are not manifold");
    none(topology.inconsistentEdges, "edges between turned triangles");
    none(topology.nonManifoldVertices, "vertices that are not manifold");
    none(topology.degenerateTriangles, "degenerate triangles");
    none(topology.unusedVertices, "unused vertices");
    require(topology.signedVolume > 0.0, "mesh " + std::to_string(number) + " is inside out");
    REQUIRE(mesh.normals.size() == mesh.vertices.size());
}

/** No triangle may be a line or a point. */
bool hasZeroArea(const Mesh& mesh) {
    for (const Triangle& triangle : mesh.triangles) {
        Mesh single;
        single.vertices = {mesh.vertices[triangle[0]], mesh.vertices[triangle[1]], mesh.vertices[triangle[2]]};
        single.triangles = {{0, 1, 2}};
        if (analyse(single).area <= 0.0) {
            return true;
        }
    }
    return false;
}

}  // namespace

class TestMarchingCubes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandBandLimitedFieldsGiveSolids() {
        std::int64_t pieces = 0;
        std::int64_t handles = 0;
        for (std::uint64_t seed = 0; seed < 1000; ++seed) {
            const SparseGrid grid = sparseCellsOf(randomBandLimitedGrid(20, 2.0 + static_cast<double>(seed % 7), seed), 0.0);
            QVERIFY(!grid.touchesBorder);
            const Mesh mesh = marchingCubes(grid);
            QVERIFY(!mesh.empty());
            verifySolid(mesh, seed);
            const MeshTopology topology = analyse(mesh);
            pieces += topology.components;
            handles += topology.components - topology.eulerCharacteristic / 2;
        }
        // The fields must be rough enough to mean something.
        QVERIFY(pieces > 5000);
        QVERIFY(handles > 2000);
    }

    void noiseGivesSolids() {
        at::Generator generator = at::detail::createCPUGenerator(seed(3));
        for (int trial = 0; trial < 50; ++trial) {
            at::Tensor grid = at::rand({13, 13, 13}, generator).sub_(0.5);
            if (trial % 2 == 1) {
                grid = grid.mul_(4.0).round_().div_(4.0);  // many points exactly on the level
            }
            const Mesh mesh = marchingCubes(sparseCellsOf(grid, 0.0));  // touches the border everywhere
            verifySolid(mesh, static_cast<std::uint64_t>(trial));
            QVERIFY(!hasZeroArea(mesh));
        }
    }

    void aSphereHasItsVolumeAreaAndNormals() {
        FunctionField field = sphereField(0.7, 0.05, -0.1, 0.02);
        const Mesh mesh = marchingCubes(denseCells(field, 64));
        verifySolid(mesh);
        const MeshTopology topology = analyse(mesh);
        QCOMPARE(topology.eulerCharacteristic, 2);
        QVERIFY(std::abs(topology.signedVolume / (4.0 / 3.0 * M_PI * 0.343) - 1.0) < 2e-3);
        QVERIFY(std::abs(topology.area / (4.0 * M_PI * 0.49) - 1.0) < 2e-3);
        for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
            const double r[3] = {mesh.vertices[i][0] - 0.05, mesh.vertices[i][1] + 0.1, mesh.vertices[i][2] - 0.02};
            const double length = std::hypot(r[0], r[1], r[2]);
            QVERIFY(std::abs(length - 0.7) < 4e-4);
            const double cosine = (r[0] * mesh.normals[i][0] + r[1] * mesh.normals[i][1] + r[2] * mesh.normals[i][2]) / length;
            QVERIFY(cosine > 0.9995);
            const double normalLength = std::hypot(double{mesh.normals[i][0]}, double{mesh.normals[i][1]}, double{mesh.normals[i][2]});
            QVERIFY(std::abs(normalLength - 1.0) < 1e-5);
        }
    }

    void verticesLieInModelCoordinates() {
        // A plane between two grid planes of an odd grid, at 0.25 of the cell that starts at point 4 of 9.
        const at::Tensor x = at::arange(10).to(at::kFloat);
        const at::Tensor grid = (4.25 - x).view({10, 1, 1}).expand({10, 10, 10}).contiguous();
        const Mesh mesh = marchingCubes(sparseCellsOf(grid, 0.0), Border::Open);
        QCOMPARE(mesh.vertices.size(), std::size_t{100});
        for (std::size_t i = 0; i < mesh.vertices.size(); ++i) {
            QVERIFY(std::abs(mesh.vertices[i][0] - (4.25 / 9.0 * 2.02 - 1.01)) < 1e-6);
            QVERIFY(mesh.normals[i][0] > 0.9999F);
        }
        const MeshTopology topology = analyse(mesh);
        QCOMPARE(topology.boundaryEdges, 36);
        QVERIFY(std::abs(topology.area - 2.02 * 2.02) < 1e-4);
    }

    void theIsoLevelMovesTheSurface() {
        FunctionField field = sphereField(0.7);
        const Mesh mesh = marchingCubes(denseCells(field, 48, 0.1));
        verifySolid(mesh);
        for (const Vec3f& vertex : mesh.vertices) {
            QVERIFY(std::abs(std::hypot(double{vertex[0]}, double{vertex[1]}, double{vertex[2]}) - 0.6) < 1e-3);
        }
    }

    void pointsOnTheLevelAreOutside() {
        at::Tensor grid = at::full({5, 5, 5}, -1.0F);
        grid.narrow(0, 1, 3).narrow(1, 1, 3).narrow(2, 1, 3).zero_();
        QVERIFY(sparseCellsOf(grid, 0.0).cells.empty());
        grid[2][2][2] = 1.0F;
        const Mesh mesh = marchingCubes(sparseCellsOf(grid, 0.0));
        verifySolid(mesh);
        QVERIFY(!hasZeroArea(mesh));
        QCOMPARE(mesh.vertices.size(), std::size_t{6});
        QCOMPARE(mesh.triangles.size(), std::size_t{8});
    }

    void partsGiveTheMeshOfOneGo() {
        FunctionField gyroid = gyroidField(9.0);  // cut by the border as well
        constexpr int kResolution = 96;
        const SparseGrid grid = closeAtBorder(denseCells(gyroid, kResolution));
        QVERIFY(grid.cells.size() > 50'000);
        const Mesh mesh = marchingCubes(grid, Border::Open);
        const SurfacePart whole = extractPart(grid, 0, grid.cells.size());
        QVERIFY(mesh.vertices == whole.vertices);
        QVERIFY(mesh.triangles == whole.triangles);
        for (std::size_t i = 0; i < mesh.normals.size(); ++i) {
            const Vec3f& gradient = whole.gradients[i];
            const double length = std::hypot(gradient[0], gradient[1], gradient[2]);
            for (std::size_t axis = 0; axis < 3 && length > 0.0; ++axis) {
                QVERIFY(std::abs(mesh.normals[i][axis] + gradient[axis] / length) < 1e-4);
            }
        }
    }

    void anEmptyGridGivesAnEmptyMesh() {
        QVERIFY(marchingCubes(sparseCellsOf(at::full({9, 9, 9}, -1.0F), 0.0)).empty());
        // A field that is inside everywhere has no surface either.
        QVERIFY(marchingCubes(sparseCellsOf(at::full({9, 9, 9}, 1.0F), 0.0)).empty());
    }

    void aSurfaceCutByTheBorderIsCapped_data() {
        QTest::addColumn<double>("cx");
        QTest::addColumn<double>("cy");
        QTest::addColumn<double>("cz");
        QTest::addColumn<double>("share");
        QTest::newRow("side") << 1.01 << 0.0 << 0.0 << 0.5;
        QTest::newRow("edge") << -1.01 << 1.01 << 0.0 << 0.25;
        QTest::newRow("corner") << -1.01 << 1.01 << -1.01 << 0.125;
    }
    void aSurfaceCutByTheBorderIsCapped() {
        QFETCH(double, cx);
        QFETCH(double, cy);
        QFETCH(double, cz);
        QFETCH(double, share);
        FunctionField field = sphereField(0.6, cx, cy, cz);
        const SparseGrid grid = denseCells(field, 40);
        QVERIFY(grid.touchesBorder);
        const Mesh mesh = marchingCubes(grid);
        verifySolid(mesh);
        QVERIFY(!hasZeroArea(mesh));
        const MeshTopology topology = analyse(mesh);
        QCOMPARE(topology.eulerCharacteristic, 2);
        QVERIFY(std::abs(topology.signedVolume / (share * 4.0 / 3.0 * M_PI * 0.216) - 1.0) < 5e-3);
        for (const Vec3f& vertex : mesh.vertices) {
            QVERIFY(std::abs(vertex[0]) <= 1.0101F && std::abs(vertex[1]) <= 1.0101F && std::abs(vertex[2]) <= 1.0101F);
        }
        const MeshTopology open = analyse(marchingCubes(grid, Border::Open));
        QVERIFY(open.boundaryEdges > 0);
        QCOMPARE(open.eulerCharacteristic, 1);
        QVERIFY(open.edgeManifold());
    }

    void aHollowInASolidCubeIsClosedOutside() {
        FunctionField field([](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) {
            return (x.square() + y.square() + z.square()).sqrt() - 0.5;
        });
        const SparseGrid grid = denseCells(field, 32);
        QVERIFY(grid.touchesBorder);
        const Mesh mesh = marchingCubes(grid);
        verifySolid(mesh);
        const MeshTopology topology = analyse(mesh);
        QCOMPARE(topology.components, 2);
        QCOMPARE(topology.eulerCharacteristic, 4);
        QVERIFY(std::abs(topology.signedVolume / (std::pow(2.02, 3) - 4.0 / 3.0 * M_PI * 0.125) - 1.0) < 5e-3);
    }

    void aGyroidIsCappedOnAllSides() {
        FunctionField field = gyroidField(6.0);
        const SparseGrid grid = denseCells(field, 50);
        const Mesh mesh = marchingCubes(grid);
        verifySolid(mesh);
        // By its symmetry a gyroid halves space.
        QVERIFY(std::abs(analyse(mesh).signedVolume / std::pow(2.02, 3) - 0.5) < 0.02);
    }
};

ORFEAS_TEST(TestMarchingCubes, QCoreApplication)
#include "test_marching_cubes.moc"
