// The bridge never keeps its thread waiting: neither for a driver that starts, nor for a model that goes before another one comes.
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "support/paths.h"
#include "support/test_registry.h"
#include "ui/job_bridge.h"

using namespace orfeas;

namespace {

EngineSettings tinyEngineNumber(int number) {
    EngineSettings settings;
    settings.model = test::testData("golden/hy3d-2.0-tiny");
    settings.device = DeviceKind::Cpu;
    settings.warmUp = false;
    settings.gpus = number;  // tells searches for devices apart
    return settings;
}

/** Fails at once, since it has no picture. */
JobRequest emptyJob() {
    return {};
}

/** A driver that answers only when the gate is opened, and remembers who asked. */
class SlowDriver {
public:
    DeviceFinder finder() {
        return [this](DeviceKind /*kind*/, int limit) {
            std::unique_lock lock(m_mutex);
            m_searches.push_back(limit);
            m_threads.insert(std::this_thread::get_id());
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return m_open; });
            return std::vector<int>{0};
        };
    }
    void open() {
        const std::scoped_lock lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    void waitForSearch() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_searches.empty(); });
    }
    std::vector<int> searches() {
        const std::scoped_lock lock(m_mutex);
        return m_searches;
    }
    bool wasCalledOn(std::thread::id thread) {
        const std::scoped_lock lock(m_mutex);
        return m_threads.contains(thread);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
    std::vector<int> m_searches;
    std::set<std::thread::id> m_threads;
};

}  // namespace

class TestJobBridge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSlowDriverKeepsNobodyWaiting() {
        SlowDriver driver;
        JobBridge bridge(nullptr, driver.finder());
        QSignalSpy loading(&bridge, &JobBridge::engineLoading);
        QSignalSpy ready(&bridge, &JobBridge::engineReady);
        QSignalSpy queued(&bridge, &JobBridge::jobQueued);
        QSignalSpy cancelled(&bridge, &JobBridge::jobCancelled);
        QSignalSpy failed(&bridge, &JobBridge::jobFailed);
        bridge.start(tinyEngineNumber(1));
        driver.waitForSearch();
        // The driver still starts: all of this returns, which it would not if it waited.
        bridge.setPicturesPerBatch(2);
        const JobId first = bridge.submit(emptyJob());
        const JobId second = bridge.submit(emptyJob());
        const JobId third = bridge.submit(emptyJob());
        bridge.cancel(second);
        QTRY_COMPARE(cancelled.size(), 1);
        QCOMPARE(loading.size(), 1);
        QCOMPARE(queued.size(), 3);
        QCOMPARE(ready.size(), 0);
        QCOMPARE(failed.size(), 0);

        driver.open();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 60'000);
        QCOMPARE(ready.size(), 1);
        QCOMPARE(loading.size(), 1);
        QCOMPARE(failed[0][0].value<JobId>(), first);  // in their order
        QCOMPARE(failed[1][0].value<JobId>(), third);
        QCOMPARE(cancelled[0][0].value<JobId>(), second);
        QVERIFY(!driver.wasCalledOn(std::this_thread::get_id()));
    }

    void ofQuickSwitchesOnlyTheLastIsLoadedAndOnlyAfterTheFirstHasGone() {
        SlowDriver driver;
        JobBridge bridge(nullptr, driver.finder());
        QSignalSpy ready(&bridge, &JobBridge::engineReady);
        bridge.start(tinyEngineNumber(1));
        driver.waitForSearch();  // the first service is there, and does not end as long as the driver keeps it
        for (int number = 2; number <= 5; ++number) {
            bridge.start(tinyEngineNumber(number));
        }
        QTRY_COMPARE(bridge.stoppingCount(), std::size_t{1});  // those between end without having begun
        QCOMPARE(driver.searches(), std::vector<int>{1});
        driver.open();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 60'000);
        QCOMPARE(driver.searches(), (std::vector<int>{1, 5}));
        QTRY_COMPARE(bridge.stoppingCount(), std::size_t{0});
    }

    void servicesThatHaveEndedAreForgotten() {
        JobBridge bridge;
        QSignalSpy ready(&bridge, &JobBridge::engineReady);
        for (int switches = 1; switches <= 3; ++switches) {
            bridge.start(tinyEngineNumber(switches));
            QTRY_COMPARE_WITH_TIMEOUT(ready.size(), switches, 60'000);
            QTRY_COMPARE(bridge.stoppingCount(), std::size_t{0});
        }
    }

    void aDriverThatThrowsIsAnEngineThatFails() {
        JobBridge bridge(nullptr, [](DeviceKind, int) -> std::vector<int> { throw 42; });
        QSignalSpy engineFailed(&bridge, &JobBridge::engineFailed);
        QSignalSpy jobFailed(&bridge, &JobBridge::jobFailed);
        bridge.start(tinyEngineNumber(1));
        const JobId job = bridge.submit(emptyJob());
        QTRY_COMPARE(jobFailed.size(), 1);
        QCOMPARE(engineFailed.size(), 1);
        QCOMPARE(jobFailed[0][0].value<JobId>(), job);
    }

    void endsWhileItWaits() {
        SlowDriver driver;
        {
            JobBridge bridge(nullptr, driver.finder());
            bridge.start(tinyEngineNumber(1));
            driver.waitForSearch();
            bridge.start(tinyEngineNumber(2));
            bridge.stop();
            QVERIFY(!bridge.waitUntilStopped(std::chrono::milliseconds(0)));
            driver.open();
        }
        QCOMPARE(driver.searches(), std::vector<int>{1});
    }
};

ORFEAS_TEST(TestJobBridge, QCoreApplication)
#include "test_job_bridge.moc"
