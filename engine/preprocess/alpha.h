#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <span>

namespace orfeas {

/** Of 255: what is fainter is seen by nobody, and left behind by programs that cut objects out. */
constexpr int kFaintAlpha = 12;

/** Whether all but a few pixels of straight 8-bit RGBA are opaque or nearly so, so that the alpha tells of no object. */
bool isNearlyOpaque(std::span<const std::uint8_t> rgba);

/**
 * The box of what is to be seen, from an alpha channel (8 bits): without faint pixels that are no soft edge of it, and without specks far
 * from it, whose area is below 1/2000 of the largest part. Where all is faint the box of what is there; empty where nothing is.
 */
cv::Rect visibleBox(const cv::Mat& alpha);

}  // namespace orfeas
