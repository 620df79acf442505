#include <QCoreApplication>
#include <QTest>
#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>

#include "jobs/batch_limit.h"
#include "jobs/job_queue.h"
#include "jobs/progress_estimator.h"
#include "support/test_registry.h"

using namespace orfeas;

namespace {

const auto kSilent = [](JobId, int) {};

JobId idTaken(JobQueue& queue) {
    return queue.take({}).front().id;
}

JobRequest jobWith(int steps, double guidance = 5.0, const std::vector<View>& views = {View::Front}) {
    JobRequest request;
    for (const View view : views) {
        request.views.push_back({view, {}});
    }
    request.settings.steps = steps;
    request.settings.guidanceScale = guidance;
    return request;
}

std::vector<JobId> idsTaken(JobQueue& queue, std::size_t most = 100) {
    std::vector<JobId> ids;
    for (const QueuedJob& job : queue.take({}, most)) {
        ids.push_back(job.id);
    }
    return ids;
}

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
        QCOMPARE(idTaken(queue), first);
        queue.push({}, announce);
        QCOMPARE(positions, (std::vector<int>{0, 1, 2}));
        queue.finished(first);
        QCOMPARE(idTaken(queue), second);
    }

    void decodingGoesBeforeSampling() {
        JobQueue queue;
        std::vector<int> positions;
        const auto announce = [&positions](JobId, int position) { positions.push_back(position); };
        const JobRequest decoding{{}, {}, std::make_shared<const ShapeLatents>(), {}};
        const JobId running = queue.push({}, announce);
        QCOMPARE(idTaken(queue), running);
        const JobId sampling = queue.push({}, announce);
        const JobId first = queue.push(decoding, announce);
        const JobId second = queue.push(decoding, announce);
        QCOMPARE(positions, (std::vector<int>{0, 1, 1, 2}));
        queue.finished(running);
        for (const JobId expected : {first, second, sampling}) {
            QCOMPARE(idTaken(queue), expected);
        }
    }

    void cancelTellsWaitingFromRunning() {
        JobQueue queue;
        const JobId running = queue.push({}, kSilent);
        const JobId waiting = queue.push({}, kSilent);
        const QueuedJob job = queue.take({}).front();
        QVERIFY(queue.cancel(waiting));
        QVERIFY(!queue.cancel(waiting));
        QVERIFY(!job.stop.stop_requested());
        QVERIFY(!queue.cancel(running));
        QVERIFY(job.stop.stop_requested());
        queue.finished(running);
        QVERIFY(!queue.cancel(running));
    }

    void severalJobsMayRun() {
        JobQueue queue;
        const JobId first = queue.push({}, kSilent);
        const JobId second = queue.push({}, kSilent);
        const QueuedJob one = queue.take({}).front();
        const QueuedJob other = queue.take({}).front();
        QVERIFY(!queue.cancel(first));
        QVERIFY(one.stop.stop_requested());
        QVERIFY(!other.stop.stop_requested());
        queue.finished(first);
        std::vector<int> positions;
        queue.push({}, [&positions](JobId, int position) { positions.push_back(position); });
        QCOMPARE(positions, std::vector<int>{1});
        queue.clear();
        QVERIFY(other.stop.stop_requested());
        queue.finished(second);
    }

    void takeEndsWithTheStopToken() {
        JobQueue queue;
        std::stop_source stop;
        std::vector<QueuedJob> taken(1);
        std::thread waiter([&] { taken = queue.take(stop.get_token()); });
        stop.request_stop();
        waiter.join();
        QVERIFY(taken.empty());
    }

    void clearStopsTheRunningJob() {
        JobQueue queue;
        queue.push({}, kSilent);
        const JobId waiting = queue.push({}, kSilent);
        const QueuedJob job = queue.take({}).front();
        queue.clear();
        QVERIFY(job.stop.stop_requested());
        QVERIFY(!queue.cancel(waiting));
    }

    void thoseThatFitAreTakenTogether() {
        JobQueue queue;
        for (const JobRequest& request : {jobWith(8), jobWith(8), jobWith(8), jobWith(9), jobWith(8, 1.0), jobWith(8)}) {
            queue.push(request, kSilent);
        }
        QCOMPARE(idsTaken(queue), std::vector<JobId>{1});  // unless it is asked for
        queue.setMostTogether(3);
        QCOMPARE(idsTaken(queue), (std::vector<JobId>{2, 3}));
        QCOMPARE(idsTaken(queue), std::vector<JobId>{4});  // other steps
        QCOMPARE(idsTaken(queue), std::vector<JobId>{5});  // another guidance
        QVERIFY(!queue.cancel(2) && !queue.cancel(3));     // all of them run
        for (int i = 0; i < 5; ++i) {
            queue.push(jobWith(8), kSilent);
        }
        QCOMPARE(idsTaken(queue, 2), (std::vector<JobId>{6, 7}));
        QCOMPARE(idsTaken(queue), (std::vector<JobId>{8, 9, 10}));
    }

    void onlyWhatSamplesOneShapeIsTakenTogether() {
        JobRequest decoding = jobWith(8);
        decoding.latents = std::make_shared<const ShapeLatents>();
        JobRequest seeds = jobWith(8);
        seeds.seeds = {1, 2};
        JobRequest finer = jobWith(8);
        finer.settings.octreeResolution = 512;
        finer.settings.seed = 3;
        finer.settings.previews = !finer.settings.previews;
        const JobRequest plain = jobWith(8);
        QVERIFY(canSampleTogether(plain, finer));
        QVERIFY(!canSampleTogether(plain, decoding) && !canSampleTogether(decoding, plain));
        QVERIFY(!canSampleTogether(plain, seeds) && !canSampleTogether(seeds, seeds));
        QVERIFY(!canSampleTogether(plain, jobWith(8, 5.0, {View::Front, View::Back})));
        QVERIFY(canSampleTogether(jobWith(8, 5.0, {View::Back, View::Front}), jobWith(8, 5.0, {View::Front, View::Back})));
    }

    void workersShareWhatWaits() {
        JobQueue queue;
        queue.setMostTogether(4);
        queue.addWorker();
        queue.addWorker();
        for (int i = 0; i < 5; ++i) {
            queue.push(jobWith(8), kSilent);
        }
        QCOMPARE(idsTaken(queue), (std::vector<JobId>{1, 2, 3}));
        QCOMPARE(idsTaken(queue), std::vector<JobId>{4});
        QCOMPARE(idsTaken(queue), std::vector<JobId>{5});
    }

    void aWorkerThatLeavesTakesNoPart() {
        JobQueue queue;
        queue.setMostTogether(4);
        for (int i = 0; i < 3; ++i) {
            queue.addWorker();
        }
        queue.removeWorker();
        queue.removeWorker();
        for (int i = 0; i < 6; ++i) {
            queue.push(jobWith(8), kSilent);
        }
        QCOMPARE(idsTaken(queue), (std::vector<JobId>{1, 2, 3, 4}));
        QCOMPARE(idsTaken(queue), (std::vector<JobId>{5, 6}));
    }

    void anAnnouncementThatBlocksStallsNobodyElse() {
        JobQueue queue;
        const JobId before = queue.push({}, kSilent);
        std::promise<void> announcing;
        std::promise<void> release;
        std::future<void> released = release.get_future();
        JobId slow = 0;
        std::thread submitter([&] {
            slow = queue.push({}, [&](JobId, int) {
                announcing.set_value();
                released.wait();
            });
        });
        announcing.get_future().wait();

        // All of this would wait for ever if the queue were held.
        QCOMPARE(idTaken(queue), before);
        std::vector<int> positions;
        const JobId after = queue.push({}, [&positions](JobId, int position) { positions.push_back(position); });
        QCOMPARE(positions, std::vector<int>{2});  // behind the running one and the one that is being announced
        QCOMPARE(idTaken(queue), after);
        const JobId cancelled = queue.push({}, kSilent);
        QVERIFY(queue.cancel(cancelled));
        queue.finished(before);
        queue.setMostTogether(1);

        release.set_value();
        submitter.join();
        QCOMPARE(idTaken(queue), slow);
    }

    void noWorkerSeesAJobBeforeItIsAnnounced() {
        JobQueue queue;
        queue.setMostTogether(8);
        std::promise<std::vector<JobId>> taken;
        std::thread worker;
        std::atomic<bool> announced = false;
        bool announcedThen = false;
        queue.push(jobWith(8), [&](JobId, int) {
            worker = std::thread([&] {
                std::vector<JobId> ids = idsTaken(queue);
                announcedThen = announced;
                taken.set_value(std::move(ids));
            });
            // Another one, which is announced before this one: it may be taken, but not this one with it.
            queue.push(jobWith(8), kSilent);
            QCOMPARE(taken.get_future().get(), std::vector<JobId>{2});
            announced = true;
        });
        worker.join();
        QVERIFY(!announcedThen);
        QCOMPARE(idTaken(queue), JobId{1});
    }

    void aJobThatIsCancelledWhileItIsAnnouncedNeverRuns() {
        JobQueue queue;
        queue.push({}, [&queue](JobId id, int) { QVERIFY(queue.cancel(id)); });
        const JobId next = queue.push({}, kSilent);
        QCOMPARE(idTaken(queue), next);
    }

    void aJobWhoseAnnouncementFailsIsDropped() {
        JobQueue queue;
        QVERIFY_EXCEPTION_THROWN(queue.push({}, [](JobId, int) { throw std::runtime_error("full"); }), std::runtime_error);
        const JobId next = queue.push({}, kSilent);
        QCOMPARE(idTaken(queue), next);
    }

    void aBatchThatDidNotFitIsTriedAgainLater() {
        BatchLimit limit;
        limit.exceeded(8);
        QCOMPARE(limit.most(), std::size_t{4});
        int batches = 0;
        while (limit.most() == 4) {
            limit.fitted(4);
            ++batches;
            QVERIFY(batches < 100);
        }
        QVERIFY(batches > 1);
        QVERIFY(limit.most() >= 8);
        limit.exceeded(8);  // still too many: now it takes longer
        int more = 0;
        while (limit.most() == 4) {
            limit.fitted(4);
            ++more;
            QVERIFY(more < 100);
        }
        QVERIFY(more > batches);
        limit.fitted(8);
        limit.exceeded(16);  // another fault: as at first
        QCOMPARE(limit.most(), std::size_t{8});
        int last = 0;
        while (limit.most() == 8) {
            limit.fitted(1);
            ++last;
            QVERIFY(last < 100);
        }
        QCOMPARE(last, batches);
    }

    void memoryThatStaysShortIsNotTriedForEver() {
        BatchLimit limit;
        int failures = 0;
        for (int batch = 0; batch < 1000; ++batch) {
            if (limit.most() > 1) {  // two never fit
                limit.exceeded(2);
                ++failures;
            } else {
                limit.fitted(1);
            }
        }
        QCOMPARE(limit.most(), std::size_t{1});
        QVERIFY2(failures < 25, qPrintable(QString::number(failures)));
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

ORFEAS_TEST(TestJobQueue, QCoreApplication)
#include "test_job_queue.moc"
