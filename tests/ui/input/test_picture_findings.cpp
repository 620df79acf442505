#include <QImage>
#include <QPainter>
#include <QTest>

#include "orfeas/error.h"
#include "orfeas/model_picture.h"
#include "orfeas/picture_findings.h"
#include "support/paths.h"
#include "support/test_registry.h"
#include "ui/input/load_picture.h"

using namespace orfeas;

Q_DECLARE_METATYPE(orfeas::PictureFinding)

namespace {

using Findings = std::vector<PictureFinding>;

QImage blank(int width = 400, int height = 400) {
    QImage picture(width, height, QImage::Format_RGBA8888);
    picture.fill(Qt::transparent);
    return picture;
}

std::span<const std::uint8_t> bytes(const QImage& picture) {
    return {picture.constBits(), static_cast<std::size_t>(picture.sizeInBytes())};
}

Findings findingsOf(const QImage& picture) {
    return examinePicture(picture.width(), picture.height(), bytes(picture));
}

template <typename Draw>
QImage drawn(Draw draw, int width = 400, int height = 400) {
    QImage picture = blank(width, height);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::darkRed);
    draw(painter);
    return picture;
}

}  // namespace

/** What is told about a picture, and what a model is shown of it. */
class TestPictureFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesAreFine_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"chess", "lamp", "rocket", "teapot", "teddy", "train"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void samplesAreFine() {
        QFETCH(QString, name);
        const QString file = QString::fromStdString(test::resource("samples/")) + name + QStringLiteral(".png");
        QCOMPARE(findingsOf(preparePicture(readPicture(file.toStdU16String()), false).picture), Findings{});
    }

    void emptyAndFilled() {
        QCOMPARE(findingsOf(blank()), Findings{PictureFinding::Empty});
        QImage faint = blank();
        faint.fill(QColor(200, 0, 0, 90));
        QCOMPARE(findingsOf(faint), Findings{PictureFinding::Empty});
        QImage whole = blank(9, 70);
        whole.fill(Qt::red);
        QCOMPARE(findingsOf(whole), Findings{PictureFinding::Filled});
    }

    /** Few pixels in one direction are few, whether the picture or only the object is so narrow. */
    void thinThings() {
        for (const QSize size : {QSize(1, 70), QSize(70, 7), QSize(2000, 3), QSize(3, 2000)}) {
            QImage whole = blank(size.width(), size.height());
            whole.fill(Qt::red);
            QCOMPARE(findingsOf(whole), Findings{PictureFinding::Thin});
        }
        const auto bar = [](int width, int height) {
            return findingsOf(drawn([&](QPainter& p) { p.drawRect(100, 50, width, height); }, 1000, 1000));
        };
        QCOMPARE(bar(7, 700), Findings{PictureFinding::Thin});
        QCOMPARE(bar(700, 7), Findings{PictureFinding::Thin});
        QCOMPARE(bar(10, 700), Findings{PictureFinding::Thin});
        QCOMPARE(bar(12, 700), Findings{});
        QCOMPARE(bar(8, 120), Findings{});
    }

    void invertedCutOuts() {
        const auto inverted = [](QImage picture) {
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    QColor colour = picture.pixelColor(x, y);
                    colour.setAlpha(255 - colour.alpha());
                    picture.setPixelColor(x, y, colour);
                }
            }
            return picture;
        };
        const QImage ball = drawn([](QPainter& p) { p.drawEllipse(100, 100, 200, 200); });
        QCOMPARE(findingsOf(ball), Findings{});
        QCOMPARE(findingsOf(inverted(ball)), Findings{PictureFinding::Inverted});
        // A hole so small is one in the object.
        QCOMPARE(findingsOf(inverted(drawn([](QPainter& p) { p.drawEllipse(180, 180, 40, 40); }))),
                 Findings{PictureFinding::TouchesBorder});
    }

    void severalObjects() {
        const auto balls = [](int second) {
            return findingsOf(drawn([&](QPainter& p) {
                p.drawEllipse(40, 100, 140, 140);
                p.drawEllipse(240, 120, second, second);
            }));
        };
        QCOMPARE(balls(140), Findings{PictureFinding::Several});
        QCOMPARE(balls(80), Findings{PictureFinding::Several});
        QCOMPARE(balls(40), Findings{});
    }

    void touchingTheBorder() {
        QCOMPARE(findingsOf(drawn([](QPainter& p) { p.drawEllipse(-60, 100, 250, 200); })), Findings{PictureFinding::TouchesBorder});
        QCOMPARE(findingsOf(drawn([](QPainter& p) { p.drawEllipse(2, 100, 250, 200); })), Findings{});
        QCOMPARE(findingsOf(drawn([](QPainter& p) { p.drawRect(100, 200, 100, 200); })), Findings{PictureFinding::TouchesBorder});
    }

    void tinyObjects() {
        QCOMPARE(findingsOf(drawn([](QPainter& p) { p.drawEllipse(200, 200, 30, 36); })), Findings{PictureFinding::Tiny});
        QCOMPARE(findingsOf(drawn([](QPainter& p) { p.drawEllipse(200, 200, 30, 50); })), Findings{});
        // Few pixels are few, however large a part of the picture they are.
        QCOMPARE(findingsOf(drawn([](QPainter& p) { p.drawRect(20, 20, 30, 30); }, 70, 70)), Findings{PictureFinding::Tiny});
        QCOMPARE(findingsOf(drawn([](QPainter& p) { p.drawRect(20, 20, 32, 32); }, 70, 70)), Findings{});
    }

    void tinyPictures() {
        for (const QSize size : {QSize(1, 1), QSize(16, 16), QSize(31, 3)}) {
            QImage whole = blank(size.width(), size.height());
            QCOMPARE(findingsOf(whole), Findings{PictureFinding::Empty});
            whole.fill(Qt::red);
            QCOMPARE(findingsOf(whole), Findings{PictureFinding::Tiny});
        }
        QImage whole = blank(32, 32);
        whole.fill(Qt::red);
        QCOMPARE(findingsOf(whole), Findings{PictureFinding::Filled});
    }

    void slabs_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("slab");
        QTest::newRow("box on a board") << 0 << true;
        QTest::newRow("ball on a plate seen from above") << 1 << true;
        QTest::newRow("car on a turned plate") << 2 << true;
        QTest::newRow("figure on a plinth") << 3 << true;
        QTest::newRow("shadow beneath a ball") << 4 << true;
        QTest::newRow("box") << 5 << false;
        QTest::newRow("cone") << 6 << false;
        QTest::newRow("table") << 7 << false;
        QTest::newRow("lamp with a foot") << 8 << false;
        QTest::newRow("two feet") << 9 << false;
        QTest::newRow("bowl") << 10 << false;
        QTest::newRow("board alone") << 11 << false;
        QTest::newRow("shoe") << 12 << false;
    }
    void slabs() {
        QFETCH(int, kind);
        QFETCH(bool, slab);
        const QImage picture = drawn([kind](QPainter& p) {
            const auto polygon = [&](const QPolygon& points) { p.drawPolygon(points); };
            switch (kind) {
                case 0:
                    p.drawRect(130, 120, 140, 160);
                    p.drawRect(40, 270, 320, 30);
                    break;
                case 1:
                    p.drawEllipse(120, 90, 160, 160);
                    p.drawEllipse(50, 215, 300, 70);
                    break;
                case 2:
                    p.drawRoundedRect(110, 180, 180, 80, 20, 20);
                    polygon({{30, 262}, {170, 215}, {370, 250}, {240, 310}});
                    break;
                case 3:
                    p.drawEllipse(160, 80, 80, 80);
                    p.drawRect(150, 150, 100, 120);
                    p.drawRect(100, 265, 200, 40);
                    break;
                case 4:
                    p.drawEllipse(130, 100, 140, 140);
                    p.drawEllipse(80, 225, 240, 24);
                    break;
                case 5: p.drawRect(80, 100, 240, 200); break;
                case 6: polygon({{200, 60}, {360, 340}, {40, 340}}); break;
                case 7:
                    p.drawRect(40, 150, 320, 30);
                    p.drawRect(60, 170, 20, 150);
                    p.drawRect(320, 170, 20, 150);
                    break;
                case 8:
                    polygon({{150, 40}, {250, 40}, {300, 140}, {100, 140}});
                    p.drawRect(190, 130, 20, 200);
                    p.drawEllipse(120, 310, 160, 40);
                    break;
                case 9:
                    p.drawRect(160, 80, 80, 200);
                    p.drawEllipse(70, 260, 110, 50);
                    p.drawEllipse(220, 260, 110, 50);
                    break;
                case 10: p.drawChord(60, 40, 280, 280, 180 * 16, 180 * 16); break;
                case 11: p.drawRect(40, 200, 320, 30); break;
                default: polygon({{90, 120}, {180, 120}, {200, 220}, {340, 250}, {350, 290}, {90, 290}}); break;
            }
        });
        QCOMPARE(findingsOf(picture), slab ? Findings{PictureFinding::OnSlab} : Findings{});
    }

    void severalAtOnce() {
        const QImage picture = drawn([](QPainter& p) {
            p.drawRect(130, 200, 140, 160);
            p.drawRect(40, 350, 320, 50);
        });
        QCOMPARE(findingsOf(picture), (Findings{PictureFinding::TouchesBorder, PictureFinding::OnSlab}));
    }

    void takesNarrowPictures() {
        for (const QSize size : {QSize(1, 1), QSize(1, 5000), QSize(5000, 1), QSize(3, 3)}) {
            QImage picture = blank(size.width(), size.height());
            picture.setPixelColor(size.width() - 1, size.height() - 1, Qt::red);
            QVERIFY(!findingsOf(picture).empty());
        }
    }

    /** That it is what jobs are given is tested with preprocess(), which uses it. */
    void showsWhatTheModelSees() {
        const QImage picture = drawn([](QPainter& p) { p.drawRect(20, 30, 50, 100); }, 300, 200);
        const ModelPicture seen = modelPicture(300, 200, bytes(picture), {.size = 100, .borderRatio = 0.2});
        QCOMPARE(seen.size, 100);
        QCOMPARE(seen.rgb.size(), std::size_t{30'000});
        const QImage mask(seen.mask.data(), 100, 100, 100, QImage::Format_Grayscale8);
        QCOMPARE(qGray(mask.pixel(50, 50)), 255);
        QCOMPARE(qGray(mask.pixel(50, 12)), 255);
        QCOMPARE(qGray(mask.pixel(50, 8)), 0);
        QCOMPARE(qGray(mask.pixel(25, 50)), 0);
        const QImage rgb(seen.rgb.data(), 100, 100, 300, QImage::Format_RGB888);
        QCOMPARE(rgb.pixelColor(50, 50), QColor(Qt::darkRed));
        QCOMPARE(rgb.pixelColor(2, 2), QColor(Qt::white));
        QVERIFY_EXCEPTION_THROWN(modelPicture(400, 400, bytes(blank()), {}), Error);
    }
};

ORFEAS_TEST(TestPictureFindings, NoApplication)
#include "test_picture_findings.moc"
