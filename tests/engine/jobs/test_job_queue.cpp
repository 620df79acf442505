#include <QTest>
#include <thread>

#include "jobs/job_queue.h"
#include "jobs/progress_estimator.h"

using namespace orfeas;

namespace {

const auto kSilent = [](JobId, int) {};

}  // namespace

class TestJobQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstInFirstOut() {
        JobQueue queue;
        std::vector<int> positions;
        const auto announce = [&positions](JobId, int position) { positions.push_back(position); };
        const JobId first = queue.push({}, announce);
        const JobId second = queue.push({}, announce);
        const std::stop_source stop;
        QCOMPARE(queue.take(stop.get_token())->id, first);
        queue.push({}, announce);
        QCOMPARE(positions, (std::vector<int>{0, 1, 2}));
        queue.finished(first);
        QCOMPARE(queue.take(stop.get_token())->id, second);
    }

    void decodingGoesBeforeSampling() {
        JobQueue queue;
        std::vector<int> positions;
        const auto announce = [&positions](JobId, int position) { positions.push_back(position); };
        const JobRequest decoding{{}, {}, std::make_shared<const ShapeLatents>(), {}};
        const JobId running = queue.push({}, announce);
        const std::stop_source stop;
        QCOMPARE(queue.take(stop.get_token())->id, running);
        const JobId sampling = queue.push({}, announce);
        const JobId first = queue.push(decoding, announce);
        const JobId second = queue.push(decoding, announce);
        QCOMPARE(positions, (std::vector<int>{0, 1, 1, 2}));
        queue.finished(running);
        for (const JobId expected : {first, second, sampling}) {
            QCOMPARE(queue.take(stop.get_token())->id, expected);
        }
    }

    void cancelTellsWaitingFromRunning() {
        JobQueue queue;
        const JobId running = queue.push({}, kSilent);
        const JobId waiting = queue.push({}, kSilent);
        const std::stop_source stop;
        const auto job = queue.take(stop.get_token());
        QVERIFY(queue.cancel(waiting));
        QVERIFY(!queue.cancel(waiting));
        QVERIFY(!job->stop.stop_requested());
        QVERIFY(!queue.cancel(running));
        QVERIFY(job->stop.stop_requested());
        queue.finished(running);
        QVERIFY(!queue.cancel(running));
    }

    void severalJobsMayRun() {
        JobQueue queue;
        const JobId first = queue.push({}, kSilent);
        const JobId second = queue.push({}, kSilent);
        const std::stop_source stop;
        const auto one = queue.take(stop.get_token());
        const auto other = queue.take(stop.get_token());
        QVERIFY(!queue.cancel(first));
        QVERIFY(one->stop.stop_requested());
        QVERIFY(!other->stop.stop_requested());
        queue.finished(first);
        std::vector<int> positions;
        queue.push({}, [&positions](JobId, int position) { positions.push_back(position); });
        QCOMPARE(positions, std::vector<int>{1});
        queue.clear();
        QVERIFY(other->stop.stop_requested());
        queue.finished(second);
    }

    void takeEndsWithTheStopToken() {
        JobQueue queue;
        std::stop_source stop;
        std::optional<QueuedJob> taken{QueuedJob{}};
        std::thread waiter([&] { taken = queue.take(stop.get_token()); });
        stop.request_stop();
        waiter.join();
        QVERIFY(!taken);
    }

    void clearStopsTheRunningJob() {
        JobQueue queue;
        queue.push({}, kSilent);
        const JobId waiting = queue.push({}, kSilent);
        const std::stop_source stop;
        const auto job = queue.take(stop.get_token());
        queue.clear();
        QVERIFY(job->stop.stop_requested());
        QVERIFY(!queue.cancel(waiting));
    }

    void timeLeftFollowsTheRateAfterTheFirstUnit() {
        using namespace std::chrono_literals;
        ProgressEstimator estimator;
        const ProgressEstimator::Clock::time_point start{};
        estimator.start(start);
        QVERIFY(estimator.secondsLeft(0, 10, start + 1s) < 0.0);
        QCOMPARE(estimator.secondsLeft(1, 11, start + 4s), 40.0);  // all there is to judge by
        QCOMPARE(estimator.secondsLeft(3, 11, start + 6s), 8.0);   // the slow first unit no longer counts
        QCOMPARE(estimator.secondsLeft(11, 11, start + 14s), 0.0);
        estimator.start(start + 20s);
        QVERIFY(estimator.secondsLeft(5, 0, start + 21s) < 0.0);
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "test_job_queue.moc"
