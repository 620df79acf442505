#include "ui/input/picture_turn.h"

#include <QByteArray>
#include <QTransform>
#include <QtEndian>
#include <optional>

#include "ui/input/tiff_tags.h"

namespace orfeas {

namespace {

constexpr qsizetype kMostProfileBytes = 1 << 16;  // packed, in a text chunk: EXIF data are a few kB

/** EXIF data with or without the name that JPEG puts before them. */
std::optional<int> orientationOf(QByteArrayView exif) {
    const QByteArrayView name("Exif\0\0", 6);
    const std::optional<unsigned> value = tiffTag(exif.startsWith(name) ? exif.sliced(name.size()) : exif, kTiffOrientation);
    return value && *value >= 1 && *value <= 8 ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

/** A "Raw profile type exif": a name, a length and hexadecimal digits, each on lines of their own. */
QByteArray rawProfile(const QByteArray& text) {
    const QList<QByteArray> lines = text.trimmed().split('\n');
    return lines.size() < 3 ? QByteArray() : QByteArray::fromHex(lines.mid(2).join());
}

/** Of a tEXt or zTXt chunk, if it is one that holds EXIF data. */
QByteArray exifOfText(QByteArrayView chunk, bool packed) {
    const qsizetype end = chunk.indexOf('\0');
    const QByteArray keyword = chunk.first(qMax<qsizetype>(end, 0)).toByteArray();
    if ((keyword != "Raw profile type exif" && keyword != "Raw profile type APP1") || chunk.size() > kMostProfileBytes) {
        return {};
    }
    if (!packed) {
        return rawProfile(chunk.sliced(end + 1).toByteArray());
    }
    // After the method's byte; qUncompress wants the size first, which it takes for a guess.
    const QByteArray data = chunk.sliced(qMin(end + 2, chunk.size())).toByteArray();
    return rawProfile(qUncompress(QByteArray(2, '\0') + QByteArray::fromHex("1000") + data));
}

std::optional<int> orientationOfPng(QByteArrayView content) {
    constexpr qsizetype kSignature = 8;
    constexpr qsizetype kOverhead = 12;  // length, type, checksum
    std::optional<int> ofText;
    for (qsizetype offset = kSignature; content.size() - offset >= kOverhead;) {
        const qsizetype length = qFromBigEndian<quint32>(content.data() + offset);
        if (length > content.size() - offset - kOverhead) {
            break;
        }
        const QByteArray type = content.sliced(offset + 4, 4).toByteArray();
        const QByteArrayView data = content.sliced(offset + 8, length);
        if (type == "eXIf") {
            return orientationOf(data);
        }
        if (!ofText && (type == "zTXt" || type == "tEXt")) {
            ofText = orientationOf(exifOfText(data, type == "zTXt"));
        }
        offset += kOverhead + length;
    }
    return ofText;
}

std::optional<int> orientationOfWebp(QByteArrayView content) {
    constexpr qsizetype kRiff = 12;
    constexpr qsizetype kHeader = 8;
    for (qsizetype offset = kRiff; content.size() - offset >= kHeader;) {
        const qsizetype length = qFromLittleEndian<quint32>(content.data() + offset + 4);
        if (length > content.size() - offset - kHeader) {
            break;
        }
        if (content.sliced(offset, 4) == QByteArrayView("EXIF")) {
            return orientationOf(content.sliced(offset + kHeader, length));
        }
        offset += kHeader + length + length % 2;
    }
    return std::nullopt;
}

}  // namespace

int exifOrientation(QByteArrayView content, QByteArrayView format) {
    if (format == QByteArrayView("png")) {
        return orientationOfPng(content).value_or(1);
    }
    return format == QByteArrayView("webp") ? orientationOfWebp(content).value_or(1) : 1;
}

QImage turnedUpright(const QImage& picture, int orientation) {
    const bool transposed = orientation == 5 || orientation == 7;
    const bool leftRight = orientation == 2 || transposed;
    const bool upDown = orientation == 4;
    const int degrees = orientation == 3 ? 180 : orientation == 6 || orientation == 7 ? 90 : orientation == 5 || orientation == 8 ? 270 : 0;
    const QImage mirrored = leftRight || upDown ? picture.mirrored(leftRight, upDown) : picture;
    return degrees == 0 ? mirrored : mirrored.transformed(QTransform().rotate(degrees));
}

}  // namespace orfeas
