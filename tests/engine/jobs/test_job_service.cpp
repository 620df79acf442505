#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>
#include <tuple>

#include "orfeas/job_service.h"
#include "support/event_log.h"
#include "support/paths.h"
#include "support/test_picture.h"
#include "support/test_registry.h"

using namespace orfeas;
using orfeas::test::discPicture;
using orfeas::test::EventLog;

namespace {

EngineSettings tinyEngine(bool warmUp = false) {
    EngineSettings settings;
    settings.model = test::testData("golden/hy3d-2.0-tiny");
    settings.device = DeviceKind::Cpu;
    settings.warmUp = warmUp;
    return settings;
}

JobRequest tinyJob(std::uint64_t seed = 1, int steps = 8) {
    JobRequest request;
    request.views.push_back({View::Front, discPicture()});
    request.settings.steps = steps;
    request.settings.octreeResolution = 48;
    request.settings.seed = seed;
    return request;
}

/** Long enough that a test can act while it samples. */
JobRequest longJob() {
    JobRequest request = tinyJob(1, 1000);
    request.settings.previews = false;
    return request;
}

/** A copy of a model whose last bias pushes every logit far below the iso level. */
std::filesystem::path modelThatIsOutsideEverywhere(const std::filesystem::path& model, const std::filesystem::path& folder) {
    std::filesystem::copy(model, folder, std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    std::filesystem::permissions(folder / "model.safetensors", std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    std::fstream file(folder / "model.safetensors", std::ios::binary | std::ios::in | std::ios::out);
    std::uint64_t headerSize = 0;
    file.read(reinterpret_cast<char*>(&headerSize), sizeof headerSize);
    std::string header(headerSize, ' ');
    file.read(header.data(), static_cast<std::streamsize>(headerSize));
    const auto offset = nlohmann::json::parse(header)["vae.geo_decoder.output_proj.bias"]["data_offsets"][0].get<std::uint64_t>();
    const float bias = -1000.0F;
    file.seekp(static_cast<std::streamoff>(sizeof headerSize + headerSize + offset));
    file.write(reinterpret_cast<const char*>(&bias), sizeof bias);
    return folder;
}

std::shared_ptr<const Mesh> meshOf(EventLog& log, JobId id) {
    for (const auto& finished : log.all<JobFinished>()) {
        if (finished.id == id) {
            return finished.mesh;
        }
    }
    return nullptr;
}

/** The largest difference as a share of the largest value. */
double relativeDifference(const std::vector<float>& actual, const std::vector<float>& expected) {
    float largest = 0.0F;
    float difference = actual.size() == expected.size() ? 0.0F : std::numeric_limits<float>::infinity();
    for (std::size_t i = 0; i < std::min(actual.size(), expected.size()); ++i) {
        largest = std::max(largest, std::abs(expected[i]));
        difference = std::max(difference, std::abs(actual[i] - expected[i]));
    }
    return difference / largest;
}

ErrorCode failureOf(EventLog& log, JobId id) {
    for (const auto& failed : log.all<JobFailed>()) {
        if (failed.id == id) {
            return failed.error.code();
        }
    }
    return ErrorCode::Internal;
}

}  // namespace

class TestJobService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheWholeStoryInOrder() {
        EventLog log;
        JobService service(tinyEngine(true), log.listener());
        const JobId id = service.submit(tinyJob());
        QVERIFY(log.waitForEnd(id));

        QCOMPARE(log.all<EngineLoading>().size(), std::size_t{1});
        QCOMPARE(log.all<EngineWarmingUp>().size(), std::size_t{1});
        QCOMPARE(log.all<EngineReady>().size(), std::size_t{1});
        QVERIFY(log.all<EngineReady>().front().warmUpSeconds > 0.0);

        std::vector<Stage> stages;
        for (const auto& started : log.all<JobStageStarted>()) {
            stages.push_back(started.stage);
        }
        const std::vector<Stage> expected{Stage::Preprocess,    Stage::EncodeImage,  Stage::Sampling,
                                          Stage::DecodeLatents, Stage::DecodeVolume, Stage::ExtractSurface};
        QCOMPARE(stages, expected);

        for (const Stage stage : {Stage::Sampling, Stage::DecodeVolume}) {
            std::int64_t done = 0;
            std::int64_t total = 0;
            for (const auto& progress : log.all<JobProgress>()) {
                if (progress.stage == stage) {
                    QVERIFY(progress.done >= done && progress.total >= total);
                    done = progress.done;
                    total = progress.total;
                }
            }
            QVERIFY(total > 0);
            QCOMPARE(done, total);
        }

        QVERIFY(log.all<JobPreview>().size() >= 3);
        for (const auto& preview : log.all<JobPreview>()) {
            QVERIFY(!preview.mesh->empty());
        }
        const auto finished = log.all<JobFinished>();
        QCOMPARE(finished.size(), std::size_t{1});
        QVERIFY(!finished.front().mesh->empty());
        const StageTimings& timings = finished.front().timings;
        // The stages follow one another within the job, so they can't take longer than all of it.
        double sum = timings.previewSeconds;
        for (const Stage stage : expected) {
            QVERIFY(timings.seconds.contains(stage));
            QVERIFY(timings.seconds.at(stage) > 0.0);
            sum += timings.seconds.at(stage);
        }
        QCOMPARE(timings.seconds.size(), expected.size());
        QVERIFY(timings.previewSeconds > 0.0);
        QVERIFY(sum <= timings.totalSeconds * 1.01);
        QVERIFY(timings.fieldQueries > 0 && timings.chunkSize > 0);
    }

    void everyThreadCanReportItsOverflow() {
        // Without a stack of its own for signals a thread's overflow ends the process without a report.
        EventLog log;
        std::mutex mutex;
        std::map<std::thread::id, bool> reports;
        const JobListener listener = log.listener();
        JobService service(tinyEngine(), [&](const JobEvent& event) {
            stack_t stack{};
            if (::sigaltstack(nullptr, &stack) == 0) {
                const std::scoped_lock lock(mutex);
                reports[std::this_thread::get_id()] = (stack.ss_flags & SS_DISABLE) == 0;
            }
            listener(event);
        });
        QVERIFY(log.waitForEnd(service.submit(tinyJob())));
        const std::scoped_lock lock(mutex);
        reports.erase(std::this_thread::get_id());
        QVERIFY(reports.size() >= 2);  // the worker's thread and that of the surfaces
        QVERIFY(std::ranges::all_of(reports, [](const auto& each) { return each.second; }));
    }

    void sameSeedSameMesh() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        const JobId first = service.submit(tinyJob(7));
        const JobId again = service.submit(tinyJob(7));
        const JobId other = service.submit(tinyJob(8));
        QVERIFY(log.waitForEnd(other));
        QVERIFY(meshOf(log, first) && meshOf(log, again) && meshOf(log, other));
        QVERIFY(meshOf(log, first)->vertices == meshOf(log, again)->vertices);
        QVERIFY(meshOf(log, first)->triangles == meshOf(log, again)->triangles);
        QVERIFY(meshOf(log, first)->vertices != meshOf(log, other)->vertices);
    }

