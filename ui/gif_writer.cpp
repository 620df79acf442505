#include "ui/gif_writer.h"

#include <gif_lib.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

#include "orfeas/error.h"

namespace orfeas {

namespace {

constexpr int kColors = 256;
constexpr int kDitherReach = 5;  // of 255: hides the steps of the palette, too little to be seen as grain
constexpr int kLookupBits = 5;   // per channel

/** Where a threshold of 0 to 15 stands in each 4 by 4 block (Bayer): neighbours differ as much as they can. */
constexpr std::array<int, 16> kThresholds{0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

[[noreturn]] void fail(int code) {
    const char* reason = GifErrorString(code);
    throw Error(
        ErrorCode::WriteFailed, Stage::Render,
        QCoreApplication::translate("Turntable", "The GIF could not be written: %1. Check the free space and choose another folder.")
            .arg(QString::fromUtf8(reason != nullptr ? reason : "?"))
            .toStdString());
}

int writeTo(GifFileType* gif, const GifByteType* bytes, int count) {
    return static_cast<int>(static_cast<QIODevice*>(gif->UserData)->write(reinterpret_cast<const char*>(bytes), count));
}

std::array<GifColorType, kColors> paletteFor(std::span<const QImage> samples) {
    std::vector<GifByteType> red;
    std::vector<GifByteType> green;
    std::vector<GifByteType> blue;
    for (const QImage& sample : samples) {
        for (int y = 0; y < sample.height(); ++y) {
            for (int x = 0; x < sample.width(); ++x) {
                const QRgb pixel = sample.pixel(x, y);
                red.push_back(static_cast<GifByteType>(qRed(pixel)));
                green.push_back(static_cast<GifByteType>(qGreen(pixel)));
                blue.push_back(static_cast<GifByteType>(qBlue(pixel)));
            }
        }
    }
    std::array<GifColorType, kColors> palette{};
    std::vector<GifByteType> indices(red.size());
    int colors = kColors;
    if (!red.empty() && GifQuantizeBuffer(static_cast<unsigned>(red.size()), 1, &colors, red.data(), green.data(), blue.data(),
                                          indices.data(), palette.data()) != GIF_OK) {
        throw Error(
            ErrorCode::OutOfMemory, Stage::Render,
            QCoreApplication::translate("Turntable", "There is not enough memory to choose the colours of the GIF. Close other programs.")
                .toStdString());
    }
    return palette;
}

}  // namespace

struct GifWriter::Parts {
    GifFileType* gif = nullptr;
    QSize size;
    int hundredths = 4;
    std::array<GifColorType, kColors> palette{};
    std::vector<int> lookup = std::vector<int>(std::size_t{1} << (3 * kLookupBits), -1);  ///< nearest colours, as they are asked for
    std::vector<GifByteType> row;

    void startFile();
    void startPicture() const;
    [[nodiscard]] int nearest(int red, int green, int blue) const;
    int indexOf(QRgb pixel, int dither);
};

void GifWriter::Parts::startFile() {
    EGifSetGifVersion(gif, true);
    const std::unique_ptr<ColorMapObject, void (*)(ColorMapObject*)> colors(GifMakeMapObject(kColors, palette.data()), GifFreeMapObject);
    if (!colors || EGifPutScreenDesc(gif, size.width(), size.height(), 8, 0, colors.get()) != GIF_OK) {
        fail(gif->Error);
    }
    // Netscape's extension, which all players know: repeat without end.
    constexpr std::array<GifByteType, 3> kForever{1, 0, 0};
    if (EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE) != GIF_OK || EGifPutExtensionBlock(gif, 11, "NETSCAPE2.0") != GIF_OK ||
        EGifPutExtensionBlock(gif, static_cast<int>(kForever.size()), kForever.data()) != GIF_OK ||
        EGifPutExtensionTrailer(gif) != GIF_OK) {
        fail(gif->Error);
    }
}

void GifWriter::Parts::startPicture() const {
    const GraphicsControlBlock control{
        .DisposalMode = DISPOSE_DO_NOT, .UserInputFlag = false, .DelayTime = hundredths, .TransparentColor = NO_TRANSPARENT_COLOR};
    std::array<GifByteType, 4> bytes{};
    EGifGCBToExtension(&control, bytes.data());
    if (EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(bytes.size()), bytes.data()) != GIF_OK ||
        EGifPutImageDesc(gif, 0, 0, size.width(), size.height(), false, nullptr) != GIF_OK) {
        fail(gif->Error);
    }
}

int GifWriter::Parts::nearest(int red, int green, int blue) const {
    const auto distance = [&](const GifColorType& color) {
        const int r = color.Red - red;
        const int g = color.Green - green;
        const int b = color.Blue - blue;
        return 2 * r * r + 4 * g * g + b * b;  // as the eye weighs them
    };
    return static_cast<int>(std::ranges::min_element(palette, {}, distance) - palette.begin());
}

int GifWriter::Parts::indexOf(QRgb pixel, int dither) {
    const auto shifted = [dither](int channel) { return std::clamp(channel + dither, 0, 255); };
    const int red = shifted(qRed(pixel));
    const int green = shifted(qGreen(pixel));
    const int blue = shifted(qBlue(pixel));
    constexpr int kDropped = 8 - kLookupBits;
    int& known = lookup[static_cast<std::size_t>(((red >> kDropped) << (2 * kLookupBits)) | ((green >> kDropped) << kLookupBits) |
                                                 (blue >> kDropped))];
    if (known < 0) {
        known = nearest(red, green, blue);
    }
    return known;
}

GifWriter::GifWriter(QIODevice& device, QSize size, std::span<const QImage> samples, int hundredths) : m_parts(std::make_unique<Parts>()) {
    m_parts->size = size;
    m_parts->hundredths = hundredths;
    m_parts->palette = paletteFor(samples);
    m_parts->row.resize(static_cast<std::size_t>(size.width()));
    int code = 0;
    m_parts->gif = EGifOpen(&device, writeTo, &code);
    if (m_parts->gif == nullptr) {
        fail(code);
    }
    m_parts->startFile();
}

GifWriter::~GifWriter() {
    if (m_parts->gif != nullptr) {
        int code = 0;
        EGifCloseFile(m_parts->gif, &code);
    }
}

void GifWriter::add(const QImage& picture) {
    m_parts->startPicture();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const int threshold = kThresholds[static_cast<std::size_t>(4 * (y % 4) + x % 4)];
            const int dither = (2 * threshold - 15) * kDitherReach / 15;
            m_parts->row[static_cast<std::size_t>(x)] = static_cast<GifByteType>(m_parts->indexOf(picture.pixel(x, y), dither));
        }
        if (EGifPutLine(m_parts->gif, m_parts->row.data(), picture.width()) != GIF_OK) {
            fail(m_parts->gif->Error);
        }
    }
}

void GifWriter::finish() {
    int code = 0;
    if (EGifCloseFile(std::exchange(m_parts->gif, nullptr), &code) != GIF_OK) {
        fail(code);
    }
}

}  // namespace orfeas
