#include <QCoreApplication>
#include "../golden/golden_support.h"
#include "dit/make_denoiser.h"
#include "orfeas/sampling_work.h"
#include "sampler/sampler.h"
#include "sampler/thrifty_guidance.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** The sampling loop: the reference's chain, guidance strategies, observer, cancellation and noise. */
class TestSampler : public QObject {
    Q_OBJECT

private:
    /** v = context mean - x: every quantity of the loop can be computed by hand. Counts its calls. */
    class LinearDenoiser : public Denoiser {
    public:
        explicit LinearDenoiser(bool distilled = false) : m_distilled(distilled) {}
        [[nodiscard]] at::Tensor velocity(const at::Tensor& latents, double t, const at::Tensor& context, double guidance) override {
            ++calls;
            passes += latents.size(0);
            times.push_back(t);
            lastGuidance = guidance;
            lastBatch = latents.size(0);
            return context.mean({1, 2}, /*keepdim=*/true) - latents;
        }
        [[nodiscard]] bool guidanceDistilled() const override { return m_distilled; }
        [[nodiscard]] std::int64_t latentChannels() const override { return 2; }

        int calls = 0;
        std::int64_t passes = 0;
        std::vector<double> times;
        double lastGuidance = 0.0;
        std::int64_t lastBatch = 0;

    private:
        bool m_distilled;
    };

    static Schedule flow(int steps) { return {flowMatchingSigmas(steps, 1.0), 1000.0}; }

private Q_SLOTS:
    void followsTheReference_data() { addCaseRows(5e-2, kRoutedTolerance); }
    void followsTheReference();
    void choosesGuidance();
    void skipsWhatMovesNothing();
    void observerSeesCleanEstimate();
    void reportsAndCancels();
    void noiseFollowsSeed();
    void guidesWithinAnInterval();
    void continuesVelocities();
    void workIsCounted_data();
    void workIsCounted();
};

void TestSampler::followsTheReference() {
    QFETCH(QString, name);
    QFETCH(int, dtype);
    QFETCH(double, tolerance);
    const c10::InferenceMode inference;
    const LoadedCase loaded(name.toStdString(), static_cast<at::ScalarType>(dtype));
    const GoldenCase& golden = loaded.golden;
    const auto denoiser = makeDenoiser(loaded.config().model, loaded.weights);
    const auto guidance = makeGuidance(*denoiser, golden.tensor("tokens").to(loaded.device.dtype), golden.guidanceScale);
    const Schedule schedule = makeSchedule(loaded.config().scheduler, golden.steps);
    double worst = 0.0;
    int seen = 0;
    const at::Tensor latents =
        sampleLatents(*guidance, schedule, golden.tensor("noise"), loaded.device, JobContext{}, [&](const SamplerStep& step) {
            worst = std::max(worst, relativeDifference(step.next, golden.tensor("latents." + std::to_string(step.index))));
            ++seen;
        });
    QCOMPARE(seen, golden.steps);
    QVERIFY2(worst <= tolerance, qPrintable(QString::number(worst)));
    QCOMPARE(latents.scalar_type(), at::kFloat);
    VERIFY_CLOSE(latents, golden.tensor("latents." + std::to_string(golden.steps - 1)), tolerance);
}

void TestSampler::choosesGuidance() {
    const at::Tensor context = at::full({1, 3, 4}, 2.0F);
    const at::Tensor latents = at::ones({1, 5, 2});
    LinearDenoiser plain;
    LinearDenoiser distilled(true);

    // v_c = 2 - 1, v_u = 0 - 1, guided = v_u + 5 (v_c - v_u) = 9
    const GuidedVelocity guided = makeTwoPassGuidance(plain, context, 5.0)->evaluate(latents, 0.5);
    QCOMPARE(plain.lastBatch, std::int64_t{2});
    QCOMPARE(guided.modelOutput.size(0), std::int64_t{2});
    const GuidedVelocity collapsed = makeGuidance(plain, context, 5.0)->evaluate(latents, 0.5);
    QCOMPARE(plain.lastBatch, std::int64_t{1});
    QVERIFY(at::equal(collapsed.modelOutput, guided.modelOutput));
    QVERIFY(at::equal(collapsed.velocity, guided.velocity));
    QVERIFY(at::equal(guided.velocity, at::full({1, 5, 2}, 9.0F)));

    const GuidedVelocity off = makeGuidance(plain, context, 1.0)->evaluate(latents, 0.5);
    QCOMPARE(plain.lastBatch, std::int64_t{1});
    QVERIFY(at::equal(off.velocity, at::full({1, 5, 2}, 1.0F)));
    QVERIFY(at::equal(makeTwoPassGuidance(plain, context, 1.0)->evaluate(latents, 0.5).velocity, off.velocity));

    const GuidedVelocity input = makeGuidance(distilled, context, 5.0)->evaluate(latents, 0.5);
    QCOMPARE(distilled.lastBatch, std::int64_t{1});
    QCOMPARE(distilled.lastGuidance, 5.0);
    QVERIFY(at::equal(input.velocity, off.velocity));
}

