// Several pictures that are sampled as one batch: each gets what it would get by itself, and minds its own business.
#include <QCoreApplication>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <new>
#include <utility>

#include "jobs/device_worker.h"
#include "jobs/job_queue.h"
#include "support/event_log.h"
#include "support/paths.h"
#include "support/require.h"
#include "support/test_picture.h"
#include "support/test_registry.h"

using namespace orfeas;
using orfeas::test::discPicture;
using orfeas::test::EventLog;

namespace {

const auto kSilent = [](JobId, int) {};

EngineSettings engineWith(const char* model) {
    EngineSettings settings;
    settings.model = std::filesystem::path(test::testData("golden")) / model;
    settings.device = DeviceKind::Cpu;
    settings.warmUp = false;
    return settings;
}

/** The picture's size decides how the disc is sampled, so no two are the same to the model. */
JobRequest jobNumber(int number, int steps = 6) {
    JobRequest request;
    Image picture = discPicture(80 + 24 * number);
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4) {
        picture.rgba[i] = static_cast<std::uint8_t>(60 * number);
    }
    request.views.push_back({View::Front, std::move(picture)});
    request.settings.steps = steps;
    request.settings.octreeResolution = 32 + 8 * number;
    request.settings.isoLevel = -0.01 * number;
    request.settings.seed = 100 + static_cast<std::uint64_t>(number);
    request.settings.previews = false;
    return request;
}

/** What became of jobs that one worker found waiting all at once. */
class Run {
public:
    Run(const char* model, std::vector<JobRequest> requests, std::size_t together, JobListener alsoTo = {}) {
        queue.setMostTogether(together);
        for (JobRequest& request : requests) {
            ids.push_back(queue.push(std::move(request), kSilent));
        }
        worker = std::make_unique<DeviceWorker>(engineWith(model), 0, false, queue,
                                                [this, alsoTo, logger = log.listener()](const JobEvent& event) {
                                                    logger(event);
                                                    if (alsoTo) {
                                                        alsoTo(event);
                                                    }
                                                });
    }

    ~Run() {
        worker->requestStop();
        queue.clear();
    }

    void waitForAll() {
        for (const JobId id : ids) {
            REQUIRE(log.waitForEnd(id));
        }
    }

    std::map<JobId, JobFinished> finished() {
        std::map<JobId, JobFinished> all;
        for (const JobFinished& each : log.all<JobFinished>()) {
            all.emplace(each.id, each);
        }
        return all;
    }

    /** How often a step of one job came after another's. */
    int changesOfTurn() {
        int changes = 0;
        JobId last = 0;
        for (const JobProgress& each : log.all<JobProgress>()) {
            if (each.stage == Stage::Sampling) {
                changes += last != 0 && each.id != last ? 1 : 0;
                last = each.id;
            }
        }
        return changes;
    }

    /** How many jobs were sampled at a time, in order: of a batch, all report their first step in a row. */
    std::vector<int> batchSizes() {
        std::vector<int> sizes;
        bool first = false;
        for (const JobProgress& each : log.all<JobProgress>()) {
            if (each.stage == Stage::Sampling) {
                const bool again = each.done == 1 && first;
                first = each.done == 1;
                if (again) {
                    ++sizes.back();
                } else if (first) {
                    sizes.push_back(1);
                }
            }
        }
        return sizes;
    }

    EventLog log;
    JobQueue queue;
    std::vector<JobId> ids;
    std::unique_ptr<DeviceWorker> worker;  ///< last: it uses the above
};

/** The largest difference as a share of the largest value. */
double difference(const ShapeLatents& actual, const ShapeLatents& expected) {
    if (actual.values.size() != expected.values.size() || expected.values.empty()) {
        return 1.0;
    }
    float largest = 0.0F;
    float apart = 0.0F;
    for (std::size_t i = 0; i < expected.values.size(); ++i) {
        largest = std::max(largest, std::abs(expected.values[i]));
        apart = std::max(apart, std::abs(actual.values[i] - expected.values[i]));
    }
    return apart / largest;
}

void compareWithSingles(const char* model, const std::vector<JobRequest>& requests, const std::map<JobId, JobFinished>& together) {
    Run alone(model, requests, 1);
    alone.waitForAll();
    REQUIRE(alone.changesOfTurn() < static_cast<int>(requests.size()));  // one by one
    const auto singles = alone.finished();
    for (const auto& [id, each] : together) {
        const JobFinished& single = singles.at(id);
        REQUIRE(each.settings == single.settings);
        orfeas::test::require(difference(*each.latents, *single.latents) <= 1e-3,
                              qPrintable(QString::number(difference(*each.latents, *single.latents))));
        const auto count = static_cast<double>(single.mesh->triangles.size());
        REQUIRE(std::abs(static_cast<double>(each.mesh->triangles.size()) - count) <= 0.02 * count);
        REQUIRE(each.notice == single.notice);
    }
}

}  // namespace

