#include <QTest>
#include <chrono>
#include <cmath>
#include <random>
#include <stop_token>

#include "orfeas/cutout.h"
#include "support/seed.h"
#include "support/test_registry.h"

using namespace orfeas;

namespace {

/** A disc of two reds before a ground of many greens, which no plain colour describes. */
struct Scene {
    int width;
    int height;
    std::vector<std::uint8_t> rgba;
    std::vector<std::uint8_t> truth;

    Scene(int w, int h) : width(w), height(h) {
        std::mt19937 random(orfeas::test::seed(3));
        std::uniform_int_distribution<int> noise(0, 60);
        for (int y = 0; y < h; ++y) {
            for (int x = 0; x < w; ++x) {
                const bool inside = std::hypot(x - w / 2, y - h / 2) < std::min(w, h) / 4.0;
                const int n = noise(random) + ((x * 8 / w + y * 8 / h) % 2) * 60;
                const auto red = static_cast<std::uint8_t>(inside ? 190 + n / 4 : n / 2);
                const auto green = static_cast<std::uint8_t>(inside ? n / 4 : 90 + n);
                rgba.insert(rgba.end(), {red, green, static_cast<std::uint8_t>(n / 3), 255});
                truth.push_back(inside ? 255 : 0);
            }
        }
    }
    [[nodiscard]] auto cut(const CutoutRequest& request, std::span<const std::uint8_t> mask, const std::stop_token& stop = {}) const {
        return cutOut(width, height, rgba, mask, request, stop);
    }
    /** Intersection over union with the disc. */
    [[nodiscard]] double agreement(const std::vector<std::uint8_t>& mask) const {
        int both = 0;
        int either = 0;
        for (std::size_t i = 0; i < mask.size(); ++i) {
            both += mask[i] > 127 && truth[i] > 127 ? 1 : 0;
            either += mask[i] > 127 || truth[i] > 127 ? 1 : 0;
        }
        return static_cast<double>(both) / either;
    }
};

}  // namespace

/** The object is found from either start, at the picture's own size. */
class TestCutout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheObject_data() {
        QTest::addColumn<int>("start");
        QTest::addColumn<QSize>("size");
        QTest::newRow("mask") << static_cast<int>(CutoutStart::Mask) << QSize(240, 200);
        QTest::newRow("border") << static_cast<int>(CutoutStart::Border) << QSize(240, 200);
        QTest::newRow("box") << static_cast<int>(CutoutStart::Box) << QSize(240, 200);
        QTest::newRow("box, large") << static_cast<int>(CutoutStart::Box) << QSize(1300, 1000);
    }
    void findsTheObject() {
        QFETCH(int, start);
        QFETCH(QSize, size);
        const Scene scene(size.width(), size.height());
        // Off by some pixels: what a coarse selection is like.
        std::vector<std::uint8_t> mask(scene.truth.size(), 0);
        std::copy(scene.truth.begin(), scene.truth.end() - 5, mask.begin() + 5);
        const PixelBox box{size.width() / 5, size.height() / 6, size.width() * 3 / 5, size.height() * 2 / 3};
        const auto found = scene.cut({static_cast<CutoutStart>(start), box}, mask);
        QVERIFY(found);
        QCOMPARE(found->size(), scene.truth.size());
        QVERIFY2(scene.agreement(*found) > 0.97, qPrintable(QString::number(scene.agreement(*found))));
        QCOMPARE((*found)[0], 0);
        QCOMPARE((*found)[found->size() / 2 + static_cast<std::size_t>(size.width() / 2)], 255);
    }

    void saysNothingWhereThereIsNothing() {
        const Scene scene(120, 100);
        const std::vector<std::uint8_t> none(scene.truth.size(), 0);
        const std::vector<std::uint8_t> all(scene.truth.size(), 255);
        QVERIFY(!scene.cut({.start = CutoutStart::Mask}, none));
        QVERIFY(!scene.cut({.start = CutoutStart::Mask}, all));
        QVERIFY(!scene.cut({.start = CutoutStart::Box, .box = {}}, none));
        QVERIFY(!scene.cut({.start = CutoutStart::Box, .box = {-10, -10, 500, 500}}, none));
        QVERIFY(!scene.cut({.start = CutoutStart::Box, .box = {400, 400, 50, 50}}, none));
        const Scene sliver(200, 3);
        QVERIFY(!sliver.cut({}, sliver.truth));
    }

    void stops() {
        const Scene scene(120, 100);
        std::stop_source source;
        source.request_stop();
        QVERIFY(!scene.cut({.start = CutoutStart::Border}, scene.truth, source.get_token()));
    }

    void feathers() {
        std::vector<std::uint8_t> mask(100, 0);
        std::fill(mask.begin() + 50, mask.end(), 255);
        auto hard = mask;
        featherMask(100, 1, hard, 0.0);
        QCOMPARE(hard, mask);
        featherMask(100, 1, mask, 3.0);
        QCOMPARE(mask[40], 0);
        QVERIFY(mask[49] > 60 && mask[49] < 127);
        QVERIFY(mask[50] > 127 && mask[50] < 195);
        QCOMPARE(mask[60], 255);
    }
};

ORFEAS_TEST(TestCutout, NoApplication)
#include "test_cutout.moc"
