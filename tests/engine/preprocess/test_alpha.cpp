// Which pixels of a picture count as the object's.
#include <QTest>
#include <array>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "orfeas/background.h"
#include "preprocess/alpha.h"
#include "support/test_registry.h"

using namespace orfeas;

namespace {

using Pixels = std::vector<std::uint8_t>;

Pixels pixelsOf(std::size_t count, std::array<std::uint8_t, 4> colour) {
    Pixels pixels;
    for (std::size_t i = 0; i < count; ++i) {
        pixels.insert(pixels.end(), colour.begin(), colour.end());
    }
    return pixels;
}

cv::Mat emptyAlpha(int width, int height) {
    return cv::Mat::zeros(height, width, CV_8U);
}

}  // namespace

class TestAlpha : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opaqueIsAMatterOfShare() {
        Pixels pixels = pixelsOf(1000, {9, 9, 9, 255});
        QVERIFY(isNearlyOpaque(pixels));
        for (std::size_t i = 0; i < 4; ++i) {
            pixels[4 * i + 3] = 0;
        }
        QVERIFY(isNearlyOpaque(pixels));
        pixels[4 * 4 + 3] = 249;
        QVERIFY(!isNearlyOpaque(pixels));
        QVERIFY(isNearlyOpaque(pixelsOf(10, {0, 0, 0, 250})));
        QVERIFY(!isNearlyOpaque(pixelsOf(10, {0, 0, 0, 249})));
    }

    void coloursHideBehindAlphaOnlyWhereThereAreSome() {
        Pixels pixels = pixelsOf(50, {9, 9, 9, 0});
        QVERIFY(!hidesColours(pixels));
        pixels[4 * 20] = 200;
        QVERIFY(hidesColours(pixels));
        pixels[4 * 49 + 3] = 1;
        QVERIFY(!hidesColours(pixels));
        makeOpaque(pixels);
        for (std::size_t i = 3; i < pixels.size(); i += 4) {
            QCOMPARE(int(pixels[i]), 255);
        }
        QCOMPARE(int(pixels[4 * 20]), 200);
        QVERIFY(!hidesColours({}));
    }

    void binaryAlphaHasItsPlainBox() {
        cv::Mat alpha = emptyAlpha(60, 40);
        alpha(cv::Rect(10, 5, 20, 30)) = 255;
        alpha(cv::Rect(45, 20, 3, 3)) = 255;  // a part, not a speck
        QCOMPARE(visibleBox(alpha), cv::boundingRect(alpha));
        QVERIFY(visibleBox(emptyAlpha(60, 40)).empty());
    }

    void dustIsLeftOut_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("dust");
        QTest::newRow("faint") << 400 << int{kFaintAlpha};
        QTest::newRow("opaque") << 400 << 255;
        QTest::newRow("opaque, in a large picture") << 4000 << 255;
    }
    void dustIsLeftOut() {
        QFETCH(int, width);
        QFETCH(int, dust);
        cv::Mat alpha = emptyAlpha(width, width / 2);
        const cv::Rect object(width / 4, width / 8, width / 5, width / 4);
        alpha(object) = 255;
        for (const cv::Point& corner : {cv::Point(0, 0), cv::Point(width - 1, width / 2 - 1)}) {
            alpha.at<std::uint8_t>(corner) = static_cast<std::uint8_t>(dust);
        }
        QCOMPARE(visibleBox(alpha), object);
    }

    void aSoftEdgeIsTheObjects() {
        cv::Mat alpha = emptyAlpha(400, 300);
        const cv::Rect object(100, 80, 200, 120);
        alpha(cv::Rect(object.x - 3, object.y - 2, object.width + 5, object.height + 6)) = 1;
        const cv::Rect soft = cv::boundingRect(alpha);
        alpha(object) = 255;
        QCOMPARE(visibleBox(alpha), soft);
        alpha.at<std::uint8_t>(object.y, 10) = 1;
        QCOMPARE(visibleBox(alpha), soft);
    }

    void whatIsAllFaintIsKept() {
        cv::Mat alpha = emptyAlpha(60, 40);
        alpha(cv::Rect(10, 5, 20, 30)) = 3;
        QCOMPARE(visibleBox(alpha), cv::Rect(10, 5, 20, 30));
        alpha = 0;
        alpha.at<std::uint8_t>(7, 9) = 255;
        QCOMPARE(visibleBox(alpha), cv::Rect(9, 7, 1, 1));
    }
};

ORFEAS_TEST(TestAlpha, NoApplication)
#include "test_alpha.moc"
