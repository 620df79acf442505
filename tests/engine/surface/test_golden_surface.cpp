#include <ATen/ATen.h>

#include <QCoreApplication>
#include <QTest>
#include <cmath>

#include "support/paths.h"
#include "support/test_registry.h"
#include "surface/marching_cubes.h"
#include "surface/mesh_check.h"
#include "volume_decoder/volume_decoder.h"
#include "weights/weight_source.h"

using namespace orfeas;

namespace {

constexpr double kCellSide = 2.02 / 24.0;

/** scikit-image's mesh, from grid to model coordinates. */
Mesh referenceMesh(const WeightSource& source) {
    const at::Tensor vertices = (source.read("mc_vertices_grid").to(at::kDouble) * kCellSide - 1.01).to(at::kFloat).contiguous();
    const at::Tensor faces = source.read("mc_faces").to(at::kInt).contiguous();
    Mesh mesh;
    for (std::int64_t i = 0; i < vertices.size(0); ++i) {
        const float* v = vertices.const_data_ptr<float>() + i * 3;
        mesh.vertices.push_back({v[0], v[1], v[2]});
    }
    for (std::int64_t i = 0; i < faces.size(0); ++i) {
        const int* f = faces.const_data_ptr<int>() + i * 3;
        mesh.triangles.push_back({static_cast<std::uint32_t>(f[0]), static_cast<std::uint32_t>(f[1]), static_cast<std::uint32_t>(f[2])});
    }
    return mesh;
}

at::Tensor points(const Mesh& mesh) {
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(mesh.vertices.size()), 3});
    std::memcpy(tensor.mutable_data_ptr<float>(), mesh.vertices.data(), mesh.vertices.size() * sizeof(Vec3f));
    return tensor;
}

/** From each point of `from` to the nearest of `to`, in cell sides, [N]. */
at::Tensor nearestDistances(const at::Tensor& from, const at::Tensor& to) {
    std::vector<at::Tensor> parts;
    for (const at::Tensor& chunk : from.split(512)) {
        parts.push_back(std::get<0>((chunk.unsqueeze(1) - to.unsqueeze(0)).square_().sum(2).min(1)).sqrt_());
    }
    return at::cat(parts).div_(kCellSide);
}

}  // namespace

/** The grids of the golden cases come from random networks: rough, and cut by the border, where scikit-image leaves the mesh open. */
class TestGoldenSurface : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithScikitImage_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"hy3d-2.0-tiny", "hy3d-2.0-turbo-tiny", "hy3d-2.1-tiny", "hy3d-2mv-tiny"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void agreesWithScikitImage() {
        QFETCH(QString, name);
        const auto source = openWeightSource(test::testData("golden/") + name.toStdString() + "/expected.safetensors");
        const SparseGrid grid = sparseCellsOf(source->read("grid_logits")[0].contiguous(), 0.0);
        QVERIFY(grid.touchesBorder);

        const Mesh closed = marchingCubes(grid);
        QVERIFY(analyse(closed).closed());
        QCOMPARE(analyse(closed).nonManifoldVertices, 0);
        QVERIFY(analyse(closed).signedVolume > 0.0);

        const Mesh mesh = marchingCubes(grid, Border::Open);
        const Mesh reference = referenceMesh(*source);
        const MeshTopology ours = analyse(mesh);
        const MeshTopology theirs = analyse(reference);
        QCOMPARE(ours.eulerCharacteristic, theirs.eulerCharacteristic);
        QCOMPARE(ours.components, theirs.components);
        QCOMPARE(ours.boundaryEdges, theirs.boundaryEdges);
        QCOMPARE(mesh.triangles.size(), reference.triangles.size());
        QVERIFY(std::abs(ours.area / theirs.area - 1.0) < 2e-4);
        // Its triangles face inwards where inside is above the level.
        QVERIFY2(std::abs(ours.signedVolume + theirs.signedVolume) < 2e-3,
                 qPrintable(QStringLiteral("%1 %2").arg(ours.signedVolume).arg(theirs.signedVolume)));

        // Both put vertices on the same edges at the same places, but for the clearance from grid points.
        QVERIFY(nearestDistances(points(mesh), points(reference)).max().item<double>() < 1.1e-3);
        QVERIFY(nearestDistances(points(reference), points(mesh)).max().item<double>() < 1.1e-3);
    }
};

ORFEAS_TEST(TestGoldenSurface, QCoreApplication)
#include "test_golden_surface.moc"
