#include "picture_compare.h"

#include <QDir>
#include <algorithm>
#include <cmath>

#include "support/paths.h"

namespace orfeas::test {

namespace {

// Drivers differ in the rounding of colours and in the place of samples on edges, not in shapes.
constexpr double kMeanTolerance = 1.5;
constexpr double kBlockTolerance = 10.0;
constexpr int kBlockSize = 16;

double blockMean(const QImage& picture, const QRect& block) {
    double sum = 0.0;
    for (int y = block.top(); y <= block.bottom(); ++y) {
        for (int x = block.left(); x <= block.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            sum += (qRed(pixel) + qGreen(pixel) + qBlue(pixel)) / 3.0;
        }
    }
    return sum / (block.width() * block.height());
}

}  // namespace

double meanDifference(const QImage& a, const QImage& b) {
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q)) +
                   std::abs(qAlpha(p) - qAlpha(q));
        }
    }
    return sum / (4.0 * a.width() * a.height());
}

double largestBlockDifference(const QImage& a, const QImage& b, int blockSize) {
    double largest = 0.0;
    for (int y = 0; y + blockSize <= a.height(); y += blockSize) {
        for (int x = 0; x + blockSize <= a.width(); x += blockSize) {
            const QRect block(x, y, blockSize, blockSize);
            largest = std::max(largest, std::abs(blockMean(a, block) - blockMean(b, block)));
        }
    }
    return largest;
}

QString differenceFromBaseline(const QImage& picture, const QString& name) {
    const QString path = QString::fromStdString(testData("viewer/baselines/")) + name + QStringLiteral(".png");
    if (qEnvironmentVariableIsSet("ORFEAS_UPDATE_BASELINES")) {
        return picture.save(path)
                   ? QStringLiteral("The baseline %1 was replaced: look at it, then run without ORFEAS_UPDATE_BASELINES.").arg(path)
                   : QStringLiteral("Could not write %1.").arg(path);
    }
    const QImage baseline = QImage(path).convertToFormat(picture.format());
    if (baseline.size() != picture.size()) {
        return QStringLiteral("%1 is missing or of another size.").arg(path);
    }
    const double mean = meanDifference(picture, baseline);
    const double block = largestBlockDifference(picture, baseline, kBlockSize);
    if (mean <= kMeanTolerance && block <= kBlockTolerance) {
        return {};
    }
    const QString saved = QDir::temp().filePath(QStringLiteral("orfeas-%1.png").arg(name));
    picture.save(saved);
    return QStringLiteral("%1 differs: mean %2, worst block %3; the new picture is %4").arg(name).arg(mean).arg(block).arg(saved);
}

}  // namespace orfeas::test
