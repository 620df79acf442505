#include <QCoreApplication>
#include <array>
#include <filesystem>
#include <thread>

#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/stored_file.h"
#include "weights/weight_source.h"

using namespace orfeas;
using namespace orfeas::test;

namespace fs = std::filesystem;

/** A file that changes while it is in use gives an error in words: never a signal, and never other values without a word. */
class TestStoredFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] fs::path path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    /** A copy of a golden model's weights that was written long ago, so that every later change shows in its time. */
    [[nodiscard]] fs::path oldCopy(const char* name) const {
        const fs::path copy = path(name);
        fs::remove(copy);
        fs::copy_file(goldenPath(std::string("hy3d-2.1-tiny/") + name), copy);
        fs::permissions(copy, fs::perms::owner_write, fs::perm_options::add);
        fs::last_write_time(copy, fs::file_time_type::clock::now() - std::chrono::hours(1));
        return copy;
    }

    /** How many tensors of a source can be read. Others fail with CorruptFile that names the file. */
    static int readable(const WeightSource& source) {
        int count = 0;
        for (const auto& entry : source.tensors()) {
            for (const bool converted : {false, true}) {
                const auto error =
                    errorOf([&] { (void)(converted ? source.readTo(entry.first, at::kCPU, at::kHalf) : source.read(entry.first)); });
                if (error && (error->code() != ErrorCode::CorruptFile || error->message().find(source.description()) != 0)) {
                    return -1;
                }
                count += error || converted ? 0 : 1;
            }
        }
        return count;
    }

private Q_SLOTS:
    void readsWhatIsThere();
    void changesAreNoticed_data();
    void changesAreNoticed();
    void aFileThatIsReplacedByAnotherStaysReadable_data() { changesAreNoticed_data(); }
    void aFileThatIsReplacedByAnotherStaysReadable();
    void aFileThatShrinksWhileItIsOpenedIsRefused();
    void threadsReadAtOnce();
};

void TestStoredFile::readsWhatIsThere() {
    const QByteArray bytes("0123456789");
    writeBytes(path("digits").string(), bytes);
    const auto file = StoredFile::open(path("digits"));
    QCOMPARE(file->size(), std::uint64_t{10});
    QCOMPARE(file->text(0, 10), std::string("0123456789"));
    QCOMPARE(file->text(3, 4), std::string("3456"));
    QCOMPARE(file->text(8, 100), std::string("89"));
    QCOMPARE(file->text(10, 1), std::string());
    QCOMPARE(file->text(100, 1), std::string());
    std::array<std::byte, 2> two{};
    file->read(8, two);
    QCOMPARE(static_cast<char>(two[1]), '9');
    VERIFY_ERROR(file->read(9, two), ErrorCode::CorruptFile, "digits");
}

void TestStoredFile::changesAreNoticed_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("safetensors") << QByteArray("model.safetensors");
    QTest::newRow("ckpt") << QByteArray("model.ckpt");
}

void TestStoredFile::changesAreNoticed() {
    QFETCH(QByteArray, name);
    const auto changed = [&](const std::function<void(const fs::path&)>& change) {
        const fs::path file = oldCopy(name.constData());
        const auto source = openWeightSource(file);
        if (readable(*source) != static_cast<int>(source->tensors().size())) {
            return -1;
        }
        change(file);
        return readable(*source);
    };
    const auto size = static_cast<std::uintmax_t>(fs::file_size(goldenPath("hy3d-2.1-tiny/" + name.toStdString())));
    QCOMPARE(changed([](const fs::path& file) { fs::resize_file(file, 0); }), 0);
    QCOMPARE(changed([](const fs::path& file) { fs::resize_file(file, 100); }), 0);
    QCOMPARE(changed([size](const fs::path& file) { fs::resize_file(file, size / 2); }), 0);
    QCOMPARE(changed([size](const fs::path& file) { fs::resize_file(file, size - 1); }), 0);
    QCOMPARE(changed([size](const fs::path& file) { fs::resize_file(file, size + 1); }), 0);
    QCOMPARE(changed([size](const fs::path& file) { writeBytes(file.string(), QByteArray(static_cast<qsizetype>(size), 'x')); }), 0);
}

void TestStoredFile::aFileThatIsReplacedByAnotherStaysReadable() {
    QFETCH(QByteArray, name);
    const fs::path file = oldCopy(name.constData());
    const auto source = openWeightSource(file);
    const std::string tensor = source->tensors().begin()->first;
    const at::Tensor values = source->read(tensor);
    writeBytes(path("other").string(), "something else");
    fs::rename(path("other"), file);
    QCOMPARE(readable(*source), static_cast<int>(source->tensors().size()));
    QVERIFY(bitEqual(source->read(tensor), values));
    fs::remove(file);
    QVERIFY(bitEqual(source->read(tensor), values));
}

void TestStoredFile::aFileThatShrinksWhileItIsOpenedIsRefused() {
    const fs::path file = oldCopy("model.safetensors");
    const auto stored = StoredFile::open(file);
    fs::resize_file(file, 4);
    VERIFY_ERROR(stored->text(0, 8), ErrorCode::CorruptFile, "model.safetensors", "Load the model again");
}

void TestStoredFile::threadsReadAtOnce() {
    const auto source = openWeightSource(goldenPath("hy3d-2.1-tiny/model.safetensors"));
    std::vector<int> counts(4);
    {
        std::vector<std::jthread> threads;
        for (int& count : counts) {
            threads.emplace_back([&count, &source] { count = readable(*source); });
        }
    }
    for (const int count : counts) {
        QCOMPARE(count, static_cast<int>(source->tensors().size()));
    }
}

ORFEAS_TEST(TestStoredFile, QCoreApplication)
#include "test_stored_file.moc"
