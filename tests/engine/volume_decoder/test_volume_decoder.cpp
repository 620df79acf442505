#include "volume_decoder/volume_decoder.h"

#include <ATen/ATen.h>

#include <QCoreApplication>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "support/analytic_fields.h"
#include "support/test_registry.h"
#include "surface/border.h"
#include "surface/marching_cubes.h"
#include "surface/mesh_check.h"
#include "volume_decoder/analytic_field.h"
#include "volume_decoder/field_sampler.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

const ComputeDevice kCpu;

/** Does something before each evaluation of another field: counts, throws, stops. */
class WatchedField : public Field {
public:
    WatchedField(Field& field, std::function<void(int call, std::int64_t points)> before) : m_field(field), m_before(std::move(before)) {}

    at::Tensor logits(const at::Tensor& points) override {
        m_before(calls++, points.size(0));
        return m_field.logits(points);
    }
    at::Device device() const override { return m_field.device(); }
    std::int64_t bytesPerQuery() const override { return m_field.bytesPerQuery(); }

    int calls = 0;

private:
    Field& m_field;
    std::function<void(int, std::int64_t)> m_before;
};

void throwOutOfMemory() {
    TORCH_CHECK_WITH(OutOfMemoryError, false, "CUDA out of memory.");
}

template <typename Action>
ErrorCode codeOf(Action action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Internal;
}

}  // namespace

class TestVolumeDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCoordinatesAreThoseOfTheSpecification() {
        const at::Tensor coordinates = gridCoordinates(384, at::kCPU);
        QCOMPARE(coordinates.size(0), 385);
        for (std::int64_t i = 0; i <= 384; ++i) {
            QCOMPARE(coordinates[i].item<float>(), static_cast<float>(static_cast<double>(i) / 384.0 * 2.02 - 1.01));
        }
    }

    void theDenseGridIsInIjOrder() {
        FunctionField field([](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) { return x + 10.0 * y + 100.0 * z; });
        const at::Tensor grid = decodeDenseGrid(field, 10, 77, {});
        QCOMPARE(grid.sizes().vec(), (std::vector<std::int64_t>{11, 11, 11}));
        const at::Tensor axis = gridCoordinates(10, at::kCPU);
        const at::Tensor expected = axis.view({11, 1, 1}) + 10.0 * axis.view({1, 11, 1}) + 100.0 * axis.view({1, 1, 11});
        QVERIFY(at::allclose(grid, expected, 1e-6, 1e-5));
    }

    void denseCellsAreThoseOfTheGrid_data() { resolutions(); }
    void denseCellsAreThoseOfTheGrid() {
        QFETCH(int, resolution);
        FunctionField field = sphereField(0.8, 0.02, -0.03, 0.01);
        const SparseGrid grid = decodeVolume(field, {resolution, DecoderKind::Dense, 0.0, 5000}, kCpu, {});
        const SparseGrid expected = sparseCellsOf(decodeDenseGrid(field, resolution, 0, {}), 0.0);
        const std::int64_t side = resolution + 1;
        QCOMPARE(grid.fieldQueries, side * side * side);
        QCOMPARE(grid.chunkSize, 5000);
        QCOMPARE(grid.resolution, resolution);
        QVERIFY(!grid.mayMissThinParts);
        QVERIFY(!grid.touchesBorder);
        QVERIFY(!grid.cells.empty());
        QVERIFY(std::is_sorted(grid.cells.begin(), grid.cells.end()));
        QVERIFY(grid.cells == expected.cells);
        QVERIFY(grid.corners == expected.corners);
        QVERIFY(analyse(marchingCubes(grid)).closed());
    }

    void theGridCarriesItsLevel() {
        for (const double level : {-0.2, 0.0, 0.1}) {
            for (const DecoderKind kind : {DecoderKind::Dense, DecoderKind::Sparse}) {
                FunctionField field = sphereField(0.7);
                const SparseGrid grid = decodeVolume(field, {64, kind, level, 0}, kCpu, {});
                QCOMPARE(grid.isoLevel, static_cast<float>(level));
                const Mesh mesh = marchingCubes(grid);
                QVERIFY(analyse(mesh).closed());
                for (const Vec3f& vertex : mesh.vertices) {
                    QVERIFY(std::abs(std::hypot(double{vertex[0]}, double{vertex[1]}, double{vertex[2]}) - (0.7 - level)) < 2e-3);
                }
            }
        }
    }

    void aLevelIsKeptWhereTheSurfaceLeavesTheCube() {
        for (const double level : {-0.2, 0.3}) {
            FunctionField field = sphereField(1.4);  // crosses the sides, but not the corners
            const SparseGrid grid = decodeVolume(field, {64, DecoderKind::Dense, level, 0}, kCpu, {});
            QVERIFY(grid.touchesBorder);
            QCOMPARE(closeAtBorder(grid).isoLevel, static_cast<float>(level));
            QVERIFY(analyse(marchingCubes(grid)).closed());
        }
    }

    void theChunkSizeChangesNothing_data() {
        QTest::addColumn<int>("decoder");
        QTest::newRow("dense") << static_cast<int>(DecoderKind::Dense);
        QTest::newRow("sparse") << static_cast<int>(DecoderKind::Sparse);
    }
    void theChunkSizeChangesNothing() {
        QFETCH(int, decoder);
        const auto kind = static_cast<DecoderKind>(decoder);
        FunctionField field = sphereField(0.8, 0.1, 0.0, -0.1);
        const SparseGrid reference = decodeVolume(field, {90, kind, 0.0, 0}, kCpu, {});
        for (const int chunk : {999, 4096, 1 << 22}) {
            const SparseGrid grid = decodeVolume(field, {90, kind, 0.0, chunk}, kCpu, {});
            QCOMPARE(grid.chunkSize, chunk);
            QCOMPARE(grid.fieldQueries, reference.fieldQueries);
            QVERIFY(grid.cells == reference.cells);
            QVERIFY(grid.corners == reference.corners);
        }
    }

    void outOfMemoryHalvesTheChunk_data() { theChunkSizeChangesNothing_data(); }
    void outOfMemoryHalvesTheChunk() {
        QFETCH(int, decoder);
        const auto kind = static_cast<DecoderKind>(decoder);
        FunctionField sphere = sphereField(0.8);
        const SparseGrid reference = decodeVolume(sphere, {64, kind, 0.0, 0}, kCpu, {});
        WatchedField field(sphere, [](int, std::int64_t points) {
            if (points > 6000) {
                throwOutOfMemory();
            }
        });
        const SparseGrid grid = decodeVolume(field, {64, kind, 0.0, 32768}, kCpu, {});
        QCOMPARE(grid.chunkSize, 4096);
        QVERIFY(grid.cells == reference.cells);
        QVERIFY(grid.corners == reference.corners);
    }

    void hostAllocationFailuresCountAsOutOfMemory() {
        FunctionField sphere = sphereField(0.8);
        WatchedField field(sphere, [](int call, std::int64_t) {
            if (call == 0) {
                throw std::bad_alloc();
            }
            if (call == 1) {
                TORCH_CHECK(false, "DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes.");
            }
        });
        QCOMPARE(decodeVolume(field, {20, DecoderKind::Dense, 0.0, 16384}, kCpu, {}).chunkSize, 4096);
    }

    void endlessOutOfMemoryIsAnError() {
        FunctionField sphere = sphereField(0.8);
        WatchedField field(sphere, [](int, std::int64_t) { throwOutOfMemory(); });
        QCOMPARE(codeOf([&] { decodeVolume(field, {64, DecoderKind::Dense, 0.0, 65536}, kCpu, {}); }), ErrorCode::OutOfMemory);
        QVERIFY2(field.calls < 12, "each retry must use a smaller chunk");
    }

    void otherErrorsAreNotSwallowed() {
        FunctionField sphere = sphereField(0.8);
        WatchedField field(sphere, [](int, std::int64_t) { TORCH_CHECK(false, "a shape does not fit"); });
        QVERIFY_THROWS_EXCEPTION(c10::Error, decodeVolume(field, {20, DecoderKind::Dense, 0.0, 0}, kCpu, {}));
        QCOMPARE(field.calls, 1);
    }

    void valuesThatAreNotNumbersAreAnError_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decoder");
        for (const DecoderKind kind : {DecoderKind::Dense, DecoderKind::Sparse}) {
            QTest::addRow("NaN %d", static_cast<int>(kind)) << std::numeric_limits<double>::quiet_NaN() << static_cast<int>(kind);
            QTest::addRow("infinity %d", static_cast<int>(kind)) << std::numeric_limits<double>::infinity() << static_cast<int>(kind);
        }
    }
    void valuesThatAreNotNumbersAreAnError() {
        QFETCH(double, value);
        QFETCH(int, decoder);
        // Only in a small place near the surface.
        FunctionField field([value](const at::Tensor& x, const at::Tensor& y, const at::Tensor& z) {
            const at::Tensor logits = 0.8 - (x.square() + y.square() + z.square()).sqrt();
            return at::where((x - 0.8).abs() + y.abs() + z.abs() < 0.1, at::full_like(logits, value), logits);
        });
        const VolumeSettings settings{100, static_cast<DecoderKind>(decoder), 0.0, 0};
        QCOMPARE(codeOf([&] { decodeVolume(field, settings, kCpu, {}); }), ErrorCode::NotFinite);
    }

    void anEmptyFieldHasNoCells_data() { theChunkSizeChangesNothing_data(); }
    void anEmptyFieldHasNoCells() {
        QFETCH(int, decoder);
        FunctionField field([](const at::Tensor& x, const at::Tensor&, const at::Tensor&) { return at::full_like(x, -1.0); });
        const SparseGrid grid = decodeVolume(field, {100, static_cast<DecoderKind>(decoder), 0.0, 0}, kCpu, {});
        QVERIFY(grid.cells.empty());
        QVERIFY(!grid.touchesBorder);
        QVERIFY(marchingCubes(grid).empty());
    }

    void cancellingStopsWithinOneChunk_data() { theChunkSizeChangesNothing_data(); }
    void cancellingStopsWithinOneChunk() {
        QFETCH(int, decoder);
        std::stop_source source;
        JobContext context;
        context.stop = source.get_token();
        FunctionField sphere = sphereField(0.8);
        WatchedField field(sphere, [&](int call, std::int64_t) {
            if (call == 5) {
                source.request_stop();
            }
        });
        const VolumeSettings settings{100, static_cast<DecoderKind>(decoder), 0.0, 2000};
        QCOMPARE(codeOf([&] { decodeVolume(field, settings, kCpu, context); }), ErrorCode::Cancelled);
        QCOMPARE(field.calls, 6);
    }

    void progressGrowsToItsEnd_data() { theChunkSizeChangesNothing_data(); }
    void progressGrowsToItsEnd() {
        QFETCH(int, decoder);
        std::int64_t lastDone = 0;
        std::int64_t lastTotal = 0;
        int reports = 0;
        JobContext context;
        context.onProgress = [&](Stage stage, std::int64_t done, std::int64_t total) {
            QCOMPARE(stage, Stage::DecodeVolume);
            QVERIFY(done >= lastDone);
            QVERIFY(total >= lastTotal);
            QVERIFY(done <= total);
            lastDone = done;
            lastTotal = total;
            ++reports;
        };
        const auto field = makeOracleField(at::kCPU);
        const VolumeSettings settings{100, static_cast<DecoderKind>(decoder), 0.0, 16384};
        const SparseGrid grid = decodeVolume(*field, settings, kCpu, context);
        QVERIFY(reports > 5);
        QCOMPARE(lastDone, lastTotal);
        QVERIFY(lastTotal >= grid.fieldQueries);
        QVERIFY2(lastTotal < grid.fieldQueries * 3 / 2, "the plan must be near the truth");
    }

    void autoIsDenseAtPreviewSizesOnly() {
        FunctionField field = sphereField(0.8);
        QVERIFY(!decodeVolume(field, {64, DecoderKind::Auto, 0.0, 0}, kCpu, {}).mayMissThinParts);
        QVERIFY(decodeVolume(field, {96, DecoderKind::Auto, 0.0, 0}, kCpu, {}).mayMissThinParts);
    }

    void theChunkFollowsFreeMemory() {
        FunctionField sphere = sphereField(0.8);
        /** So hungry that free memory allows a few thousand queries at most. */
        class HungryField : public WatchedField {
        public:
            using WatchedField::WatchedField;
            std::int64_t bytesPerQuery() const override { return freeMemory(kCpu) / 4000; }
        };
        HungryField field(sphere, [](int, std::int64_t) {});
        const SparseGrid grid = decodeVolume(field, {20, DecoderKind::Dense, 0.0, 0}, kCpu, {});
        QVERIFY2(grid.chunkSize >= 1024 && grid.chunkSize <= 3000, qPrintable(QString::number(grid.chunkSize)));
    }

private:
    static void resolutions() {
        QTest::addColumn<int>("resolution");
        for (const int resolution : {8, 9, 31, 100}) {
            QTest::addRow("%d", resolution) << resolution;
        }
    }
};

ORFEAS_TEST(TestVolumeDecoder, QCoreApplication)
#include "test_volume_decoder.moc"
