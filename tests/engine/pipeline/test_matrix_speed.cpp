#include <QCoreApplication>
#include <QTest>

#include <set>

#include "core/compute_device.h"
#include "pipeline/matrix_speed.h"
#include "support/test_registry.h"

using namespace orfeas;

/** The ceiling that shares are given of: equal values would show one that no
 * network reaches. */
class TestMatrixSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreRandomAndTheSameAtEveryCall() {
        constexpr int kSize = 64;
        const at::Tensor matrix = randomMatrix(kSize, ComputeDevice{});
        QVERIFY(matrix.equal(randomMatrix(kSize, ComputeDevice{})));
        const float* values = matrix.const_data_ptr<float>();
        const std::set<float> distinct(values, values + matrix.numel());
        QVERIFY2(distinct.size() > kSize * kSize / 2, qPrintable(QString::number(distinct.size())));
        QVERIFY(std::abs(matrix.std().item<double>() - 1.0) < 0.1);
    }

    void productsStayFiniteInHalfPrecision() {
        ComputeDevice device;
        device.dtype = at::kHalf;
        const at::Tensor matrix = randomMatrix(2048, device).to(at::kFloat);
        QVERIFY(matrix.slice(0, 0, 64).matmul(matrix).abs().max().item<double>() < 65504.0);
    }

    void aSpeedIsMeasured() { QVERIFY(sustainedMatrixSpeed(ComputeDevice{}) > 0.0); }
};

ORFEAS_TEST(TestMatrixSpeed, QCoreApplication)
#include "test_matrix_speed.moc"
