#include "orfeas/background.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "preprocess/alpha.h"
#include "preprocess/specks.h"

namespace orfeas {

namespace {

constexpr int kWorkingSide = 1024;
constexpr int kSmallestSide = 16;  // below this there is no edge to speak of
/** Share of the side that the examined edge is wide. */
constexpr int kEdgeDivisor = 50;
/** Share of the edge that must look like the background: an object may reach the picture's edge at one side. */
constexpr double kPlainShare = 0.7;
/** How far from the background's colour is still background, in CIELAB units: a multiple of the noise within bounds. */
constexpr float kLeastTolerance = 6.0F;
constexpr float kMostTolerance = 14.0F;
constexpr float kNoiseFactor = 4.0F;
constexpr double kSmallestObject = 0.002;  // of the picture
constexpr double kLargestObject = 0.97;
constexpr double kSpeck = 0.002;  // of the largest part

using Terms = cv::Vec<float, 6>;

/** A second-degree polynomial in x and y of [-1, 1]: light that falls off over a sheet of paper. */
Terms termsAt(int x, int y, cv::Size size) {
    const float u = 2.0F * static_cast<float>(x) / static_cast<float>(size.width - 1) - 1.0F;
    const float v = 2.0F * static_cast<float>(y) / static_cast<float>(size.height - 1) - 1.0F;
    return {1.0F, u, v, u * u, u * v, v * v};
}

float distance(const cv::Vec3f& a, const cv::Vec3f& b) {
    return static_cast<float>(cv::norm(a - b));
}

float median(std::vector<float> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/** The background's colour everywhere, judged by the pixels along the picture's edge. */
class BackgroundModel {
public:
    explicit BackgroundModel(const cv::Mat& lab) : m_lab(lab) {
        const int width = std::max(2, std::min(lab.rows, lab.cols) / kEdgeDivisor);
        for (int y = 0; y < lab.rows; ++y) {
            const bool inner = y >= width && y < lab.rows - width;
            for (int x = 0; x < lab.cols; x += inner && x == width - 1 ? lab.cols - 2 * width + 1 : 1) {
                m_edge.emplace_back(x, y);
            }
        }
        // The first fit knows one colour only, the commonest; the next ones follow its slopes and leave out what the object covers.
        m_coefficients = cv::Mat::zeros(6, 3, CV_32F);
        const cv::Vec3f typical = typicalColour();
        for (int channel = 0; channel < 3; ++channel) {
            m_coefficients.at<float>(0, channel) = typical[channel];
        }
        for (int round = 0; round < 3; ++round) {
            m_tolerance = tolerance();
            fit();
        }
        m_tolerance = tolerance();
    }

    [[nodiscard]] cv::Vec3f at(int x, int y) const {
        const Terms terms = termsAt(x, y, m_lab.size());
        cv::Vec3f colour;
        for (int channel = 0; channel < 3; ++channel) {
            for (int term = 0; term < 6; ++term) {
                colour[channel] += terms[term] * m_coefficients.at<float>(term, channel);
            }
        }
        return colour;
    }

    [[nodiscard]] bool isPlain() const {
        const std::vector<float> all = residuals();
        const auto near = std::ranges::count_if(all, [this](float residual) { return residual < m_tolerance; });
        return static_cast<double>(near) >= kPlainShare * static_cast<double>(all.size());
    }

    /** 255 where a pixel has the background's colour. */
    [[nodiscard]] cv::Mat similar() const {
        cv::Mat mask(m_lab.size(), CV_8U);
        for (int y = 0; y < m_lab.rows; ++y) {
            for (int x = 0; x < m_lab.cols; ++x) {
                mask.at<std::uint8_t>(y, x) = distance(m_lab.at<cv::Vec3f>(y, x), at(x, y)) < m_tolerance ? 255 : 0;
            }
        }
        return mask;
    }

private:
    [[nodiscard]] cv::Vec3f typicalColour() const {
        cv::Vec3f typical;
        for (int channel = 0; channel < 3; ++channel) {
            std::vector<float> values;
            for (const cv::Point& point : m_edge) {
                values.push_back(m_lab.at<cv::Vec3f>(point)[channel]);
            }
            typical[channel] = median(std::move(values));
        }
        return typical;
    }

    [[nodiscard]] std::vector<float> residuals() const {
        std::vector<float> all;
        for (const cv::Point& point : m_edge) {
            all.push_back(distance(m_lab.at<cv::Vec3f>(point), at(point.x, point.y)));
        }
        return all;
    }

    [[nodiscard]] float tolerance() const { return std::clamp(kNoiseFactor * median(residuals()), kLeastTolerance, kMostTolerance); }

    /** Least squares over the edge pixels that are near the present model; wide at first, so that a slope is found. */
    void fit() {
        cv::Mat terms;
        cv::Mat colours;
        for (const cv::Point& point : m_edge) {
            const auto& colour = m_lab.at<cv::Vec3f>(point);
            if (distance(colour, at(point.x, point.y)) < 2.0F * m_tolerance) {
                terms.push_back(cv::Mat(termsAt(point.x, point.y, m_lab.size())).t());
                colours.push_back(cv::Mat(colour).t());
            }
        }
        if (terms.rows >= 12) {
            cv::solve(terms, colours, m_coefficients, cv::DECOMP_SVD);
        }
    }

    const cv::Mat& m_lab;
    std::vector<cv::Point> m_edge;
    cv::Mat m_coefficients;  ///< [6,3]
    float m_tolerance = kLeastTolerance;
};

/** 255 where `mask` is set and connected to the picture's edge. */
cv::Mat reachingTheEdge(const cv::Mat& mask) {
    cv::Mat labels;
    const int count = cv::connectedComponents(mask, labels, 4, CV_32S);
    std::vector<std::uint8_t> reaches(static_cast<std::size_t>(count), 0);
    for (int y = 0; y < labels.rows; ++y) {
        const bool inner = y > 0 && y < labels.rows - 1;
        for (int x = 0; x < labels.cols; x += inner ? std::max(1, labels.cols - 1) : 1) {
            reaches[static_cast<std::size_t>(labels.at<int>(y, x))] = 255;
        }
    }
    reaches[0] = 0;
    cv::Mat result(mask.size(), CV_8U);
    std::transform(labels.begin<int>(), labels.end<int>(), result.begin<std::uint8_t>(),
                   [&](int label) { return reaches[static_cast<std::size_t>(label)]; });
    return result;
}

/** The size at which the background is looked for; one side may be 0 in a very narrow picture. */
cv::Size workingSize(int width, int height) {
    const double scale = std::min(1.0, static_cast<double>(kWorkingSide) / std::max({width, height, 1}));
    return {static_cast<int>(std::lround(width * scale)), static_cast<int>(std::lround(height * scale))};
}

/** The picture as CIELAB, a little smoothed against noise. */
cv::Mat workingLab(const cv::Mat& rgba, cv::Size size) {
    cv::Mat rgb;
    cv::cvtColor(rgba, rgb, cv::COLOR_RGBA2RGB);
    cv::resize(rgb, rgb, size, 0.0, 0.0, cv::INTER_AREA);
    cv::GaussianBlur(rgb, rgb, {3, 3}, 0.0);
    rgb.convertTo(rgb, CV_32F, 1.0 / 255.0);
    cv::Mat lab;
    cv::cvtColor(rgb, lab, cv::COLOR_RGB2Lab);
    return lab;
}

}  // namespace

Background removePlainBackground(int width, int height, std::span<std::uint8_t> rgba) {
    if (!isNearlyOpaque(rgba)) {
        return Background::Transparent;
    }
    makeOpaque(rgba);
    const cv::Size size = workingSize(width, height);
    if (std::min(size.width, size.height) < kSmallestSide) {
        return Background::Filled;
    }
    cv::Mat picture(height, width, CV_8UC4, rgba.data());
    const cv::Mat lab = workingLab(picture, size);
    const BackgroundModel model(lab);
    if (!model.isPlain()) {
        return Background::Filled;
    }
    cv::Mat object;
    cv::bitwise_not(reachingTheEdge(model.similar()), object);
    const double share = removeSpecks(object, kSpeck) / static_cast<double>(object.total());
    if (share < kSmallestObject || share > kLargestObject) {
        return Background::Filled;
    }
    cv::Mat alpha;
    cv::resize(object, alpha, picture.size(), 0.0, 0.0, cv::INTER_LINEAR);
    cv::insertChannel(alpha, picture, 3);
    return Background::Removed;
}

}  // namespace orfeas
