#include "orfeas/model_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "orfeas/error.h"
#include "preprocess/alpha.h"

namespace orfeas {

namespace {

/** The box of what is visible, half-open at the last row and column as in the reference; never empty where there is something to see. */
cv::Rect objectBox(const cv::Mat& alpha, const std::string& name) {
    const cv::Rect whole = visibleBox(alpha);
    if (whole.empty()) {
        throw Error(ErrorCode::EmptyImage, Stage::Preprocess,
                    fmt::format("{} is fully transparent, so there is nothing to model. Use one that shows an object.", name));
    }
    return {whole.x, whole.y, std::max(1, whole.width - 1), std::max(1, whole.height - 1)};
}

/** The object, scaled and centred on a transparent square: RGBA, 8 bit. */
cv::Mat centred(const cv::Mat& rgba, double borderRatio, const std::string& name) {
    std::vector<cv::Mat> channels;
    cv::split(rgba, channels);
    const cv::Rect box = objectBox(channels[3], name);
    const int side = std::max(rgba.rows, rgba.cols);
    const int wanted = static_cast<int>(side * (1.0 - borderRatio));
    const double scale = static_cast<double>(wanted) / std::max(box.width, box.height);
    const cv::Size size(std::max(1, static_cast<int>(box.width * scale)), std::max(1, static_cast<int>(box.height * scale)));

    cv::Mat object;
    cv::resize(rgba(box), object, size, 0, 0, cv::INTER_AREA);
    cv::Mat square = cv::Mat::zeros(side, side, CV_8UC4);
    object.copyTo(square(cv::Rect((side - size.width) / 2, (side - size.height) / 2, size.width, size.height)));
    return square;
}

/** Composites on white. The products are truncated to 8 bit, as the networks were trained with. */
void flatten(const cv::Mat& rgba, cv::Mat& rgb, cv::Mat& mask) {
    rgb.create(rgba.size(), CV_8UC3);
    mask.create(rgba.size(), CV_8UC1);
    for (int y = 0; y < rgba.rows; ++y) {
        const auto* from = rgba.ptr<cv::Vec4b>(y);
        auto* to = rgb.ptr<cv::Vec3b>(y);
        auto* alpha = mask.ptr<unsigned char>(y);
        for (int x = 0; x < rgba.cols; ++x) {
            const float opacity = static_cast<float>(from[x][3]) / 255.0F;
            for (int channel = 0; channel < 3; ++channel) {
                const float value = static_cast<float>(from[x][channel]) * opacity + 255.0F * (1.0F - opacity);
                to[x][channel] = static_cast<unsigned char>(std::clamp(value, 0.0F, 255.0F));
            }
            alpha[x] = static_cast<unsigned char>(std::clamp(opacity * 255.0F, 0.0F, 255.0F));
        }
    }
}

std::vector<std::uint8_t> bytesOf(const cv::Mat& pixels) {
    return {pixels.datastart, pixels.dataend};
}

}  // namespace

ModelPicture modelPicture(int width, int height, std::span<const std::uint8_t> rgba, PictureFrame frame, const std::string& name) {
    // OpenCV has no read-only matrix; this one is only read. NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    const cv::Mat picture(height, width, CV_8UC4, const_cast<std::uint8_t*>(rgba.data()));
    cv::Mat rgb;
    cv::Mat mask;
    flatten(centred(picture, frame.borderRatio, name), rgb, mask);
    const cv::Size size(frame.size, frame.size);
    cv::Mat image;
    cv::Mat silhouette;
    // OpenCV's own 8-bit bicubic rounds its weights to 11 bits; in fp32 the result is the reference's to the last bit.
    rgb.convertTo(rgb, CV_32F);
    cv::resize(rgb, image, size, 0, 0, cv::INTER_CUBIC);
    image.convertTo(image, CV_8U);
    cv::resize(mask, silhouette, size, 0, 0, cv::INTER_NEAREST);
    return {.size = frame.size, .rgb = bytesOf(image), .mask = bytesOf(silhouette)};
}

}  // namespace orfeas
