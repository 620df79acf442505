#include "ui/input/picture_frames.h"

#include <algorithm>

namespace orfeas {

namespace {

constexpr int kMostFrames = 64;
constexpr uchar kFaint = 12;  // of 255: what nobody sees

QString frameKey() {
    return QStringLiteral("orfeas-frame");
}

bool showsSomething(const QImage& picture) {
    if (!picture.hasAlphaChannel()) {
        return true;
    }
    const QImage alpha = picture.convertToFormat(QImage::Format_Alpha8);
    for (int y = 0; y < alpha.height(); ++y) {
        const uchar* row = alpha.constScanLine(y);
        if (std::any_of(row, row + alpha.width(), [](uchar value) { return value > kFaint; })) {
            return true;
        }
    }
    return false;
}

}  // namespace

int skipEmptyFrames(QImageReader& reader, QImage& picture) {
    if (showsSomething(picture)) {
        return 1;
    }
    QImage next;
    for (int frame = 2; frame <= kMostFrames && reader.read(&next); ++frame) {
        if (showsSomething(next)) {
            picture = next;
            return frame;
        }
    }
    return 1;
}

int frameNumber(const QImage& picture) {
    return std::max(1, picture.text(frameKey()).toInt());
}

void setFrameNumber(QImage& picture, int frame) {
    // A file may hold a text of this name itself.
    if (frame > 1 || frameNumber(picture) > 1) {
        picture.setText(frameKey(), QString::number(frame));
    }
}

}  // namespace orfeas
