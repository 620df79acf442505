#include "ui/input/picture_structure.h"

#include <QtEndian>

namespace orfeas {

namespace {

constexpr qsizetype kPngSignatureSize = 8;
constexpr qsizetype kPngChunkOverhead = 12;  // length, type, checksum

unsigned byteAt(QByteArrayView content, qsizetype offset) {
    return static_cast<unsigned char>(content[offset]);
}

PictureStructure examinePng(QByteArrayView content) {
    PictureStructure found{.complete = false, .size = {}};
    qsizetype offset = kPngSignatureSize;
    while (content.size() - offset >= kPngChunkOverhead) {
        const qsizetype length = qFromBigEndian<quint32>(content.data() + offset);
        const QByteArrayView type = content.sliced(offset + 4, 4);
        if (length > content.size() - offset - kPngChunkOverhead) {
            return found;
        }
        if (type == QByteArrayView("IHDR") && length >= 8) {
            found.size = QSize(qFromBigEndian<qint32>(content.data() + offset + 8), qFromBigEndian<qint32>(content.data() + offset + 12));
        }
        if (type == QByteArrayView("IEND")) {
            found.complete = true;
            return found;
        }
        offset += kPngChunkOverhead + length;
    }
    return found;
}

bool isFrameHeader(unsigned marker) {
    // C4, C8 and CC are tables, not frames.
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/** The offset of the next marker's FF at or after `offset`, past entropy-coded data with its stuffed zeros and restart markers. */
qsizetype nextJpegMarker(QByteArrayView content, qsizetype offset) {
    for (; offset + 1 < content.size(); ++offset) {
        const unsigned marker = byteAt(content, offset + 1);
        const bool insideScan = marker == 0x00 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7);
        if (byteAt(content, offset) == 0xFF && !insideScan) {
            return offset;
        }
    }
    return -1;
}

PictureStructure examineJpeg(QByteArrayView content) {
    constexpr unsigned kEndOfImage = 0xD9;
    constexpr unsigned kStartOfScan = 0xDA;
    PictureStructure found{.complete = false, .size = {}};
    bool scanSeen = false;
    for (qsizetype offset = nextJpegMarker(content, 2); offset >= 0; offset = nextJpegMarker(content, offset)) {
        const unsigned marker = byteAt(content, offset + 1);
        if (marker == kEndOfImage) {
            found.complete = scanSeen;
            return found;
        }
        if (content.size() - offset < 4) {
            return found;
        }
        const qsizetype length = qFromBigEndian<quint16>(content.data() + offset + 2);
        if (length < 2 || length > content.size() - offset - 2) {
            return found;
        }
        if (isFrameHeader(marker) && length >= 7) {
            found.size = QSize(qFromBigEndian<quint16>(content.data() + offset + 7), qFromBigEndian<quint16>(content.data() + offset + 5));
        }
        scanSeen = scanSeen || marker == kStartOfScan;
        offset += 2 + length;
    }
    return found;
}

PictureStructure examineWebp(QByteArrayView content) {
    constexpr qsizetype kRiffHeader = 8;
    const bool hasHeader = content.size() >= kRiffHeader;
    return {.complete = hasHeader && qFromLittleEndian<quint32>(content.data() + 4) <= content.size() - kRiffHeader, .size = {}};
}

/** The size of the colour table that the flags of a GIF's screen or frame announce. */
qsizetype gifTableSize(unsigned flags) {
    return (flags & 0x80U) != 0 ? 3 * (qsizetype{2} << (flags & 7U)) : 0;
}

/** Past the sub-blocks at `offset` and the empty one that ends them, or -1 if the file ends before. */
qsizetype pastGifBlocks(QByteArrayView content, qsizetype offset) {
    while (offset < content.size()) {
        const qsizetype length = byteAt(content, offset);
        offset += 1 + length;
        if (length == 0) {
            return offset;
        }
    }
    return -1;
}

PictureStructure examineGif(QByteArrayView content) {
    constexpr qsizetype kScreen = 6;
    constexpr qsizetype kBlocks = 13;
    constexpr qsizetype kFrameHeader = 10;
    constexpr unsigned kExtension = 0x21;
    constexpr unsigned kFrame = 0x2C;
    PictureStructure found{.complete = false, .size = {}};
    if (content.size() < kBlocks) {
        return found;
    }
    const auto number = [&](qsizetype offset) { return int{qFromLittleEndian<quint16>(content.data() + offset)}; };
    found.size = QSize(number(kScreen), number(kScreen + 2));
    qsizetype offset = kBlocks + gifTableSize(byteAt(content, kScreen + 4));
    while (offset >= 0 && offset + 2 <= content.size()) {
        const unsigned kind = byteAt(content, offset);
        if (kind == kExtension) {
            offset = pastGifBlocks(content, offset + 2);
        } else if (kind == kFrame && content.size() - offset >= kFrameHeader) {
            // A frame that is larger than the screen makes decoders enlarge the picture.
            found.size = found.size->expandedTo({number(offset + 1) + number(offset + 5), number(offset + 3) + number(offset + 7)});
            offset += kFrameHeader + gifTableSize(byteAt(content, offset + 9));
            found.complete = pastGifBlocks(content, offset + 1) >= 0;  // after the code size
            return found;
        } else {
            return found;
        }
    }
    return found;
}

PictureStructure examineBmp(QByteArrayView content) {
    constexpr qsizetype kHeaders = 26;
    if (content.size() < kHeaders) {
        return {.complete = false, .size = {}};
    }
    // Windows allows a size of 0 in the header; the decoder then reads on and notices an early end by itself.
    PictureStructure found{.complete = qFromLittleEndian<quint32>(content.data() + 2) <= content.size(), .size = {}};
    const auto headerSize = qFromLittleEndian<quint32>(content.data() + 14);
    if (headerSize >= 40) {
        found.size = QSize(qFromLittleEndian<qint32>(content.data() + 18), qAbs(qFromLittleEndian<qint32>(content.data() + 22)));
    }
    return found;
}

}  // namespace

PictureStructure examinePicture(QByteArrayView content, QByteArrayView format) {
    if (format == QByteArrayView("png")) {
        return examinePng(content);
    }
    if (format == QByteArrayView("jpeg") || format == QByteArrayView("jpg")) {
        return examineJpeg(content);
    }
    if (format == QByteArrayView("webp")) {
        return examineWebp(content);
    }
    if (format == QByteArrayView("gif")) {
        return examineGif(content);
    }
    if (format == QByteArrayView("bmp")) {
        return examineBmp(content);
    }
    return {};
}

}  // namespace orfeas
