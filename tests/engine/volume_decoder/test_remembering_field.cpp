#include "volume_decoder/remembering_field.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <QTest>
#include <vector>

#include "support/test_registry.h"
#include "volume_decoder/analytic_field.h"
#include "volume_decoder/volume_decoder.h"

using namespace orfeas;

namespace {

const ComputeDevice kCpu;

/** Another field, and how many points it was asked for. */
class CountingField : public Field {
public:
    at::Tensor logits(const at::Tensor& points) override {
        count += points.size(0);
        return m_field->logits(points);
    }
    at::Device device() const override { return m_field->device(); }
    std::int64_t bytesPerQuery() const override { return m_field->bytesPerQuery(); }

    std::int64_t count = 0;

private:
    std::unique_ptr<Field> m_field = makeOracleField(at::kCPU);
};

bool sameCells(const SparseGrid& a, const SparseGrid& b) {
    return a.cells == b.cells && a.corners == b.corners;
}

}  // namespace

class TestRememberingField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesWhatTheFieldGives_data() {
        QTest::addColumn<int>("resolution");
        QTest::addColumn<DecoderKind>("decoder");
        QTest::newRow("dense") << 48 << DecoderKind::Dense;
        QTest::newRow("sparse") << 96 << DecoderKind::Sparse;
        QTest::newRow("sparse, ending in a thinner cell") << 130 << DecoderKind::Sparse;
    }

    void givesWhatTheFieldGives() {
        QFETCH(int, resolution);
        QFETCH(DecoderKind, decoder);
        const c10::InferenceMode inference;
        const auto plain = makeOracleField(at::kCPU);
        const auto counting = std::make_shared<CountingField>();
        RememberingField remembering(counting, resolution);
        for (const double iso : {0.0, 0.3, -0.3}) {
            const VolumeSettings settings{resolution, decoder, iso, 0};
            QVERIFY(sameCells(decodeVolume(remembering, settings, kCpu, {}), decodeVolume(*plain, settings, kCpu, {})));
        }
        const std::int64_t points = std::int64_t{resolution + 1} * (resolution + 1) * (resolution + 1);
        QVERIFY(counting->count <= points);
    }

    void aWalkOfIsoLevelsPaysForWhatIsNew() {
        const c10::InferenceMode inference;
        const auto counting = std::make_shared<CountingField>();
        RememberingField remembering(counting, 128);
        decodeVolume(remembering, {128, DecoderKind::Sparse, 0.0, 0}, kCpu, {});
        const std::int64_t first = counting->count;
        decodeVolume(remembering, {128, DecoderKind::Sparse, 0.0, 0}, kCpu, {});
        QCOMPARE(counting->count, first);
        decodeVolume(remembering, {128, DecoderKind::Sparse, 0.1, 0}, kCpu, {});
        QVERIFY2(counting->count < first + first / 4, qPrintable(QString::number(counting->count - first)));
    }
};

ORFEAS_TEST(TestRememberingField, NoApplication)
#include "test_remembering_field.moc"
