#include "orfeas/cutout.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "orfeas/background.h"
#include "preprocess/specks.h"

namespace orfeas {

namespace {

constexpr int kCutoutSide = 768;
constexpr int kSmallestCutoutSide = 8;
constexpr int kRounds = 5;
/** Share of the longer side that the undecided band along a mask's edge is wide, on either side. */
constexpr double kBand = 0.04;
constexpr double kBorder = 0.02;       // share of the shorter side that counts as border
constexpr double kCutoutSpeck = 0.01;  // of the largest part
constexpr int kGuideRadius = 4;
constexpr double kGuideSmoothness = 1e-4;
constexpr double kEdgeSteepness = 1.6;

cv::Mat disc(double radius) {
    const int side = 2 * std::max(1, static_cast<int>(std::lround(radius))) + 1;
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {side, side});
}

/** GrabCut's labels where a mask is about right. */
cv::Mat labelsFromMask(const cv::Mat& mask, cv::Size size) {
    cv::Mat object;
    cv::resize(mask, object, size, 0.0, 0.0, cv::INTER_AREA);
    cv::threshold(object, object, 127.0, 255.0, cv::THRESH_BINARY);
    const cv::Mat brush = disc(kBand * std::max(size.width, size.height));
    cv::Mat core;
    cv::Mat reach;
    // Outside of the picture is neither: an object at the border keeps its core.
    cv::erode(object, core, brush);
    cv::dilate(object, reach, brush);
    cv::Mat labels(size, CV_8U, cv::Scalar(cv::GC_BGD));
    labels.setTo(cv::GC_PR_BGD, reach);
    labels.setTo(cv::GC_PR_FGD, object);
    labels.setTo(cv::GC_FGD, core);
    return labels;
}

cv::Mat labelsFromBox(cv::Rect box, cv::Size size) {
    cv::Mat labels(size, CV_8U, cv::Scalar(cv::GC_BGD));
    labels(box & cv::Rect({0, 0}, size)).setTo(cv::GC_PR_FGD);
    return labels;
}

/** All but the border may be object; where the border is plain, what looks like it is taken for background at first. */
cv::Mat labelsFromBorder(const cv::Mat& small) {
    const cv::Size size = small.size();
    const int edge = std::max(1, static_cast<int>(std::lround(kBorder * std::min(size.width, size.height))));
    cv::Mat labels = labelsFromBox({edge, edge, size.width - 2 * edge, size.height - 2 * edge}, size);
    cv::Mat rgba;
    cv::cvtColor(small, rgba, cv::COLOR_RGB2RGBA);
    if (removePlainBackground(size.width, size.height, {rgba.data, rgba.total() * 4}) == Background::Removed) {
        cv::Mat alpha;
        cv::extractChannel(rgba, alpha, 3);
        labels.setTo(cv::GC_PR_FGD, alpha > 127);  // also where the object reaches the border
        labels.setTo(cv::GC_PR_BGD, (alpha <= 127) & (labels == cv::GC_PR_FGD));
    }
    return labels;
}

bool saysSomething(const cv::Mat& labels) {
    const int object = cv::countNonZero(labels & 1);  // GC_FGD and GC_PR_FGD are odd
    return object > 0 && object < static_cast<int>(labels.total());
}

cv::Mat labelsFor(const cv::Mat& small, const cv::Mat& mask, const CutoutRequest& request, cv::Size whole) {
    switch (request.start) {
        case CutoutStart::Mask: return labelsFromMask(mask, small.size());
        case CutoutStart::Border: return labelsFromBorder(small);
        case CutoutStart::Box: break;
    }
    const double x = static_cast<double>(small.cols) / whole.width;
    const double y = static_cast<double>(small.rows) / whole.height;
    const PixelBox& box = request.box;
    return labelsFromBox(
        {cv::Point(static_cast<int>(std::floor(box.x * x)), static_cast<int>(std::floor(box.y * y))),
         cv::Point(static_cast<int>(std::ceil((box.x + box.width) * x)), static_cast<int>(std::ceil((box.y + box.height) * y)))},
        small.size());
}

/** Takes specks off the object and fills pinholes in it. */
void tidy(cv::Mat& object) {
    for (int pass = 0; pass < 2; ++pass) {
        (void)removeSpecks(object, kCutoutSpeck);
        cv::bitwise_not(object, object);
    }
}

/**
 * Brings a mask to the picture's size with the help of the picture (a guided filter, solved on the small one): near its edge the mask is
 * a linear function of brightness, so it bends to the edges that the small picture could not show.
 */
cv::Mat enlarge(const cv::Mat& object, const cv::Mat& small, const cv::Mat& rgba) {
    const cv::Size window(2 * kGuideRadius + 1, 2 * kGuideRadius + 1);
    const auto mean = [&](const cv::Mat& values) {
        cv::Mat result;
        cv::blur(values, result, window);
        return result;
    };
    cv::Mat guide;
    cv::cvtColor(small, guide, cv::COLOR_RGB2GRAY);
    guide.convertTo(guide, CV_32F, 1.0 / 255.0);
    cv::Mat mask;
    object.convertTo(mask, CV_32F, 1.0 / 255.0);
    const cv::Mat meanGuide = mean(guide);
    const cv::Mat meanMask = mean(mask);
    const cv::Mat covariance = mean(guide.mul(mask)) - meanGuide.mul(meanMask);
    const cv::Mat variance = mean(guide.mul(guide)) - meanGuide.mul(meanGuide);
    cv::Mat slope = covariance / (variance + kGuideSmoothness);
    cv::Mat offset = mean(meanMask - slope.mul(meanGuide));
    slope = mean(slope);

    cv::Mat grey;
    cv::cvtColor(rgba, grey, cv::COLOR_RGBA2GRAY);
    cv::resize(slope, slope, grey.size(), 0.0, 0.0, cv::INTER_LINEAR);
    cv::resize(offset, offset, grey.size(), 0.0, 0.0, cv::INTER_LINEAR);
    grey.convertTo(grey, CV_32F, 1.0 / 255.0);
    cv::Mat result = slope.mul(grey) + offset;
    // Steeper, so that what is clearly in or out becomes entirely so.
    result.convertTo(result, CV_8U, 255.0 * kEdgeSteepness, 127.5 * (1.0 - kEdgeSteepness));
    return result;
}

}  // namespace

