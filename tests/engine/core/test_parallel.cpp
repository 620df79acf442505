#include <ATen/Parallel.h>

#include <QTest>
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/parallel.h"
#include "support/test_registry.h"

using namespace orfeas;

/** Host work on several threads. */
class TestParallel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPieceIsDoneOnce() {
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{1000}}) {
            std::vector<std::atomic<int>> calls(count);
            inParallel(count, [&](std::size_t i) { ++calls[i]; });
            for (const auto& call : calls) {
                QCOMPARE(call.load(), 1);
            }
        }
    }

    void theFirstTwoPiecesRunAtOnce() {
        if (at::get_num_threads() < 2) {
            QSKIP("There is one core only.");
        }
        // Each waits for the other: in turn they would never end.
        std::atomic<int> begun{0};
        inParallel(2, [&](std::size_t) {
            ++begun;
            while (begun < 2) {
                std::this_thread::yield();
            }
        });
        QCOMPARE(begun.load(), 2);
    }

    void aFailureArrivesAndEndsTheRest() {
        std::atomic<int> calls{0};
        QVERIFY_EXCEPTION_THROWN(inParallel(100000,
                                            [&](std::size_t i) {
                                                ++calls;
                                                if (i == 3) {
                                                    throw std::runtime_error("broken");
                                                }
                                            }),
                                 std::runtime_error);
        QVERIFY(calls < 100000);
    }
};

ORFEAS_TEST(TestParallel, NoApplication)
#include "test_parallel.moc"
