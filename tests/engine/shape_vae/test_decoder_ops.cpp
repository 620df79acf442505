#include "../golden/golden_support.h"
#include "../kernel_support.h"
#include "shape_vae/decoder_ops.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** Both ends of the field's network: the plain ones against their definition, the CUDA kernels against the plain ones. */
class TestDecoderOps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wavesFollowTheirDefinition();
    void dotFollowsItsDefinition();
    void kernelsEqualPlain_data();
    void kernelsEqualPlain();
};

void TestDecoderOps::wavesFollowTheirDefinition() {
    const at::Tensor points = random({4, 3}, at::kFloat, 1);
    const at::Tensor frequencies = at::tensor({1.0F, 2.0F});
    const at::Tensor rows = fourierRows(points, frequencies, 16, at::kFloat, false);
    QVERIFY(at::equal(rows.slice(1, 0, 3), points));
    for (std::int64_t axis = 0; axis < 3; ++axis) {
        for (std::int64_t k = 0; k < 2; ++k) {
            const at::Tensor phase = points.select(1, axis) * static_cast<double>(k + 1);
            VERIFY_CLOSE(rows.select(1, 3 + 2 * axis + k), phase.sin(), 1e-6);
            VERIFY_CLOSE(rows.select(1, 9 + 2 * axis + k), phase.cos(), 1e-6);
        }
    }
    QVERIFY(rows.slice(1, 15).eq(0.0).all().item<bool>());
    QVERIFY(at::equal(fourierRows(points, frequencies, 15, at::kFloat, false), rows.slice(1, 0, 15)));
}

void TestDecoderOps::dotFollowsItsDefinition() {
    const at::Tensor start = random({5, 24}, at::kFloat, 1);
    const at::Tensor update = random({5, 24}, at::kFloat, 2);
    const LayerNorm norm{random({24}, at::kFloat, 3), random({24}, at::kFloat, 4), 1e-5};
    const Linear out{random({1, 24}, at::kFloat, 5), random({1}, at::kFloat, 6)};
    at::Tensor x = start.clone();
    VERIFY_CLOSE(normedDot(x, update, &norm, out, false), (norm(start + update) * out.weight).sum(1) + out.bias, 1e-5);
    x = start.clone();
    VERIFY_CLOSE(normedDot(x, update, nullptr, out, false), ((start + update) * out.weight).sum(1) + out.bias, 1e-5);
}

void TestDecoderOps::kernelsEqualPlain_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("frequencies");
    for (const at::ScalarType type : {at::kFloat, at::kHalf, at::kBFloat16}) {
        const std::string name = at::toString(type);
        QTest::addRow("%s, the published width", name.c_str()) << static_cast<int>(type) << 1024 << 8;
        QTest::addRow("%s, narrow", name.c_str()) << static_cast<int>(type) << 48 << 3;
        QTest::addRow("%s, of no kernel's width", name.c_str()) << static_cast<int>(type) << 20 << 1;
    }
}

void TestDecoderOps::kernelsEqualPlain() {
    if (!hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    QFETCH(int, type);
    QFETCH(int, width);
    QFETCH(int, frequencies);
    const c10::InferenceMode inference;
    const auto dtype = static_cast<at::ScalarType>(type);
    const at::TensorOptions options = at::TensorOptions().device(at::kCUDA).dtype(dtype);
    const at::TensorOptions exact = options.dtype(at::kFloat);
    constexpr std::int64_t kRows = 1237;
    const at::Tensor points = random({kRows, 3}, exact, 1);
    const at::Tensor waves = at::exp2(at::arange(frequencies, exact));
    for (const std::int64_t padded : {3 + 6 * frequencies, 8 * ((3 + 6 * frequencies + 7) / 8)}) {
        VERIFY_CLOSE(fourierRows(points, waves, padded, dtype, true), fourierRows(points, waves, padded, dtype, false), tolerance(dtype));
    }
    const at::Tensor start = random({kRows, width}, options, 2);
    const at::Tensor update = random({kRows, width}, options, 3);
    const LayerNorm norm{random({width}, options, 4), random({width}, options, 5), 1e-5};
    const Linear out{random({1, width}, options, 6), random({1}, options, 7)};
    for (const LayerNorm* chosen : {&norm, static_cast<const LayerNorm*>(nullptr)}) {
        at::Tensor x = start.clone();
        at::Tensor y = start.clone();
        VERIFY_CLOSE(normedDot(x, update, chosen, out, true), normedDot(y, update, chosen, out, false), tolerance(dtype));
    }
}

ORFEAS_TEST(TestDecoderOps, NoApplication)
#include "test_decoder_ops.moc"
