#include <QSignalSpy>
#include <QTest>

#include "support/test_registry.h"
#include "ui/mask/mask_document.h"
#include "ui/mask/mask_picture.h"

using namespace orfeas;

namespace {

QImage emptyMask(int width = 300, int height = 200) {
    QImage mask(width, height, QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    return mask;
}

int valueAt(const QImage& mask, int x, int y) {
    return mask.constScanLine(y)[x];
}

}  // namespace

/** Strokes, and that each of them can be taken back to the last pixel. */
class TestMaskDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strokesAreUndone() {
        MaskDocument document;
        document.setMask(emptyMask());
        QSignalSpy changed(&document, &MaskDocument::changed);
        document.beginStroke(true, 10, {50, 60});
        document.strokeTo({200, 60}, 10);
        document.endStroke();
        const QImage added = document.mask();
        QCOMPARE(valueAt(added, 120, 60), 255);
        QCOMPARE(valueAt(added, 120, 75), 0);
        document.beginStroke(false, 5, {120, 60});
        document.endStroke();
        QCOMPARE(valueAt(document.mask(), 120, 60), 0);
        QCOMPARE(document.undoStack()->count(), 2);
        for (const auto& call : changed) {
            QVERIFY(document.mask().rect().contains(call.front().toRect()));
        }

        document.undoStack()->undo();
        QCOMPARE(document.mask(), added);
        document.undoStack()->undo();
        QCOMPARE(document.mask(), emptyMask());
        document.undoStack()->redo();
        QCOMPARE(document.mask(), added);
        document.undoStack()->redo();
        QCOMPARE(valueAt(document.mask(), 120, 60), 0);
    }

    void strokesBesideThePictureChangeNothing() {
        MaskDocument document;
        document.setMask(emptyMask());
        document.beginStroke(true, 10, {-500, -60});
        document.strokeTo({-400, -60}, 10);
        document.endStroke();
        QCOMPARE(document.undoStack()->count(), 0);
        QCOMPARE(document.mask(), emptyMask());
    }

    void replacementsAreUndone() {
        MaskDocument document;
        document.setMask(emptyMask());
        QImage other = emptyMask();
        other.fill(Qt::white);
        document.replace(other, QStringLiteral("white"));
        QCOMPARE(document.mask(), other);
        document.replace(other, QStringLiteral("again"));
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QCOMPARE(document.mask(), emptyMask());
    }

    /** Only what has changed is kept, and areas of one value cost nothing. */
    void tilesAreSmall() {
        const QImage large = emptyMask(5000, 4000);
        MaskTiles tiles;
        tiles.keep(large, {100, 100, 20, 20});
        QCOMPARE(tiles.bytes(), 1);
        tiles.keep(large, large.rect());
        QVERIFY(tiles.bytes() < 2000);
        QImage drawn = large;
        drawn.setPixelColor(2000, 2000, Qt::white);
        MaskTiles different;
        different.keepDifferences(drawn, large);
        QCOMPARE(different.bytes(), 128 * 128);
    }

    void masksGoInAndOutOfPictures() {
        QImage picture(37, 20, QImage::Format_RGBA8888);
        picture.fill(QColor(10, 120, 230, 90));
        QImage mask = maskOf(picture);
        QCOMPARE(mask.format(), QImage::Format_Grayscale8);
        QCOMPARE(valueAt(mask, 3, 3), 90);
        QCOMPARE(maskFromBytes(tightBytes(mask), mask.size()), mask);
        mask.fill(Qt::black);
        const QImage hidden = withMask(picture, mask, 0.0);
        QCOMPARE(hidden.pixelColor(5, 5), QColor(10, 120, 230, 0));  // its colour stays, so that it can be brought back
        mask.fill(Qt::white);
        QCOMPARE(withMask(hidden, mask, 2.0).pixelColor(5, 5), QColor(10, 120, 230, 255));
    }

    void drawsPictureAndMask() {
        QImage picture(64, 64, QImage::Format_RGBA8888);
        picture.fill(QColor(200, 0, 0, 0));
        QImage mask = emptyMask(64, 64);
        for (int y = 0; y < 64; ++y) {
            std::fill_n(mask.scanLine(y), 32, uchar{255});
        }
        const MaskPicture drawn(picture);
        QImage view(100, 80, QImage::Format_RGB32);
        view.fill(Qt::green);
        const MaskColors colors{.outside = Qt::blue, .check = Qt::white, .otherCheck = Qt::white};
        drawn.draw(view, view.rect(), {.scale = 0.5, .offset = {10, 20}}, mask, colors);
        QCOMPARE(view.pixelColor(5, 5), QColor(Qt::blue));
        QCOMPARE(view.pixelColor(12, 30), QColor(200, 0, 0));
        const QColor dimmed = view.pixelColor(35, 30);
        QVERIFY(dimmed.green() > 150 && dimmed.green() < 255);
        QCOMPARE(view.pixelColor(43, 30), QColor(Qt::blue));
        view.fill(Qt::green);
        drawn.draw(view, {0, 0, 10, 10}, {.scale = 0.5, .offset = {10, 20}}, mask, colors);
        QCOMPARE(view.pixelColor(12, 30), QColor(Qt::green));
    }
};

ORFEAS_TEST(TestMaskDocument, NoApplication)
#include "test_mask_document.moc"
