#include "../golden/golden_support.h"
#include "../kernel_support.h"
#include "layers/fused_ops.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** The steps between a block's matrix products: the plain ones against their definition, the CUDA kernels against the plain ones. */
class TestFusedOps : public QObject {
    Q_OBJECT

private:
    static constexpr double kEpsilon = 1e-6;

    static at::TensorOptions cudaOptions(at::ScalarType type) { return at::TensorOptions().device(at::kCUDA).dtype(type); }

    static void addCudaRows() {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<int>("heads");
        QTest::addColumn<int>("headSize");
        for (const at::ScalarType type : {at::kFloat, at::kHalf, at::kBFloat16}) {
            const std::string name = at::toString(type);
            QTest::addRow("%s, the published width", name.c_str()) << static_cast<int>(type) << 341 << 16 << 64;
            QTest::addRow("%s, twice as wide", name.c_str()) << static_cast<int>(type) << 33 << 16 << 128;
            QTest::addRow("%s, small", name.c_str()) << static_cast<int>(type) << 7 << 3 << 16;
            QTest::addRow("%s, of no kernel's size", name.c_str()) << static_cast<int>(type) << 5 << 3 << 12;
        }
    }

private Q_SLOTS:
    void plainNormFollowsItsDefinition();
    void plainHeadsFollowTheirLayout();
    void aKeyCountsManyTimes();
    void valuesStayInTheRows();
    void kernelsEqualPlain_data() { addCudaRows(); }
    void kernelsEqualPlain();
    void normKernelsEqualPlain_data() { addCudaRows(); }
    void normKernelsEqualPlain();
    void zeroKeysLeaveNoTrace_data();
    void zeroKeysLeaveNoTrace();
};

void TestFusedOps::plainNormFollowsItsDefinition() {
    const at::TensorOptions options = at::TensorOptions().dtype(at::kFloat);
    const at::Tensor start = random({2, 5, 24}, options, 1);
    const at::Tensor update = random({2, 5, 24}, options, 2);
    const at::Tensor gate = random({1, 1, 24}, options, 3);
    const at::Tensor shift = random({1, 1, 24}, options, 4);
    const at::Tensor scale = random({1, 1, 24}, options, 5);
    at::Tensor x = start.clone();
    const at::Tensor out = FusedOps().modulatedNorm(x, {update, gate}, shift, scale, kEpsilon);
    const at::Tensor sum = start + update * gate;
    VERIFY_CLOSE(x, sum, 1e-6);
    const at::Tensor centred = sum - sum.mean(-1, true);
    const at::Tensor normed = centred / (centred.square().mean(-1, true) + kEpsilon).sqrt();
    VERIFY_CLOSE(out, normed * (1 + scale) + shift, 1e-5);
    VERIFY_CLOSE(FusedOps().modulatedNorm(x, {}, shift, scale, kEpsilon), out, 1e-6);
    VERIFY_CLOSE(x, sum, 1e-6);
}

void TestFusedOps::plainHeadsFollowTheirLayout() {
    constexpr std::int64_t kHeads = 2;
    constexpr std::int64_t kSize = 4;
    const at::Tensor rows = at::arange(2 * 3 * 30, at::kFloat).view({2, 3, 30});  // wider than the 24 that are used
    const Heads heads = FusedOps().makeHeads(2, 5, kHeads, kSize, 1, rows.options());
    heads.v.fill_(-1.0);
    FusedOps().splitHeads(rows, {.headStride = kSize, .partStride = kHeads * kSize}, {}, {}, 1, heads);
    QVERIFY(at::equal(heads.q.slice(1, 1, 4), rows.slice(2, 0, 8).unflatten(2, {2, 4})));
    QVERIFY(at::equal(heads.k.slice(1, 1, 4), rows.slice(2, 8, 16).unflatten(2, {2, 4})));
    QVERIFY(at::equal(heads.v.slice(1, 1, 4), rows.slice(2, 16, 24).unflatten(2, {2, 4})));
    QVERIFY(heads.v.slice(1, 0, 1).eq(-1.0).all().item<bool>());
    QVERIFY(heads.v.slice(1, 4, 5).eq(-1.0).all().item<bool>());

    FusedOps().splitHeads(rows, {.headStride = 3 * kSize, .partStride = kSize}, {}, {}, 2, heads);
    QVERIFY(at::equal(heads.k.slice(1, 2, 5), rows.slice(2, 0, 24).unflatten(2, {2, 3, 4}).select(3, 1)));
}

