#include <QCoreApplication>
#include <QTest>
#include <opencv2/imgproc.hpp>

#include "preprocess/specks.h"
#include "support/test_registry.h"

using namespace orfeas;

class TestSpecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesSmallPartsOut();
    void leavesNothingAlone();
    void manySpecksTakeNoTime();
};

void TestSpecks::takesSmallPartsOut() {
    cv::Mat mask = cv::Mat::zeros(60, 80, CV_8U);
    cv::rectangle(mask, cv::Rect(10, 10, 20, 20), 255, cv::FILLED);  // 400 pixels
    cv::rectangle(mask, cv::Rect(50, 10, 8, 5), 255, cv::FILLED);    // 40, a tenth
    const cv::Mat large = mask.clone();
    cv::rectangle(mask, cv::Rect(70, 50, 3, 13), 255, cv::FILLED);  // 3 x 10 of it are inside
    QCOMPARE(removeSpecks(mask, 0.1), 440);
    QCOMPARE(cv::norm(mask, large, cv::NORM_INF), 0.0);
    QCOMPARE(removeSpecks(mask, 0.11), 400);
    QCOMPARE(cv::countNonZero(mask), 400);
}

void TestSpecks::leavesNothingAlone() {
    cv::Mat none = cv::Mat::zeros(8, 8, CV_8U);
    QCOMPARE(removeSpecks(none, 0.5), 0);
    cv::Mat all(8, 8, CV_8U, cv::Scalar(255));
    QCOMPARE(removeSpecks(all, 0.5), 64);
    QCOMPARE(cv::countNonZero(all), 64);
}

void TestSpecks::manySpecksTakeNoTime() {
    // Grain: a pass over the picture for each of its million specks would take days, which ends the test run.
    cv::Mat mask = cv::Mat::zeros(4096, 4096, CV_8U);
    for (int y = 0; y < mask.rows; y += 4) {
        for (int x = 0; x < mask.cols; x += 4) {
            mask.at<std::uint8_t>(y, x) = 255;
        }
    }
    cv::rectangle(mask, cv::Rect(202, 202, 297, 297), 255, cv::FILLED);  // touches none of them
    QCOMPARE(removeSpecks(mask, 0.01), 297 * 297);
}

ORFEAS_TEST(TestSpecks, QCoreApplication)
#include "test_specks.moc"
