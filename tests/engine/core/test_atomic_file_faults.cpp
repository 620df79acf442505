// Files that are written where the system says no: shares without permissions, without syncing, without renaming.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include "orfeas/atomic_file.h"
#include "orfeas/error.h"
#include "support/test_registry.h"

namespace fs = std::filesystem;

namespace {

/** What the calls below answer in the place of the system; 0: as ever. */
struct Refusals {
    int fchmod = 0;
    int fchown = 0;
    int fsync = 0;
    int rename = 0;
    int renames = 0;                   ///< how many are refused; -1: all
    bool folderMadeMeanwhile = false;  ///< a refused rename finds a folder in its way
    int umasks = 0;                    ///< how often the umask was changed
};

Refusals g_refusals;

int answer(int refusal, long result) {
    if (refusal != 0) {
        errno = refusal;
        return -1;
    }
    return static_cast<int>(result);
}

}  // namespace

// The program's own functions come before those of the C library.
extern "C" {
int fchmod(int file, mode_t mode) noexcept {
    return answer(g_refusals.fchmod, g_refusals.fchmod != 0 ? 0 : ::syscall(SYS_fchmod, file, mode));
}
int fchown(int file, uid_t owner, gid_t group) noexcept {
    return answer(g_refusals.fchown, g_refusals.fchown != 0 ? 0 : ::syscall(SYS_fchown, file, owner, group));
}
int fsync(int file) {
    return answer(g_refusals.fsync, g_refusals.fsync != 0 ? 0 : ::syscall(SYS_fsync, file));
}
int rename(const char* from, const char* to) noexcept {
    const bool refused = g_refusals.rename != 0 && g_refusals.renames != 0;
    g_refusals.renames -= refused && g_refusals.renames > 0 ? 1 : 0;
    if (refused && g_refusals.folderMadeMeanwhile) {
        ::mkdir(to, 0777);
    }
    return answer(refused ? g_refusals.rename : 0, refused ? 0 : ::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
mode_t umask(mode_t mask) noexcept {
    ++g_refusals.umasks;
    return static_cast<mode_t>(::syscall(SYS_umask, mask));
}
}

using namespace orfeas;

namespace {

std::string contentAt(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

QStringList namesIn(const fs::path& folder) {
    QStringList names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        names += QString::fromStdString(entry.path().filename().string());
    }
    names.sort();
    return names;
}

mode_t modeOf(const fs::path& path) {
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

}  // namespace

class TestAtomicFileFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path().toStdString();
        g_refusals = {};
    }
    void cleanup() { g_refusals = {}; }

    void whatIsOnlyAWishMayFail_data() {
        QTest::addColumn<int>("fchmod");
        QTest::addColumn<int>("fsync");
        for (const int reason : {EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL, EACCES}) {
            QTest::addRow("fchmod %d", reason) << reason << 0;
        }
        for (const int reason : {EINVAL, ENOSYS, ENOTSUP}) {
            QTest::addRow("fsync %d", reason) << 0 << reason;
        }
        QTest::newRow("both") << EPERM << EINVAL;
    }
    void whatIsOnlyAWishMayFail() {
        QFETCH(int, fchmod);
        QFETCH(int, fsync);
        g_refusals.fchmod = fchmod;
        g_refusals.fchown = fchmod;
        g_refusals.fsync = fsync;
        const fs::path target = m_root / "out.glb";
        for (const char* content : {"first", "second"}) {
            writeFileAtomically(target, content, Stage::WriteMesh);
            QCOMPARE(contentAt(target), std::string(content));
        }
        QCOMPARE(namesIn(m_root), QStringList{QStringLiteral("out.glb")});
    }

    void aDiskThatFailsIsNoWish() {
        const fs::path target = m_root / "out.glb";
        writeFileAtomically(target, "old", Stage::WriteMesh);
        g_refusals.fsync = EIO;
        QVERIFY_THROWS_EXCEPTION(Error, writeFileAtomically(target, "new", Stage::WriteMesh));
        QCOMPARE(contentAt(target), std::string("old"));
        QCOMPARE(namesIn(m_root), QStringList{QStringLiteral("out.glb")});
    }

    void overwritesWhereItCannotRename_data() {
        QTest::addColumn<int>("reason");
        for (const int reason : {EEXIST, EPERM, EACCES, EBUSY, ENOSYS}) {
            QTest::addRow("%d", reason) << reason;
        }
    }
    void overwritesWhereItCannotRename() {
        QFETCH(int, reason);
        const fs::path target = m_root / "out.glb";
        for (const char* content : {"the first content, long", "short"}) {
            g_refusals.rename = reason;
            g_refusals.renames = -1;
            writeFileAtomically(target, content, Stage::WriteMesh);
            QCOMPARE(contentAt(target), std::string(content));
            QCOMPARE(namesIn(m_root), QStringList{QStringLiteral("out.glb")});
        }
    }

    void keepsAFinishedFileBesideAnotherThatStays() {
        // A folder that appeared under the name can neither be renamed over nor be overwritten.
        const fs::path target = m_root / "out.glb";
        writeFileAtomically(m_root / "out-2.glb", "other", Stage::WriteMesh);
        g_refusals.rename = EISDIR;
        g_refusals.renames = 1;
        g_refusals.folderMadeMeanwhile = true;
        std::string message;
        try {
            writeFileAtomically(target, "finished", Stage::WriteMesh);
        } catch (const Error& error) {
            message = error.message();
            QCOMPARE(error.code(), ErrorCode::WriteFailed);
        }
        QVERIFY2(message.find("out-3.glb") != std::string::npos, message.c_str());
        QCOMPARE(contentAt(m_root / "out-3.glb"), std::string("finished"));
        QCOMPARE(contentAt(m_root / "out-2.glb"), std::string("other"));
    }

    void theUmaskIsLeftAlone() {
        const mode_t before = static_cast<mode_t>(::syscall(SYS_umask, 027));
        const fs::path target = m_root / "out.glb";
        writeFileAtomically(target, "new", Stage::WriteMesh);
        ::syscall(SYS_umask, before);
        QCOMPARE(g_refusals.umasks, 0);
        QCOMPARE(modeOf(target), mode_t{0640});
    }

    void keepsTheOldFilesMode_data() {
        QTest::addColumn<uint>("mode");
        for (const uint mode : {0600U, 0644U, 0666U, 0640U, 0755U}) {
            QTest::addRow("%o", mode) << mode;
        }
    }
    void keepsTheOldFilesMode() {
        QFETCH(uint, mode);
        const fs::path target = m_root / "out.glb";
        writeFileAtomically(target, "old", Stage::WriteMesh);
        QCOMPARE(::chmod(target.c_str(), mode), 0);
        writeFileAtomically(target, "new", Stage::WriteMesh);
        QCOMPARE(contentAt(target), std::string("new"));
        QCOMPARE(modeOf(target), mode_t{mode});
    }

    void followsLinks_data() {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("dangling");
        for (const bool dangling : {false, true}) {
            const char* kind = dangling ? "dangling" : "to a file";
            QTest::addRow("relative, %s", kind) << QStringLiteral("../real/mesh.glb") << dangling;
            QTest::addRow("absolute, %s", kind) << QStringLiteral("ROOT/real/mesh.glb") << dangling;
            QTest::addRow("over another, %s", kind) << QStringLiteral("../hop") << dangling;
        }
    }
    void followsLinks() {
        QFETCH(QString, link);
        QFETCH(bool, dangling);
        fs::create_directory(m_root / "real");
        fs::create_directory(m_root / "links");
        fs::create_symlink("real/mesh.glb", m_root / "hop");
        const fs::path name = m_root / "links/out.glb";
        fs::create_symlink(link.replace(QStringLiteral("ROOT"), QString::fromStdString(m_root.string())).toStdString(), name);
        if (!dangling) {
            writeFileAtomically(m_root / "real/mesh.glb", "old", Stage::WriteMesh);
            QCOMPARE(::chmod((m_root / "real/mesh.glb").c_str(), 0600), 0);
        }
        writeFileAtomically(name, "new", Stage::WriteMesh);
        QVERIFY(fs::is_symlink(name));
        QVERIFY(fs::is_symlink(m_root / "hop"));
        QVERIFY(!fs::is_symlink(m_root / "real/mesh.glb"));
        QCOMPARE(contentAt(m_root / "real/mesh.glb"), std::string("new"));
        QVERIFY(dangling || modeOf(m_root / "real/mesh.glb") == 0600);
        QCOMPARE(namesIn(m_root / "links"), QStringList{QStringLiteral("out.glb")});
        QCOMPARE(namesIn(m_root / "real"), QStringList{QStringLiteral("mesh.glb")});
    }

    void refusesLinksThatLeadNowhere() {
        fs::create_symlink("b.glb", m_root / "a.glb");
        fs::create_symlink("a.glb", m_root / "b.glb");
        fs::create_symlink("absent/c.glb", m_root / "c.glb");
        QVERIFY_THROWS_EXCEPTION(Error, writeFileAtomically(m_root / "a.glb", "new", Stage::WriteMesh));
        QVERIFY_THROWS_EXCEPTION(Error, writeFileAtomically(m_root / "c.glb", "new", Stage::WriteMesh));
        QCOMPARE(namesIn(m_root), (QStringList{QStringLiteral("a.glb"), QStringLiteral("b.glb"), QStringLiteral("c.glb")}));
    }

    void anotherHardLinkKeepsTheOldContent() {
        writeFileAtomically(m_root / "a.glb", "old", Stage::WriteMesh);
        fs::create_hard_link(m_root / "a.glb", m_root / "b.glb");
        writeFileAtomically(m_root / "a.glb", "new", Stage::WriteMesh);
        QCOMPARE(contentAt(m_root / "a.glb"), std::string("new"));
        QCOMPARE(contentAt(m_root / "b.glb"), std::string("old"));
    }

    void streamsIntoWhatIsNoFile() {
        writeFileAtomically("/dev/null", "gone", Stage::WriteMesh);
        QVERIFY(fs::is_character_file("/dev/null"));

        const fs::path pipe = m_root / "pipe.glb";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        std::string received;
        std::thread reader([&] { received = contentAt(pipe); });
        writeFileAtomically(pipe, std::string(200'000, 'x'), Stage::WriteMesh);
        reader.join();
        QCOMPARE(received.size(), std::size_t{200'000});
        QVERIFY(fs::is_fifo(pipe));
        QCOMPARE(namesIn(m_root), QStringList{QStringLiteral("pipe.glb")});
    }

    void appendsToAnOpenFile() {
        // As /dev/stdout, which is a link to a link of the kernel's.
        const fs::path file = m_root / "output.txt";
        const int open = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QVERIFY(open >= 0);
        QCOMPARE(::write(open, "said ", 5), ssize_t{5});
        struct stat before{};
        QCOMPARE(::fstat(open, &before), 0);
        fs::create_symlink("/proc/self/fd/" + std::to_string(open), m_root / "out");
        writeFileAtomically(m_root / "out", "report", Stage::WriteMesh);
        struct stat after{};
        QCOMPARE(::stat(file.c_str(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino);
        QCOMPARE(contentAt(file), std::string("said report"));
        ::close(open);
    }

    void aPipeWithoutAReaderIsAnError() {
        std::array<int, 2> ends{};
        QCOMPARE(::pipe2(ends.data(), O_CLOEXEC), 0);
        const std::string name = "/proc/self/fd/" + std::to_string(ends[1]);
        ::close(ends[0]);
        QVERIFY_THROWS_EXCEPTION(Error, writeFileAtomically(name, "report", Stage::WriteMesh));  // and no SIGPIPE
        ::close(ends[1]);
    }

    void writesUnderAnyName_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("Latin-1") << QByteArray("caf\xE9.glb");
        QTest::newRow("line break") << QByteArray("new\nline.glb");
        QTest::newRow("dash") << QByteArray("-o.glb");
        QTest::newRow("longest") << QByteArray(251, 'x') + ".glb";
        QTest::newRow("longest of two bytes each") << QByteArray("x") + QByteArray("\xC3\xA4").repeated(125) + ".glb";
    }
    void writesUnderAnyName() {
        QFETCH(QByteArray, name);
        const fs::path target = m_root / name.toStdString();
        writeFileAtomically(target, "content", Stage::WriteMesh);
        QCOMPARE(contentAt(target), std::string("content"));
        QVERIFY(fs::remove(target));  // a QTemporaryDir removes only Unicode
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

ORFEAS_TEST(TestAtomicFileFaults, QCoreApplication)
#include "test_atomic_file_faults.moc"