std::optional<std::vector<std::uint8_t>> cutOut(int width, int height, std::span<const std::uint8_t> rgba,
                                                std::span<const std::uint8_t> mask, const CutoutRequest& request,
                                                const std::stop_token& stop) {
    // OpenCV has no read-only matrix; these are only read. NOLINTBEGIN(cppcoreguidelines-pro-type-const-cast)
    const cv::Mat picture(height, width, CV_8UC4, const_cast<std::uint8_t*>(rgba.data()));
    const cv::Mat start(height, width, CV_8UC1, const_cast<std::uint8_t*>(mask.data()));
    // NOLINTEND(cppcoreguidelines-pro-type-const-cast)
    const double scale = std::min(1.0, static_cast<double>(kCutoutSide) / std::max({width, height, 1}));
    const cv::Size size(static_cast<int>(std::lround(width * scale)), static_cast<int>(std::lround(height * scale)));
    if (std::min(size.width, size.height) < kSmallestCutoutSide) {
        return {};
    }
    cv::Mat small;
    cv::resize(picture, small, size, 0.0, 0.0, cv::INTER_AREA);
    cv::cvtColor(small, small, cv::COLOR_RGBA2RGB);
    cv::Mat labels = labelsFor(small, start, request, picture.size());
    if (!saysSomething(labels)) {
        return {};
    }
    cv::Mat background;
    cv::Mat foreground;
    for (int round = 0; round < kRounds; ++round) {
        if (stop.stop_requested()) {
            return {};
        }
        cv::grabCut(small, labels, {}, background, foreground, 1, round == 0 ? cv::GC_INIT_WITH_MASK : cv::GC_EVAL);
        if (!saysSomething(labels)) {
            return {};
        }
    }
    cv::Mat object = (labels & 1) * 255;
    tidy(object);
    const cv::Mat result = enlarge(object, small, picture);
    return std::vector<std::uint8_t>(result.datastart, result.dataend);
}

void featherMask(int width, int height, std::span<std::uint8_t> mask, double radius) {
    if (radius > 0.0 && !mask.empty()) {
        const cv::Mat pixels(height, width, CV_8UC1, mask.data());
        cv::GaussianBlur(pixels, pixels, {0, 0}, radius / 2.0, 0.0, cv::BORDER_REPLICATE);
    }
}

}  // namespace orfeas
