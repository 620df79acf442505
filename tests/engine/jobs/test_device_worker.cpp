#include <QCoreApplication>
#include <QTest>
#include <filesystem>
#include <mutex>
#include <set>
#include <thread>

#include "core/compute_device.h"
#include "jobs/device_worker.h"
#include "jobs/job_queue.h"
#include "support/event_log.h"
#include "support/paths.h"
#include "support/test_picture.h"
#include "support/test_registry.h"

using namespace orfeas;
using orfeas::test::discPicture;
using orfeas::test::EventLog;

namespace {

EngineSettings tinyEngine() {
    EngineSettings settings;
    settings.model = test::testData("golden/hy3d-2.0-tiny");
    settings.device = DeviceKind::Cpu;
    settings.warmUp = false;
    return settings;
}

JobRequest tinyJob() {
    JobRequest request;
    request.views.push_back({View::Front, discPicture()});
    request.settings.steps = 8;
    request.settings.octreeResolution = 32;
    request.settings.previews = false;
    return request;
}

const auto kSilent = [](JobId, int) {};

/** Which threads began jobs. */
class Beginners {
public:
    JobListener over(JobListener listener) {
        return [this, listener = std::move(listener)](const JobEvent& event) {
            const auto* started = std::get_if<JobStageStarted>(&event);
            if (started != nullptr && started->stage == Stage::Preprocess) {
                const std::scoped_lock lock(m_mutex);
                m_threads.insert(std::this_thread::get_id());
            }
            listener(event);
        };
    }
    std::size_t count() {
        const std::scoped_lock lock(m_mutex);
        return m_threads.size();
    }

private:
    std::mutex m_mutex;
    std::set<std::thread::id> m_threads;
};

}  // namespace

