// Files whose names are not Unicode, or hold what nobody sees: read by their bytes, shown with replacement characters.
#include <QCoreApplication>
#include <QImage>
#include <QTest>
#include <QUrl>
#include <filesystem>
#include <fstream>

#include "orfeas/error.h"
#include "support/test_registry.h"
#include "ui/input/load_picture.h"
#include "ui/input/native_paths.h"
#include "ui/input/picture_files.h"

using namespace orfeas;

namespace fs = std::filesystem;

namespace {

const std::string kLatinName = "92-latin1-caf\xe9.png";
const QString kShownName = QStringLiteral("92-latin1-caf\uFFFD.png");

/** A folder that also goes if names in it are not Unicode, as a QTemporaryDir does not. */
class NativeFolder {
public:
    NativeFolder() {
        std::string name = (fs::temp_directory_path() / "orfeas-names-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
    }
    ~NativeFolder() {
        std::error_code error;
        fs::remove_all(m_path, error);
    }
    NativeFolder(const NativeFolder&) = delete;
    NativeFolder& operator=(const NativeFolder&) = delete;

    [[nodiscard]] fs::path write(const std::string& name) const {
        const fs::path file = m_path / name;
        fs::create_directories(file.parent_path());
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const std::string content = encodePng(picture, 8);
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

}  // namespace

class TestNativePaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictures() {
        const NativeFolder folder;
        const fs::path file = folder.write("in-\xfc/" + kLatinName);
        QCOMPARE(readPicture(file).size(), QSize(8, 8));
        const PictureFiles found = findPictures({folder.path()});
        QCOMPARE(found.files.size(), std::size_t{1});
        QVERIFY(found.files.front() == file);
        QCOMPARE(shownPath(file.filename()), kShownName);
    }

    void refusalsShowTheName() {
        QString message;
        try {
            readPicture(kLatinName + "\x1b[31m");
        } catch (const Error& error) {
            message = QString::fromStdString(error.message());
        }
        QVERIFY2(message.contains(kShownName + QStringLiteral("\uFFFD[31m")), qPrintable(message));
    }

    void addresses_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("plain") << QByteArray("file:///tmp/a%20b.png") << QByteArray("/tmp/a b.png");
        QTest::newRow("this machine") << QByteArray("file://localhost/tmp/a.png") << QByteArray("/tmp/a.png");
        QTest::newRow("UTF-8") << QByteArray("file:///tmp/%C3%9Cml.png") << QByteArray("/tmp/\xC3\x9Cml.png");
        QTest::newRow("Latin-1") << QByteArray("file:///tmp/caf%E9.png") << QByteArray("/tmp/caf\xE9.png");
        QTest::newRow("percent") << QByteArray("file:///tmp/100%25.png") << QByteArray("/tmp/100%.png");
        QTest::newRow("percent that looks encoded") << QByteArray("file:///tmp/%2541.png") << QByteArray("/tmp/%41.png");
        QTest::newRow("hash and query") << QByteArray("file:///tmp/%23a%3Fb.png") << QByteArray("/tmp/#a?b.png");
        QTest::newRow("line break") << QByteArray("file:///tmp/a%0Ab.png") << QByteArray("/tmp/a\nb.png");
    }
    void addresses() {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, path);
        QCOMPARE(QByteArray::fromStdString(localPath(QUrl::fromEncoded(address)).string()), path);
    }
    void addressesOfNames_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"/tmp/a b.png", "/tmp/100%.png", "/tmp/%41.png", "/tmp/#a?b&c;d.png", "/tmp/Ümläut-茶壺-🫖.png",
                                 "/tmp/a'b\"c`d$(e).png", "/tmp/a\\b.png", "/tmp/[x]{y}<z>|~^.png"}) {
            QTest::newRow(path) << QString::fromUtf8(path);
        }
    }
    void addressesOfNames() {
        QFETCH(QString, path);
        QCOMPARE(QString::fromStdString(localPath(QUrl::fromLocalFile(path)).string()), path);
        QCOMPARE(QString::fromStdString(localPath(QUrl(QUrl::fromLocalFile(path).toString())).string()), path);
    }
};

ORFEAS_TEST(TestNativePaths, QCoreApplication)
#include "test_native_paths.moc"
