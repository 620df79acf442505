#include "preprocess/preprocess.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "conditioner/conditioner.h"
#include "orfeas/error.h"
#include "orfeas/model_picture.h"

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

/** 8-bit [s,s,c] -> fp32 [c,s,s] in [-1, 1]. */
at::Tensor toTensor(const std::vector<std::uint8_t>& pixels, int size, int channels) {
    // from_blob has no read-only form; the bytes are only read. NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    const at::Tensor bytes = at::from_blob(const_cast<std::uint8_t*>(pixels.data()), {size, size, channels}, at::kByte);
    return bytes.permute({2, 0, 1}).to(at::kFloat).div_(255.0).mul_(2.0).sub_(1.0).contiguous();
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
        const std::string name = pictureName(view->view, views.size());
        if (!view->image.valid()) {
            refuse(ErrorCode::EmptyImage,
                   fmt::format("{} has no pixels ({} x {}). Use another one.", name, view->image.width, view->image.height));
        }
        const ModelPicture seen =
            modelPicture(view->image.width, view->image.height, view->image.rgba, {settings.size, settings.borderRatio}, name);
        images.push_back(toTensor(seen.rgb, seen.size, 3));
        masks.push_back(toTensor(seen.mask, seen.size, 1));
        prepared.views.push_back(static_cast<int>(view->view));
    }
    // [1,V,c,s,s], without the view axis for single-view models
    prepared.image = settings.multiView() ? at::stack(images).unsqueeze(0) : images.front().unsqueeze(0);
    prepared.mask = settings.multiView() ? at::stack(masks).unsqueeze(0) : masks.front().unsqueeze(0);
    return prepared;
}

}  // namespace orfeas