void TestFusedOps::aKeyCountsManyTimes() {
    const at::TensorOptions options = at::TensorOptions().dtype(at::kFloat);
    const at::Tensor q = random({1, 6, 2, 8}, options, 1);
    const at::Tensor k = random({1, 6, 2, 8}, options, 2);
    const at::Tensor v = random({1, 6, 2, 8}, options, 3);
    const auto repeated = [](const at::Tensor& x) { return at::cat({x.slice(1, 0, 1).expand({-1, 9, -1, -1}), x.slice(1, 1)}, 1); };
    VERIFY_CLOSE(FusedOps().attend({q, k, v}, 9), attend(q, repeated(k), repeated(v)), 1e-6);
    QVERIFY(relativeDifference(FusedOps().attend({q, k, v}, 9), attend(q, k, v)) > 1e-2);
}

void TestFusedOps::valuesStayInTheRows() {
    constexpr std::int64_t kHeads = 3;
    constexpr std::int64_t kSize = 4;
    const at::Tensor rows = random({2, 5, 3 * kHeads * kSize}, at::TensorOptions().dtype(at::kFloat), 1);
    const HeadNorm norm = HeadNorm::rms(random({kSize}, rows.options(), 2), kEpsilon);
    const Heads heads = FusedOps().headsOf({rows}, {.headStride = 3 * kSize, .partStride = kSize}, norm, {}, kHeads, kSize);
    const at::Tensor parts = rows.unflatten(2, {kHeads, 3, kSize});
    VERIFY_CLOSE(heads.q, norm(parts.select(3, 0)), 1e-6);
    QVERIFY(at::equal(heads.k, parts.select(3, 1)));
    QVERIFY(at::equal(heads.v, parts.select(3, 2)));
    QCOMPARE(heads.v.const_data_ptr<float>(), rows.const_data_ptr<float>() + 2 * kSize);
    const at::Tensor queries = rows.narrow(2, 0, kHeads * kSize);
    VERIFY_CLOSE(FusedOps().queriesOf(queries, norm, kHeads), norm(queries.unflatten(2, {kHeads, kSize})), 1e-6);
}

