#include "ui/input/load_picture.h"

#include <fmt/format.h>

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>

#include "orfeas/error.h"
#include "ui/input/picture_structure.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr qint64 kMaximumFileBytes = 1LL << 30;
constexpr int kDecoderLimitMiB = 1024;  // 100 megapixel at 16 bits a channel is 763 MiB

// SVG and rarer kinds are left out on purpose: their plug-ins are interpreters rather than decoders.
constexpr std::array kFormats{"png", "jpeg", "jpg", "webp", "gif", "bmp", "tiff", "tif", "ppm", "pgm", "pbm"};

[[noreturn]] void fail(ErrorCode code, const std::string& sentence) {
    throw Error(code, Stage::LoadImage, sentence);
}

void requireRegularFile(const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
        fail(ErrorCode::FileNotFound, fmt::format("The picture '{}' does not exist.", file.string()));
    }
    if (error) {
        fail(ErrorCode::AccessDenied, fmt::format("The picture '{}' can't be reached: {}.", file.string(), error.message()));
    }
    if (fs::is_directory(status)) {
        fail(ErrorCode::UnsupportedFormat, fmt::format("'{}' is a folder; name the pictures in it instead.", file.string()));
    }
    if (!fs::is_regular_file(status)) {
        fail(ErrorCode::UnsupportedFormat, fmt::format("'{}' is not a regular file.", file.string()));
    }
}

QByteArray readContent(const fs::path& file) {
    requireRegularFile(file);
    QFile stream(file);
    if (!stream.open(QIODevice::ReadOnly)) {
        fail(ErrorCode::AccessDenied, fmt::format("The picture '{}' can't be opened: {}. Check its permissions.", file.string(),
                                                  stream.errorString().toStdString()));
    }
    if (stream.size() > kMaximumFileBytes) {
        fail(ErrorCode::UnsupportedFormat,
             fmt::format("'{}' has {} MB, more than a picture may have here (1,024 MB).", file.string(), stream.size() >> 20));
    }
    QByteArray content = stream.readAll();
    if (content.size() != stream.size()) {
        fail(ErrorCode::AccessDenied,
             fmt::format("The picture '{}' could not be read completely: {}.", file.string(), stream.errorString().toStdString()));
    }
    if (content.isEmpty()) {
        fail(ErrorCode::EmptyImage, fmt::format("The picture '{}' is an empty file.", file.string()));
    }
    return content;
}

std::string readableKinds() {
    return "PNG, JPEG, WebP, GIF, BMP, TIFF or PNM";
}

void requireSaneSize(QSize size, const fs::path& file) {
    if (size.width() <= 0 || size.height() <= 0) {
        fail(ErrorCode::EmptyImage,
             fmt::format("The picture '{}' is {} × {} pixels: there is nothing to see in it.", file.string(), size.width(), size.height()));
    }
    if (static_cast<qint64>(size.width()) * size.height() > kMaximumPicturePixels) {
        fail(ErrorCode::UnsupportedFormat, fmt::format("The picture '{}' is {} × {} pixels; the limit is {} megapixels. Scale it down: "
                                                       "about 1,000 pixels a side are all that is used.",
                                                       file.string(), size.width(), size.height(), kMaximumPicturePixels / 1'000'000));
    }
}

QByteArray acceptedFormat(QBuffer& buffer, const fs::path& file) {
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (std::none_of(kFormats.begin(), kFormats.end(), [&](const char* known) { return format == known; })) {
        fail(ErrorCode::UnsupportedFormat, fmt::format("'{}' is not a picture that can be read; use {}.", file.string(), readableKinds()));
    }
    return format;
}

}  // namespace

QStringList pictureNamePatterns() {
    const QList<QByteArray> supported = QImageReader::supportedImageFormats();
    QStringList patterns;
    for (const char* format : kFormats) {
        if (supported.contains(format)) {
            patterns += QStringLiteral("*.") + QLatin1StringView(format);
        }
    }
    return patterns;
}

QImage readPicture(const fs::path& file) {
    return decodePicture(readContent(file), file);
}

QImage decodePicture(QByteArray content, const fs::path& file) {
    static std::once_flag limitOnce;
    std::call_once(limitOnce, [] { QImageReader::setAllocationLimit(kDecoderLimitMiB); });

    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = acceptedFormat(buffer, file);

    const PictureStructure structure = examinePicture(content, format);
    if (structure.size) {
        requireSaneSize(*structure.size, file);
    }
    if (!structure.complete) {
        fail(ErrorCode::CorruptFile,
             fmt::format("The picture '{}' ends early: the file is truncated. Copy or download it again.", file.string()));
    }

    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    if (!structure.size && reader.size().isValid()) {
        requireSaneSize(reader.size(), file);
    }
    QImage picture;
    if (!reader.read(&picture)) {
        fail(ErrorCode::CorruptFile, fmt::format("The picture '{}' is damaged and can't be decoded ({}). Save or download it again.",
                                                 file.string(), reader.errorString().toStdString()));
    }
    requireSaneSize(picture.size(), file);
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

PreparedPicture preparePicture(const QImage& picture, bool keepBackground) {
    PreparedPicture prepared{.picture = picture.convertToFormat(QImage::Format_RGBA8888)};
    if (keepBackground || prepared.picture.isNull()) {
        return prepared;
    }
    // Rows of four-byte pixels are tight in a QImage.
    const auto bytes = static_cast<std::size_t>(prepared.picture.sizeInBytes());
    prepared.background = removePlainBackground(prepared.picture.width(), prepared.picture.height(), {prepared.picture.bits(), bytes});
    return prepared;
}

}  // namespace orfeas