class TestPicturesTogether : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachGetsWhatItWouldByItself_data() {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<double>("guidance");
        QTest::newRow("guided") << QByteArray("hy3d-2.0-tiny") << 5.0;
        QTest::newRow("not guided") << QByteArray("hy3d-2.0-tiny") << 1.0;
        QTest::newRow("distilled") << QByteArray("hy3d-2.0-turbo-tiny") << 5.0;
        QTest::newRow("2.1") << QByteArray("hy3d-2.1-tiny") << 5.0;
        QTest::newRow("several views") << QByteArray("hy3d-2mv-tiny") << 5.0;
    }
    void eachGetsWhatItWouldByItself() {
        QFETCH(QByteArray, model);
        QFETCH(double, guidance);
        std::vector<JobRequest> requests{jobNumber(0), jobNumber(1), jobNumber(2)};
        for (JobRequest& request : requests) {
            request.settings.guidanceScale = guidance;
            if (model.contains("2mv")) {
                request.views.push_back({View::Back, discPicture(70)});
            }
        }
        Run run(model.constData(), requests, 3);
        run.waitForAll();
        QCOMPARE(run.finished().size(), requests.size());
        QCOMPARE(run.changesOfTurn(), 6 * 3 - 1);  // in step
        compareWithSingles(model.constData(), requests, run.finished());
    }

    void eachTellsItsOwnStory() {
        std::vector<JobRequest> requests{jobNumber(0), jobNumber(1), jobNumber(2)};
        requests[0].settings.previews = true;
        requests[2].settings.previews = true;
        Run run("hy3d-2.0-tiny", requests, 3);
        run.waitForAll();
        for (const JobId id : run.ids) {
            std::vector<Stage> stages;
            for (const JobStageStarted& each : run.log.all<JobStageStarted>()) {
                if (each.id == id) {
                    stages.push_back(each.stage);
                }
            }
            const std::vector<Stage> expected{Stage::Preprocess,    Stage::EncodeImage,  Stage::Sampling,
                                              Stage::DecodeLatents, Stage::DecodeVolume, Stage::ExtractSurface};
            QCOMPARE(stages, expected);
        }
        std::map<JobId, int> previews;
        for (const JobPreview& each : run.log.all<JobPreview>()) {
            QVERIFY(!each.mesh->empty());
            ++previews[each.id];
        }
        QVERIFY(previews[run.ids[0]] >= 3);
        QCOMPARE(previews[run.ids[1]], 0);
        QCOMPARE(previews[run.ids[2]], previews[run.ids[0]]);

        // Every shape is known before the first of them is decoded, and the times are those of each one's part.
        QCOMPARE(run.log.all<JobSampled>().size(), std::size_t{3});
        bool decoding = false;
        for (const JobEvent& event : run.log.events()) {
            const auto* started = std::get_if<JobStageStarted>(&event);
            decoding = decoding || (started != nullptr && started->stage == Stage::DecodeLatents);
            QVERIFY(!decoding || !std::holds_alternative<JobSampled>(event));
        }
        const auto finished = run.finished();
        const double sampling = finished.begin()->second.timings.seconds.at(Stage::Sampling);
        for (const auto& [id, each] : finished) {
            QCOMPARE(each.timings.seconds.at(Stage::Sampling), sampling);
            double sum = each.timings.previewSeconds;
            for (const auto& [stage, seconds] : each.timings.seconds) {
                sum += seconds;
            }
            QVERIFY(sum <= each.timings.totalSeconds * 1.01);
        }
    }

    void oneThatFailsLeavesTheOthersAlone() {
        std::vector<JobRequest> requests{jobNumber(0), jobNumber(1), jobNumber(2), jobNumber(3)};
        std::fill(requests[1].views[0].image.rgba.begin(), requests[1].views[0].image.rgba.end(), std::uint8_t{0});
        requests[2].settings.octreeResolution = 1;
        Run run("hy3d-2.0-tiny", requests, 4);
        run.waitForAll();
        std::map<JobId, ErrorCode> failures;
        for (const JobFailed& each : run.log.all<JobFailed>()) {
            failures.emplace(each.id, each.error.code());
        }
        const std::map<JobId, ErrorCode> expected{{run.ids[1], ErrorCode::EmptyImage}, {run.ids[2], ErrorCode::InvalidArgument}};
        QVERIFY(failures == expected);
        QCOMPARE(run.finished().size(), std::size_t{2});
        compareWithSingles("hy3d-2.0-tiny", requests, run.finished());
    }

    void oneThatIsCancelledLeavesTheOthersAlone() {
        const std::vector<JobRequest> requests{jobNumber(0, 30), jobNumber(1, 30), jobNumber(2, 30)};
        Run run("hy3d-2.0-tiny", requests, 3);
        const JobId unwanted = run.ids[1];
        QVERIFY(run.log.waitFor<JobProgress>([&](const auto& event) { return event.id == unwanted && event.done >= 2; }));
        QVERIFY(!run.queue.cancel(unwanted));
        run.waitForAll();
        QCOMPARE(run.log.all<JobCancelled>().size(), std::size_t{1});
        QCOMPARE(run.log.all<JobCancelled>().front().id, unwanted);
        // At once, and not when the others are through.
        std::int64_t othersThen = 30;
        std::int64_t othersNow = 0;
        for (const JobEvent& event : run.log.events()) {
            if (const auto* progress = std::get_if<JobProgress>(&event); progress != nullptr && progress->stage == Stage::Sampling) {
                othersNow = progress->done;
            } else if (std::holds_alternative<JobCancelled>(event)) {
                othersThen = othersNow;
            }
        }
        QVERIFY2(othersThen < 30, qPrintable(QString::number(othersThen)));
        QCOMPARE(run.finished().size(), std::size_t{2});
        compareWithSingles("hy3d-2.0-tiny", requests, run.finished());
    }

    void whenNoneIsWantedSamplingStops() {
        const JobRequest longOne = jobNumber(0, 1000);
        Run run("hy3d-2.0-tiny", {longOne, longOne}, 2);
        QVERIFY(run.log.waitFor<JobProgress>([](const auto& event) { return event.done >= 2; }));
        for (const JobId id : run.ids) {
            run.queue.cancel(id);
        }
        run.waitForAll();
        QCOMPARE(run.log.all<JobCancelled>().size(), std::size_t{2});
        const JobId next = run.queue.push(jobNumber(1), kSilent);
        QVERIFY(run.log.waitForEnd(next));
        QCOMPARE(run.finished().size(), std::size_t{1});
    }

    void theEndOfTheWorkerEndsABatch() {
        const JobRequest longOne = jobNumber(0, 1000);
        EventLog all;
        auto run = std::make_unique<Run>("hy3d-2.0-tiny", std::vector<JobRequest>{longOne, longOne}, 2, all.listener());
        QVERIFY(all.waitFor<JobProgress>([](const auto& event) { return event.done >= 2; }));
        const std::int64_t doneThen = all.all<JobProgress>().back().done;
        run.reset();
        // At most the step that was running, and one whose event raced with the request.
        QVERIFY(all.all<JobProgress>().back().done <= doneThen + 2);
        QVERIFY(all.all<JobFinished>().empty());
    }

    void theyAreMadeOneByOneWhereMemoryIsShort() {
        std::vector<JobRequest> requests{jobNumber(0), jobNumber(1), jobNumber(2), jobNumber(3)};
        bool thrown = false;  // on the worker's thread
        Run run("hy3d-2.0-tiny", requests, 4, [&thrown](const JobEvent& event) {
            const auto* progress = std::get_if<JobProgress>(&event);
            if (progress != nullptr && progress->stage == Stage::Sampling && progress->done == 2 && !thrown) {
                thrown = true;
                throw std::bad_alloc();  // as from the network
            }
        });
        run.waitForAll();
        QCOMPARE(run.finished().size(), requests.size());
        QCOMPARE(run.log.all<JobFailed>().size(), std::size_t{0});
        compareWithSingles("hy3d-2.0-tiny", requests, run.finished());
    }

    void batchesGrowAgainAfterMemoryWasShortOnce() {
        JobRequest request = jobNumber(0, 2);
        request.settings.octreeResolution = 16;
        bool thrown = false;  // on the worker's thread
        Run run("hy3d-2.0-tiny", std::vector<JobRequest>(24, request), 4, [&thrown](const JobEvent& event) {
            const auto* progress = std::get_if<JobProgress>(&event);
            if (progress != nullptr && progress->stage == Stage::Sampling && progress->done == 2 && !std::exchange(thrown, true)) {
                throw std::bad_alloc();  // as when another program took the memory for a moment
            }
        });
        run.waitForAll();
        QCOMPARE(run.finished().size(), std::size_t{24});
        const std::vector<int> sizes = run.batchSizes();
        QCOMPARE(sizes.front(), 4);
        QCOMPARE(sizes.at(1), 1);  // those of the first batch, one by one
        QVERIFY(std::ranges::find(sizes, 2) != sizes.end());
        QVERIFY(std::ranges::find(sizes.begin() + 1, sizes.end(), 4) != sizes.end());
    }
};

ORFEAS_TEST(TestPicturesTogether, QCoreApplication)
#include "test_pictures_together.moc"
