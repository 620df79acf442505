#include <QCoreApplication>
#include <random>

#include "support/require.h"
#include "support/seed.h"
#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/weight_source.h"

using namespace orfeas;
using namespace orfeas::test;

/**
 * Thousands of damaged copies of the golden checkpoints: each either is refused by an Error, or opens and then every tensor can be read to
 * its last byte. Nothing else may happen; under the address sanitizer that includes reading a single byte too far.
 */
class TestMutations : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    struct Outcome {
        int refused = 0;
        int opened = 0;
    };

    static void openAndReadAll(const std::string& path, Outcome& outcome) {
        try {
            const auto source = openWeightSource(path);
            double sum = 0.0;
            for (const auto& [name, info] : source->tensors()) {
                const at::Tensor values = source->read(name).contiguous();
                REQUIRE(values.numel() == info.elementCount());
                const auto* bytes = static_cast<const unsigned char*>(values.const_data_ptr());
                sum += values.nbytes() > 0 ? bytes[0] + bytes[values.nbytes() - 1] : 0;
            }
            REQUIRE(sum >= 0.0);
            ++outcome.opened;
        } catch (const Error& error) {
            REQUIRE(!error.message().empty());
            REQUIRE(error.code() == ErrorCode::CorruptFile || error.code() == ErrorCode::UnsupportedFormat);
            ++outcome.refused;
        }
    }

private Q_SLOTS:
    void survivesDamage_data();
    void survivesDamage();
    void survivesTruncation_data();
    void survivesTruncation();
};

void TestMutations::survivesDamage_data() {
    QTest::addColumn<QString>("golden");
    QTest::addColumn<qint64>("begin");  // of the range that is damaged; negative from the end
    QTest::addColumn<qint64>("length");
    QTest::newRow("safetensors length") << QStringLiteral("model.safetensors") << qint64{0} << qint64{9};
    QTest::newRow("safetensors header") << QStringLiteral("model.safetensors") << qint64{8} << qint64{20'000};
    QTest::newRow("zip start") << QStringLiteral("model.ckpt") << qint64{0} << qint64{100};
    QTest::newRow("pickle") << QStringLiteral("model.ckpt") << qint64{64} << qint64{31'000};
    QTest::newRow("zip directory") << QStringLiteral("model.ckpt") << qint64{-12'000} << qint64{12'000};
    QTest::newRow("zip end") << QStringLiteral("model.ckpt") << qint64{-120} << qint64{120};
}

void TestMutations::survivesDamage() {
    QFETCH(QString, golden);
    QFETCH(qint64, begin);
    QFETCH(qint64, length);
    constexpr int kRounds = 1500;
    const QByteArray original = readBytes(goldenPath("hy3d-2.1-tiny/" + golden.toStdString()));
    QVERIFY(original.size() > 100'000);
    const std::string path = m_folder.filePath(golden).toStdString();
    writeBytes(path, original);

    Outcome untouched;
    openAndReadAll(path, untouched);
    QCOMPARE(untouched.opened, 1);

    std::mt19937 random(seed(20240611));
    const auto below = [&random](qint64 limit) { return static_cast<qint64>(random() % static_cast<std::uint64_t>(limit)); };
    const QByteArray interesting("\x00\x01\x7f\x80\xff\x28\x74\x52\x51\x30\x39\x22\x2c\x5d", 14);
    Outcome outcome;
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    for (int round = 0; round < kRounds; ++round) {
        // One to four runs of one to eight bytes: random, an extreme value, or copied from elsewhere in the range.
        std::vector<std::pair<qint64, qint64>> damages;
        for (qint64 i = 0, count = 1 + below(4); i < count; ++i) {
            const qint64 run = 1 + below(8);
            const qint64 start = (begin < 0 ? original.size() : 0) + begin;
            const qint64 place = start + below(length - run + 1);
            QByteArray bytes = original.mid(start + below(length - run + 1), run);
            const qint64 kind = below(3);
            for (char& byte : bytes) {
                byte = kind == 0 ? static_cast<char>(random()) : kind == 1 ? interesting[below(interesting.size())] : byte;
            }
            file.seek(place);
            QCOMPARE(file.write(bytes), run);
            damages.emplace_back(place, run);
        }
        openAndReadAll(path, outcome);
        for (const auto& [place, run] : damages) {
            file.seek(place);
            file.write(original.mid(place, run));
        }
    }
    QCOMPARE(outcome.refused + outcome.opened, kRounds);
    QVERIFY(outcome.refused > kRounds / 10);  // the damage did hit something that matters
    QCOMPARE(readBytes(path), original);
}

void TestMutations::survivesTruncation_data() {
    QTest::addColumn<QString>("golden");
    QTest::newRow("safetensors") << QStringLiteral("model.safetensors");
    QTest::newRow("ckpt") << QStringLiteral("model.ckpt");
}

void TestMutations::survivesTruncation() {
    QFETCH(QString, golden);
    const QByteArray original = readBytes(goldenPath("hy3d-2.1-tiny/" + golden.toStdString()));
    const std::string path = m_folder.filePath(golden).toStdString();
    std::mt19937 random(seed(7));
    Outcome outcome;
    for (int round = 0; round < 100; ++round) {
        const qsizetype size = round < 50 ? round : static_cast<qsizetype>(random() % static_cast<std::uint64_t>(original.size()));
        writeBytes(path, original.left(size));
        openAndReadAll(path, outcome);
    }
    QCOMPARE(outcome.refused, 100);
}

ORFEAS_TEST(TestMutations, QCoreApplication)
#include "test_mutations.moc"
