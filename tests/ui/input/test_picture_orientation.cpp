// A photograph is seen as it was taken, whichever file holds it: eight orientations in every container that has them.
#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>
#include <array>

#include "odd_picture_files.h"
#include "support/test_registry.h"
#include "ui/input/load_picture.h"
#include "ui/input/picture_turn.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

/** Four corners of four colours on grey, higher than wide. */
QImage uprightPicture() {
    QImage picture(64, 96, QImage::Format_RGB32);
    picture.fill(qRgb(128, 128, 128));
    const QRgb colours[] = {qRgb(220, 20, 20), qRgb(20, 220, 20), qRgb(20, 20, 220), qRgb(230, 220, 30)};
    for (int corner = 0; corner < 4; ++corner) {
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x) {
                picture.setPixel(corner % 2 == 0 ? x : 63 - x, corner < 2 ? y : 95 - y, colours[corner]);
            }
        }
    }
    return picture;
}

/** The pixels that a camera stores with an orientation, by the table of the EXIF standard: what row 0 and column 0 show. */
QImage storedPixels(const QImage& upright, int orientation) {
    const int right = upright.width() - 1;
    const int bottom = upright.height() - 1;
    const bool transposed = orientation >= 5;
    QImage stored(transposed ? upright.size().transposed() : upright.size(), upright.format());
    for (int y = 0; y < stored.height(); ++y) {
        for (int x = 0; x < stored.width(); ++x) {
            const QPoint seen[] = {{x, y}, {right - x, y}, {right - x, bottom - y}, {x, bottom - y},
                                   {y, x}, {right - y, x}, {right - y, bottom - x}, {y, bottom - x}};
            stored.setPixel(x, y, upright.pixel(seen[orientation - 1]));
        }
    }
    return stored;
}

QByteArray jpegOf(const QImage& stored, int orientation) {
    const QByteArray exif = QByteArray("Exif\0\0", 6) + exifData(orientation);
    QByteArray segment = QByteArray::fromHex("ffe1") + QByteArray(2, '\0') + exif;
    segment[3] = char(exif.size() + 2);
    return encodedAs("jpeg", stored).insert(2, segment);
}

QByteArray tiffOf(const QImage& stored, int orientation) {
    constexpr QImageIOHandler::Transformation kTurns[] = {QImageIOHandler::TransformationNone,
                                                          QImageIOHandler::TransformationMirror,
                                                          QImageIOHandler::TransformationRotate180,
                                                          QImageIOHandler::TransformationFlip,
                                                          QImageIOHandler::TransformationFlipAndRotate90,
                                                          QImageIOHandler::TransformationRotate90,
                                                          QImageIOHandler::TransformationMirrorAndRotate90,
                                                          QImageIOHandler::TransformationRotate270};
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "tiff");
    writer.setTransformation(kTurns[orientation - 1]);
    return writer.write(stored) ? content : QByteArray();
}

/** As older programs write it: hexadecimal digits in lines. */
QByteArray rawProfile(int orientation) {
    const QByteArray exif = QByteArray("Exif\0\0", 6) + exifData(orientation);
    return "\nexif\n      " + QByteArray::number(exif.size()) + "\n" + exif.toHex().insert(36, '\n') + "\n";
}

const QByteArray kProfileName("Raw profile type exif\0", 22);

QByteArray inContainer(const QByteArray& kind, const QImage& stored, int orientation) {
    const auto png = [&](const char* chunk, const QByteArray& data) { return withPngChunk(encodedAs("png", stored), chunk, data); };
    if (kind == "jpeg") {
        return jpegOf(stored, orientation);
    }
    if (kind == "tiff") {
        return tiffOf(stored, orientation);
    }
    if (kind == "webp") {
        return webpWithExif(stored, exifData(orientation));
    }
    if (kind == "webp, data with a name") {
        return webpWithExif(stored, QByteArray("Exif\0\0", 6) + exifData(orientation));
    }
    if (kind == "png") {
        return png("eXIf", exifData(orientation));
    }
    return kind == "png, text" ? png("tEXt", kProfileName + rawProfile(orientation))
                               : png("zTXt", kProfileName + '\0' + qCompress(rawProfile(orientation)).mid(4));
}

constexpr std::array kContainers{"jpeg", "tiff", "webp", "webp, data with a name", "png", "png, text", "png, packed text"};

}  // namespace

class TestPictureOrientation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsUpright_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<int>("orientation");
        for (const char* kind : kContainers) {
            for (int orientation = 1; orientation <= 8; ++orientation) {
                QTest::addRow("%s %d", kind, orientation) << QByteArray(kind) << orientation;
            }
        }
    }
    void standsUpright() {
        QFETCH(QByteArray, kind);
        QFETCH(int, orientation);
        const QImage upright = uprightPicture();
        const QByteArray content = inContainer(kind, storedPixels(upright, orientation), orientation);
        const QImage seen = decodePicture(content, "picture");
        QCOMPARE(seen.size(), upright.size());
        for (const QPoint point : {QPoint(8, 8), QPoint(55, 8), QPoint(8, 87), QPoint(55, 87), QPoint(32, 48)}) {
            const QColor a = seen.pixelColor(point);
            const QColor b = upright.pixelColor(point);
            const int off = qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue());
            QVERIFY2(off < 40, qPrintable(QStringLiteral("%1 instead of %2").arg(a.name(), b.name())));
        }
    }

    void takesWhatIsNoOrientationForNone() {
        for (const int value : {0, 9, 200}) {
            const QByteArray content = withPngChunk(encodedAs("png", uprightPicture()), "eXIf", exifData(value));
            QCOMPARE(decodePicture(content, "picture").size(), uprightPicture().size());
        }
        QCOMPARE(exifOrientation(encodedAs("png", uprightPicture()), "png"), 1);
        QCOMPARE(exifOrientation({}, "webp"), 1);
    }

    void survivesDamage() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));  // Qt's words on texts that can't be unpacked
        for (const char* kind : {"webp", "png", "png, text", "png, packed text"}) {
            const QByteArray whole = inContainer(kind, storedPixels(uprightPicture(), 6), 6);
            const QByteArrayView format(kind, kind[0] == 'w' ? 4 : 3);
            for (int round = 0; round < 2000; ++round) {
                QByteArray damaged = whole.first(random.bounded(1, int(whole.size()) + 1));
                for (int i = random.bounded(4); i > 0; --i) {
                    // Mostly near the beginning, where the small chunks are.
                    damaged[random.bounded(qMin(int(damaged.size()), 256))] = char(random.bounded(256));
                }
                const int orientation = exifOrientation(damaged, format);
                QVERIFY(orientation >= 1 && orientation <= 8);
            }
        }
    }
};

ORFEAS_TEST(TestPictureOrientation, QCoreApplication)
#include "test_picture_orientation.moc"
