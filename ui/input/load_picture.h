#pragma once

#include <QByteArray>
#include <QImage>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "orfeas/background.h"
#include "orfeas/image.h"

namespace orfeas {

/** Pictures with more pixels are refused before they are decoded: the engine scales everything down to 518 pixels a side anyway. */
constexpr qint64 kMaximumPicturePixels = 100'000'000;

/** File name patterns for dialogs: "*.png", "*.jpg", … of the kinds this build reads. */
QStringList pictureNamePatterns();

/** These and `others` as one filter of a file dialog, also in capitals: some dialogs distinguish them. */
QString pictureDialogPatterns(const QStringList& others = {});

/**
 * Reads PNG, JPEG, WebP, GIF, BMP, TIFF and PNM, known by content; of an animation the first frame that shows something. Palette, grey and
 * 16-bit pictures become 8-bit RGBA, the EXIF orientation is applied. Nothing is decoded until the size is known to be sane, and a file
 * that ends early is refused even where the decoder would fill in grey. May be called from any thread.
 *
 * Throws Error at Stage::LoadImage with FileNotFound, AccessDenied, UnsupportedFormat (not a picture, a folder, too large),
 * CorruptFile or EmptyImage; each names the file.
 */
QImage readPicture(const std::filesystem::path& file);

/** The content of a picture file, for decodePicture(). */
QByteArray readPictureFile(const std::filesystem::path& file);

/** The same for a picture file's content that lies in another file; `file` is for messages. Throws the last three. */
QImage decodePicture(QByteArray content, const std::filesystem::path& file);

/** A whole PNG file of a picture, scaled down to at most `largestSide` pixels on its longer side. */
std::string encodePng(const QImage& picture, int largestSide);

/** Any picture as the engine takes it: tight rows of straight RGBA. A null picture gives an invalid image. */
Image toEngineImage(const QImage& picture);

/** A picture as a PNG file's content: a fraction of its memory. */
QByteArray packPicture(const QImage& picture);

/** Pictures of several sides as a job takes them. */
std::vector<ViewImage> toEngineViews(const std::map<View, QImage>& pictures);

/** A picture as RGBA, and what surrounds the object in it. */
struct PreparedPicture {
    QImage picture;                                   ///< RGBA8888
    Background background = Background::Transparent;  ///< also where nobody looked
    QString notice;                                   ///< a sentence on what was made of an odd picture; mostly empty
};

/**
 * Converts a picture, and makes a plain background transparent unless `keepBackground`. One that is entirely transparent and yet holds
 * colours is taken for opaque.
 */
PreparedPicture preparePicture(const QImage& picture, bool keepBackground);

}  // namespace orfeas
