#include "../golden/golden_support.h"
#include "../kernel_support.h"
#include "support/seed.h"
#include "support/test_registry.h"
#include "volume_decoder/brick_grid.h"

using namespace orfeas;
using namespace orfeas::test;

/** Lookups in the grid of bricks: of plain operations against what was put in, by kernels against the plain ones. */
class TestBrickGrid : public QObject {
    Q_OBJECT

private:
    /** `count` points of a grid, without repetition. */
    static at::Tensor somePoints(std::int64_t cells, std::int64_t count) {
        at::manual_seed(seed(7));
        const std::int64_t side = cells + 1;
        const at::Tensor index = at::randperm(side * side * side).slice(0, 0, count);
        const at::Tensor row = index.floor_divide(side);
        const at::Tensor x = row.floor_divide(side);
        return at::stack({x, row - x * side, index - row * side}).to(at::kInt);
    }

    static BrickGrid filled(std::int64_t cells, const at::Tensor& points, const at::Tensor& logits, bool fused) {
        BrickGrid grid(cells, points.device(), fused);
        grid.allocate(points);
        grid.setValues(grid.addressesOf(points), logits);
        return grid;
    }

private Q_SLOTS:
    void findsWhatWasPutIn();
    void neighboursLieAround();
    void kernelsEqualPlain_data();
    void kernelsEqualPlain();
};

void TestBrickGrid::findsWhatWasPutIn() {
    const at::Tensor points = somePoints(37, 4000);
    const at::Tensor logits = at::arange(4000, at::kFloat);
    const BrickGrid grid = filled(37, points, logits, false);
    const at::Tensor addresses = grid.addressesOf(points);
    QVERIFY(at::equal(grid.values(addresses), logits));
    QVERIFY(at::equal(grid.pointsAt(addresses), points));
    QCOMPARE(grid.known().size(0), std::int64_t{4000});
}

void TestBrickGrid::neighboursLieAround() {
    // Three points in a row at the border of the grid; the value of a point is its z.
    const at::Tensor points = at::tensor({0, 0, 0, 5, 5, 5, 0, 1, 2}, at::kInt).view({3, 3});
    const BrickGrid grid = filled(20, points, at::tensor({0.0F, 1.0F, 2.0F}), false);
    const at::Tensor values = grid.neighbourValues(points);
    QCOMPARE(values.sizes().vec(), (std::vector<std::int64_t>{6, 3}));
    const double none = -1.0;
    const at::Tensor known = at::nan_to_num(values, none);
    QVERIFY(at::equal(known[0], at::full({3}, none)));              // x + 1: not known
    QVERIFY(at::equal(known[1], at::tensor({0.0F, 1.0F, 2.0F})));   // x - 1: out of the grid, so the point itself
    QVERIFY(at::equal(known[2], at::full({3}, none)));              // y + 1
    QVERIFY(at::equal(known[4], at::tensor({1.0F, 2.0F, -1.0F})));  // z + 1
    QVERIFY(at::equal(known[5], at::tensor({0.0F, 0.0F, 1.0F})));   // z - 1
}

void TestBrickGrid::kernelsEqualPlain_data() {
    QTest::addColumn<int>("cells");
    QTest::addColumn<int>("points");
    QTest::addRow("a few") << 8 << 3;
    QTest::addRow("none") << 8 << 0;
    QTest::addRow("many") << 200 << 300'000;
    QTest::addRow("the finest grid") << 1024 << 100'000;
}

void TestBrickGrid::kernelsEqualPlain() {
    if (!hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    QFETCH(int, cells);
    QFETCH(int, points);
    const c10::InferenceMode inference;
    at::manual_seed(seed(7));
    const at::Tensor some = at::randint(0, cells + 1, {3, points}, at::kInt).cuda();
    const at::Tensor logits = at::randn({points}, some.options().dtype(at::kFloat));
    const BrickGrid fused = filled(cells, some, logits, true);
    const BrickGrid plain = filled(cells, some, logits, false);
    const at::Tensor asked = at::randint(0, cells + 1, {3, 1000}, at::kInt).cuda();
    for (const at::Tensor& list : {some, asked, some.t().contiguous().t(), some.slice(1, 0, points / 2)}) {
        const at::Tensor addresses = plain.addressesOf(list);
        QVERIFY(at::equal(fused.addressesOf(list), addresses));
        QVERIFY(at::equal(fused.pointsAt(addresses), plain.pointsAt(addresses)));
        // Of points that are there more than once either value may have stayed.
        QVERIFY(at::equal(fused.neighbourValues(list).isnan(), plain.neighbourValues(list).isnan()));
    }
    const at::Tensor known = plain.known();
    const BrickGrid one = filled(cells, plain.pointsAt(known), plain.values(known), true);
    const BrickGrid other = filled(cells, plain.pointsAt(known), plain.values(known), false);
    QVERIFY(at::equal(at::nan_to_num(one.neighbourValues(asked)), at::nan_to_num(other.neighbourValues(asked))));
}

ORFEAS_TEST(TestBrickGrid, NoApplication)
#include "test_brick_grid.moc"
