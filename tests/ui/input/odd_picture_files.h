#pragma once

#include <QByteArray>
#include <QImage>

namespace orfeas::test {

/** A mug on a transparent ground, upright, its handle to the right: every turn and mirror image of it differs. */
QImage mug(int size = 256, double scale = 1.0, QRgb colour = qRgb(176, 84, 52));

/** A picture on an opaque ground. */
QImage onGround(const QImage& picture, QRgb ground = qRgb(255, 255, 255));

/** A picture file as Qt writes it, without loss where the format can. */
QByteArray encodedAs(const char* format, const QImage& picture);

/** A PNG of a kind that Qt does not write: grey with alpha, 8 or 16 bits. */
QByteArray greyAlphaPng(const QImage& picture, int bits);

/** An uncompressed grey TIFF of 32-bit floating-point values. */
QByteArray floatTiff(int width, int height, float value);

/** EXIF data that say nothing but an orientation. */
QByteArray exifData(int orientation);

/** A chunk of a PNG file with its length and checksum. */
QByteArray pngChunk(const char* type, const QByteArray& data);

/** A PNG with a chunk put behind its header. */
QByteArray withPngChunk(const QByteArray& png, const char* type, const QByteArray& data);

/** A WebP of one picture, as a container that also holds EXIF data. */
QByteArray webpWithExif(const QImage& picture, const QByteArray& exif);

/** The box of what is more opaque than transparent. */
QRect objectBox(const QImage& picture);

}  // namespace orfeas::test
