// Pictures as people really have them: each is read upright, with its object found, or refused with a sentence that says what it is.
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include "odd_picture_files.h"
#include "orfeas/error.h"
#include "orfeas/model_picture.h"
#include "orfeas/picture_findings.h"
#include "support/paths.h"
#include "support/test_registry.h"
#include "ui/input/load_picture.h"
#include "ui/input/picture_files.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

using Findings = std::vector<PictureFinding>;

constexpr int kSide = 256;

/** What must come of a picture. */
struct Right {
    Background background = Background::Transparent;
    QRect box = {};  ///< of the object, at kSide pixels; null: not told
    Findings findings = {};
    QByteArray notice = {};  ///< a word of it
    QSize size = {kSide, kSide};
    double seen = 0.85;  ///< how much of the model's picture the object fills; 0: not told
};

QRect mugBox(double scale = 1.0) {
    return objectBox(mug(kSide, scale));
}

std::span<const std::uint8_t> bytesIn(const QImage& picture) {
    return {picture.constBits(), static_cast<std::size_t>(picture.sizeInBytes())};
}

/** How much of the longer side of a model's picture is the object's. */
double shareSeen(const QImage& picture) {
    const ModelPicture seen = modelPicture(picture.width(), picture.height(), bytesIn(picture), {.size = 200, .borderRatio = 0.15});
    const QImage mask(seen.mask.data(), seen.size, seen.size, seen.size, QImage::Format_Alpha8);
    const QRect box = objectBox(mask);
    return std::max(box.width(), box.height()) / 200.0;
}

/** A mug whose alpha is changed pixel by pixel. */
template <typename Change>
QImage withAlpha(QImage picture, Change change) {
    picture = picture.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            const int alpha = change(x, y, qAlpha(pixel));
            picture.setPixel(x, y, qRgba(qRed(pixel), qGreen(pixel), qBlue(pixel), alpha));
        }
    }
    return picture;
}

QImage opaqueRgba() {
    return withAlpha(onGround(mug()), [](int, int, int) { return 255; });
}

/** Two pictures beside each other. */
QImage beside(const QImage& left, const QImage& right) {
    QImage both(left.width() + right.width(), left.height(), QImage::Format_ARGB32);
    both.fill(Qt::transparent);
    for (int y = 0; y < both.height(); ++y) {
        for (int x = 0; x < both.width(); ++x) {
            both.setPixel(x, y, x < left.width() ? left.pixel(x, y) : right.pixel(x - left.width(), y));
        }
    }
    return both;
}

QImage palettePicture() {
    QImage picture(kSide, kSide, QImage::Format_Indexed8);
    picture.setColorTable({qRgba(0, 0, 0, 0), qRgba(176, 84, 52, 255)});
    const QImage object = mug();
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            picture.setPixel(x, y, qAlpha(object.pixel(x, y)) > 127 ? 1 : 0);
        }
    }
    return picture;
}

