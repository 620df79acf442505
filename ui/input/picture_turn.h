#pragma once

#include <QByteArrayView>
#include <QImage>

namespace orfeas {

/**
 * The EXIF orientation, 1 to 8, that a PNG (eXIf chunk, or the text chunk of older programs) or a WebP (EXIF chunk) carries; 1 where there
 * is none. Qt applies those of JPEG and TIFF by itself, and up to 6.4 no others.
 */
int exifOrientation(QByteArrayView content, QByteArrayView format);

/** The picture as it is to be seen, given the EXIF orientation of its pixels. */
QImage turnedUpright(const QImage& picture, int orientation);

}  // namespace orfeas
