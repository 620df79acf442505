#include "ui/overlay_picture.h"

#include <span>

#include "orfeas/model_picture.h"
#include "ui/input/load_picture.h"

namespace orfeas {

QImage overlayPicture(const QImage& picture) {
    const Image image = toEngineImage(picture);
    const ModelPicture seen = modelPicture(image.width, image.height, image.rgba, PictureFrame());
    QImage square(seen.size, seen.size, QImage::Format_ARGB32);
    std::size_t pixel = 0;
    for (int y = 0; y < seen.size; ++y) {
        auto* row = reinterpret_cast<QRgb*>(square.scanLine(y));
        for (int x = 0; x < seen.size; ++x, ++pixel) {
            const std::span rgb = std::span(seen.rgb).subspan(3 * pixel, 3);
            row[x] = qRgba(rgb[0], rgb[1], rgb[2], seen.mask[pixel]);
        }
    }
    return square.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

}  // namespace orfeas
