#include "ui/input/load_picture.h"

#include <fcntl.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <system_error>
#include <utility>

#include "orfeas/error.h"
#include "ui/input/decoder_messages.h"
#include "ui/input/native_paths.h"
#include "ui/input/picture_frames.h"
#include "ui/input/picture_kind.h"
#include "ui/input/picture_structure.h"
#include "ui/input/picture_turn.h"
#include "ui/input/tiff_tags.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr qint64 kMaximumFileBytes = 1LL << 30;
constexpr int kDecoderLimitMiB = 1024;  // 100 megapixel at 16 bits a channel is 763 MiB

// SVG and rarer kinds are left out on purpose: their plug-ins are interpreters rather than decoders.
constexpr std::array kFormats{"png", "jpeg", "jpg", "webp", "gif", "bmp", "tiff", "tif", "ppm", "pgm", "pbm"};

struct PictureErrors {
    Q_DECLARE_TR_FUNCTIONS(PictureErrors)
};

[[noreturn]] void fail(ErrorCode code, const QString& sentence) {
    throw Error(code, Stage::LoadImage, sentence.toStdString());
}

QString nameOf(const fs::path& file) {
    return shownPath(file);
}

void requireRegularFile(const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
        fail(ErrorCode::FileNotFound, PictureErrors::tr("The picture '%1' does not exist.").arg(nameOf(file)));
    }
    if (error) {
        fail(ErrorCode::AccessDenied,
             PictureErrors::tr("The picture '%1' can't be reached: %2.").arg(nameOf(file), QString::fromStdString(error.message())));
    }
    if (fs::is_directory(status)) {
        fail(ErrorCode::UnsupportedFormat, PictureErrors::tr("'%1' is a folder; name the pictures in it instead.").arg(nameOf(file)));
    }
    if (!fs::is_regular_file(status)) {
        fail(ErrorCode::UnsupportedFormat, PictureErrors::tr("'%1' is not a regular file.").arg(nameOf(file)));
    }
}

void requireSaneSize(QSize size, const fs::path& file) {
    if (size.width() <= 0 || size.height() <= 0) {
        fail(ErrorCode::EmptyImage, PictureErrors::tr("The picture '%1' is %2 × %3 pixels: there is nothing to see in it.")
                                        .arg(nameOf(file), QString::number(size.width()), QString::number(size.height())));
    }
    if (static_cast<qint64>(size.width()) * size.height() > kMaximumPicturePixels) {
        fail(ErrorCode::UnsupportedFormat, PictureErrors::tr("The picture '%1' is %2 × %3 pixels; the limit is %4 megapixels. Scale it "
                                                             "down: about 1,000 pixels a side are all that is used.")
                                               .arg(nameOf(file), QString::number(size.width()), QString::number(size.height()),
                                                    QString::number(kMaximumPicturePixels / 1'000'000)));
    }
}

QByteArray acceptedFormat(QBuffer& buffer, const fs::path& file) {
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (std::none_of(kFormats.begin(), kFormats.end(), [&](const char* known) { return format == known; })) {
        if (const QString sentence = unreadableKind(buffer.data(), nameOf(file)); !sentence.isEmpty()) {
            fail(ErrorCode::UnsupportedFormat, sentence);
        }
        fail(ErrorCode::UnsupportedFormat,
             PictureErrors::tr("'%1' is not a picture that can be read; use PNG, JPEG, WebP, GIF, BMP, TIFF or PNM.").arg(nameOf(file)));
    }
    return format;
}

/** Why the decoder gave up: a TIFF of samples that Qt does not take is no damaged one. */
[[noreturn]] void failToDecode(const QByteArray& content, const fs::path& file, const QString& reason) {
    constexpr unsigned kFloatingPoint = 3;
    constexpr unsigned kMostBits = 16;
    if (tiffTag(content, kTiffSampleFormat) == kFloatingPoint || tiffTag(content, kTiffBitsPerSample).value_or(0) > kMostBits) {
        fail(ErrorCode::UnsupportedFormat,
             PictureErrors::tr("'%1' is a TIFF of floating-point or 32-bit values in a form that is not read. Save it with 8 or 16 bits a "
                               "channel.")
                 .arg(nameOf(file)));
    }
    fail(ErrorCode::CorruptFile,
         PictureErrors::tr("The picture '%1' is damaged and can't be decoded (%2). Save or download it again.").arg(nameOf(file), reason));
}

}  // namespace

QStringList pictureNamePatterns() {
    // Some names stand for a format of another name.
    constexpr std::array<std::pair<const char*, const char*>, 5> kOtherNames{
        {{"jpe", "jpeg"}, {"jfif", "jpeg"}, {"jfi", "jpeg"}, {"apng", "png"}, {"pnm", "ppm"}}};
    const QList<QByteArray> supported = QImageReader::supportedImageFormats();
    QStringList patterns;
    for (const char* format : kFormats) {
        if (supported.contains(format)) {
            patterns += QStringLiteral("*.") + QLatin1StringView(format);
        }
    }
    for (const auto& [name, format] : kOtherNames) {
        if (supported.contains(format)) {
            patterns += QStringLiteral("*.") + QLatin1StringView(name);
        }
    }
    return patterns;
}

QString pictureDialogPatterns(const QStringList& others) {
    QStringList patterns = pictureNamePatterns() + others;
    for (const QString& pattern : QStringList(patterns)) {
        patterns += pattern.toUpper();
    }
    return patterns.join(QLatin1Char(' '));
}

