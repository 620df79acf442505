#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRect>
#include <vector>

namespace orfeas {

/** Where a picture lies in a view: view = picture * scale + offset, in the view's pixels. */
struct MaskView {
    qreal scale = 1.0;
    QPointF offset;

    [[nodiscard]] QPointF toView(QPointF picture) const { return picture * scale + offset; }
    [[nodiscard]] QPointF toPicture(QPointF view) const { return (view - offset) / scale; }
};

/** Colours of what is no picture. */
struct MaskColors {
    QColor outside;
    QColor check;
    QColor otherCheck;
};

/** A picture that is drawn together with its mask: what is removed is dimmed on a chequerboard. Holds smaller copies for small scales. */
class MaskPicture {
public:
    MaskPicture() = default;
    /** Any picture; its alpha is ignored. Takes some 100 ms for a large one. */
    explicit MaskPicture(const QImage& picture);

    [[nodiscard]] QSize size() const { return m_levels.empty() ? QSize() : m_levels.front().size(); }

    /** Draws `area` of `view` (RGB32) anew. `mask` is Grayscale8 of the picture's size. */
    void draw(QImage& view, const QRect& area, const MaskView& where, const QImage& mask, const MaskColors& colors) const;

private:
    std::vector<QImage> m_levels;  ///< RGBX8888, each half of the one before
};

}  // namespace orfeas