void TestFusedOps::kernelsEqualPlain() {
    if (!hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    QFETCH(int, type);
    QFETCH(int, tokens);
    QFETCH(int, heads);
    QFETCH(int, headSize);
    const c10::InferenceMode inference;
    const auto dtype = static_cast<at::ScalarType>(type);
    const at::TensorOptions options = cudaOptions(dtype);
    const std::int64_t width = std::int64_t{heads} * headSize;
    const FusedOps plain(false);
    const FusedOps fused(true);
    const at::Tensor shift = random({1, 1, width}, options, 1);
    const at::Tensor scale = random({1, 1, width}, options, 2);
    const at::Tensor gate = random({1, 1, width}, options, 3);
    const at::Tensor update = random({2, tokens, width}, options, 4);
    at::Tensor x = random({2, tokens, width}, options, 5);
    at::Tensor y = x.clone();
    VERIFY_CLOSE(fused.modulatedNorm(x, {}, shift, scale, kEpsilon), plain.modulatedNorm(y, {}, shift, scale, kEpsilon), tolerance(dtype));
    VERIFY_CLOSE(fused.modulatedNorm(x, {update, gate}, shift, scale, kEpsilon),
                 plain.modulatedNorm(y, {update, gate}, shift, scale, kEpsilon), tolerance(dtype));
    VERIFY_CLOSE(x, y, tolerance(dtype));

    const at::Tensor rows = random({2, tokens, 5 * width}, options, 6);
    const at::Tensor weight = random({headSize}, options, 7);
    const HeadNorm norm = HeadNorm::rms(weight, kEpsilon);
    for (const HeadLayout layout : {HeadLayout{headSize, width}, HeadLayout{3L * headSize, headSize}}) {
        const Heads some = plain.makeHeads(2, tokens + 3, heads, headSize, 1, options);
        const Heads others = plain.makeHeads(2, tokens + 3, heads, headSize, 1, options);
        fused.splitHeads(rows, layout, norm, {}, 2, some);
        plain.splitHeads(rows, layout, norm, {}, 2, others);
        VERIFY_CLOSE(some.q.narrow(1, 2, tokens), others.q.narrow(1, 2, tokens), tolerance(dtype));
        QVERIFY(at::equal(some.k.narrow(1, 2, tokens), others.k.narrow(1, 2, tokens)));
        QVERIFY(at::equal(some.v.narrow(1, 2, tokens), others.v.narrow(1, 2, tokens)));
    }

    Heads all = plain.makeHeads(2, tokens, heads, headSize, 1, options);
    all.q.copy_(random({2, tokens, heads, headSize}, options, 8));
    all.k.copy_(random({2, tokens, heads, headSize}, options, 9));
    all.v.copy_(random({2, tokens, heads, headSize}, options, 10));
    VERIFY_CLOSE(fused.attend(all, 1), plain.attend(all, 1), tolerance(dtype));
    VERIFY_CLOSE(fused.attend(all, 1370), plain.attend(all, 1370), tolerance(dtype));

    at::Tensor wide = at::zeros({2, tokens, 3 * width}, options);
    at::Tensor other = at::zeros({2, tokens, 3 * width}, options);
    at::Tensor half = wide.narrow(-1, width, 2 * width);
    at::Tensor otherHalf = other.narrow(-1, width, 2 * width);
    fused.gelu(rows.narrow(-1, 3 * width, 2 * width), half);
    plain.gelu(rows.narrow(-1, 3 * width, 2 * width), otherHalf);
    VERIFY_CLOSE(wide, other, tolerance(dtype));

    const Linear layer{random({2 * width, width}, options, 11), random({2 * width}, options, 12)};
    VERIFY_CLOSE(fused.linearGelu(layer, update), plain.linearGelu(layer, update), tolerance(dtype));
}

/** Layer norms of tokens and of heads, as VAEs and the 2.1 family have them. */
void TestFusedOps::normKernelsEqualPlain() {
    if (!hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    QFETCH(int, type);
    QFETCH(int, tokens);
    QFETCH(int, heads);
    QFETCH(int, headSize);
    const c10::InferenceMode inference;
    const auto dtype = static_cast<at::ScalarType>(type);
    const at::TensorOptions options = cudaOptions(dtype);
    const std::int64_t width = std::int64_t{heads} * headSize;
    const FusedOps plain(false);
    const FusedOps fused(true);
    const LayerNorm norm{random({width}, options, 1), random({width}, options, 2), kEpsilon};
    at::Tensor x = random({2, tokens, width}, options, 3);
    at::Tensor y = x.clone();
    VERIFY_CLOSE(fused.norm(x, {}, norm), plain.norm(y, {}, norm), tolerance(dtype));
    for (const at::Tensor& update : {random({2, tokens, width}, options, 4), random({2, 1, width}, options, 5)}) {
        VERIFY_CLOSE(fused.norm(x, {update, {}}, norm), plain.norm(y, {update, {}}, norm), tolerance(dtype));
        VERIFY_CLOSE(x, y, tolerance(dtype));
    }

    const HeadNorm layerNorm = HeadNorm::layer(random({headSize}, options, 6), random({headSize}, options, 7), kEpsilon);
    const HeadNorm rms = HeadNorm::rms(random({headSize}, options, 8), kEpsilon);
    const at::Tensor rows = random({2, tokens, 3 * width}, options, 9);
    const Heads some = fused.headsOf({rows}, {.headStride = 3L * headSize, .partStride = headSize}, layerNorm, rms, heads, headSize);
    const Heads others = plain.headsOf({rows}, {.headStride = 3L * headSize, .partStride = headSize}, layerNorm, rms, heads, headSize);
    VERIFY_CLOSE(some.q, others.q, tolerance(dtype));
    VERIFY_CLOSE(some.k, others.k, tolerance(dtype));
    QVERIFY(at::equal(some.v, others.v));
    VERIFY_CLOSE(fused.attend(some, 1), plain.attend(others, 1), tolerance(dtype));
    VERIFY_CLOSE(fused.attend(some, 1370), plain.attend(others, 1370), tolerance(dtype));
    const at::Tensor queries = rows.narrow(2, 0, width).contiguous();
    VERIFY_CLOSE(fused.queriesOf(queries, layerNorm, heads), plain.queriesOf(queries, layerNorm, heads), tolerance(dtype));
}

void TestFusedOps::zeroKeysLeaveNoTrace_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<double>("size");
    for (const at::ScalarType type : {at::kHalf, at::kBFloat16}) {
        const std::string name = at::toString(type);
        QTest::addRow("%s, the published sizes", name.c_str()) << static_cast<int>(type) << 4442 << 1.0;
        QTest::addRow("%s, one key beyond a tile", name.c_str()) << static_cast<int>(type) << 2049 << 1.0;
        QTest::addRow("%s, full tiles", name.c_str()) << static_cast<int>(type) << 2048 << 1.0;
        QTest::addRow("%s, real keys that zero keys drown", name.c_str()) << static_cast<int>(type) << 1100 << -1.0;
    }
}

/** An attention whose keys fill no tile gives the same, also where the keys that fill it weigh more than all others. */
void TestFusedOps::zeroKeysLeaveNoTrace() {
    if (!hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    QFETCH(int, type);
    QFETCH(int, tokens);
    QFETCH(double, size);
    const c10::InferenceMode inference;
    constexpr std::int64_t kHeads = 4;
    constexpr std::int64_t kSize = 64;
    constexpr std::int64_t kWidth = kHeads * kSize;
    const auto dtype = static_cast<at::ScalarType>(type);
    const at::TensorOptions options = cudaOptions(dtype);
    const FusedOps plain(false);
    const FusedOps fused(true);
    const HeadLayout layout{.headStride = kSize, .partStride = kWidth};
    const Linear layer{random({3 * kWidth, kWidth}, options, 1).mul_(0.06), random({3 * kWidth}, options, 2).mul_(0.1)};
    const at::Tensor x = random({1, tokens, kWidth}, options, 3);
    HeadNorm queryNorm = HeadNorm::rms(at::ones({kSize}, options), kEpsilon);
    HeadNorm keyNorm = queryNorm;
    Linear chosen = layer;
    if (size < 0) {  // all queries point one way and all keys the other: every logit is about -20
        chosen.weight = layer.weight.clone();
        chosen.weight.narrow(0, 0, 2 * kWidth).mul_(0.05);
        chosen.bias = layer.bias.clone();
        chosen.bias.narrow(0, 0, kWidth).fill_(1.0);
        chosen.bias.narrow(0, kWidth, kWidth).fill_(-1.0);
        queryNorm = HeadNorm::rms(at::full({kSize}, 2.5, options), kEpsilon);
    }
    const auto attended = [&](const FusedOps& ops) {
        return ops.attend(ops.headsOf(ops.paddedLinear(chosen, x, 1, kSize), layout, queryNorm, keyNorm, kHeads, kSize), 1);
    };
    const at::Tensor result = attended(fused);
    QCOMPARE(result.sizes().vec(), (std::vector<std::int64_t>{1, tokens, kWidth}));
    VERIFY_CLOSE(result, attended(plain), 2 * tolerance(dtype));

    const at::Tensor rows = chosen(x);
    const auto gathered = [&](const FusedOps& ops) {
        const Heads heads = ops.makeHeads(1, tokens, kHeads, kSize, 1, options);
        ops.splitHeads(rows.slice(1, 0, 77), layout, queryNorm, keyNorm, 0, heads);
        ops.splitHeads(rows.slice(1, 77), layout, queryNorm, keyNorm, 77, heads);
        return ops.attend(heads, 1);
    };
    VERIFY_CLOSE(gathered(fused), gathered(plain), 2 * tolerance(dtype));
}

ORFEAS_TEST(TestFusedOps, NoApplication)
#include "test_fused_ops.moc"
