#include <new>

#include "../golden/golden_support.h"
#include "../kernel_support.h"
#include "core/backoff.h"
#include "core/recorded_work.h"
#include "core/side_stream.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** Recorded work gives what the work itself gives, for every input, whatever was recorded before. */
class TestRecordedWork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameEveryTime_data();
    void givesTheSameEveryTime();
    void survivesWorkThatWaits();
    void recordsOnceThereIsMemory();
    void triesAgainLessAndLessOften();
    void runsBesideItself();

private:
    static at::Device device(bool cuda) { return {cuda ? at::kCUDA : at::kCPU}; }

    /** A few kernels that keep something between them. */
    static at::Tensor work(const RecordedWork::Inputs& inputs) {
        const at::Tensor product = at::matmul(inputs[0], inputs[1]);
        return at::softmax(product, -1).add_(inputs[0].sum());
    }
    static RecordedWork::Inputs inputs(std::int64_t rows, at::Device device) {
        return {at::randn({rows, 64}, device), at::randn({64, 32}, device)};
    }
};

void TestRecordedWork::givesTheSameEveryTime_data() {
    QTest::addColumn<bool>("cuda");
    QTest::addRow("CPU") << false;
    QTest::addRow("CUDA") << true;
}

void TestRecordedWork::givesTheSameEveryTime() {
    QFETCH(bool, cuda);
    if (cuda && !hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    const c10::InferenceMode inference;
    RecordedWork recorded;
    for (int round = 0; round < 3; ++round) {
        for (const std::int64_t rows : {16, 33, 5, 7, 9, 11}) {  // more shapes than are kept
            const RecordedWork::Inputs given = inputs(rows, device(cuda));
            VERIFY_CLOSE(recorded.run(0, given, work), work(given), 1e-6);
        }
    }
    for (int round = 0; round < 4; ++round) {
        const RecordedWork::Inputs given = inputs(16, device(cuda));
        const at::Tensor first = recorded.run(0, given, work);
        const at::Tensor second = recorded.run(1, given, [](const RecordedWork::Inputs& in) { return work(in).neg(); });
        VERIFY_CLOSE(first, work(given), 1e-6);  // the second has not overwritten it
        VERIFY_CLOSE(second, work(given).neg(), 1e-6);
    }
    recorded.clear();
    QCOMPARE(recorded.count(), std::size_t{0});
    const RecordedWork::Inputs given = inputs(16, device(cuda));
    VERIFY_CLOSE(recorded.run(0, given, work), work(given), 1e-6);
}

void TestRecordedWork::survivesWorkThatWaits() {
    if (!hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    const c10::InferenceMode inference;
    RecordedWork recorded;
    const auto waiting = [](const RecordedWork::Inputs& in) { return in[0] * in[0].sum().item<float>(); };  // which can't be recorded
    for (int round = 0; round < 4; ++round) {
        const RecordedWork::Inputs given = inputs(8, device(true));
        VERIFY_CLOSE(recorded.run(0, given, waiting), waiting(given), 1e-6);
        VERIFY_CLOSE(recorded.run(1, given, work), work(given), 1e-6);
    }
}

void TestRecordedWork::recordsOnceThereIsMemory() {
    if (!hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    const c10::InferenceMode inference;
    RecordedWork recorded;
    const RecordedWork::Inputs given = inputs(16, device(true));
    bool scarce = true;
    int done = 0;  // a recording that is replayed does not call the work
    const auto counted = [&](const RecordedWork::Inputs& in) {
        ++done;
        if (scarce && done % 3 == 2) {  // the recording's own evaluation, not those that go without
            throw std::bad_alloc();
        }
        return work(in);
    };
    VERIFY_CLOSE(recorded.run(0, given, counted), work(given), 1e-6);  // remembered
    VERIFY_CLOSE(recorded.run(0, given, counted), work(given), 1e-6);  // could not be recorded
    scarce = false;
    int before = 0;
    int rounds = 0;
    do {
        before = done;
        VERIFY_CLOSE(recorded.run(0, given, counted), work(given), 1e-6);
        ++rounds;
    } while (done > before && rounds < 1000);
    QVERIFY(rounds > 10);    // not at once
    QVERIFY(rounds < 1000);  // but in the end
}

void TestRecordedWork::triesAgainLessAndLessOften() {
    Backoff backoff(4, 10);
    QVERIFY(backoff.due() && backoff.due());  // nothing has failed
    for (const int expected : {4, 8, 10, 10}) {
        backoff.failed();
        int leftOut = 0;
        while (!backoff.due()) {
            ++leftOut;
            QVERIFY(leftOut < 100);
        }
        QCOMPARE(leftOut, expected);
        QVERIFY(backoff.due());  // until it is known how that went
    }
    backoff.succeeded();
    QVERIFY(backoff.due());
    backoff.failed();
    for (int i = 0; i < 4; ++i) {
        QVERIFY(!backoff.due());
    }
    QVERIFY(backoff.due());
}

void TestRecordedWork::runsBesideItself() {
    if (!hasCuda()) {
        QSKIP("There is no CUDA device.");
    }
    const c10::InferenceMode inference;
    RecordedWork recorded;
    for (int round = 0; round < 5; ++round) {
        SideStream side(device(true));  // another stream each time
        const RecordedWork::Inputs one = inputs(512, device(true));
        const RecordedWork::Inputs other = inputs(256, device(true));
        at::Tensor beside;
        side.run([&] { beside = recorded.run(1, other, work); });
        const at::Tensor here = recorded.run(0, one, work);
        side.join();
        VERIFY_CLOSE(beside, work(other), 1e-6);
        VERIFY_CLOSE(here, work(one), 1e-6);
    }
}

ORFEAS_TEST(TestRecordedWork, NoApplication)
#include "test_recorded_work.moc"