QByteArray committed(const char* name) {
    QFile file(QString::fromStdString(testData("ui/input/odd_pictures/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray png(const QImage& picture) {
    return encodedAs("png", picture);
}

}  // namespace

Q_DECLARE_METATYPE(Right)

class TestOddPictures : public QObject {
    Q_OBJECT

    static void row(const char* name, const QByteArray& content, const Right& right) { QTest::newRow(name) << content << right; }

    static void addColourModels() {
        const Right cut{.background = Background::Removed, .box = mugBox()};
        const Right whole{.box = mugBox()};
        row("CMYK", committed("cmyk.jpg"), {.background = Background::Removed, .size = {128, 128}});
        row("16 bits a channel", png(onGround(mug()).convertToFormat(QImage::Format_RGBA64)), cut);
        row("grey, 16 bits", png(onGround(mug()).convertToFormat(QImage::Format_Grayscale16)), cut);
        row("grey and alpha, 16 bits", greyAlphaPng(mug(), 16), whole);
        row("grey and alpha, 8 bits", greyAlphaPng(mug(), 8), whole);
        row("palette with a transparent colour", png(palettePicture()), whole);
        row("one bit", png(onGround(mug(kSide, 1.0, qRgb(90, 20, 20))).convertToFormat(QImage::Format_Mono, Qt::ThresholdDither)), cut);
    }

    static void addAlpha() {
        const Right cut{.background = Background::Removed, .box = mugBox()};
        const QImage small = mug(kSide, 0.45);
        row("opaque with an alpha channel", png(opaqueRgba()), cut);
        row("one pixel nearly opaque", png(withAlpha(opaqueRgba(), [](int x, int y, int) { return x == 5 && y == 5 ? 254 : 255; })), cut);
        row("one pixel transparent", png(withAlpha(opaqueRgba(), [](int x, int y, int) { return x == 5 && y == 5 ? 0 : 255; })), cut);
        row("nearly opaque everywhere", png(withAlpha(opaqueRgba(), [](int, int, int) { return 253; })), cut);
        const Right tidy{.box = mugBox(0.45)};
        row("dust in the corners",
            png(withAlpha(small,
                          [](int x, int y, int alpha) { return (x == 3 && y == 3) || (x == kSide - 4 && y == kSide - 4) ? 2 : alpha; })),
            tidy);
        row("faint alpha everywhere", png(withAlpha(small, [](int x, int y, int alpha) { return std::max(alpha, (x + y) % 3); })),
            {.box = mugBox(0.45), .seen = 0.8});  // the noise beside it passes for a soft edge
        row("an opaque speck in a corner", png(withAlpha(small, [](int x, int y, int alpha) { return x == 3 && y == 3 ? 255 : alpha; })),
            {.box = {}});
        row("entirely transparent with colours", png(withAlpha(mug(), [](int, int, int) { return 0; })),
            {.background = Background::Removed, .box = mugBox(), .notice = "transparent"});
        row("inverted", png(withAlpha(mug(), [](int, int, int alpha) { return 255 - alpha; })),
            {.findings = {PictureFinding::Inverted}, .seen = 0});
        row("premultiplied", png(mug().convertToFormat(QImage::Format_ARGB32_Premultiplied)), {.box = mugBox()});
    }

    static void addGrounds() {
        const Right cut{.background = Background::Removed, .box = mugBox()};
        row("black ground", png(onGround(mug(), qRgb(0, 0, 0))), cut);
        row("green screen", png(onGround(mug(), qRgb(0, 177, 64))), cut);
        QImage gradient = onGround(mug());
        for (int y = 0; y < kSide; ++y) {
            for (int x = 0; x < kSide; ++x) {
                const int light = 255 - 100 * y / kSide;
                gradient.setPixel(x, y, gradient.pixel(x, y) == qRgb(255, 255, 255) ? qRgb(light, light, light) : gradient.pixel(x, y));
            }
        }
        row("light that falls off", png(gradient), {.background = Background::Removed, .box = mugBox()});
        QImage painted(kSide, kSide, QImage::Format_RGB32);
        for (int y = 0; y < kSide; ++y) {
            for (int x = 0; x < kSide; ++x) {
                painted.setPixel(x, y, (x / 8 + y / 8) % 2 == 0 ? qRgb(255, 255, 255) : qRgb(204, 204, 204));
            }
        }
        QPainter(&painted).drawImage(0, 0, mug());
        row("painted transparency", png(painted), cut);
        QImage framed = onGround(mug());
        QPainter pen(&framed);
        pen.setPen(QPen(Qt::black, 3));
        pen.drawRect(1, 1, kSide - 3, kSide - 3);
        pen.end();
        row("black frame", png(framed), {.background = Background::Filled, .findings = {PictureFinding::Filled}});
    }

    static void addComposition() {
        row("two objects", png(beside(mug(kSide, 0.7), mug(kSide, 0.7, qRgb(60, 90, 160)))),
            {.findings = {PictureFinding::Several}, .size = {2 * kSide, kSide}});
        row("sheet of two views", png(onGround(beside(mug(), mug().mirrored(true, false)))),
            {.background = Background::Removed, .findings = {PictureFinding::Several}, .size = {2 * kSide, kSide}});
        row("cut off at the left", png(mug().copy(80, 0, kSide - 80, kSide)),
            {.findings = {PictureFinding::TouchesBorder}, .size = {kSide - 80, kSide}});
        QImage pole(kSide, kSide, QImage::Format_ARGB32);
        pole.fill(Qt::transparent);
        for (int y = 10; y < 245; ++y) {
            pole.setPixel(127, y, qRgb(60, 60, 60));
            pole.setPixel(128, y, qRgb(60, 60, 60));
        }
        row("pole", png(pole), {.findings = {PictureFinding::Thin}, .seen = 0});
        QImage line(2000, 3, QImage::Format_ARGB32);
        line.fill(qRgb(90, 60, 40));
        row("2000 x 3 pixels", png(line),
            {.background = Background::Filled, .findings = {PictureFinding::Thin}, .size = {2000, 3}, .seen = 0});
        QImage dot(1, 1, QImage::Format_RGB32);
        dot.fill(qRgb(90, 60, 40));
        row("1 x 1 pixel", png(dot), {.background = Background::Filled, .findings = {PictureFinding::Tiny}, .size = {1, 1}, .seen = 0});
        row("tiny in a large picture", png(mug(1000, 0.03)), {.findings = {PictureFinding::Tiny}, .size = {1000, 1000}, .seen = 0});
    }

    static void addContainers() {
        const Right cut{.background = Background::Removed, .box = mugBox()};
        row("JPEG", encodedAs("jpeg", onGround(mug())), cut);
        row("WebP", encodedAs("webp", onGround(mug())), cut);
        const QSize small(128, 128);
        row("animation that begins empty", committed("first-frame-empty.webp"), {.notice = "frame 2", .size = small});
        row("animated WebP", committed("animated.webp"), {.size = small});
        row("animated PNG", committed("animated.png"), {.size = small});
        row("animated GIF", committed("animated.gif"), {.size = small});
        row("TIFF of two pages", committed("two-pages.tiff"), {.background = Background::Removed, .size = small});
    }

private Q_SLOTS:
    void isRead_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Right>("right");
        row("reference", png(mug()), {.box = mugBox()});
        addColourModels();
        addAlpha();
        addGrounds();
        addComposition();
        addContainers();
    }
    void isRead() {
        QFETCH(QByteArray, content);
        QFETCH(Right, right);
        const PreparedPicture prepared = preparePicture(decodePicture(content, "picture"), false);
        const QImage& picture = prepared.picture;
        QCOMPARE(picture.size(), right.size);
        QCOMPARE(prepared.background, right.background);
        QVERIFY2(right.notice.isEmpty() ? prepared.notice.isEmpty() : prepared.notice.contains(QLatin1StringView(right.notice)),
                 qPrintable(prepared.notice));
        const Findings findings = examinePicture(picture.width(), picture.height(), bytesIn(picture));
        QCOMPARE(findings, right.findings);
        if (!right.box.isNull()) {
            const QRect box = objectBox(picture);
            const QMargins off(box.left() - right.box.left(), box.top() - right.box.top(), box.right() - right.box.right(),
                               box.bottom() - right.box.bottom());
            const int worst = std::max({qAbs(off.left()), qAbs(off.top()), qAbs(off.right()), qAbs(off.bottom())});
            QVERIFY2(worst <= 3, qPrintable(QStringLiteral("off by %1").arg(worst)));
        }
        if (right.seen > 0) {
            const double seen = shareSeen(picture);
            QVERIFY2(qAbs(seen - right.seen) < 0.05, qPrintable(QString::number(seen)));
        }
    }

    void isRefusedInWords_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const QByteArray& content, const char* word) {
            QTest::newRow(name) << content << QString::fromLatin1(word);
        };
        const auto container = [](const char* brand) {
            return QByteArray(
                       "\0\0\0\x20"
                       "ftyp",
                       8) +
                   brand + QByteArray(200, '\0');
        };
        row("floating-point TIFF", floatTiff(8, 8, 0.5F), "floating-point");
        row("AVIF", container("avif"), "AVIF");
        row("HEIC", container("heic"), "HEIC");
        row("HEIF", container("mif1"), "HEIF");
        row("video", container("isom"), "video");
        row("JPEG XL", QByteArray("\xff\x0a") + QByteArray(100, 'x'), "JPEG XL");
        row("JPEG 2000", QByteArray("\0\0\0\x0cjP  \r\n\x87\n", 12) + QByteArray(100, 'x'), "JPEG 2000");
        row("PSD", "8BPS" + QByteArray(100, '\0'), "PSD");
        row("PDF", "%PDF-1.7\n", "PDF");
        row("SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>", "SVG");
        row("SVG with a declaration", "<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<svg width=\"9\" height=\"9\"/>", "SVG");
        row("Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:0000\nsize 123456\n", "git lfs pull");
        row("web page", "\n<!DOCTYPE html><html><body>403 Forbidden</body></html>", "web page");
        row("text", "no picture at all", "PNG, JPEG");
    }
    void isRefusedInWords() {
        QFETCH(QByteArray, content);
        QFETCH(QString, word);
        try {
            decodePicture(content, "folder/picture.jpg");
            QFAIL("it was read");
        } catch (const Error& error) {
            const QString sentence = QString::fromStdString(error.message());
            QCOMPARE(error.code(), ErrorCode::UnsupportedFormat);
            QVERIFY2(sentence.contains(word) && sentence.contains(QLatin1StringView("folder/picture.jpg")), qPrintable(sentence));
        }
    }

    /** A name decides nothing, and no sign in it does harm. */
    void isReadUnderAnyName_data() {
        QTest::addColumn<QString>("name");
        const QStringList names{
            QStringLiteral("with spaces.png"),     QStringLiteral("100%.png"),           QStringLiteral("%1 %2 %n.png"),
            QStringLiteral("#hash?query&amp.png"), QStringLiteral("Ümläut-茶壺-🫖.png"), QStringLiteral("<b>bold<b>.png"),
            QStringLiteral("a'b\"c`d$(e).png"),    QStringLiteral("-dash.png"),          QStringLiteral("new\nline.png"),
            QStringLiteral("esc\x1b[31mred.png"),  QStringLiteral("two.dots.png"),       QString(240, QLatin1Char('x')),
            QStringLiteral("picture.heic"),        QStringLiteral("picture.jpeg"),       QStringLiteral("picture")};
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name.left(20))) << name;
        }
    }
    void isReadUnderAnyName() {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png(mug()));
        file.close();
        const PictureFiles found = findPictures({folder.path().toStdU16String()});
        QCOMPARE(found.files.size(), std::size_t{1});
        QCOMPARE(objectBox(readPicture(found.files.front())), mugBox());
    }
};

ORFEAS_TEST(TestOddPictures, QCoreApplication)
#include "test_odd_pictures.moc"
