#include <atomic>
#include <cstring>
#include <stdexcept>

#include "../golden/golden_support.h"
#include "../kernel_support.h"
#include "core/transfer.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** Tensors arrive as they were sent, there and back, in pieces or as a whole. */
class TestTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrivesUnchanged();
    void isFilledInPieces();
    void aFailureWhileFillingArrives();
};

void TestTransfer::arrivesUnchanged() {
    const bool cuda = hasCuda();
    const at::Device device = cuda ? at::kCUDA : at::kCPU;
    const auto check = [&](const at::Tensor& values) {
        const at::Tensor there = uploaded(values, device);
        QVERIFY(at::equal(there.cpu(), values));
        at::Tensor back = at::empty(values.sizes(), values.options());
        download(there, back.mutable_data_ptr());
        QVERIFY(at::equal(back, values));
    };
    // Below, at and above a piece, and of odd sizes.
    constexpr std::int64_t kMillion = std::int64_t{1} << 20;
    for (const std::int64_t count : {std::int64_t{0}, std::int64_t{7}, 5 * kMillion, 16 * kMillion, 40 * kMillion, 17 * kMillion + 3}) {
        check(at::arange(count, at::kFloat).to(at::kHalf));
    }
    check(at::rand({3000, 2000}).t());  // not contiguous
}

void TestTransfer::isFilledInPieces() {
    constexpr std::int64_t kMillion = std::int64_t{1} << 20;
    for (const std::int64_t count : {std::int64_t{0}, std::int64_t{7}, 3 * kMillion + 5, 20 * kMillion + 1}) {
        const at::Tensor values = at::arange(count, at::kInt);
        const auto* bytes = static_cast<const std::byte*>(values.const_data_ptr());
        std::atomic<std::int64_t> filled{0};
        const Fill fill = [&](std::int64_t begin, std::byte* to, std::int64_t size) {
            std::memcpy(to, bytes + begin, static_cast<std::size_t>(size));
            filled += size;
        };
        QVERIFY(at::equal(filledOnHost({count}, at::kInt, fill), values));
        QCOMPARE(filled.load(), count * 4);
        QVERIFY(at::equal(filledOn(hasCuda() ? at::kCUDA : at::kCPU, {count}, at::kInt, fill).cpu(), values));
    }
}

void TestTransfer::aFailureWhileFillingArrives() {
    const Fill fill = [](std::int64_t begin, std::byte*, std::int64_t) {
        if (begin > 0) {
            throw std::runtime_error("gone");
        }
    };
    for (const std::int64_t count : {4 << 20, 80 << 20}) {
        QVERIFY_EXCEPTION_THROWN((void)filledOn(hasCuda() ? at::kCUDA : at::kCPU, {count}, at::kByte, fill), std::runtime_error);
    }
}

ORFEAS_TEST(TestTransfer, NoApplication)
#include "test_transfer.moc"
