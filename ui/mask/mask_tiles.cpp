#include "ui/mask/mask_tiles.h"

#include <algorithm>
#include <cstring>

namespace orfeas {

namespace {

constexpr int kTile = 128;

QRect tileArea(const std::pair<int, int>& tile, const QImage& mask) {
    return QRect(tile.first * kTile, tile.second * kTile, kTile, kTile) & mask.rect();
}

QByteArray contentOf(const QImage& mask, const QRect& area) {
    QByteArray content;
    content.reserve(static_cast<qsizetype>(area.width()) * area.height());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        content.append(reinterpret_cast<const char*>(mask.constScanLine(y)) + area.left(), area.width());
    }
    const bool uniform = std::all_of(content.cbegin(), content.cend(), [&](char value) { return value == content.front(); });
    return uniform ? content.left(1) : content;
}

void setContent(QImage& mask, const QRect& area, const QByteArray& content) {
    const auto width = static_cast<std::size_t>(area.width());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        uchar* row = mask.scanLine(y) + area.left();
        if (content.size() == 1) {
            std::memset(row, content.front(), width);
        } else {
            std::memcpy(row, content.constData() + static_cast<qsizetype>(y - area.top()) * area.width(), width);
        }
    }
}

bool differ(const QImage& one, const QImage& other, const QRect& area) {
    for (int y = area.top(); y <= area.bottom(); ++y) {
        if (std::memcmp(one.constScanLine(y) + area.left(), other.constScanLine(y) + area.left(), static_cast<std::size_t>(area.width())) !=
            0) {
            return true;
        }
    }
    return false;
}

}  // namespace

void MaskTiles::keep(const QImage& mask, const QRect& area) {
    const QRect inside = area & mask.rect();
    if (inside.isEmpty()) {
        return;
    }
    for (int y = inside.top() / kTile; y <= inside.bottom() / kTile; ++y) {
        for (int x = inside.left() / kTile; x <= inside.right() / kTile; ++x) {
            const std::pair tile(x, y);
            if (!m_tiles.contains(tile)) {
                m_tiles.emplace(tile, contentOf(mask, tileArea(tile, mask)));
            }
        }
    }
}

QRect MaskTiles::exchange(QImage& mask) {
    QRect changed;
    for (auto& [tile, content] : m_tiles) {
        const QRect area = tileArea(tile, mask);
        QByteArray present = contentOf(mask, area);
        setContent(mask, area, content);
        content = std::move(present);
        changed |= area;
    }
    return changed;
}

void MaskTiles::keepDifferences(const QImage& mask, const QImage& next) {
    for (int y = 0; y * kTile < mask.height(); ++y) {
        for (int x = 0; x * kTile < mask.width(); ++x) {
            const std::pair tile(x, y);
            const QRect area = tileArea(tile, mask);
            if (differ(mask, next, area)) {
                m_tiles.emplace(tile, contentOf(mask, area));
            }
        }
    }
}

qsizetype MaskTiles::bytes() const {
    qsizetype sum = 0;
    for (const auto& [tile, content] : m_tiles) {
        sum += content.size();
    }
    return sum;
}

}  // namespace orfeas