QByteArray readPictureFile(const fs::path& file) {
    requireRegularFile(file);
    // A QFile by name would have to be Unicode, which a file's name need not be.
    QFile stream;
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 || !stream.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        const QString reason = QString::fromStdString(std::generic_category().message(errno));
        fail(ErrorCode::AccessDenied,
             PictureErrors::tr("The picture '%1' can't be opened: %2. Check its permissions.").arg(nameOf(file), reason));
    }
    if (stream.size() > kMaximumFileBytes) {
        fail(ErrorCode::UnsupportedFormat, PictureErrors::tr("'%1' has %2 MB, more than a picture may have here (1,024 MB).")
                                               .arg(nameOf(file), QString::number(stream.size() >> 20)));
    }
    QByteArray content = stream.readAll();
    if (content.size() != stream.size()) {
        fail(ErrorCode::AccessDenied,
             PictureErrors::tr("The picture '%1' could not be read completely: %2.").arg(nameOf(file), stream.errorString()));
    }
    if (content.isEmpty()) {
        fail(ErrorCode::EmptyImage, PictureErrors::tr("The picture '%1' is an empty file.").arg(nameOf(file)));
    }
    return content;
}

QImage readPicture(const fs::path& file) {
    return decodePicture(readPictureFile(file), file);
}

QImage decodePicture(QByteArray content, const fs::path& file) {
    static std::once_flag limitOnce;
    std::call_once(limitOnce, [] { QImageReader::setAllocationLimit(kDecoderLimitMiB); });

    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = acceptedFormat(buffer, file);
    const DecoderMessages messages;

    const PictureStructure structure = examinePicture(content, format);
    if (structure.size) {
        requireSaneSize(*structure.size, file);
    }
    if (!structure.complete) {
        fail(ErrorCode::CorruptFile,
             PictureErrors::tr("The picture '%1' ends early: the file is truncated. Copy or download it again.").arg(nameOf(file)));
    }

    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    if (!structure.size && reader.size().isValid()) {
        requireSaneSize(reader.size(), file);
    }
    // What a decoder turns by itself must not be turned twice.
    const bool turns = reader.supportsOption(QImageIOHandler::ImageTransformation);
    QImage picture;
    if (!reader.read(&picture)) {
        failToDecode(content, file, reader.errorString());
    }
    requireSaneSize(picture.size(), file);
    int frame = 1;
    if (reader.supportsAnimation()) {
        frame = skipEmptyFrames(reader, picture);
    }
    if (!turns) {
        picture = turnedUpright(picture, exifOrientation(content, format));
    }
    setFrameNumber(picture, frame);
    return picture;
}

std::string encodePng(const QImage& picture, int largestSide) {
    const QSize most(largestSide, largestSide);
    const bool large = picture.width() > largestSide || picture.height() > largestSide;
    const QImage small = large ? picture.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture;
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    small.save(&buffer, "PNG");
    return content.toStdString();
}

QByteArray packPicture(const QImage& picture) {
    QByteArray content;
    QBuffer buffer(&content);
    // Squeezing harder takes seconds for large pictures and gains little.
    constexpr int kQuality = 80;
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG", kQuality)) {
        fail(ErrorCode::OutOfMemory, PictureErrors::tr("There is not enough memory. Close other programs and try again."));
    }
    return content;
}

Image toEngineImage(const QImage& picture) {
    const QImage straight = picture.convertToFormat(QImage::Format_RGBA8888);
    Image image{.width = straight.width(), .height = straight.height(), .rgba = {}};
    const auto rowBytes = static_cast<std::size_t>(image.width) * 4;
    image.rgba.resize(rowBytes * static_cast<std::size_t>(image.height));
    for (int y = 0; y < image.height; ++y) {
        std::memcpy(image.rgba.data() + static_cast<std::size_t>(y) * rowBytes, straight.constScanLine(y), rowBytes);
    }
    return image;
}

std::vector<ViewImage> toEngineViews(const std::map<View, QImage>& pictures) {
    std::vector<ViewImage> images;
    for (const auto& [view, picture] : pictures) {
        images.push_back({.view = view, .image = toEngineImage(picture)});
    }
    return images;
}

PreparedPicture preparePicture(const QImage& picture, bool keepBackground) {
    PreparedPicture prepared{.picture = picture.convertToFormat(QImage::Format_RGBA8888), .notice = {}};
    if (prepared.picture.isNull()) {
        return prepared;
    }
    QStringList notices;
    if (const int frame = frameNumber(picture); frame > 1) {
        notices += PictureErrors::tr("The picture is an animation whose beginning is empty; its frame %1 was taken.").arg(frame);
    }
    // Rows of four-byte pixels are tight in a QImage.
    const auto bytes = static_cast<std::size_t>(prepared.picture.sizeInBytes());
    if (hidesColours({prepared.picture.constBits(), bytes})) {
        makeOpaque({prepared.picture.bits(), bytes});
        notices += PictureErrors::tr("The picture is entirely transparent, but holds colours; it was taken for opaque.");
    }
    prepared.notice = notices.join(QLatin1Char(' '));
    if (keepBackground) {
        return prepared;
    }
    prepared.background = removePlainBackground(prepared.picture.width(), prepared.picture.height(), {prepared.picture.bits(), bytes});
    return prepared;
}

}  // namespace orfeas