    void keptLatentsGiveOtherMeshesWithoutSampling() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        const JobId sampled = service.submit(tinyJob(7));
        QVERIFY(log.waitForEnd(sampled));
        const JobFinished original = log.all<JobFinished>().front();
        QVERIFY(original.latents &&
                original.latents->values.size() == static_cast<std::size_t>(original.latents->tokens) * original.latents->channels);

        JobRequest again{{}, original.settings, original.latents, {}};
        const JobId same = service.submit(again);
        again.settings.octreeResolution = 64;
        const JobId finer = service.submit(again);
        again.settings.octreeResolution = original.settings.octreeResolution;
        again.settings.isoLevel = 0.05;
        const JobId thinner = service.submit(again);
        QVERIFY(log.waitForEnd(thinner));
        QVERIFY(meshOf(log, same) && meshOf(log, finer) && meshOf(log, thinner));
        QVERIFY(meshOf(log, same)->vertices == original.mesh->vertices);
        QVERIFY(meshOf(log, same)->triangles == original.mesh->triangles);
        QVERIFY(meshOf(log, finer)->triangles.size() > original.mesh->triangles.size());
        QVERIFY(meshOf(log, thinner)->vertices != original.mesh->vertices);
        QCOMPARE(log.all<JobFinished>().back().latents, original.latents);

