#include <QCoreApplication>
#include <QTest>
#include <filesystem>

#include "orfeas/error.h"
#include "orfeas/queue_bench.h"
#include "support/paths.h"
#include "support/test_registry.h"

using namespace orfeas;

/** Measuring a queue; its figures are for machines, so the way through it is what is tested. */
class TestQueueBench : public QObject {
    Q_OBJECT

    static QueueBenchSettings tinyQueue() {
        QueueBenchSettings settings;
        settings.engine.model = test::testData("golden/hy3d-2.0-tiny");
        settings.engine.device = DeviceKind::Cpu;
        settings.engine.warmUp = false;
        settings.jobs = 3;
        settings.inFlight = {1, 2};
        settings.steps = 2;
        settings.resolution = 24;
        return settings;
    }

private Q_SLOTS:
    void everyNumberOfJobsIsMeasured() {
        std::vector<std::string> lines;
        const std::vector<QueueRun> runs = runQueueBench(tinyQueue(), [&lines](const std::string& line) { lines.push_back(line); });
        QCOMPARE(runs.size(), std::size_t{2});
        QCOMPARE(runs[0].inFlight, 1);
        QCOMPARE(runs[1].inFlight, 2);
        QVERIFY(runs[0].seconds > 0.0 && runs[1].seconds > 0.0);
        QVERIFY(!runs[0].busyShare);  // a CPU's share is not recorded
        QCOMPARE(lines.size(), std::size_t{3});
    }

    void batchesAreMeasured() {
        QueueBenchSettings settings = tinyQueue();
        settings.jobs = 4;
        settings.picturesPerBatch = 2;
        settings.inFlight = {2};
        const std::vector<QueueRun> runs = runQueueBench(settings, [](const std::string&) {});
        QCOMPARE(runs.size(), std::size_t{1});
        QVERIFY(runs[0].seconds > 0.0);
    }

    void aModelOfNoFileIsMadeUp() {
        QueueBenchSettings settings = tinyQueue();
        settings.engine.model.clear();
        settings.engine.synthetic = "no such geometry";
        QVERIFY_EXCEPTION_THROWN(runQueueBench(settings, [](const std::string&) {}), Error);
    }

    void aJobThatFailsEndsIt() {
        QueueBenchSettings settings = tinyQueue();
        settings.steps = 0;
        QVERIFY_EXCEPTION_THROWN(runQueueBench(settings, [](const std::string&) {}), Error);
    }
};

ORFEAS_TEST(TestQueueBench, QCoreApplication)
#include "test_queue_bench.moc"
