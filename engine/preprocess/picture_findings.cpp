#include "orfeas/picture_findings.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "preprocess/specks.h"

namespace orfeas {

namespace {

constexpr int kOpaque = 127;
/** Contact with a side shorter than this share of it is that of a picture trimmed to its object. */
constexpr double kContact = 0.03;
constexpr double kTinyShare = 0.1;         // of the picture's longer side
constexpr int kFewestPixels = 32;          // on the longer side, of which anything can be told
constexpr int kThinPixels = 8;             // on the shorter side
constexpr double kThinShare = 1.0 / 64.0;  // of the longer side: some three cells of a volume of usual resolution
constexpr int kSilhouetteSide = 256;
// The ground of an inverted cut-out is opaque nearly all along the border, and the object is a hole of some size.
constexpr double kInvertedBorder = 0.95;
constexpr double kSmallestHole = 0.02;  // of the picture
constexpr double kSeparatePart = 0.2;   // of the largest part

// A slab is wide and thin, the object rises from it at once, and it sticks out on both sides. All as shares of its width.
constexpr double kSlabThickness = 0.22;
constexpr double kSlabEdge = 0.9;         // rows at least so wide belong to it
constexpr double kBodyWidth = 0.75;       // rows at most so wide belong to the object
constexpr double kAbruptness = 0.12;      // rows between the two
constexpr double kOverhang = 0.06;        // on either side
constexpr double kWidthPerHeight = 0.55;  // of the whole: feet of lamps and chessmen are narrower
constexpr double kLeastBody = 0.15;       // of the whole height

/** Where a row of the silhouette begins and ends, and how many pixels of it are the object's. */
struct Span {
    int left = 0;
    int right = -1;
    int pixels = 0;

    [[nodiscard]] int width() const { return right - left + 1; }
};

std::vector<Span> spansOf(const cv::Mat& mask) {
    std::vector<Span> spans;
    for (int y = 0; y < mask.rows; ++y) {
        const cv::Mat row = mask.row(y);
        const cv::Rect box = cv::boundingRect(row);
        spans.push_back({box.x, box.x + box.width - 1, cv::countNonZero(row)});
    }
    return spans;
}

/** `mask` is cut to the object's box, 255 inside. */
bool standsOnSlab(const cv::Mat& mask) {
    const std::vector<Span> spans = spansOf(mask);
    const int height = mask.rows;
    const double width = mask.cols;
    if (width < kWidthPerHeight * height) {
        return false;
    }
    const auto isSlab = [&](const Span& span) { return span.width() >= kSlabEdge * width; };
    const auto isBody = [&](const Span& span) { return span.width() <= kBodyWidth * width; };
    const int lowest = std::max(0, height - 1 - static_cast<int>(kSlabThickness * width));
    int top = height;
    for (int y = height - 1; y >= lowest; --y) {
        top = isSlab(spans[static_cast<std::size_t>(y)]) ? y : top;
    }
    const auto isSolid = [](const Span& span) { return span.pixels >= kSlabEdge * span.width(); };
    if (top >= height || !std::all_of(spans.begin() + top, spans.end(), isSolid)) {
        return false;
    }
    int body = top;
    while (body >= 0 && !isBody(spans[static_cast<std::size_t>(body)])) {
        --body;
    }
    if (body < kLeastBody * height || top - body > kAbruptness * width + 1.0) {
        return false;
    }
    const Span& slab = spans[static_cast<std::size_t>(top)];
    const Span& object = spans[static_cast<std::size_t>(body)];
    return object.left - slab.left >= kOverhang * width && slab.right - object.right >= kOverhang * width &&
           std::all_of(spans.begin(), spans.begin() + body, isBody);
}

bool touchesBorder(const cv::Mat& mask) {
    const auto touches = [](const cv::Mat& line) {
        return cv::countNonZero(line) >= std::max(1.0, kContact * static_cast<double>(line.total()));
    };
    return touches(mask.row(0)) || touches(mask.row(mask.rows - 1)) || touches(mask.col(0)) || touches(mask.col(mask.cols - 1));
}

/** Whether the transparent part is enclosed by the opaque one, rather than the other way round. */
bool isInverted(const cv::Mat& mask) {
    const auto opaque = [](const cv::Mat& line) { return cv::countNonZero(line) >= kInvertedBorder * static_cast<double>(line.total()); };
    const bool hole = static_cast<double>(cv::countNonZero(mask)) <= (1.0 - kSmallestHole) * static_cast<double>(mask.total());
    return hole && opaque(mask.row(0)) && opaque(mask.row(mask.rows - 1)) && opaque(mask.col(0)) && opaque(mask.col(mask.cols - 1));
}

/** How many parts of a silhouette are large enough to be objects of their own. */
int countObjects(const cv::Mat& silhouette) {
    cv::Mat parts = silhouette.clone();
    (void)removeSpecks(parts, kSeparatePart);
    cv::Mat labels;
    return cv::connectedComponents(parts, labels, 8, CV_32S) - 1;
}

/** The object's box, small enough that its rows are quickly looked through. */
cv::Mat silhouetteOf(const cv::Mat& mask) {
    const double scale = std::min(1.0, static_cast<double>(kSilhouetteSide) / std::max(mask.rows, mask.cols));
    cv::Mat small;
    cv::resize(
        mask, small,
        {std::max(1, static_cast<int>(std::lround(mask.cols * scale))), std::max(1, static_cast<int>(std::lround(mask.rows * scale)))}, 0.0,
        0.0, cv::INTER_AREA);
    cv::threshold(small, small, kOpaque, 255.0, cv::THRESH_BINARY);
    return small;
}

}  // namespace

std::vector<PictureFinding> examinePicture(int width, int height, std::span<const std::uint8_t> rgba) {
    // OpenCV has no read-only matrix; this one is only read. NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    const cv::Mat picture(height, width, CV_8UC4, const_cast<std::uint8_t*>(rgba.data()));
    cv::Mat mask;
    cv::extractChannel(picture, mask, 3);
    cv::threshold(mask, mask, kOpaque, 255.0, cv::THRESH_BINARY);
    const cv::Rect box = cv::boundingRect(mask);
    if (box.empty()) {
        return {PictureFinding::Empty};
    }
    if (std::max(width, height) < kFewestPixels) {
        return {PictureFinding::Tiny};
    }
    if (std::min(width, height) < kThinPixels) {
        return {PictureFinding::Thin};
    }
    if (cv::countNonZero(mask) == width * height) {
        return {PictureFinding::Filled};
    }
    if (isInverted(mask)) {
        return {PictureFinding::Inverted};
    }
    std::vector<PictureFinding> findings;
    if (touchesBorder(mask)) {
        findings.push_back(PictureFinding::TouchesBorder);
    }
    const int side = std::max(box.width, box.height);
    if (side < kFewestPixels || side < kTinyShare * std::max(width, height)) {
        findings.push_back(PictureFinding::Tiny);
    }
    if (const int narrow = std::min(box.width, box.height); side >= kFewestPixels && (narrow < kThinPixels || narrow < kThinShare * side)) {
        findings.push_back(PictureFinding::Thin);
    }
    const cv::Mat silhouette = silhouetteOf(mask(box));
    if (standsOnSlab(silhouette)) {
        findings.push_back(PictureFinding::OnSlab);
    }
    if (countObjects(silhouette) > 1) {
        findings.push_back(PictureFinding::Several);
    }
    return findings;
}

}  // namespace orfeas
