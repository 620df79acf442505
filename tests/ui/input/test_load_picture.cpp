// Pictures of every kind a person may hand in: those that must work, and those that must be refused in words.
#include <sys/stat.h>
#include <unistd.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <filesystem>
#include <functional>

#include "orfeas/error.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/input/load_picture.h"

using namespace orfeas;

namespace {

/** Red left half, blue right half, a green bar along the top: every rotation and mirroring of it differs. */
QImage samplePicture(QImage::Format format = QImage::Format_ARGB32) {
    QImage picture(64, 48, QImage::Format_ARGB32);
    QPainter painter(&picture);
    painter.fillRect(0, 0, 32, 48, QColor(200, 20, 20));
    painter.fillRect(32, 0, 32, 48, QColor(20, 20, 200));
    painter.fillRect(0, 0, 64, 12, QColor(20, 200, 20));
    painter.end();
    return picture.convertToFormat(format);
}

/** Noise compresses badly, so that a file cut anywhere lacks pixels. */
QImage noisePicture() {
    QImage picture(96, 96, QImage::Format_RGB32);
    quint32 state = 12345;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            state = state * 1664525U + 1013904223U;
            picture.setPixel(x, y, 0xff000000U | (state >> 8));
        }
    }
    return picture;
}

void writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

QByteArray encoded(const QImage& picture, const char* format) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(95);
    if (!writer.write(picture)) {
        qFatal("can't write %s: %s", format, qPrintable(writer.errorString()));
    }
    return content;
}

/** A JPEG with an EXIF segment that holds nothing but the orientation. */
QByteArray jpegWithOrientation(const QImage& picture, int orientation) {
    QByteArray exif = QByteArray::fromHex(
        "ffe10022457869660000"
        "49492a0008000000"
        "0100"
        "120103000100000000000000"
        "00000000");
    exif[28] = char(orientation);
    return encoded(picture, "jpeg").insert(2, exif);
}

/** Three flat colours as indices, without the dithering that a conversion brings. */
QImage palettePicture() {
    QImage picture(64, 48, QImage::Format_Indexed8);
    picture.setColorTable({qRgb(200, 20, 20), qRgb(20, 20, 200), qRgb(20, 200, 20)});
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            picture.setPixel(x, y, y < 12 ? 2U : (x < 32 ? 0U : 1U));
        }
    }
    return picture;
}

bool isNear(QRgb actual, QColor expected) {
    return qAbs(qRed(actual) - expected.red()) < 12 && qAbs(qGreen(actual) - expected.green()) < 12 &&
           qAbs(qBlue(actual) - expected.blue()) < 12;
}

quint32 checksum(QByteArrayView data) {
    quint32 crc = 0xffffffffU;
    for (const char byte : data) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~crc;
}

/** Two frames of 4 × 2 pixels: red and blue stripes, then green. Qt writes no GIF. */
QByteArray animatedGif() {
    return QByteArray::fromHex(
        "47494638396104000200910000c814141414c814c81400000021ff0b4e45545343415045322e30030100000021f904000a0000002c"
        "000000000400020000020504981060520021f904000a0000002c0000000004000200000205942851a254003b");
}

QByteArray pngOfSize(quint32 width, quint32 height) {
    QByteArray content = encoded(samplePicture(), "png");
    qToBigEndian(width, content.data() + 16);
    qToBigEndian(height, content.data() + 20);
    qToBigEndian(checksum(QByteArrayView(content).sliced(12, 17)), content.data() + 29);
    return content;
}

}  // namespace

class TestLoadPicture : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1StringView(name)); }

    /** The error that reading gives, checked to name the file and to belong to the right stage. */
    static ErrorCode refusal(const QString& file) {
        try {
            readPicture(file.toStdU16String());
        } catch (const Error& error) {
            const QString message = QString::fromStdString(error.message());
            if (!message.contains(file) || !message.endsWith(QLatin1Char('.')) || error.stage() != Stage::LoadImage) {
                qWarning() << message;
                return ErrorCode::Internal;
            }
            return error.code();
        }
        qWarning() << "no error for" << file;
        return ErrorCode::Internal;
    }

