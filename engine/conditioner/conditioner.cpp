#include "conditioner/conditioner.h"

#include <fmt/format.h>

#include <cmath>

#include "conditioner/dino_encoder.h"
#include "orfeas/error.h"

namespace orfeas {

namespace {

/** A fixed embedding of the view's index, sines first: [count, width] fp32. */
at::Tensor viewEmbedding(int count, std::int64_t width, const at::Device& device) {
    const std::int64_t half = width / 2;
    const auto options = at::TensorOptions().dtype(at::kDouble);
    const at::Tensor frequencies = at::exp(at::arange(half, options) * (-std::log(10000.0) / static_cast<double>(half)));
    const at::Tensor phases = at::outer(at::arange(count, options), frequencies);  // [count, half]
    return at::cat({phases.sin(), phases.cos()}, 1).to(device, at::kFloat);
}

Weights encoderWeights(const Weights& checkpoint) {
    return checkpoint.sub("conditioner.main_image_encoder.model.");
}

}  // namespace

int maximumViews(const ConfigSection& conditioner) {
    if (conditioner.text("main_image_encoder.type", "DinoImageEncoder") != "DinoImageEncoderMV") {
        return 1;
    }
    constexpr std::int64_t kViewNames = 4;  // front, left, back, right
    const std::int64_t count = conditioner.integer("main_image_encoder.kwargs.view_num", kViewNames);
    if (count < 1 || count > kViewNames) {
        throwMismatch(fmt::format("{} is {}, but between 1 and {} views are known.",
                                  conditioner.where("main_image_encoder.kwargs.view_num"), count, kViewNames));
    }
    return static_cast<int>(count);
}

Conditioner::Conditioner(const ConfigSection& config, const Weights& checkpoint)
    : m_encoder(std::make_unique<DinoEncoder>(config, encoderWeights(checkpoint))),
      m_device(checkpoint.device()),
      m_maximumViews(orfeas::maximumViews(config)) {
    if (config.text("main_image_encoder.type", "DinoImageEncoder") == "DinoImageEncoderMV") {
        m_viewEmbedding = viewEmbedding(m_maximumViews, m_encoder->channels(), m_device.device);
    }
}

Conditioner::~Conditioner() = default;
Conditioner::Conditioner(Conditioner&&) noexcept = default;
Conditioner& Conditioner::operator=(Conditioner&&) noexcept = default;

std::int64_t Conditioner::tokenChannels() const {
    return m_encoder->channels();
}

std::int64_t Conditioner::tokensPerView() const {
    return m_encoder->tokens();
}

at::Tensor Conditioner::encode(const at::Tensor& image, std::span<const int> views) const {
    at::Tensor pixels = image.to(m_device.device, at::kFloat);
    if (!m_viewEmbedding.defined()) {
        if (pixels.dim() != 4) {
            throw Error(ErrorCode::InvalidArgument, Stage::EncodeImage, "This model takes one picture, but got several views.");
        }
        return m_encoder->encode(pixels);
    }
    if (pixels.dim() == 4) {
        pixels = pixels.unsqueeze(1);  // one view, without its axis
    }
    if (pixels.dim() != 5 || pixels.size(1) != static_cast<std::int64_t>(views.size())) {
        throw Error(ErrorCode::Internal, Stage::EncodeImage,
                    fmt::format("A multi-view image of {} axes came with {} view indices.", pixels.dim(), views.size()));
    }
    const std::int64_t batch = pixels.size(0);
    const std::int64_t count = pixels.size(1);
    const at::Tensor tokens = m_encoder->encode(pixels.flatten(0, 1)).unflatten(0, {batch, count});  // [B,V,T,C]
    std::vector<at::Tensor> sides;
    for (const int view : views) {
        if (view < 0 || view >= m_maximumViews) {
            throw Error(ErrorCode::InvalidArgument, Stage::EncodeImage,
                        fmt::format("View {} was given, but this model knows views 0 to {}.", view, m_maximumViews - 1));
        }
        sides.push_back(m_viewEmbedding[view]);
    }
    const at::Tensor embedding = at::stack(sides).to(m_device.dtype).view({1, count, 1, -1});
    return (tokens + embedding).flatten(1, 2);  // [B,V*T,C]
}

}  // namespace orfeas