        const auto stages = log.all<JobStageStarted>();
        QCOMPARE(std::count_if(stages.begin(), stages.end(), [](const auto& each) { return each.stage == Stage::Sampling; }), 1);
    }

    void latentsAreTheRightOnesWhenSamplingEnds() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        const JobId id = service.submit(tinyJob(7));
        QVERIFY(log.waitForEnd(id));
        const auto sampled = log.all<JobSampled>();
        QCOMPARE(sampled.size(), std::size_t{1});
        QCOMPARE(sampled.front().id, id);
        QCOMPARE(sampled.front().latents, log.all<JobFinished>().front().latents);
        bool decoding = false;
        for (const JobEvent& event : log.events()) {
            const auto* stage = std::get_if<JobStageStarted>(&event);
            decoding = decoding || (stage != nullptr && stage->stage == Stage::DecodeLatents);
            QVERIFY(!decoding || !std::holds_alternative<JobSampled>(event));
        }
        QVERIFY(decoding);
    }

    void seedsGiveWhatSingleJobsGive_data() {
        QTest::addColumn<QString>("model");
        for (const char* model : {"hy3d-2.0-tiny", "hy3d-2.0-turbo-tiny", "hy3d-2.1-tiny"}) {
            QTest::newRow(model) << QString::fromLatin1(model);
        }
    }

    void seedsGiveWhatSingleJobsGive() {
        QFETCH(QString, model);
        EngineSettings engine = tinyEngine();
        engine.model = engine.model.parent_path() / model.toStdString();
        EventLog log;
        JobService service(engine, log.listener());
        const std::vector<std::uint64_t> seeds{7, 1, 123456789};
        for (const std::uint64_t seed : seeds) {
            QVERIFY(log.waitForEnd(service.submit(tinyJob(seed, 4))));
        }
        const auto singles = log.all<JobSampled>();
        QCOMPARE(singles.size(), seeds.size());
        JobRequest many = tinyJob(99, 4);
        many.seeds = seeds;
        const JobId id = service.submit(many);
        QVERIFY(log.waitForEnd(id));

        const auto variants = log.all<JobVariant>();
        QCOMPARE(variants.size(), seeds.size());
        for (std::size_t i = 0; i < seeds.size(); ++i) {
            QCOMPARE(variants[i].id, id);
            QCOMPARE(variants[i].index, static_cast<int>(i));
            QCOMPARE(variants[i].seed, seeds[i]);
            const double difference = relativeDifference(variants[i].latents->values, singles[i].latents->values);
            QVERIFY2(difference <= 1e-3, qPrintable(QString::number(difference)));
        }
        const JobFinished finished = log.all<JobFinished>().back();
        QCOMPARE(finished.id, id);
        QCOMPARE(finished.settings.seed, seeds.front());
        QCOMPARE(finished.latents, variants.front().latents);
        QVERIFY(finished.mesh->vertices == variants.front().mesh->vertices);
        const auto stages = log.all<JobStageStarted>();
        const auto sampledOnce = [id](const auto& each) { return each.id == id && each.stage == Stage::Sampling; };
        QCOMPARE(std::count_if(stages.begin(), stages.end(), sampledOnce), 1);
    }

    void picturesThatWaitAreSampledTogetherIfAskedTo() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        service.setPicturesPerBatch(2);
        const JobId first = service.submit(longJob());
        QVERIFY(log.waitFor<JobProgress>([first](const auto& event) { return event.id == first; }));
        const std::vector<JobId> others{service.submit(tinyJob(1)), service.submit(tinyJob(2)), service.submit(tinyJob(3))};
        service.cancel(first);
        for (const JobId id : others) {
            QVERIFY(log.waitForEnd(id));
            QVERIFY(meshOf(log, id));
        }
        const std::vector<JobEvent> events = log.events();
        const auto placeOf = [&events](JobId id, Stage stage) {
            return std::find_if(events.begin(), events.end(), [&](const JobEvent& event) {
                const auto* started = std::get_if<JobStageStarted>(&event);
                return started != nullptr && started->id == id && started->stage == stage;
            });
        };
        QVERIFY(placeOf(others[1], Stage::Sampling) < placeOf(others[0], Stage::DecodeLatents));
        QVERIFY(placeOf(others[2], Stage::Sampling) > placeOf(others[1], Stage::DecodeLatents));
    }

    void tooManySeedsAreRefused() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        JobRequest many = tinyJob();
        many.seeds.resize(kMostVariants + 1);
        const JobId id = service.submit(many);
        QVERIFY(log.waitForEnd(id));
        QCOMPARE(failureOf(log, id), ErrorCode::InvalidArgument);
    }

    void rememberedValuesChangeNoMesh() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        const JobId sampled = service.submit(tinyJob(7));
        QVERIFY(log.waitForEnd(sampled));
        const JobFinished original = log.all<JobFinished>().front();
        const auto decode = [&](const std::shared_ptr<const ShapeLatents>& latents, double iso, int resolution, DecoderKind decoder) {
            JobRequest request{{}, original.settings, latents, {}};
            request.settings.isoLevel = iso;
            request.settings.octreeResolution = resolution;
            request.settings.decoder = decoder;
            const JobId id = service.submit(request);
            return log.waitForEnd(id) ? meshOf(log, id) : nullptr;
        };
        const std::vector<std::tuple<double, int, DecoderKind>> walk{{0.0, 80, DecoderKind::Sparse},
                                                                     {0.05, 80, DecoderKind::Sparse},
                                                                     {-0.05, 40, DecoderKind::Dense},
                                                                     {0.0, 40, DecoderKind::Dense}};
        for (const auto& [iso, resolution, decoder] : walk) {
            const auto warm = decode(original.latents, iso, resolution, decoder);
            // Other latents of the same values: nothing is remembered of them.
            const auto cold = decode(std::make_shared<const ShapeLatents>(*original.latents), iso, resolution, decoder);
            QVERIFY(warm && cold);
            QVERIFY(warm->triangles == cold->triangles);
            for (std::size_t i = 0; i < warm->vertices.size(); ++i) {
                for (std::size_t axis = 0; axis < 3; ++axis) {
                    QVERIFY(std::abs(warm->vertices[i][axis] - cold->vertices[i][axis]) < 1e-5F);
                }
            }
        }
    }

    void latentsOfAnotherModelAreRefused() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        for (const ShapeLatents& wrong : {ShapeLatents{3, 5, std::vector<float>(15)}, ShapeLatents{512, 64, {}}, ShapeLatents{}}) {
            const JobId id = service.submit({{}, tinyJob().settings, std::make_shared<const ShapeLatents>(wrong), {}});
            QVERIFY(log.waitForEnd(id));
            QCOMPARE(failureOf(log, id), ErrorCode::InvalidArgument);
        }
    }

    void previewsDoNotChangeTheResult() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        JobRequest quiet = tinyJob(7);
        quiet.settings.previews = false;
        const JobId with = service.submit(tinyJob(7));
        const JobId without = service.submit(quiet);
        QVERIFY(log.waitForEnd(without));
        QVERIFY(meshOf(log, with)->vertices == meshOf(log, without)->vertices);
        for (const auto& preview : log.all<JobPreview>()) {
            QCOMPARE(preview.id, with);
        }
    }

    void cancelStopsWithinAStepAndTheNextJobWorks() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        const JobId id = service.submit(longJob());
        QVERIFY(log.waitFor<JobProgress>([id](const auto& event) { return event.id == id && event.done >= 2; }));
        service.cancel(id);
        const std::int64_t doneThen = log.all<JobProgress>().back().done;
        QVERIFY(log.waitForEnd(id));
        QCOMPARE(log.all<JobCancelled>().size(), std::size_t{1});
        // At most the step that was running, and one whose event raced with the request.
        QVERIFY(log.all<JobProgress>().back().done <= doneThen + 2);

        const JobId next = service.submit(tinyJob());
        QVERIFY(log.waitForEnd(next));
        QVERIFY(meshOf(log, next));
        QCOMPARE(log.all<EngineLoading>().size(), std::size_t{1});  // the model stayed
    }

    void cancelOfAWaitingJobIsImmediate() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        const JobId running = service.submit(longJob());
        const JobId waiting = service.submit(tinyJob());
        service.cancel(waiting);
        QVERIFY(log.waitFor<JobCancelled>([waiting](const auto& event) { return event.id == waiting; }));
        QCOMPARE(log.all<JobCancelled>().size(), std::size_t{1});  // while the other goes on
        QVERIFY(log.all<JobFinished>().empty());
        service.cancel(running);
        QVERIFY(log.waitForEnd(running));
        for (const auto& started : log.all<JobStageStarted>()) {
            QVERIFY(started.id != waiting);
        }
    }

    void badJobsFailInWordsAndTheNextWorks() {
        EventLog log;
        JobService service(tinyEngine(), log.listener());
        JobRequest zeroSteps = tinyJob();
        zeroSteps.settings.steps = 0;
        JobRequest transparent = tinyJob();
        std::fill(transparent.views[0].image.rgba.begin(), transparent.views[0].image.rgba.end(), std::uint8_t{0});
        JobRequest nothing = tinyJob();
        nothing.views.clear();
        JobRequest sizeZero = tinyJob();
        sizeZero.views[0].image = {};
        const JobId a = service.submit(zeroSteps);
        const JobId b = service.submit(transparent);
        const JobId c = service.submit(nothing);
        const JobId d = service.submit(sizeZero);
        const JobId good = service.submit(tinyJob());
        QVERIFY(log.waitForEnd(good));
        QCOMPARE(failureOf(log, a), ErrorCode::InvalidArgument);
        QCOMPARE(failureOf(log, b), ErrorCode::EmptyImage);
        QVERIFY(failureOf(log, c) == ErrorCode::InvalidArgument || failureOf(log, c) == ErrorCode::EmptyImage);
        QCOMPARE(failureOf(log, d), ErrorCode::EmptyImage);
        QVERIFY(meshOf(log, good));
    }

    void emptySurfaceIsAnErrorThatSaysWhatToChange() {
        const QTemporaryDir folder;
        EngineSettings settings = tinyEngine();
        settings.model = modelThatIsOutsideEverywhere(settings.model, folder.path().toStdString());
        EventLog log;
        JobService service(settings, log.listener());
        const JobId id = service.submit(tinyJob());
        QVERIFY(log.waitForEnd(id));
        QCOMPARE(failureOf(log, id), ErrorCode::EmptySurface);
        QVERIFY(log.all<JobFailed>().front().error.message().find("iso level") != std::string::npos);
    }

    void weightsThatAreCutOffBetweenJobsFailTheJobInWords() {
        const QTemporaryDir folder;
        EngineSettings settings = tinyEngine();
        std::filesystem::copy(settings.model, folder.path().toStdString(), std::filesystem::copy_options::recursive);
        settings.model = folder.path().toStdString();
        const std::filesystem::path weights = settings.model / "model.safetensors";
        std::filesystem::permissions(weights, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
        settings.placement = WeightsPlacement::Staged;  // every job reads the weights again
        EventLog log;
        JobService service(settings, log.listener());
        const JobId before = service.submit(tinyJob());
        QVERIFY(log.waitForEnd(before));
        QVERIFY(meshOf(log, before));
        std::filesystem::resize_file(weights, std::filesystem::file_size(weights) / 8);
        for (int attempt = 0; attempt < 2; ++attempt) {
            const JobId id = service.submit(tinyJob());
            QVERIFY(log.waitForEnd(id));
            QCOMPARE(failureOf(log, id), ErrorCode::CorruptFile);
            const std::string message = log.all<JobFailed>().back().error.message();
            QVERIFY2(message.find("model.safetensors") != std::string::npos, message.c_str());
            QVERIFY2(message.find("Load the model again") != std::string::npos, message.c_str());
        }
    }

    void missingModelFailsTheEngineAndEveryJob() {
        EngineSettings settings = tinyEngine();
        settings.model = "/nonexistent/model";
        EventLog log;
        JobService service(settings, log.listener());
        const JobId id = service.submit(tinyJob());
        QVERIFY(log.waitForEnd(id));
        QCOMPARE(log.all<EngineFailed>().front().error.code(), ErrorCode::FileNotFound);
        QCOMPARE(failureOf(log, id), ErrorCode::FileNotFound);
        QVERIFY(log.all<JobFailed>().front().error.message().find("/nonexistent/model") != std::string::npos);
    }

    void cudaThatIsMissingIsASentenceAndTheCpuTakesOver() {
        EngineSettings settings = tinyEngine();
        settings.device = DeviceKind::Cuda;
        EventLog log;
        JobService service(settings, log.listener());
        const JobId id = service.submit(tinyJob());
        QVERIFY(log.waitForEnd(id));
        QVERIFY(meshOf(log, id));
        const EngineReady ready = log.all<EngineReady>().front();
        if (ready.device.starts_with("CPU")) {
            QVERIFY(!ready.notice.empty());
        }
    }

    void aServiceWaitsForTheOneBeforeToLetGoOfTheDevice() {
        EventLog log;
        EventLog nextLog;
        std::atomic<int> searches{0};
        std::atomic<bool> searchedTooEarly{false};
        const auto turn = std::make_shared<DeviceTurn>();
        auto service = std::make_unique<JobService>(tinyEngine(), log.listener(), JobServiceParts{turn, {}});
        const JobId id = service->submit(longJob());
        QVERIFY(log.waitFor<JobProgress>([id](const auto& event) { return event.id == id; }));
        JobService next(tinyEngine(), nextLog.listener(), JobServiceParts{turn, [&](DeviceKind, int) {
                                                                              ++searches;
                                                                              searchedTooEarly = log.all<JobCancelled>().empty();
                                                                              return std::vector<int>{0};
                                                                          }});
        const JobId nextJob = next.submit(tinyJob());
        QCOMPARE(nextLog.all<JobQueued>().size(), std::size_t{1});
        QCOMPARE(nextLog.all<EngineLoading>().size(), std::size_t{0});
        service.reset();
        QVERIFY(nextLog.waitForEnd(nextJob));
        QVERIFY(meshOf(nextLog, nextJob));
        QCOMPARE(searches.load(), 1);
        QVERIFY(!searchedTooEarly);
    }

    void destructionEndsARunningJobWithinAStep() {
        EventLog log;
        auto service = std::make_unique<JobService>(tinyEngine(), log.listener());
        const JobId id = service->submit(longJob());
        QVERIFY(log.waitFor<JobProgress>([id](const auto& event) { return event.id == id; }));
        const std::int64_t doneThen = log.all<JobProgress>().back().done;
        service.reset();
        // At most the step that was running, and one whose event raced with the request.
        QVERIFY(log.all<JobProgress>().back().done <= doneThen + 2);
        QVERIFY(log.all<JobFinished>().empty());
    }
};

ORFEAS_TEST(TestJobService, QCoreApplication)
#include "test_job_service.moc"
