#pragma once

#include <QImage>
#include <QString>

namespace orfeas::test {

/** Mean absolute difference of all channels, 0 to 255. The pictures must have the same size. */
double meanDifference(const QImage& a, const QImage& b);

/** The largest difference between the mean brightnesses of corresponding blocks: finds what moved or went missing. */
double largestBlockDifference(const QImage& a, const QImage& b, int blockSize);

/**
 * Compares a picture with tests/viewer/baselines/NAME.png; empty if it matches, else what differs and where the picture was
 * saved. With ORFEAS_UPDATE_BASELINES set it replaces the baseline and says so, which fails the test on purpose.
 */
QString differenceFromBaseline(const QImage& picture, const QString& name);

}  // namespace orfeas::test
