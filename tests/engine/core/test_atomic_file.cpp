#include <sys/resource.h>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "orfeas/atomic_file.h"
#include "orfeas/error.h"
#include "support/test_registry.h"

using namespace orfeas;

namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::ptrdiff_t filesIn(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

/** Files may not grow beyond this while it lives: the kernel's way of failing a write half-way, as a full disk does. */
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

}  // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_target = std::filesystem::path(m_folder->path().toStdString()) / "out.bin";
    }

    void writesAndReplaces() {
        writeFileAtomically(m_target, "first", Stage::WriteMesh);
        QCOMPARE(contentOf(m_target), std::string("first"));
        writeFileAtomically(m_target, "second, longer", Stage::WriteMesh);
        QCOMPARE(contentOf(m_target), std::string("second, longer"));
        QCOMPARE(filesIn(m_target.parent_path()), std::ptrdiff_t{1});
    }

    void failedWriteKeepsTheOldFile() {
        writeFileAtomically(m_target, "old", Stage::WriteMesh);
        bool failed = false;
        {
            const FileSizeLimit limit(1000);
            try {
                writeFileAtomically(m_target, std::string(100'000, 'x'), Stage::WriteMesh);
            } catch (const Error& error) {
                failed = true;
                QCOMPARE(error.code(), ErrorCode::WriteFailed);
                QVERIFY(error.message().find("out.bin") != std::string::npos);
            }
        }
        QVERIFY(failed);
        QCOMPARE(contentOf(m_target), std::string("old"));
        QCOMPARE(filesIn(m_target.parent_path()), std::ptrdiff_t{1});
    }

    void missingFolderIsNamed() {
        const auto target = m_target.parent_path() / "absent" / "out.bin";
        try {
            writeFileAtomically(target, "x", Stage::WriteMesh);
            QFAIL("a missing folder was accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::AccessDenied);
            QVERIFY(error.message().find(target.string()) != std::string::npos);
        }
    }

    void folderAsTargetIsRefused() {
        try {
            writeFileAtomically(m_target.parent_path(), "x", Stage::WriteMesh);
            QFAIL("a folder was overwritten");
        } catch (const Error& error) {
            QCOMPARE(error.stage(), Stage::WriteMesh);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_target;
};

ORFEAS_TEST(TestAtomicFile, QCoreApplication)
#include "test_atomic_file.moc"
