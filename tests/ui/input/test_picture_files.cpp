// A folder becomes the pictures in it, in the order in which a person counts.
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "orfeas/error.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/input/load_picture.h"
#include "ui/input/picture_files.h"

using namespace orfeas;

class TestPictureFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdU16String(); }

    void write(const char* name, const QByteArray& content = {}) const {
        const QString path = m_folder->filePath(QLatin1StringView(name));
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    [[nodiscard]] QStringList names(const PictureFiles& found) const {
        QStringList names;
        for (const auto& file : found.files) {
            names += QString::fromStdString(std::filesystem::relative(file, root()).string());
        }
        return names;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void countsLikeAPerson() {
        for (const char* name : {"chair10.png", "chair2.png", "Chair1.JPG", "more/view12.webp", "more/view9.gif", "notes.txt", "scene.glb",
                                 ".hidden.png", ".cache/thumb.png"}) {
            write(name);
        }
        const PictureFiles found = findPictures({root()});
        QCOMPARE(names(found), QStringLiteral("Chair1.JPG chair2.png chair10.png more/view9.gif more/view12.webp").split(QLatin1Char(' ')));
        QCOMPARE(found.folders, std::size_t{1});
        QCOMPARE(found.fromFolders, std::size_t{5});
        QCOMPARE(found.passedOver, std::size_t{2});
        QVERIFY(!found.cut);
    }

    void keepsWhatIsNoFolder() {
        write("in/b.png");
        const PictureFiles found = findPictures({root() / "missing.png", root() / "in", root() / "text.txt"});
        QCOMPARE(names(found), QStringLiteral("missing.png in/b.png text.txt").split(QLatin1Char(' ')));
        QCOMPARE(found.fromFolders, std::size_t{1});
    }

    /** A name that says nothing does not hide a picture, and a text is none. */
    void looksIntoWhatHasNoPictureName() {
        const QByteArray jpeg = QByteArray::fromHex("ffd8ffe000104a464946");
        const QByteArray webp("RIFF\x10\0\0\0WEBPVP8L", 16);
        const QByteArray bitmap("BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", 18);
        write("browser.unknown", jpeg);
        write("download", QByteArray::fromHex("89504e470d0a1a0a"));
        write("camera.mpo", jpeg);
        write("drawing.dat", bitmap);
        write("frame.tmp", webp);
        write("loop.x", "GIF89a");
        write("phone.HEIC", QByteArray("\0\0\0\x18"
                                       "ftypheic",
                                       12));
        for (const char* name : {"a.JFIF", "a.jpe", "a.Jfi", "a.apng", "a.PNM"}) {
            write(name);  // by name
        }
        write("BMW.txt", "BMW is a maker of cars, and this is a text.");
        write("clip.mp4", QByteArray("\0\0\0\x18"
                                     "ftypisom",
                                     12));
        write("raw.dng", QByteArray("II*\0\x08\0\0\0", 8));
        write("empty");
        const PictureFiles found = findPictures({root()});
        QCOMPARE(found.files.size(), std::size_t{12});
        QCOMPARE(found.passedOver, std::size_t{4});
        for (const char* name : {"BMW.txt", "clip.mp4", "raw.dng", "empty"}) {
            QVERIFY2(!names(found).contains(QLatin1StringView(name)), name);
        }
    }

    void offersEveryNameInDialogs() {
        const QStringList patterns = pictureDialogPatterns({QStringLiteral("*.glb")}).split(QLatin1Char(' '));
        for (const char* pattern : {"*.png", "*.PNG", "*.jfif", "*.JFIF", "*.apng", "*.pnm", "*.jpe", "*.glb", "*.GLB"}) {
            QVERIFY2(patterns.contains(QLatin1StringView(pattern)), pattern);
        }
    }

    void goesDownNotRound() {
        write("a.png");
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(QStringLiteral("loop"))));
        QString deep = QStringLiteral("d");
        for (int depth = 0; depth < 12; ++depth) {
            deep += QStringLiteral("/d");
            write(qPrintable(deep + QStringLiteral("/p.png")));
        }
        const QStringList found = names(findPictures({root()}));
        QVERIFY(found.contains(QStringLiteral("a.png")));
        QVERIFY(found.contains(QStringLiteral("d/d/p.png")));
        QVERIFY2(found.size() < 10, qPrintable(found.join(QLatin1Char(' '))));
    }

    void takesOnlySoMany() {
        for (std::size_t i = 0; i < kMostPicturesOfFolder + 3; ++i) {
            write(qPrintable(QStringLiteral("p%1.png").arg(i)));
        }
        const PictureFiles found = findPictures({root()});
        QCOMPARE(found.files.size(), kMostPicturesOfFolder);
        QCOMPARE(names(found).last(), QStringLiteral("p%1.png").arg(kMostPicturesOfFolder - 1));
        QVERIFY(found.cut);
    }

    void takesAllWithoutLimits() {
        for (std::size_t i = 0; i < kMostPicturesOfFolder + 3; ++i) {
            write(qPrintable(QStringLiteral("p%1.png").arg(i)));
        }
        QString deep;
        for (int depth = 0; depth < 30; ++depth) {
            deep += QStringLiteral("d/");
        }
        write(qPrintable(deep + QStringLiteral("deep.png")));
        const PictureFiles found = findPictures({root()}, kWholeFolders);
        QCOMPARE(found.files.size(), kMostPicturesOfFolder + 4);
        QVERIFY(!found.cut);
        QVERIFY(found.unread.empty());
    }

    void namesFoldersThatLieTooDeep() {
        write("a.png");
        write("d/d/d/p.png");
        write("d/d/q.png");
        const PictureFiles found = findPictures({root()}, {.depth = 2});
        QCOMPARE(names(found), (QStringList{QStringLiteral("a.png"), QStringLiteral("d/d/q.png")}));
        QCOMPARE(found.unread.size(), std::size_t{1});
        QVERIFY(found.unread.front() == root() / "d/d/d");
    }

    void saysThatAFolderIsClosed() {
        write("closed/a.png");
        std::filesystem::permissions(root(), std::filesystem::perms::all);
        std::filesystem::permissions(root() / "closed", std::filesystem::perms::none);
        // Permissions don't bind root, so the test becomes nobody for a moment.
        const bool isRoot = ::geteuid() == 0;
        if (isRoot) {
            QCOMPARE(::seteuid(65534), 0);
        }
        QString message;
        std::size_t around = 1;
        std::size_t unread = 0;
        try {
            const PictureFiles found = findPictures({root()});
            around = found.files.size();
            unread = found.unread.size();
            findPictures({root() / "closed"});
        } catch (const Error& error) {
            message = QString::fromStdString(error.message());
        }
        if (isRoot) {
            QCOMPARE(::seteuid(0), 0);
        }
        std::filesystem::permissions(root() / "closed", std::filesystem::perms::owner_all);
        QCOMPARE(around, std::size_t{0});
        QCOMPARE(unread, std::size_t{1});
        QVERIFY2(message.contains(QLatin1StringView("closed")), qPrintable(message));
    }
};

ORFEAS_TEST(TestPictureFiles, QCoreApplication)
#include "test_picture_files.moc"
