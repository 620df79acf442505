#pragma once

#include <opencv2/core.hpp>

namespace orfeas {

/** Takes out of a mask (8 bits, 0 or 255) what is connected and smaller than `share` of its largest part; returns how many pixels are left.
 */
int removeSpecks(cv::Mat& mask, double share);

}  // namespace orfeas
