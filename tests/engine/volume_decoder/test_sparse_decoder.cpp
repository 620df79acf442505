#include <ATen/ATen.h>

#include <QCoreApplication>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "support/analytic_fields.h"
#include "support/test_registry.h"
#include "surface/marching_cubes.h"
#include "surface/mesh_check.h"
#include "volume_decoder/analytic_field.h"
#include "volume_decoder/sparse_decoder.h"
#include "volume_decoder/volume_decoder.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

const ComputeDevice kCpu;

std::unique_ptr<Field> fieldNamed(const QString& name) {
    if (name == QStringLiteral("oracle")) {
        return makeOracleField(at::kCPU);
    }
    if (name == QStringLiteral("gyroid")) {
        return std::make_unique<FunctionField>(gyroidField(9.0));
    }
    if (name == QStringLiteral("rods")) {
        // Thinner than a coarse cell, far apart, aslant: found by their traces in the unsaturated band.
        return std::make_unique<FunctionField>([](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) {
            const at::Tensor upright = rodLogits(x, y, 0.311, 0.207, 0.012, 0.02);
            const at::Tensor aslant = rodLogits(x - 0.4 * z, y + 0.3 * z, -0.333, -0.101, 0.012, 0.02);
            const at::Tensor ends = (0.8 - z.abs()).div(0.02).clamp(-1.0, 1.0);
            return at::minimum(at::maximum(upright, aslant), ends);
        });
    }
    return std::make_unique<FunctionField>(sphereField(0.83, 0.01, -0.02, 0.03));
}

double largestDifference(const Mesh& a, const Mesh& b) {
    if (a.vertices.size() != b.vertices.size() || a.triangles != b.triangles) {
        return 1e9;
    }
    double largest = 0.0;
    for (std::size_t i = 0; i < a.vertices.size(); ++i) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            largest = std::max(largest, std::abs(double{a.vertices[i][axis]} - double{b.vertices[i][axis]}));
        }
    }
    return largest;
}

}  // namespace

class TestSparseDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCoarsestLevelIsFineEnough() {
        for (int resolution = 32; resolution <= 1024; ++resolution) {
            const int stride = coarsestStride(resolution);
            const int cells = (resolution + stride - 1) / stride;
            QVERIFY(cells >= 16 && cells <= 80);
            QVERIFY(resolution < 64 || cells >= (resolution <= 128 ? 32 : 40));
        }
    }

    void findsTheSameMeshAsTheDenseDecoder_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("resolution");
        for (const char* name : {"sphere", "gyroid", "oracle", "rods"}) {
            for (const int resolution : {8, 9, 31, 33, 81, 100, 128, 163, 167, 256}) {
                if (qstrcmp(name, "rods") == 0 && resolution < 100) {
                    continue;  // too coarse for them: even the dense decoder finds but crumbs
                }
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(resolution)))
                    << QString::fromLatin1(name) << resolution;
            }
        }
    }
    void findsTheSameMeshAsTheDenseDecoder() {
        QFETCH(QString, name);
        QFETCH(int, resolution);
        const auto field = fieldNamed(name);
        const SparseGrid sparse = decodeVolume(*field, {resolution, DecoderKind::Sparse, 0.0, 0}, kCpu, {});
        const SparseGrid dense = decodeVolume(*field, {resolution, DecoderKind::Dense, 0.0, 0}, kCpu, {});
        QCOMPARE(sparse.cells.size(), dense.cells.size());
        QVERIFY(sparse.cells == dense.cells);
        QCOMPARE(sparse.touchesBorder, dense.touchesBorder);
        QCOMPARE(sparse.mayMissThinParts, coarsestStride(resolution) > 1);
        const Mesh mesh = marchingCubes(sparse);
        QVERIFY(largestDifference(mesh, marchingCubes(dense)) <= 1e-5);
        QVERIFY(mesh.empty() || analyse(mesh).closed());
        if (resolution >= 128) {
            QVERIFY(!mesh.empty());
            // The sphere's field is not saturated anywhere, which makes the second level a dense one.
            QVERIFY(sparse.fieldQueries < dense.fieldQueries || (name == QStringLiteral("sphere") && resolution == 128));
        }
    }

    void evaluatesLittleMoreThanWhatTheSurfaceTouches() {
        const auto field = makeOracleField(at::kCPU);
        const SparseGrid grid = decodeVolume(*field, {256, DecoderKind::Sparse, 0.0, 0}, kCpu, {});
        QVERIFY(grid.cells.size() > 150000);
        // A crossed cell costs about two points on the finest level; the coarser ones come on top.
        QVERIFY2(grid.fieldQueries < static_cast<std::int64_t>(grid.cells.size()) * 6, qPrintable(QString::number(grid.fieldQueries)));
    }

    void everyPointIsEvaluatedOnce() {
        std::vector<std::array<float, 3>> seen;
        const auto oracle = makeOracleField(at::kCPU);
        FunctionField field([&](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) {
            for (std::int64_t i = 0; i < x.size(0); ++i) {
                seen.push_back({x.const_data_ptr<float>()[i], y.const_data_ptr<float>()[i], z.const_data_ptr<float>()[i]});
            }
            return oracle->logits(at::stack({x, y, z}, 1));
        });
        const SparseGrid grid = decodeVolume(field, {101, DecoderKind::Sparse, 0.0, 0}, kCpu, {});
        QCOMPARE(static_cast<std::int64_t>(seen.size()), grid.fieldQueries);
        std::sort(seen.begin(), seen.end());
        QVERIFY(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
    }

    /** A rod between the coarse samples, saturated all around it, leaves no trace there. The grid says that this can happen. */
    void aThinPartMayBeMissed() {
        constexpr int kResolution = 256;
        QCOMPARE(coarsestStride(kResolution), 4);
        const auto coordinate = [](int i) { return static_cast<double>(i) / kResolution * 2.02 - 1.01; };
        FunctionField field([&](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) {
            const at::Tensor sphere = (0.5 - (x.square() + y.square() + z.square()).sqrt()).div_(0.02).clamp_(-1.0, 1.0);
            const at::Tensor rod = rodLogits(x, y, coordinate(226), coordinate(226), 0.006, 0.003);
            const at::Tensor ends = (0.7 - z.abs()).div(0.02).clamp(-1.0, 1.0);
            return at::maximum(sphere, at::minimum(rod, ends));
        });
        const SparseGrid dense = decodeVolume(field, {kResolution, DecoderKind::Dense, 0.0, 0}, kCpu, {});
        const SparseGrid sparse = decodeVolume(field, {kResolution, DecoderKind::Sparse, 0.0, 0}, kCpu, {});
        const MeshTopology whole = analyse(marchingCubes(dense));
        const MeshTopology part = analyse(marchingCubes(sparse));
        QCOMPARE(whole.components, 2);
        QCOMPARE(part.components, 1);
        QVERIFY(part.closed());
        QVERIFY(!dense.mayMissThinParts);
        QVERIFY(sparse.mayMissThinParts);
    }

    /** What hangs together is found whole: the same rod, now touching the sphere. */
    void aThinPartThatHangsOnIsFollowedToItsEnd() {
        FunctionField field([](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) {
            const at::Tensor sphere = (0.3 - (x.square() + y.square() + z.square()).sqrt()).div_(0.02).clamp_(-1.0, 1.0);
            const at::Tensor rod = rodLogits(x, y, 0.012, 0.012, 0.008, 0.003);
            const at::Tensor ends = (0.9 - z.abs()).div(0.02).clamp(-1.0, 1.0);
            return at::maximum(sphere, at::minimum(rod, ends));
        });
        const SparseGrid dense = decodeVolume(field, {256, DecoderKind::Dense, 0.0, 0}, kCpu, {});
        const SparseGrid sparse = decodeVolume(field, {256, DecoderKind::Sparse, 0.0, 0}, kCpu, {});
        QVERIFY(sparse.cells == dense.cells);
        QVERIFY(analyse(marchingCubes(dense)).components == 1);
    }

    void theIsoLevelIsHonoured() {
        const auto field = makeOracleField(at::kCPU);
        for (const double level : {-0.7, 0.1, 0.8}) {
            const SparseGrid dense = decodeVolume(*field, {128, DecoderKind::Dense, level, 0}, kCpu, {});
            const SparseGrid sparse = decodeVolume(*field, {128, DecoderKind::Sparse, level, 0}, kCpu, {});
            QVERIFY(sparse.cells == dense.cells);
            QVERIFY(largestDifference(marchingCubes(sparse), marchingCubes(dense)) <= 1e-5);
        }
    }
};

ORFEAS_TEST(TestSparseDecoder, QCoreApplication)
#include "test_sparse_decoder.moc"