void TestSampler::skipsWhatMovesNothing() {
    LinearDenoiser denoiser;
    const auto guidance = makeGuidance(denoiser, at::zeros({1, 1, 1}), 1.0);
    const at::Tensor noise = at::ones({1, 4, 2});
    // sigma 0, 1/3, 2/3, 1, 1: three steps of 1/3 leave (2/3)^3, and the fourth has no length
    const at::Tensor latents = sampleLatents(*guidance, flow(4), noise, ComputeDevice{}, JobContext{});
    QCOMPARE(denoiser.calls, 3);
    QCOMPARE(denoiser.times.front(), 0.0);
    VERIFY_CLOSE(latents, at::full({1, 4, 2}, 8.0 / 27.0), 1e-6);
    QVERIFY(at::equal(noise, at::ones({1, 4, 2})));
}

void TestSampler::observerSeesCleanEstimate() {
    LinearDenoiser denoiser;
    const auto guidance = makeGuidance(denoiser, at::full({1, 1, 1}, 3.0F), 1.0);
    std::vector<double> estimates;
    at::Tensor last;
    const at::Tensor latents =
        sampleLatents(*guidance, flow(3), at::ones({1, 4, 2}), ComputeDevice{}, JobContext{}, [&](const SamplerStep& step) {
            estimates.push_back(step.cleanEstimate().mean().item<double>());
            QCOMPARE(step.nextSigma >= step.sigma, true);
            last = step.next;
        });
    // x = 1, v = 2: x0 = 3. Then x = 2, v = 1, sigma 0.5: x0 = 2.5. The last step has no length: x0 is x itself.
    QCOMPARE(estimates, (std::vector<double>{3.0, 2.5, 2.5}));
    QVERIFY(at::equal(last, latents));
}

void TestSampler::reportsAndCancels() {
    LinearDenoiser denoiser;
    const auto guidance = makeGuidance(denoiser, at::zeros({1, 1, 1}), 1.0);
    std::stop_source stop;
    JobContext context;
    context.stop = stop.get_token();
    std::int64_t total = 0;
    std::int64_t done = 0;
    context.onProgress = [&](Stage stage, std::int64_t now, std::int64_t units) {
        QCOMPARE(stage, Stage::Sampling);
        done = now;
        total = units;
        if (now == 3) {
            stop.request_stop();
        }
    };
    VERIFY_ERROR(sampleLatents(*guidance, flow(10), at::ones({1, 4, 2}), ComputeDevice{}, context), ErrorCode::Cancelled);
    QCOMPARE(total, std::int64_t{10});
    QCOMPARE(done, std::int64_t{3});
    QCOMPARE(denoiser.calls, 3);
}

void TestSampler::noiseFollowsSeed() {
    const at::Tensor noise = initialNoise(512, 64, 1234, ComputeDevice{});
    QCOMPARE(noise.sizes(), at::IntArrayRef({1, 512, 64}));
    QCOMPARE(noise.scalar_type(), at::kFloat);
    QVERIFY(at::equal(noise, initialNoise(512, 64, 1234, LoadedCase::cpu(at::kBFloat16))));
    QVERIFY(!at::equal(noise, initialNoise(512, 64, 1235, ComputeDevice{})));
    QVERIFY(std::abs(noise.mean().item<double>()) < 0.02);
    QVERIFY(std::abs(noise.std().item<double>() - 1.0) < 0.02);
}

void TestSampler::guidesWithinAnInterval() {
    const at::Tensor context = at::full({1, 3, 4}, 2.0F);
    const at::Tensor latents = at::ones({1, 5, 2});
    LinearDenoiser denoiser;
    const auto guidance = makeThriftyGuidance(denoiser, context, 5.0, {.guidanceFrom = 0.2, .guidanceUntil = 0.8});
    // v_c = 2 - 1, guided = 9, as above.
    for (const auto& [t, expected] : {std::pair(0.1, 1.0), std::pair(0.2, 9.0), std::pair(0.8, 9.0), std::pair(0.9, 1.0)}) {
        VERIFY_CLOSE(guidance->evaluate(latents, t).velocity, at::full({1, 5, 2}, expected), 1e-6);
    }
    LinearDenoiser distilled(true);
    (void)makeThriftyGuidance(distilled, context, 5.0, {.guidanceFrom = 0.2, .guidanceUntil = 0.8})->evaluate(latents, 0.1);
    QCOMPARE(distilled.lastGuidance, 5.0);  // which has no second pass to leave out
}