private Q_SLOTS:
    void readsEveryPixelFormat_data() {
        QTest::addColumn<int>("pixelFormat");
        QTest::newRow("rgb") << int(QImage::Format_RGB888);
        QTest::newRow("rgba") << int(QImage::Format_RGBA8888);
        QTest::newRow("palette") << int(QImage::Format_Indexed8);
        QTest::newRow("16 bits a channel") << int(QImage::Format_RGBA64);
    }
    void readsEveryPixelFormat() {
        QFETCH(int, pixelFormat);
        const bool palette = pixelFormat == QImage::Format_Indexed8;
        writeFile(path("a.png"), encoded(palette ? palettePicture() : samplePicture(QImage::Format(pixelFormat)), "png"));
        QCOMPARE(QImageReader(path("a.png")).read().format() == QImage::Format_Indexed8, palette);
        const Image image = toEngineImage(readPicture(path("a.png").toStdU16String()));
        QVERIFY(image.valid());
        QCOMPARE(image.width, 64);
        QCOMPARE(image.height, 48);
        const auto* pixel = image.rgba.data() + (40 * 64 + 5) * 4;
        QVERIFY(isNear(qRgb(pixel[0], pixel[1], pixel[2]), QColor(200, 20, 20)));
        QCOMPARE(int(pixel[3]), 255);
    }

    void readsGrey() {
        writeFile(path("g.png"), encoded(samplePicture(QImage::Format_Grayscale8), "png"));
        writeFile(path("g16.png"), encoded(samplePicture(QImage::Format_Grayscale16), "png"));
        for (const char* name : {"g.png", "g16.png"}) {
            const Image image = toEngineImage(readPicture(path(name).toStdU16String()));
            const auto* pixel = image.rgba.data() + (40 * 64 + 5) * 4;
            QCOMPARE(pixel[0], pixel[1]);
            QCOMPARE(pixel[1], pixel[2]);
            QVERIFY(qAbs(int(pixel[0]) - qGray(200, 20, 20)) < 24);
        }
    }

    void keepsStraightAlpha() {
        QImage picture(2, 1, QImage::Format_RGBA8888);
        picture.setPixelColor(0, 0, QColor(200, 100, 50, 40));
        picture.setPixelColor(1, 0, QColor(0, 0, 0, 0));
        writeFile(path("alpha.png"), encoded(picture, "png"));
        const Image image = toEngineImage(readPicture(path("alpha.png").toStdU16String()));
        QCOMPARE(image.rgba, (std::vector<std::uint8_t>{200, 100, 50, 40, 0, 0, 0, 0}));
    }

    void appliesExifRotation() {
        // What the file stores is turned; the tag says how to turn it back.
        writeFile(path("r.jpg"), jpegWithOrientation(samplePicture(QImage::Format_RGB32), 6));
        const QImage raw = QImageReader(path("r.jpg")).read();
        QCOMPARE(raw.size(), QSize(64, 48));
        const QImage turned = readPicture(path("r.jpg").toStdU16String());
        QCOMPARE(turned.size(), QSize(48, 64));
        QVERIFY(isNear(turned.pixel(20, 5), QColor(200, 20, 20)));
        QVERIFY(isNear(turned.pixel(20, 58), QColor(20, 20, 200)));
        QVERIFY(isNear(turned.pixel(45, 30), QColor(20, 200, 20)));
    }

    void readsOtherKinds_data() {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("jpeg") << QByteArray("jpeg");
        QTest::newRow("bmp") << QByteArray("bmp");
        QTest::newRow("ppm") << QByteArray("ppm");
        QTest::newRow("webp") << QByteArray("webp");
        QTest::newRow("tiff") << QByteArray("tiff");
    }
    void readsOtherKinds() {
        QFETCH(QByteArray, format);
        // The name tells nothing on purpose: content decides.
        writeFile(path("content.dat"), encoded(samplePicture(QImage::Format_RGB32), format));
        const QImage picture = readPicture(path("content.dat").toStdU16String());
        QCOMPARE(picture.size(), QSize(64, 48));
        QVERIFY(isNear(picture.pixel(5, 40), QColor(200, 20, 20)));
    }

    void refusesTruncated_data() {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"png", "jpeg", "bmp", "ppm", "webp", "tiff"}) {
            QTest::newRow(format) << QByteArray(format);
        }
    }
    void refusesTruncated() {
        QFETCH(QByteArray, format);
        const QByteArray whole = encoded(noisePicture(), format);
        for (const double share : {0.3, 0.5, 0.9, 0.99}) {
            writeFile(path("cut"), whole.first(qsizetype(double(whole.size()) * share)));
            const ErrorCode code = refusal(path("cut"));
            // A TIFF that lost its directory at the end is no longer known as a picture.
            QVERIFY2(code == ErrorCode::CorruptFile || (format == "tiff" && code == ErrorCode::UnsupportedFormat),
                     qPrintable(QStringLiteral("%1 at %2").arg(QLatin1StringView(format)).arg(share)));
        }
    }
    void refusesTruncatedProgressiveJpegWithThumbnail() {
        QByteArray content;
        QBuffer buffer(&content);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "jpeg");
        writer.setProgressiveScanWrite(true);
        QVERIFY(writer.write(noisePicture()));
        // An application segment that holds an end-of-image marker, as an EXIF thumbnail does.
        content.insert(2, QByteArray::fromHex("ffe20006ffd9ffd9"));
        writeFile(path("p.jpg"), content);
        QCOMPARE(readPicture(path("p.jpg").toStdU16String()).size(), QSize(96, 96));
        writeFile(path("p.jpg"), content.first(content.size() / 2));
        QCOMPARE(refusal(path("p.jpg")), ErrorCode::CorruptFile);
    }
    void readsTheFirstFrameOfAnAnimation() {
        writeFile(path("a.gif"), animatedGif());
        const QImage picture = readPicture(path("a.gif").toStdU16String());
        QCOMPARE(picture.size(), QSize(4, 2));
        QVERIFY(isNear(picture.pixel(0, 0), QColor(200, 20, 20)));
        QVERIFY(isNear(picture.pixel(3, 1), QColor(20, 20, 200)));
        QVERIFY(pictureNamePatterns().contains(QStringLiteral("*.gif")));
    }
    void refusesDamagedGif() {
        const QByteArray whole = animatedGif();
        const qsizetype firstFrameEnds = whole.indexOf(QByteArray::fromHex("21f904"), 52);
        for (qsizetype length = 6; length < firstFrameEnds; ++length) {
            writeFile(path("cut.gif"), whole.first(length));
            QCOMPARE(refusal(path("cut.gif")), ErrorCode::CorruptFile);
        }
        writeFile(path("cut.gif"), whole.first(firstFrameEnds));
        QCOMPARE(readPicture(path("cut.gif").toStdU16String()).size(), QSize(4, 2));
        for (const qsizetype size : {6, 57}) {  // of the screen, of the frame
            QByteArray huge = whole;
            qToLittleEndian<quint16>(60000, huge.data() + size);
            qToLittleEndian<quint16>(60000, huge.data() + size + 2);
            writeFile(path("huge.gif"), huge);
            QCOMPARE(refusal(path("huge.gif")), ErrorCode::UnsupportedFormat);
        }
    }
    void refusesFlippedBit() {
        QByteArray content = encoded(noisePicture(), "png");
        content[content.size() / 2] = char(content[content.size() / 2] ^ 0x10);
        writeFile(path("flip.png"), content);
        QCOMPARE(refusal(path("flip.png")), ErrorCode::CorruptFile);
    }

    void refusesHugeBeforeDecoding() {
        writeFile(path("huge.png"), pngOfSize(20000, 20000));
        QCOMPARE(refusal(path("huge.png")), ErrorCode::UnsupportedFormat);
        QByteArray bitmap = encoded(samplePicture(QImage::Format_RGB32), "bmp");
        qToLittleEndian<qint32>(20000, bitmap.data() + 18);
        qToLittleEndian<qint32>(-20000, bitmap.data() + 22);
        writeFile(path("huge.bmp"), bitmap);
        QCOMPARE(refusal(path("huge.bmp")), ErrorCode::UnsupportedFormat);
        writeFile(path("huge.ppm"), "P6\n20000 20000\n255\n");
        QCOMPARE(refusal(path("huge.ppm")), ErrorCode::UnsupportedFormat);
    }
    void readsBelowTheLimit() {
        QImage large(9000, 9000, QImage::Format_Grayscale8);
        large.fill(128);
        writeFile(path("large.png"), encoded(large, "png"));
        QCOMPARE(readPicture(path("large.png").toStdU16String()).size(), QSize(9000, 9000));
    }

    void refusesEmptyPictures() {
        writeFile(path("zero.png"), pngOfSize(0, 0));
        QCOMPARE(refusal(path("zero.png")), ErrorCode::EmptyImage);
        writeFile(path("zero.txt"), {});
        QCOMPARE(refusal(path("zero.txt")), ErrorCode::EmptyImage);
    }

    void refusesWhatIsNoPicture() {
        writeFile(path("text.png"), "This is a text, whatever its name says.\n");
        QCOMPARE(refusal(path("text.png")), ErrorCode::UnsupportedFormat);
        writeFile(path("drawing.svg"),
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>");
        QCOMPARE(refusal(path("drawing.svg")), ErrorCode::UnsupportedFormat);
        QCOMPARE(refusal(m_folder.path()), ErrorCode::UnsupportedFormat);
        QCOMPARE(::mkfifo(path("pipe").toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(refusal(path("pipe")), ErrorCode::UnsupportedFormat);
        QCOMPARE(refusal(path("missing.png")), ErrorCode::FileNotFound);
    }

    void refusesUnreadable() {
        writeFile(path("secret.png"), encoded(samplePicture(), "png"));
        QVERIFY(QFile::setPermissions(path("secret.png"), {}));
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        // Permissions don't bind root, so the test becomes nobody for a moment.
        const bool isRoot = ::geteuid() == 0;
        if (isRoot) {
            QCOMPARE(::seteuid(65534), 0);
        }
        const ErrorCode code = refusal(path("secret.png"));
        if (isRoot) {
            QCOMPARE(::seteuid(0), 0);
        }
        QCOMPARE(code, ErrorCode::AccessDenied);
    }
};

ORFEAS_TEST(TestLoadPicture, QCoreApplication)
#include "test_load_picture.moc"
