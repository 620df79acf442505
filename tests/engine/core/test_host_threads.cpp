#include <ATen/Parallel.h>

#include <QCoreApplication>
#include <QTest>
#include <thread>

#include "core/compute_device.h"
#include "core/host_threads.h"
#include "support/event_log.h"
#include "support/paths.h"
#include "support/test_picture.h"
#include "support/test_registry.h"

using namespace orfeas;
using orfeas::test::discPicture;
using orfeas::test::EventLog;

namespace {

constexpr int kOfProcess = 6;

/** What a thread computes with that nobody has set anything for. */
int threadsOfOthers() {
    int threads = 0;
    std::thread([&threads] { threads = at::get_num_threads(); }).join();
    return threads;
}

EngineSettings engineWith(int cpuThreads, DeviceKind device = DeviceKind::Cpu) {
    EngineSettings settings;
    settings.model = orfeas::test::testData("golden/hy3d-2.0-tiny");
    settings.device = device;
    settings.cpuThreads = cpuThreads;
    settings.warmUp = false;
    return settings;
}

JobRequest smallJob() {
    JobRequest request;
    request.views.push_back({View::Front, discPicture()});
    request.settings.steps = 2;
    request.settings.octreeResolution = 32;
    request.settings.previews = false;
    return request;
}

/** Threads that the engine's worker and its surface thread computed with, during one job. */
struct Used {
    int sampling = 0;
    int surface = 0;
};

/** Starts an engine, makes a shape and stops the engine again. */
Used usedBy(const EngineSettings& settings) {
    EventLog log;
    Used used;
    JobService service(settings, [&used, logger = log.listener()](const JobEvent& event) {
        if (const auto* started = std::get_if<JobStageStarted>(&event)) {
            if (started->stage == Stage::Sampling) {
                used.sampling = at::get_num_threads();
            } else if (started->stage == Stage::ExtractSurface) {
                used.surface = at::get_num_threads();
            }
        }
        logger(event);
    });
    log.waitForEnd(service.submit(smallJob()));
    return used;
}

}  // namespace

/** LibTorch's number of threads is the process's, and engines come and go. */
class TestHostThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        at::set_num_threads(kOfProcess);
        QCOMPARE(defaultHostThreads(), kOfProcess);
    }

    void numberForAWorker_data() {
        QTest::addColumn<int>("configured");
        QTest::addColumn<int>("ofProcess");
        QTest::addColumn<int>("gpuWorkers");
        QTest::addColumn<int>("expected");
        QTest::newRow("CPU") << 0 << 16 << 0 << 16;
        QTest::newRow("CPU, configured") << 5 << 16 << 0 << 5;
        QTest::newRow("GPU") << 0 << 16 << 1 << 8;
        QTest::newRow("GPU, odd") << 0 << 7 << 1 << 3;
        QTest::newRow("GPU, configured") << 5 << 16 << 1 << 5;
        QTest::newRow("four GPUs") << 0 << 64 << 4 << 8;
        QTest::newRow("more GPUs than cores") << 0 << 2 << 8 << 1;
        QTest::newRow("four GPUs, configured") << 12 << 64 << 4 << 12;
        QTest::newRow("more than there are") << 100 << 16 << 0 << 100;
    }
    void numberForAWorker() {
        QFETCH(int, configured);
        QFETCH(int, ofProcess);
        QFETCH(int, gpuWorkers);
        QTEST(hostThreadsFor(configured, ofProcess, gpuWorkers), "expected");
    }

    void theFirstNumberIsRemembered() {
        // As engines on GPUs do when they start, one after the other.
        for (const int workers : {1, 1, 2, 1, 0, 1}) {
            const int expected = workers == 0 ? kOfProcess : kOfProcess / (2 * workers);
            int used = 0;
            std::thread([&used, workers] {
                useHostThreads(hostThreadsFor(0, defaultHostThreads(), workers));
                used = at::get_num_threads();
            }).join();
            QCOMPARE(used, expected);
            QCOMPARE(defaultHostThreads(), kOfProcess);
        }
        useHostThreads(kOfProcess);
        at::set_num_threads(kOfProcess);
    }

    void whatAnotherThreadSetsChangesNothingHere() {
        std::thread([] {
            useHostThreads(2);
            std::thread([] { useHostThreads(3); }).join();
            QCOMPARE(at::get_num_threads(), 2);
        }).join();
        at::set_num_threads(kOfProcess);
    }

    void enginesLeaveTheNumberAsItWas() {
        for (const int configured : {0, 1, 0, 3, 3, 2, 0, 8, 0}) {
            const int expected = configured == 0 ? kOfProcess : configured;
            const Used used = usedBy(engineWith(configured));
            QCOMPARE(used.sampling, expected);
            QCOMPARE(used.surface, expected);
            QCOMPARE(threadsOfOthers(), kOfProcess);
        }
    }

    void twoEnginesKeepTheirOwn() {
        EventLog log;
        JobService outer(engineWith(2), log.listener());
        QVERIFY(log.waitFor<EngineReady>([](const auto&) { return true; }));
        QCOMPARE(usedBy(engineWith(4)).surface, 4);
        QCOMPARE(usedBy(engineWith(0)).surface, kOfProcess);
        QVERIFY(log.waitForEnd(outer.submit(smallJob())));
        QVERIFY(log.all<EngineReady>().front().device.starts_with("CPU, 2 threads"));
    }

    void aFailedStartLeavesTheNumberAsItWas() {
        EngineSettings broken = engineWith(3);
        broken.model = "/nonexistent/model";
        {
            EventLog log;
            const JobService service(broken, log.listener());
            QVERIFY(log.waitFor<EngineFailed>([](const auto&) { return true; }));
        }
        QCOMPARE(threadsOfOthers(), kOfProcess);
    }

    void enginesOnAGpuLeaveTheNumberAsItWas() {
        if (!selectComputeDevice(DeviceKind::Auto, Precision::Auto).isCuda()) {
            QSKIP("There is no CUDA device.");
        }
        EngineSettings settings = engineWith(0, DeviceKind::Cuda);
        settings.gpus = 1;
        for (int start = 0; start < 4; ++start) {
            const Used used = usedBy(settings);
            QCOMPARE(used.sampling, kOfProcess / 2);
            QCOMPARE(used.surface, kOfProcess / 2);
            QCOMPARE(threadsOfOthers(), kOfProcess);
        }
        settings.cpuThreads = 5;
        QCOMPARE(usedBy(settings).surface, 5);
        QCOMPARE(usedBy(engineWith(0)).sampling, kOfProcess);
    }
};

ORFEAS_TEST(TestHostThreads, QCoreApplication)
#include "test_host_threads.moc"
