#include "ui/input/picture_kind.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace orfeas {

namespace {

struct KindErrors {
    Q_DECLARE_TR_FUNCTIONS(PictureErrors)
};

struct FileSignature {
    qsizetype offset;
    QByteArrayView bytes;
    const char* kind;
};

bool matches(QByteArrayView content, const FileSignature& signature) {
    return content.size() >= signature.offset + signature.bytes.size() &&
           content.sliced(signature.offset, signature.bytes.size()) == signature.bytes;
}

template <std::size_t Size>
constexpr QByteArrayView bytesOf(const char (&text)[Size]) {
    return {text, static_cast<qsizetype>(Size - 1)};
}

/** Of the brands of a container (ISO 14496-12, "ftyp"), those of pictures. */
constexpr std::array kBrands{FileSignature{8, bytesOf("avif"), "AVIF"}, FileSignature{8, bytesOf("avis"), "AVIF"},
                             FileSignature{8, bytesOf("heic"), "HEIC"}, FileSignature{8, bytesOf("heix"), "HEIC"},
                             FileSignature{8, bytesOf("heim"), "HEIC"}, FileSignature{8, bytesOf("heis"), "HEIC"},
                             FileSignature{8, bytesOf("hevc"), "HEIC"}, FileSignature{8, bytesOf("hevx"), "HEIC"},
                             FileSignature{8, bytesOf("mif1"), "HEIF"}, FileSignature{8, bytesOf("msf1"), "HEIF"}};

constexpr std::array kOthers{FileSignature{0, bytesOf("\xff\x0a"), "JPEG XL"},
                             FileSignature{0, bytesOf("\0\0\0\x0cJXL \r\n\x87\n"), "JPEG XL"},
                             FileSignature{0, bytesOf("\0\0\0\x0cjP  \r\n\x87\n"), "JPEG 2000"},
                             FileSignature{0, bytesOf("\xff\x4f\xff\x51"), "JPEG 2000"},
                             FileSignature{0, bytesOf("8BPS"), "Photoshop (PSD)"},
                             FileSignature{0, bytesOf("gimp xcf"), "GIMP (XCF)"},
                             FileSignature{0, bytesOf("\x76\x2f\x31\x01"), "OpenEXR"},
                             FileSignature{0, bytesOf("#?RADIANCE"), "Radiance HDR"},
                             FileSignature{0, bytesOf("DDS "), "DDS"},
                             FileSignature{0, bytesOf("\0\0\1\0"), "ICO"},
                             FileSignature{0, bytesOf("%PDF"), "PDF"}};

constexpr std::array kReadable{FileSignature{0, bytesOf("\x89PNG\r\n\x1a\n"), "PNG"}, FileSignature{0, bytesOf("\xff\xd8\xff"), "JPEG"},
                               FileSignature{0, bytesOf("GIF87a"), "GIF"}, FileSignature{0, bytesOf("GIF89a"), "GIF"}};

bool isContainer(QByteArrayView content) {
    return matches(content, {4, bytesOf("ftyp"), nullptr});
}

const char* phonePicture(QByteArrayView content) {
    const auto* found = std::ranges::find_if(kBrands, [&](const FileSignature& brand) { return matches(content, brand); });
    return isContainer(content) && found != kBrands.end() ? found->kind : nullptr;
}

bool isWebp(QByteArrayView content) {
    return matches(content, {0, bytesOf("RIFF"), nullptr}) && matches(content, {8, bytesOf("WEBP"), nullptr});
}

/** Two letters are little: the unused bytes and the size of the header are looked at too. */
bool isBitmap(QByteArrayView content) {
    return matches(content, {0, bytesOf("BM"), nullptr}) && matches(content, {6, bytesOf("\0\0\0\0"), nullptr}) &&
           matches(content, {15, bytesOf("\0\0\0"), nullptr});
}

/** The beginning of a text, in lower case. */
QByteArray textOf(QByteArrayView content) {
    QByteArray text = content.first(qMin(content.size(), kKindBytes)).toByteArray();
    return (text.startsWith("\xef\xbb\xbf") ? text.mid(3) : text).trimmed().toLower();
}

}  // namespace

bool beginsLikePicture(QByteArrayView content) {
    const bool readable = std::ranges::any_of(kReadable, [&](const FileSignature& kind) { return matches(content, kind); });
    return readable || isWebp(content) || isBitmap(content) || phonePicture(content) != nullptr;
}

QString unreadableKind(QByteArrayView content, const QString& name) {
    if (const char* phone = phonePicture(content)) {
        return KindErrors::tr(
                   "'%1' is a picture of the kind %2, which can't be read yet. Save it as JPEG or PNG; a phone's camera writes "
                   "JPEG when its format is set to \"most compatible\".")
            .arg(name, QLatin1StringView(phone));
    }
    const auto* other = std::ranges::find_if(kOthers, [&](const FileSignature& kind) { return matches(content, kind); });
    if (other != kOthers.end()) {
        return KindErrors::tr("'%1' is a file of the kind %2, which is not read. Save it as PNG or JPEG.")
            .arg(name, QLatin1StringView(other->kind));
    }
    if (isContainer(content) || matches(content, {0, bytesOf("\x1a\x45\xdf\xa3"), nullptr})) {
        return KindErrors::tr("'%1' is a video. Save one frame of it as a picture.").arg(name);
    }
    const QByteArray text = textOf(content);
    if (text.startsWith("version https://git-lfs")) {
        return KindErrors::tr("'%1' is a Git LFS pointer, not the picture itself. Fetch it with 'git lfs pull'.").arg(name);
    }
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
        return KindErrors::tr("'%1' is a web page, not a picture: the download was answered by a page. Download the picture again.")
            .arg(name);
    }
    if (text.startsWith("<svg") || (text.startsWith("<?xml") && text.contains("<svg"))) {
        return KindErrors::tr("'%1' is a drawing made of lines (SVG), which is not read. Export it as PNG.").arg(name);
    }
    return {};
}

}  // namespace orfeas