/** Several workers at one queue, as with several GPUs. */
class TestDeviceWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoShareAQueue() {
        EventLog log;
        Beginners beginners;
        JobQueue queue;
        std::vector<JobId> jobs;
        for (int i = 0; i < 6; ++i) {
            jobs.push_back(queue.push(tinyJob(), kSilent));
        }
        DeviceWorker one(tinyEngine(), 0, false, queue, beginners.over(log.listener()));
        DeviceWorker other(tinyEngine(), 0, true, queue, beginners.over(log.listener()));
        for (const JobId job : jobs) {
            QVERIFY(log.waitForEnd(job));
        }
        const auto finished = log.all<JobFinished>();
        QCOMPARE(finished.size(), jobs.size());
        for (const JobFinished& each : finished) {
            QVERIFY(each.mesh->vertices == finished.front().mesh->vertices);
        }
        QCOMPARE(beginners.count(), std::size_t{2});
    }

    void aFurtherOneThatFailsLeavesTheJobsToTheFirst() {
        EventLog log;
        JobQueue queue;
        EngineSettings broken = tinyEngine();
        broken.model = "/nonexistent/model";
        DeviceWorker further(broken, 1, true, queue, log.listener());
        QTRY_COMPARE(log.all<EngineFailed>().size(), std::size_t{1});
        const JobId job = queue.push(tinyJob(), kSilent);
        DeviceWorker first(tinyEngine(), 0, false, queue, log.listener());
        QVERIFY(log.waitForEnd(job));
        QCOMPARE(log.all<JobFinished>().size(), std::size_t{1});
        QCOMPARE(log.all<JobFailed>().size(), std::size_t{0});
    }

    void whatALibraryThrowsEndsTheJobAndNotTheWorker_data() {
        QTest::addColumn<int>("stage");
        QTest::newRow("preparing") << static_cast<int>(Stage::Preprocess);
        QTest::newRow("sampling") << static_cast<int>(Stage::Sampling);
        QTest::newRow("surface") << static_cast<int>(Stage::ExtractSurface);
    }

    void whatALibraryThrowsEndsTheJobAndNotTheWorker() {
        QFETCH(const int, stage);
        EventLog log;
        JobQueue queue;
        const JobId bad = queue.push(tinyJob(), kSilent);
        const JobId good = queue.push(tinyJob(), kSilent);
        const auto throwing = [&, listener = log.listener()](const JobEvent& event) {
            const auto* started = std::get_if<JobStageStarted>(&event);
            if (started != nullptr && started->id == bad && static_cast<int>(started->stage) == stage) {
                throw 42;  // no std::exception
            }
            listener(event);
        };
        DeviceWorker worker(tinyEngine(), 0, false, queue, throwing);
        QVERIFY(log.waitForEnd(good));
        QCOMPARE(log.all<JobFinished>().size(), std::size_t{1});
        QCOMPARE(log.all<JobFinished>().front().id, good);
        QCOMPARE(log.all<JobFailed>().size(), std::size_t{1});
        QCOMPARE(log.all<JobFailed>().front().id, bad);
        QCOMPARE(log.all<JobFailed>().front().error.code(), ErrorCode::Internal);
    }

    void aJobEndsOnce() {
        JobQueue queue;
        const JobId job = queue.push(tinyJob(), kSilent);
        QVERIFY(!queue.finished(job));  // it waits
        QCOMPARE(queue.take({}).size(), std::size_t{1});
        QVERIFY(queue.finished(job));
        QVERIFY(!queue.finished(job));
    }

    void aFurtherOneThatFailsTakesNoPartOfABatch() {
        EventLog log;
        JobQueue queue;
        queue.setMostTogether(4);
        EngineSettings broken = tinyEngine();
        broken.model = "/nonexistent/model";
        DeviceWorker further(broken, 1, true, queue, log.listener());
        QTRY_COMPARE(log.all<EngineFailed>().size(), std::size_t{1});
        std::vector<JobId> jobs;
        for (int i = 0; i < 4; ++i) {
            jobs.push_back(queue.push(tinyJob(), kSilent));
        }
        DeviceWorker first(tinyEngine(), 0, false, queue, log.listener());
        for (const JobId job : jobs) {
            QVERIFY(log.waitForEnd(job));
        }
        // All four report their first step before one of them reports its second.
        std::set<JobId> begun;
        for (const JobProgress& each : log.all<JobProgress>()) {
            if (each.stage == Stage::Sampling && each.done > 1) {
                break;
            }
            begun.insert(each.id);
        }
        QCOMPARE(begun.size(), std::size_t{4});
    }

    void aServiceThatEndsGivesTheDeviceBack() {
        const ComputeDevice device = selectComputeDevice(DeviceKind::Auto, Precision::Auto);
        if (!device.isCuda()) {
            QSKIP("There is no CUDA device.");
        }
        EngineSettings settings = tinyEngine();
        settings.device = DeviceKind::Cuda;
        settings.warmUp = true;
        settings.gpus = 1;
        const auto unused = [&device] {
            releaseCachedMemory(device);
            return freeMemory(device);
        };
        std::int64_t before = 0;
        constexpr std::int64_t kLargestWorkspaces = std::int64_t{256} << 20;
        std::int64_t workspaces = 0;  // of cuBLAS: the next engine takes them over
        for (int start = 0; start < 3; ++start) {
            {
                EventLog log;
                JobService service(settings, log.listener());
                QVERIFY(log.waitForEnd(service.submit(tinyJob())));
                QVERIFY(log.all<EngineReady>().front().notice.empty());
            }
            if (start == 0) {
                workspaces = allocatedMemory(device);
                QVERIFY2(workspaces <= kLargestWorkspaces, qPrintable(QString::number(workspaces)));
            }
            QCOMPARE(allocatedMemory(device), workspaces);
            if (start == 1) {  // from then on no library has anything left to load
                before = unused();
            }
        }
        constexpr std::int64_t kOfDriver = std::int64_t{32} << 20;
        QVERIFY(unused() >= before - kOfDriver);
    }

    void theCpuIsOneDevice() {
        QCOMPARE(usableDevices(DeviceKind::Cpu, 0), std::vector<int>{0});
        QCOMPARE(usableDevices(DeviceKind::Auto, 1).size(), std::size_t{1});
    }
};

ORFEAS_TEST(TestDeviceWorker, QCoreApplication)
#include "test_device_worker.moc"
