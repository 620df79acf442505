#include "preprocess/preprocess.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "conditioner/conditioner.h"
#include "orfeas/error.h"

namespace orfeas {

namespace {

constexpr std::array kViewNames{"front", "left", "back", "right"};

[[noreturn]] void refuse(ErrorCode code, const std::string& sentence) {
    throw Error(code, Stage::Preprocess, sentence);
}

/** "The picture", or which one of several. */
std::string pictureName(View view, std::size_t count) {
    return count == 1 ? "The picture" : fmt::format("The {} picture", kViewNames.at(static_cast<std::size_t>(view)));
}

std::vector<const ViewImage*> orderedViews(const std::vector<ViewImage>& views, const PreprocessSettings& settings) {
    if (views.empty()) {
        refuse(ErrorCode::InvalidArgument, "No picture was given. Give at least one.");
    }
    if (!settings.multiView() && (views.size() > 1 || views.front().view != View::Front)) {
        refuse(
            ErrorCode::InvalidArgument,
            fmt::format("This model takes one front picture, but {} were given, among them a {} view. Use a multi-view model, or give the "
                        "front picture only.",
                        views.size(), kViewNames.at(static_cast<std::size_t>(views.back().view))));
    }
    std::vector<const ViewImage*> ordered;
    for (const ViewImage& view : views) {
        ordered.push_back(&view);
    }
    std::ranges::stable_sort(ordered, {}, &ViewImage::view);
    const auto twin = std::ranges::adjacent_find(ordered, {}, &ViewImage::view);
    if (twin != ordered.end()) {
        refuse(ErrorCode::InvalidArgument,
               fmt::format("The {} view was given twice. Give each view once.", kViewNames.at(static_cast<std::size_t>((*twin)->view))));
    }
    if (static_cast<int>(ordered.back()->view) >= settings.maximumViews) {
        refuse(ErrorCode::InvalidArgument, fmt::format("This model knows {} views; the {} view is not among them.", settings.maximumViews,
                                                       kViewNames.at(static_cast<std::size_t>(ordered.back()->view))));
    }
    return ordered;
}

/** The box of alpha != 0, half-open at the last row and column as in the reference; never empty where there is something to see. */
cv::Rect objectBox(const cv::Mat& alpha, const std::string& name) {
    const cv::Rect whole = cv::boundingRect(alpha);
    if (whole.empty()) {
        refuse(ErrorCode::EmptyImage,
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

/** 8-bit [s,s,c] -> fp32 [c,s,s] in [-1, 1]. */
at::Tensor toTensor(const cv::Mat& pixels) {
    const at::Tensor bytes = at::from_blob(pixels.data, {pixels.rows, pixels.cols, pixels.channels()}, at::kByte);
    return bytes.permute({2, 0, 1}).to(at::kFloat).div_(255.0).mul_(2.0).sub_(1.0).contiguous();
}

struct PreparedView {
    at::Tensor image;  ///< [3,s,s]
    at::Tensor mask;   ///< [1,s,s]
};

PreparedView prepareView(const ViewImage& view, const PreprocessSettings& settings, std::size_t count) {
    const std::string name = pictureName(view.view, count);
    if (!view.image.valid()) {
        refuse(ErrorCode::EmptyImage,
               fmt::format("{} has no pixels ({} x {}). Use another one.", name, view.image.width, view.image.height));
    }
    // OpenCV has no read-only matrix; this one is only read. NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    const cv::Mat rgba(view.image.height, view.image.width, CV_8UC4, const_cast<std::uint8_t*>(view.image.rgba.data()));
    cv::Mat rgb;
    cv::Mat mask;
    flatten(centred(rgba, settings.borderRatio, name), rgb, mask);
    const cv::Size size(settings.size, settings.size);
    cv::Mat image;
    cv::Mat silhouette;
    // OpenCV's own 8-bit bicubic rounds its weights to 11 bits; in fp32 the result is the reference's to the last bit.
    rgb.convertTo(rgb, CV_32F);
    cv::resize(rgb, image, size, 0, 0, cv::INTER_CUBIC);
    image.convertTo(image, CV_8U);
    cv::resize(mask, silhouette, size, 0, 0, cv::INTER_NEAREST);
    return {toTensor(image), toTensor(silhouette)};
}

}  // namespace

PreprocessSettings preprocessSettings(const ModelConfig& config) {
    PreprocessSettings settings;
    const ConfigSection& section = config.imageProcessor;
    const std::int64_t size = section.integer("size", settings.size);
    settings.borderRatio = section.number("border_ratio", settings.borderRatio);
    settings.maximumViews = maximumViews(config.conditioner);
    constexpr std::int64_t kLargestSize = 4096;
    if (size < 1 || size > kLargestSize) {
        throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                    fmt::format("{} is {}, but must lie between 1 and {}.", section.where("size"), size, kLargestSize));
    }
    if (!(settings.borderRatio >= 0.0 && settings.borderRatio < 1.0)) {
        throw Error(ErrorCode::ConfigMismatch, Stage::LoadWeights,
                    fmt::format("{} is {}, but must be at least 0 and below 1.", section.where("border_ratio"), settings.borderRatio));
    }
    settings.size = static_cast<int>(size);
    return settings;
}

PreparedImage preprocess(const std::vector<ViewImage>& views, const PreprocessSettings& settings) {
    PreparedImage prepared;
    std::vector<at::Tensor> images;
    std::vector<at::Tensor> masks;
    for (const ViewImage* view : orderedViews(views, settings)) {
        PreparedView one = prepareView(*view, settings, views.size());
        images.push_back(std::move(one.image));
        masks.push_back(std::move(one.mask));
        prepared.views.push_back(static_cast<int>(view->view));
    }
    // [1,V,c,s,s], without the view axis for single-view models
    prepared.image = settings.multiView() ? at::stack(images).unsqueeze(0) : images.front().unsqueeze(0);
    prepared.mask = settings.multiView() ? at::stack(masks).unsqueeze(0) : masks.front().unsqueeze(0);
    return prepared;
}

}  // namespace orfeas
