#include <QCoreApplication>
#include <QDir>
#include <QImageReader>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <stop_token>

#include "orfeas/error.h"
#include "support/test_registry.h"
#include "ui/gif_writer.h"
#include "ui/turntable.h"

using namespace orfeas;

namespace {

/** A slab that is wide from the front and narrow from the side, off the centre. */
std::shared_ptr<const Mesh> slab() {
    Mesh mesh;
    for (int corner = 0; corner < 8; ++corner) {
        mesh.vertices.push_back({(corner & 1) != 0 ? 1.0F : -0.2F, (corner & 2) != 0 ? 0.5F : -0.5F, (corner & 4) != 0 ? 0.1F : -0.1F});
    }
    mesh.triangles = {{0, 4, 6}, {0, 6, 2}, {1, 3, 7}, {1, 7, 5}, {0, 1, 5}, {0, 5, 4},
                      {2, 6, 7}, {2, 7, 3}, {0, 2, 3}, {0, 3, 1}, {4, 5, 7}, {4, 7, 6}};
    return std::make_shared<const Mesh>(std::move(mesh));
}

TurntableOrder order(const QString& file) {
    TurntableOrder order{.mesh = slab(), .settings = {}, .pictures = 8, .seconds = 1.6, .clockwise = false, .file = file};
    order.settings.width = 96;
    order.settings.height = 64;
    Camera camera;
    camera.setView(0.0F, 10.0F);
    order.settings.camera = camera;
    return order;
}

std::vector<QImage> picturesOf(QImageReader& reader) {
    std::vector<QImage> pictures;
    while (reader.canRead() && pictures.size() < 100) {
        pictures.push_back(reader.read());
    }
    return pictures;
}

double opaqueShare(const QImage& picture) {
    int opaque = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            opaque += qAlpha(picture.pixel(x, y)) > 200 ? 1 : 0;
        }
    }
    return static_cast<double>(opaque) / (picture.width() * picture.height());
}

}  // namespace

class TestTurntable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gifPlaysOneTurn();
    void gifKeepsItsColors();
    void picturesAreNumberedAndTransparent();
    void nothingIsEverCutOff();
    void directionsDiffer();
    void cancellingLeavesNothing_data();
    void cancellingLeavesNothing();
    void foldersThatAreNotThereAreNamed();

private:
    QTemporaryDir m_folder;
};

void TestTurntable::gifPlaysOneTurn() {
    const QString file = m_folder.filePath(QStringLiteral("turn.gif"));
    std::vector<int> progress;
    writeTurntable(order(file), {}, [&](int done) { progress.push_back(done); });
    QCOMPARE(progress, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
    QImageReader reader(file);
    QCOMPARE(reader.loopCount(), -1);
    QCOMPARE(reader.imageCount(), 8);
    const std::vector<QImage> pictures = picturesOf(reader);
    QCOMPARE(pictures.size(), std::size_t{8});
    QCOMPARE(reader.nextImageDelay(), 200);
    QCOMPARE(pictures[0].size(), QSize(96, 64));
    QVERIFY(pictures[0] != pictures[2]);
}

void TestTurntable::gifKeepsItsColors() {
    QImage ramp(64, 64, QImage::Format_RGB32);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            ramp.setPixel(x, y, qRgb(4 * x, 4 * y, 128));
        }
    }
    QFile file(m_folder.filePath(QStringLiteral("ramp.gif")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    GifWriter writer(file, ramp.size(), std::span(&ramp, 1), 4);
    writer.add(ramp);
    writer.finish();
    file.close();
    const QImage back = QImage(file.fileName()).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(back.size(), ramp.size());
    double difference = 0.0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            difference +=
                std::abs(qRed(back.pixel(x, y)) - qRed(ramp.pixel(x, y))) + std::abs(qGreen(back.pixel(x, y)) - qGreen(ramp.pixel(x, y)));
        }
    }
    QVERIFY2(difference / (64 * 64 * 2) < 8.0, qPrintable(QString::number(difference / (64 * 64 * 2))));
}

void TestTurntable::picturesAreNumberedAndTransparent() {
    QTemporaryDir folder;
    TurntableOrder transparent = order(folder.filePath(QStringLiteral("turn.png")));
    transparent.settings.transparent = true;
    writeTurntable(transparent, {}, [](int) {});
    const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 8);
    QCOMPARE(files.first(), QStringLiteral("turn-001.png"));
    QCOMPARE(files.last(), QStringLiteral("turn-008.png"));
    const QImage first(folder.filePath(files.first()));
    QCOMPARE(qAlpha(first.pixel(0, 0)), 0);
    QVERIFY(opaqueShare(first) > 0.1);
    QCOMPARE(numberedFile(QStringLiteral("/a/b.png"), 7, 1000), QStringLiteral("/a/b-0007.png"));
    QCOMPARE(numberedFile(QStringLiteral("/a/%1 %2 %3 100%.png"), 7, 1000), QStringLiteral("/a/%1 %2 %3 100%-0007.png"));
}

void TestTurntable::nothingIsEverCutOff() {
    QTemporaryDir folder;
    TurntableOrder tall = order(folder.filePath(QStringLiteral("turn.png")));
    tall.settings.width = 64;
    tall.settings.height = 96;
    tall.settings.transparent = true;
    tall.settings.style.groundShadow = false;
    writeTurntable(tall, {}, [](int) {});
    for (int number = 1; number <= 8; ++number) {
        const QImage picture(numberedFile(tall.file, number, 8));
        for (int y = 0; y < picture.height(); ++y) {
            QCOMPARE(qAlpha(picture.pixel(0, y)), 0);
            QCOMPARE(qAlpha(picture.pixel(picture.width() - 1, y)), 0);
        }
    }
}

void TestTurntable::directionsDiffer() {
    QTemporaryDir folder;
    TurntableOrder one = order(folder.filePath(QStringLiteral("one.png")));
    TurntableOrder other = order(folder.filePath(QStringLiteral("other.png")));
    other.clockwise = true;
    writeTurntable(one, {}, [](int) {});
    writeTurntable(other, {}, [](int) {});
    const auto picture = [](const TurntableOrder& from, int number) { return QImage(numberedFile(from.file, number, 8)); };
    QCOMPARE(picture(one, 1), picture(other, 1));
    QVERIFY(picture(one, 2) != picture(other, 2));
    QCOMPARE(picture(one, 2), picture(other, 8));
}

void TestTurntable::cancellingLeavesNothing_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("gif") << QStringLiteral("turn.gif");
    QTest::newRow("png") << QStringLiteral("turn.png");
}

void TestTurntable::cancellingLeavesNothing() {
    QFETCH(QString, name);
    QTemporaryDir folder;
    std::stop_source stop;
    bool cancelled = false;
    try {
        writeTurntable(order(folder.filePath(name)), stop.get_token(), [&](int done) {
            if (done == 3) {
                stop.request_stop();
            }
        });
    } catch (const Error& error) {
        cancelled = error.code() == ErrorCode::Cancelled;
    }
    QVERIFY(cancelled);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestTurntable::foldersThatAreNotThereAreNamed() {
    const QString file = m_folder.filePath(QStringLiteral("none/turn.gif"));
    try {
        writeTurntable(order(file), {}, [](int) {});
        QFAIL("A folder that is not there was written to.");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::WriteFailed);
        QVERIFY(QString::fromStdString(error.message()).contains(file));
    }
}

ORFEAS_TEST(TestTurntable, QCoreApplication)
#include "test_turntable.moc"
