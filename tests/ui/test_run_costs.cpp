// Expected times and memory, learnt from finished jobs.
#include <QTest>
#include <cmath>

#include "support/test_registry.h"
#include "ui/estimates/run_costs.h"

using namespace orfeas;

namespace {

const QString kDevice = QStringLiteral("NVIDIA H200 (fp16)");

ModelInfo model() {
    ModelInfo info;
    info.name = "mini";
    info.stageBytes = {{Stage::LoadWeights, 1'000'000'000}, {Stage::Sampling, 1'100'000'000}, {Stage::DecodeVolume, 1'200'000'000}};
    info.queryBytes = 4'000;
    return info;
}

/** A machine that takes 0.1 s per pass (the last step has none), (R/100)² s to decode and half a second for the rest. */
RunRecord run(int steps, double guidance, int resolution) {
    RunRecord record;
    record.model = QStringLiteral("mini");
    record.device = kDevice;
    record.settings.steps = steps;
    record.settings.guidanceScale = guidance;
    record.settings.octreeResolution = resolution;
    record.settings.previews = false;
    const double sampling = 0.1 * (steps - 1) * (guidance == 1.0 ? 1 : 2);
    const double decoding = resolution * resolution / 1e4;
    record.timings.seconds = {
        {Stage::Sampling, sampling}, {Stage::DecodeVolume, 0.75 * decoding}, {Stage::ExtractSurface, 0.25 * decoding}};
    record.timings.totalSeconds = sampling + decoding + 0.5;
    record.timings.chunkSize = 262'144;
    return record;
}

GenerationSettings settings(int steps, double guidance, int resolution) {
    return run(steps, guidance, resolution).settings;
}

bool isNear(std::optional<double> value, double expected) {
    return value && std::abs(*value - expected) < 0.02 * expected;
}

}  // namespace

class TestRunCosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guessesNothingWithoutARun() {
        QVERIFY(!RunCosts({}, model(), kDevice).seconds(settings(20, 5, 256)));
        RunRecord other = run(20, 5, 256);
        other.model = QStringLiteral("another");
        QVERIFY(!RunCosts({other}, model(), kDevice).seconds(settings(20, 5, 256)));
        other = run(20, 5, 256);
        other.device = QStringLiteral("CPU, 2 threads (fp32)");
        QVERIFY(!RunCosts({other}, model(), kDevice).seconds(settings(20, 5, 256)));
        // What a dense decoder takes cannot be told from a sparse one.
        GenerationSettings dense = settings(20, 5, 256);
        dense.decoder = DecoderKind::Dense;
        QVERIFY(!RunCosts({run(20, 5, 256)}, model(), kDevice).seconds(dense));
    }

    void oneRunSaysMuch() {
        const RunCosts costs({run(20, 5, 200)}, model(), kDevice);
        QVERIFY(isNear(costs.seconds(settings(20, 5, 200)), 8.3));
        QVERIFY(isNear(costs.seconds(settings(40, 5, 200)), 12.3));  // twice the steps
        QVERIFY(isNear(costs.seconds(settings(20, 1, 200)), 6.4));   // one pass of two
        QVERIFY(isNear(costs.seconds(settings(20, 5, 400)), 20.3));  // with the surface
    }

    void distilledModelsHaveOnePass() {
        ModelInfo turbo = model();
        turbo.guidanceDistilled = true;
        const RunCosts costs({run(20, 1, 200)}, turbo, kDevice);
        QVERIFY(isNear(costs.seconds(settings(20, 5, 200)), 6.4));
    }

    void leftOutEvaluationsTakeNoTime() {
        GenerationSettings quicker = settings(50, 5, 200);
        quicker.reuse = 2;
        GenerationSettings quickest = quicker;
        quickest.guidanceUntil = 0.5;
        const RunRecord exact = run(50, 5, 200);
        const RunCosts costs({exact}, model(), kDevice);
        QVERIFY(isNear(costs.seconds(exact.settings), 9.8 + 4.5));
        QVERIFY(isNear(costs.seconds(quicker), 5.2 + 4.5));   // 26 of 49 evaluations
        QVERIFY(isNear(costs.seconds(quickest), 4.0 + 4.5));  // 12 of them with one pass

        // One pass saves less than half of two: a run of this kind says so, and exact ones are told by their own.
        RunRecord measured = exact;
        measured.settings = quickest;
        measured.timings.seconds[Stage::Sampling] = 4.4;
        measured.timings.totalSeconds = 4.4 + 4.5;
        const RunCosts both({exact, measured}, model(), kDevice);
        QVERIFY(isNear(both.seconds(quickest), 4.4 + 4.5));
        QVERIFY(isNear(both.seconds(exact.settings), 9.8 + 4.5));
    }

    void turboModelsEvaluateTheLastStepToo() {
        ModelInfo turbo = model();
        turbo.guidanceDistilled = true;
        turbo.fewSteps = true;
        const RunCosts costs({run(6, 1, 200)}, turbo, kDevice);  // half a second of sampling
        QVERIFY(isNear(costs.seconds(settings(60, 1, 200)), 5.0 + 4.5));
    }

    void followsTheMeasuredGrowth() {
        // Decoding that grows with the third power between 100 and 200.
        RunRecord coarse = run(20, 1, 100);
        RunRecord fine = run(20, 1, 200);
        fine.timings.seconds[Stage::DecodeVolume] = 8 * coarse.timings.seconds.at(Stage::DecodeVolume);
        fine.timings.seconds[Stage::ExtractSurface] = 8 * coarse.timings.seconds.at(Stage::ExtractSurface);
        fine.timings.totalSeconds = 1.9 + 8.0 + 0.5;
        const RunCosts costs({coarse, fine}, model(), kDevice);
        QVERIFY(isNear(costs.seconds(settings(20, 1, 100)), 3.4));
        QVERIFY(isNear(costs.seconds(settings(20, 1, 400)), 66.4));
        QVERIFY(isNear(costs.seconds(settings(20, 1, 150)), 2.4 + std::pow(1.5, 3)));
    }

    void oneSpoiledRunChangesLittle() {
        std::vector<RunRecord> runs(5, run(20, 5, 200));
        runs[2].timings.seconds[Stage::Sampling] = 400.0;
        runs[2].timings.totalSeconds = 500.0;
        runs[3].timings.seconds[Stage::Sampling] = std::nan("");
        QVERIFY(isNear(RunCosts(runs, model(), kDevice).seconds(settings(20, 5, 200)), 8.3));
    }

    void previewsAreCountedWhenTheyAreWanted() {
        RunRecord previewed = run(20, 5, 200);
        previewed.settings.previews = true;
        previewed.timings.previewSeconds = 1.0;
        previewed.timings.totalSeconds += 1.0;
        const RunCosts costs({previewed}, model(), kDevice);
        QVERIFY(isNear(costs.seconds(previewed.settings), 9.3));
        QVERIFY(isNear(costs.seconds(settings(20, 5, 200)), 8.3));
    }

    void remeshedShapesTeachDecodingOnly() {
        RunRecord remeshed = run(20, 5, 400);
        remeshed.timings.seconds.erase(Stage::Sampling);
        const RunCosts costs({run(20, 5, 200), remeshed}, model(), kDevice);
        QVERIFY(isNear(costs.seconds(settings(20, 5, 400)), 20.3));
        QVERIFY(!RunCosts({remeshed}, model(), kDevice).seconds(settings(20, 5, 400)));
    }

    void memoryFollowsTheChunk() {
        QCOMPARE(RunCosts({run(20, 5, 200)}, model(), kDevice).automaticChunk(), std::optional<int>(262'144));
        QCOMPARE(expectedBytes(model(), ModelInfo::kEstimatedChunk, kDevice), std::int64_t(1'200'000'000));
        QCOMPARE(expectedBytes(model(), 262'144, kDevice), std::int64_t(1'200'000'000 + 4'000LL * (262'144 - 32'768)));
        QCOMPARE(expectedBytes(model(), 1'024, kDevice), std::int64_t(1'100'000'000));  // then sampling is the widest
        QCOMPARE(usualChunk(kDevice), ModelInfo::kEstimatedChunk);
        // The CPU takes small chunks, so decoding is not what is widest there.
        const QString cpu = QStringLiteral("CPU, 2 threads (fp32)");
        QCOMPARE(expectedBytes(model(), usualChunk(cpu), cpu), std::int64_t(2'200'000'000));
        // With bf16 only the VAE is wide there.
        const QString half = QStringLiteral("CPU, 2 threads (bf16)");
        QCOMPARE(expectedBytes(model(), 1, half), std::int64_t(2 * (1'200'000'000 - 4'000LL * (32'768 - 1))));
        QCOMPARE(chunkBytes(model(), 1'000, half), std::int64_t(8'000'000));
        QCOMPARE(chunkBytes(model(), 1'000, kDevice), std::int64_t(4'000'000));
        QCOMPARE(chunkBytes(model(), 1'000, QStringLiteral("CPU, 2 threads (fp32)")), std::int64_t(8'000'000));
    }
};

ORFEAS_TEST(TestRunCosts, NoApplication)
#include "test_run_costs.moc"
