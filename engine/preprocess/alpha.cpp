#include "preprocess/alpha.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "orfeas/background.h"
#include "preprocess/specks.h"

namespace orfeas {

namespace {

constexpr std::uint8_t kNearlyOpaque = 250;
constexpr double kFewPixels = 0.005;  // of all, that may be less opaque
constexpr double kFarSpeck = 0.0005;  // of the largest part
constexpr double kSoftEdge = 0.02;    // of the object's longer side
constexpr int kSoftEdgePixels = 2;
constexpr int kSpeckWorkingSide = 1024;  // labels of a whole photograph would take some hundred MB

/** The box of the parts that are no specks, found on a smaller mask and therefore some pixels larger than they are. */
cv::Rect boxWithoutSpecks(const cv::Mat& visible) {
    const double scale = std::min(1.0, static_cast<double>(kSpeckWorkingSide) / std::max(visible.rows, visible.cols));
    const auto scaled = [scale](int length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
    cv::Mat small;
    cv::resize(visible, small, {scaled(visible.cols), scaled(visible.rows)}, 0.0, 0.0, cv::INTER_AREA);
    cv::threshold(small, small, 0.0, 255.0, cv::THRESH_BINARY);
    (void)removeSpecks(small, kFarSpeck);
    const cv::Rect box = cv::boundingRect(small);
    if (box.empty()) {
        return {};
    }
    const double x = static_cast<double>(visible.cols) / small.cols;
    const double y = static_cast<double>(visible.rows) / small.rows;
    const cv::Point first(static_cast<int>(std::floor(box.x * x)) - 1, static_cast<int>(std::floor(box.y * y)) - 1);
    const cv::Point last(static_cast<int>(std::ceil((box.x + box.width) * x)) + 1,
                         static_cast<int>(std::ceil((box.y + box.height) * y)) + 1);
    return cv::Rect(first, last) & cv::Rect({0, 0}, visible.size());
}

}  // namespace

bool hidesColours(std::span<const std::uint8_t> rgba) {
    bool several = false;
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        if (rgba[i + 3] != 0) {
            return false;
        }
        several = several || !std::equal(rgba.begin(), rgba.begin() + 3, rgba.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return several;
}

void makeOpaque(std::span<std::uint8_t> rgba) {
    for (std::size_t i = 3; i < rgba.size(); i += 4) {
        rgba[i] = 255;
    }
}

bool isNearlyOpaque(std::span<const std::uint8_t> rgba) {
    std::size_t less = 0;
    for (std::size_t i = 3; i < rgba.size(); i += 4) {
        less += rgba[i] < kNearlyOpaque ? 1 : 0;
    }
    return static_cast<double>(less) < kFewPixels * static_cast<double>(rgba.size() / 4);
}

cv::Rect visibleBox(const cv::Mat& alpha) {
    cv::Mat visible;
    cv::threshold(alpha, visible, kFaintAlpha, 255.0, cv::THRESH_BINARY);
    const cv::Rect whole = cv::boundingRect(visible);
    if (whole.empty()) {
        return cv::boundingRect(alpha);
    }
    const cv::Rect kept = boxWithoutSpecks(visible);
    const cv::Rect inner = kept.empty() ? cv::Rect() : cv::boundingRect(visible(kept));
    const cv::Rect object = inner.empty() ? whole : inner + kept.tl();
    // Its soft edge is the object's, however faint.
    const int margin = std::max(kSoftEdgePixels, static_cast<int>(std::lround(kSoftEdge * std::max(object.width, object.height))));
    const cv::Rect around =
        cv::Rect(object.tl() - cv::Point(margin, margin), object.br() + cv::Point(margin, margin)) & cv::Rect({0, 0}, alpha.size());
    return cv::boundingRect(alpha(around)) + around.tl();
}

}  // namespace orfeas
