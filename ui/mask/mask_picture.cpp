#include "ui/mask/mask_picture.h"

#include <algorithm>
#include <cmath>

namespace orfeas {

namespace {

constexpr int kSmallestLevel = 512;
constexpr int kCheck = 8;
constexpr int kDimmed = 56;  // of 255: how strongly what is removed still shows

/** For every pixel of a row or column of the view, the pixel of an image of `extent`, or -1. */
std::vector<int> positions(int first, int count, qreal scale, qreal offset, qreal shift, int extent) {
    std::vector<int> result(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const qreal position = std::floor((first + i + shift - offset) / scale);
        result[static_cast<std::size_t>(i)] = position >= 0 && position < extent ? static_cast<int>(position) : -1;
    }
    return result;
}

int mixed(int from, int to, int share) {
    return from + (to - from) * share / 255;
}

QRgb shaded(const uchar* color, const QColor& ground, int opacity) {
    const int share = kDimmed + (255 - kDimmed) * opacity / 255;
    return qRgb(mixed(ground.red(), color[0], share), mixed(ground.green(), color[1], share), mixed(ground.blue(), color[2], share));
}

}  // namespace

MaskPicture::MaskPicture(const QImage& picture) {
    QImage colors = picture.convertToFormat(QImage::Format_RGBA8888);
    for (int y = 0; y < colors.height(); ++y) {
        uchar* row = colors.scanLine(y);
        for (int x = 0; x < colors.width(); ++x) {
            row[4 * x + 3] = 255;
        }
    }
    colors.reinterpretAsFormat(QImage::Format_RGBX8888);
    m_levels.push_back(colors);
    while (std::min(m_levels.back().width(), m_levels.back().height()) > kSmallestLevel) {
        const QImage& last = m_levels.back();
        m_levels.push_back(
            last.scaled(last.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGBX8888));
    }
}

void MaskPicture::draw(QImage& view, const QRect& area, const MaskView& where, const QImage& mask, const MaskColors& colors) const {
    const QRect inside = area & view.rect();
    if (m_levels.empty() || inside.isEmpty()) {
        return;
    }
    const auto wanted = static_cast<std::size_t>(std::max(0.0, std::floor(std::log2(1.0 / where.scale) + 0.5)));
    const QImage& level = m_levels[std::min(wanted, m_levels.size() - 1)];
    const auto across = [&](qreal shift, const QImage& image) {
        const qreal scale = where.scale * size().width() / image.width();
        return positions(inside.left(), inside.width(), scale, where.offset.x(), shift, image.width());
    };
    const auto down = [&](qreal shift, const QImage& image) {
        const qreal scale = where.scale * size().height() / image.height();
        return positions(inside.top(), inside.height(), scale, where.offset.y(), shift, image.height());
    };
    const std::vector<int> columns = across(0.5, level);
    const std::vector<int> rows = down(0.5, level);
    // Four samples of the mask for each pixel: its edge stays smooth at small scales.
    const std::vector<int> maskColumns[] = {across(0.25, mask), across(0.75, mask)};
    const std::vector<int> maskRows[] = {down(0.25, mask), down(0.75, mask)};
    for (int y = 0; y < inside.height(); ++y) {
        const auto atY = static_cast<std::size_t>(y);
        auto* to = reinterpret_cast<QRgb*>(view.scanLine(inside.top() + y)) + inside.left();
        const uchar* from = rows[atY] < 0 ? nullptr : level.constScanLine(rows[atY]);
        const uchar* upper = maskRows[0][atY] < 0 ? nullptr : mask.constScanLine(maskRows[0][atY]);
        const uchar* lower = maskRows[1][atY] < 0 ? nullptr : mask.constScanLine(maskRows[1][atY]);
        for (int x = 0; x < inside.width(); ++x) {
            const auto atX = static_cast<std::size_t>(x);
            const int left = maskColumns[0][atX];
            const int right = maskColumns[1][atX];
            if (from == nullptr || upper == nullptr || lower == nullptr || columns[atX] < 0 || left < 0 || right < 0) {
                to[x] = colors.outside.rgb();
                continue;
            }
            const int opacity = (upper[left] + upper[right] + lower[left] + lower[right]) / 4;
            const bool check = (((inside.left() + x) / kCheck + (inside.top() + y) / kCheck) & 1) != 0;
            to[x] = shaded(from + 4 * static_cast<std::ptrdiff_t>(columns[atX]), check ? colors.check : colors.otherCheck, opacity);
        }
    }
}

}  // namespace orfeas
