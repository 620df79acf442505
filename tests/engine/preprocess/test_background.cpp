#include <QTest>
#include <cmath>
#include <functional>
#include <random>
#include <vector>

#include "orfeas/background.h"
#include "support/seed.h"
#include "support/test_registry.h"

using namespace orfeas;

namespace {

using Colour = std::array<int, 3>;

struct Picture {
    int width;
    int height;
    std::vector<std::uint8_t> rgba;

    Picture(int w, int h, const std::function<Colour(int x, int y)>& colour) : width(w), height(h) {
        for (int y = 0; y < h; ++y) {
            for (int x = 0; x < w; ++x) {
                for (const int value : colour(x, y)) {
                    rgba.push_back(static_cast<std::uint8_t>(std::clamp(value, 0, 255)));
                }
                rgba.push_back(255);
            }
        }
    }
    Background cut() { return removePlainBackground(width, height, rgba); }
    [[nodiscard]] int alpha(int x, int y) const { return rgba[(static_cast<std::size_t>(y) * width + x) * 4 + 3]; }
    [[nodiscard]] double opaqueShare() const {
        double sum = 0.0;
        for (std::size_t i = 3; i < rgba.size(); i += 4) {
            sum += rgba[i] / 255.0;
        }
        return sum * 4.0 / static_cast<double>(rgba.size());
    }
};

constexpr Colour kRed{190, 40, 30};
constexpr double kDiscShare = 0.1963;  // of radius size / 4

bool inDisc(int x, int y, int size) {
    return std::hypot(x - size / 2, y - size / 2) < size / 4.0;
}

}  // namespace

/** Plain backgrounds go, everything else stays as it is. */
class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesOutPlainBackgrounds_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("size");
        QTest::newRow("white") << 0 << 200;
        QTest::newRow("grey") << 1 << 200;
        QTest::newRow("light that falls off") << 2 << 300;
        QTest::newRow("noise") << 3 << 300;
        QTest::newRow("large") << 0 << 2000;
    }
    void leavesOutPlainBackgrounds() {
        QFETCH(int, kind);
        QFETCH(int, size);
        std::mt19937 random(orfeas::test::seed(7));
        std::uniform_int_distribution<int> noise(-9, 9);
        Picture picture(size, size, [&](int x, int y) -> Colour {
            if (inDisc(x, y, size)) {
                return kRed;
            }
            switch (kind) {
                case 1: return {120, 125, 130};
                case 2: return {235 - 60 * x / size - 30 * y / size, 230 - 60 * x / size - 30 * y / size, 220 - 60 * x / size};
                case 3: return {200 + noise(random), 200 + noise(random), 190 + noise(random)};
                default: return {255, 255, 255};
            }
        });
        const auto before = picture.rgba;
        QCOMPARE(picture.cut(), Background::Removed);
        QVERIFY2(std::abs(picture.opaqueShare() - kDiscShare) < 0.012, qPrintable(QString::number(picture.opaqueShare())));
        QCOMPARE(picture.alpha(size / 2, size / 2), 255);
        QCOMPARE(picture.alpha(1, 1), 0);
        for (std::size_t i = 3; i < before.size(); i += 4) {
            picture.rgba[i] = 255;
        }
        QVERIFY(picture.rgba == before);  // colours are kept
    }

    void keepsWhatTheObjectEncloses() {
        // A drawing: an outline on white paper.
        Picture picture(200, 200, [](int x, int y) -> Colour {
            const double radius = std::hypot(x - 100, y - 100);
            return radius > 56 && radius < 62 ? Colour{20, 20, 20} : Colour{255, 255, 255};
        });
        QCOMPARE(picture.cut(), Background::Removed);
        QCOMPARE(picture.alpha(100, 100), 255);
        QCOMPARE(picture.alpha(5, 100), 0);
    }

    void objectsMayReachTheEdge() {
        Picture picture(200, 200, [](int x, int y) { return y > 100 && x > 60 && x < 140 ? kRed : Colour{240, 240, 236}; });
        QCOMPARE(picture.cut(), Background::Removed);
        QCOMPARE(picture.alpha(100, 198), 255);
        QCOMPARE(picture.alpha(20, 198), 0);
    }

    void specksGoToo() {
        Picture picture(200, 200,
                        [](int x, int y) { return inDisc(x, y, 200) || (x / 2 == 10 && y / 2 == 10) ? kRed : Colour{255, 255, 255}; });
        QCOMPARE(picture.cut(), Background::Removed);
        QCOMPARE(picture.alpha(20, 20), 0);
    }

    void leavesOtherPicturesAlone_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("blank") << 0;
        QTest::newRow("checkerboard") << 1;
        QTest::newRow("noise") << 2;
        QTest::newRow("two halves") << 3;
        QTest::newRow("a speck") << 4;
    }
    void leavesOtherPicturesAlone() {
        QFETCH(int, kind);
        std::mt19937 random(orfeas::test::seed(7));
        std::uniform_int_distribution<int> any(0, 255);
        Picture picture(160, 120, [&](int x, int y) -> Colour {
            switch (kind) {
                case 1: return (x / 10 + y / 10) % 2 == 0 ? Colour{20, 60, 160} : Colour{250, 220, 40};
                case 2: return {any(random), any(random), any(random)};
                case 3: return x < 80 ? Colour{20, 60, 160} : Colour{250, 220, 40};
                case 4: return x == 80 && y == 60 ? kRed : Colour{255, 255, 255};
                default: return {90, 90, 90};
            }
        });
        const auto before = picture.rgba;
        QCOMPARE(picture.cut(), Background::Filled);
        QCOMPARE(picture.rgba, before);
    }

    void leavesTransparencyAlone() {
        Picture picture(100, 100, [](int x, int y) { return inDisc(x, y, 100) ? kRed : Colour{255, 255, 255}; });
        for (std::size_t i = 0; i < 60; ++i) {  // of 10,000 pixels
            picture.rgba[4 * i + 3] = 249;
        }
        const auto before = picture.rgba;
        QCOMPARE(picture.cut(), Background::Transparent);
        QCOMPARE(picture.rgba, before);
    }

    void isNotMisledByAFewFaintPixels() {
        Picture picture(100, 100, [](int x, int y) { return inDisc(x, y, 100) ? kRed : Colour{255, 255, 255}; });
        for (std::size_t i = 0; i < 40; ++i) {
            picture.rgba[4 * i + 3] = 0;
        }
        QCOMPARE(picture.cut(), Background::Removed);
        Picture filled(8, 8, [](int x, int y) { return x == y ? kRed : Colour{255, 255, 255}; });
        filled.rgba[3] = 250;
        QCOMPARE(filled.cut(), Background::Filled);
        QCOMPARE(int(filled.rgba[3]), 255);
    }

    void takesTheSmallestPictures() {
        for (const auto& [width, height] : {std::pair{1, 1}, {1, 500}, {4000, 3}, {15, 15}, {17, 5000}, {16, 100'000}, {60'000, 20}}) {
            Picture picture(width, height, [](int x, int y) { return x == 0 && y == 0 ? kRed : Colour{255, 255, 255}; });
            const auto before = picture.rgba;
            QCOMPARE(picture.cut(), Background::Filled);
            QCOMPARE(picture.rgba, before);
        }
    }
};

ORFEAS_TEST(TestBackground, NoApplication)
#include "test_background.moc"
