#include "odd_picture_files.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QtEndian>
#include <array>
#include <cstring>

namespace orfeas::test {

namespace {

QByteArray bigEndian(quint32 value) {
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray littleEndian(quint32 value, int bytes) {
    QByteArray all(4, '\0');
    qToLittleEndian(value, all.data());
    return all.first(bytes);
}

quint32 checksumOf(const QByteArray& data) {
    quint32 sum = 0xffffffffU;
    for (const char byte : data) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            sum = sum >> 1U ^ (0xedb88320U & (0U - (sum & 1U)));
        }
    }
    return ~sum;
}

/** A directory entry of a little-endian TIFF, with its one value. */
QByteArray tiffEntry(int tag, quint32 value) {
    return littleEndian(quint32(tag), 2) + littleEndian(4, 2) + littleEndian(1, 4) + littleEndian(value, 4);
}

}  // namespace

QImage mug(int size, double scale, QRgb colour) {
    QImage picture(size, size, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size / 2.0, size / 2.0);
    painter.scale(size * scale, size * scale);
    painter.setPen(QPen(QColor(colour), 0.06));
    painter.drawEllipse(QPointF(0.23, 0), 0.14, 0.13);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    painter.drawRect(QRectF(-0.28, -0.30, 0.50, 0.60));
    painter.setBrush(QColor(colour).darker(160));
    painter.drawEllipse(QPointF(-0.03, -0.30), 0.25, 0.05);
    return picture;
}

QImage onGround(const QImage& picture, QRgb ground) {
    QImage result(picture.size(), QImage::Format_RGB32);
    result.fill(ground);
    QPainter(&result).drawImage(0, 0, picture);
    return result;
}

QByteArray encodedAs(const char* format, const QImage& picture) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(100);
    if (!writer.write(picture)) {
        qFatal("can't write %s: %s", format, qPrintable(writer.errorString()));
    }
    return content;
}

QByteArray greyAlphaPng(const QImage& picture, int bits) {
    constexpr char kGreyAlpha = 4;
    QByteArray rows;
    for (int y = 0; y < picture.height(); ++y) {
        rows += '\0';
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            for (const int value : {qGray(pixel), qAlpha(pixel)}) {
                rows += QByteArray(bits / 8, char(value));
            }
        }
    }
    const QByteArray header =
        bigEndian(quint32(picture.width())) + bigEndian(quint32(picture.height())) + char(bits) + kGreyAlpha + QByteArray(3, '\0');
    return QByteArray::fromHex("89504e470d0a1a0a") + pngChunk("IHDR", header) + pngChunk("IDAT", qCompress(rows).mid(4)) +
           pngChunk("IEND", {});
}

QByteArray floatTiff(int width, int height, float value) {
    constexpr int kEntries = 10;
    constexpr quint32 kData = 8 + 2 + kEntries * 12 + 4;
    QByteArray pixels;
    for (int i = 0; i < width * height; ++i) {
        pixels.append(reinterpret_cast<const char*>(&value), sizeof(value));
    }
    const std::array<std::pair<int, quint32>, kEntries> entries{{{256, quint32(width)},
                                                                 {257, quint32(height)},
                                                                 {258, 32},
                                                                 {259, 1},
                                                                 {262, 1},
                                                                 {273, kData},
                                                                 {277, 1},
                                                                 {278, quint32(height)},
                                                                 {279, quint32(pixels.size())},
                                                                 {339, 3}}};
    QByteArray directory = littleEndian(kEntries, 2);
    for (const auto& [tag, number] : entries) {
        directory += tiffEntry(tag, number);
    }
    return QByteArray("II*\0\10\0\0\0", 8) + directory + QByteArray(4, '\0') + pixels;
}

QByteArray exifData(int orientation) {
    QByteArray exif = QByteArray::fromHex(
        "49492a0008000000"
        "0100"
        "120103000100000000000000"
        "00000000");
    exif[18] = char(orientation);
    return exif;
}

QByteArray pngChunk(const char* type, const QByteArray& data) {
    const QByteArray named = QByteArray(type) + data;
    return bigEndian(quint32(data.size())) + named + bigEndian(checksumOf(named));
}

QByteArray withPngChunk(const QByteArray& png, const char* type, const QByteArray& data) {
    constexpr qsizetype kHeaderEnds = 33;
    return QByteArray(png).insert(kHeaderEnds, pngChunk(type, data));
}

QByteArray webpWithExif(const QImage& picture, const QByteArray& exif) {
    constexpr char kHasExif = 8;
    constexpr qsizetype kRiffHeader = 12;
    const QByteArray chunks = encodedAs("webp", picture.convertToFormat(QImage::Format_RGB888)).mid(kRiffHeader);
    const QByteArray extended = QByteArray("VP8X") + littleEndian(10, 4) + kHasExif + QByteArray(3, '\0') +
                                littleEndian(quint32(picture.width() - 1), 3) + littleEndian(quint32(picture.height() - 1), 3);
    const QByteArray padding(exif.size() % 2, '\0');
    const QByteArray content = QByteArray("WEBP") + extended + chunks + "EXIF" + littleEndian(quint32(exif.size()), 4) + exif + padding;
    return QByteArray("RIFF") + littleEndian(quint32(content.size()), 4) + content;
}

QRect objectBox(const QImage& picture) {
    constexpr int kOpaque = 127;
    QRect box;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (qAlpha(picture.pixel(x, y)) > kOpaque) {
                box |= QRect(x, y, 1, 1);
            }
        }
    }
    return box;
}

}  // namespace orfeas::test