void TestSampler::continuesVelocities() {
    const c10::InferenceMode inference;
    /** v = t, whatever the latents are: a line, which is continued without an error. */
    class Line : public LinearDenoiser {
    public:
        at::Tensor velocity(const at::Tensor& latents, double t, const at::Tensor& context, double guidance) override {
            return at::zeros_like(LinearDenoiser::velocity(latents, t, context, guidance)).add_(t);
        }
    };
    const at::Tensor context = at::zeros({1, 1, 4});
    const at::Tensor noise = at::ones({1, 5, 2});
    const auto sampled = [&](LinearDenoiser& denoiser, int reuse) {
        const auto guidance = makeThriftyGuidance(denoiser, context, 1.0, {.reuse = reuse});
        return sampleLatents(*guidance, flow(20), noise, ComputeDevice{}, JobContext{});
    };
    Line exact;
    const at::Tensor expected = sampled(exact, 1);
    QCOMPARE(exact.calls, 19);
    for (const auto& [reuse, calls] : {std::pair(2, 11), std::pair(3, 8), std::pair(4, 7)}) {
        Line thrifty;
        VERIFY_CLOSE(sampled(thrifty, reuse), expected, 1e-5);
        QCOMPARE(thrifty.calls, calls);
    }
    // v = -x: the exact solution is e^-1, and the continued one comes as near to it as Euler's steps do.
    LinearDenoiser curve;
    VERIFY_CLOSE(sampled(curve, 2), noise * std::exp(-1.0), 3e-2);
    LinearDenoiser few;  // too few steps to leave any out
    VERIFY_CLOSE(sampleLatents(*makeThriftyGuidance(few, context, 1.0, {.reuse = 4}), flow(3), noise, ComputeDevice{}, JobContext{}),
                 sampleLatents(*makeOnePassGuidance(few, context, 1.0), flow(3), noise, ComputeDevice{}, JobContext{}), 1e-6);
}

void TestSampler::workIsCounted_data() {
    QTest::addColumn<GenerationSettings>("settings");
    QTest::addColumn<bool>("distilled");
    QTest::addColumn<bool>("fewSteps");
    QTest::addColumn<int>("guided");
    QTest::addColumn<int>("single");
    QTest::newRow("exact") << GenerationSettings{.steps = 50} << false << false << 49 << 0;
    QTest::newRow("without guidance") << GenerationSettings{.steps = 50, .guidanceScale = 1.0} << false << false << 0 << 49;
    QTest::newRow("quicker") << GenerationSettings{.steps = 50, .reuse = 2} << false << false << 26 << 0;
    QTest::newRow("quickest") << GenerationSettings{.steps = 50, .reuse = 2, .guidanceUntil = 0.5} << false << false << 14 << 12;
    QTest::newRow("late guidance") << GenerationSettings{.steps = 11, .reuse = 3, .guidanceFrom = 0.15} << false << false << 3 << 2;
    QTest::newRow("distilled") << GenerationSettings{.steps = 50, .reuse = 2, .guidanceUntil = 0.5} << true << false << 0 << 26;
    QTest::newRow("turbo") << GenerationSettings{.steps = 5} << true << true << 0 << 5;
    QTest::newRow("turbo, too few steps to leave one out") << GenerationSettings{.steps = 3, .reuse = 2} << true << true << 0 << 3;
    QTest::newRow("one step") << GenerationSettings{.steps = 1} << false << false << 1 << 0;
}

/** What is counted is what the sampler does. */
void TestSampler::workIsCounted() {
    QFETCH(GenerationSettings, settings);
    QFETCH(bool, distilled);
    QFETCH(bool, fewSteps);
    QFETCH(int, guided);
    QFETCH(int, single);
    ModelInfo model;
    model.guidanceDistilled = distilled;
    model.fewSteps = fewSteps;
    const SamplingWork work = samplingWork(settings, model);
    QCOMPARE(work.guided, guided);
    QCOMPARE(work.single, single);

    const c10::InferenceMode inference;
    LinearDenoiser denoiser(distilled);
    const auto guidance = makeThriftyGuidance(denoiser, at::zeros({1, 3, 4}), settings.guidanceScale,
                                              {settings.guidanceFrom, settings.guidanceUntil, settings.reuse});
    const Schedule schedule = fewSteps ? Schedule{consistencySigmas(settings.steps, 1000, 100), 1000.0} : flow(settings.steps);
    (void)sampleLatents(*guidance, schedule, at::ones({1, 5, 2}), ComputeDevice{}, JobContext{});
    QCOMPARE(denoiser.passes, std::int64_t{work.passes()});
}

ORFEAS_TEST(TestSampler, QCoreApplication)
#include "test_sampler.moc"
