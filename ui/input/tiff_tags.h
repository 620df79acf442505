#pragma once

#include <QByteArrayView>
#include <optional>

namespace orfeas {

constexpr unsigned kTiffBitsPerSample = 0x102;
constexpr unsigned kTiffOrientation = 0x112;
constexpr unsigned kTiffSampleFormat = 0x153;

/**
 * The first value of a 16- or 32-bit tag in the first directory of a TIFF file, whose layout EXIF data has too. Empty where the tag is not
 * there, is of another type, or the data are no TIFF or end early.
 */
std::optional<unsigned> tiffTag(QByteArrayView tiff, unsigned tag);

}  // namespace orfeas
