#include <array>

#include "../golden/golden_support.h"
#include "core/compute_device.h"
#include "pipeline/drawn_picture.h"
#include "pipeline/load_pipeline.h"
#include "pipeline/model_parts.h"
#include "support/test_registry.h"

using namespace orfeas;
using namespace orfeas::test;

/** Where memory is short the networks take turns, and the shapes stay the same. */
class TestStaged : public QObject {
    Q_OBJECT

private:
    static GenerationSettings quick() {
        GenerationSettings settings;
        settings.steps = 4;
        settings.octreeResolution = 32;
        return settings;
    }

    static std::unique_ptr<ShapePipeline> pipeline(WeightsPlacement placement) {
        EngineSettings settings;
        settings.model = goldenPath("hy3d-2.0-tiny");
        settings.placement = placement;
        settings.oracleField = true;  // the little network's own field may have no surface
        return loadPipeline(settings, selectComputeDevice(DeviceKind::Auto, Precision::Float32));
    }

private Q_SLOTS:
    void givesTheSameShapes();
    void remeshesWhatWasSampled();
    void decidesByFreeMemory();
    void decidesAgainOnceThereIsMemory();
    void takesTurnsAfterMemoryRanOut();
    void aDecisionOfTheUserStays();
};

void TestStaged::givesTheSameShapes() {
    const c10::InferenceMode inference;
    const auto resident = pipeline(WeightsPlacement::Resident);
    const auto staged = pipeline(WeightsPlacement::Staged);
    QVERIFY(resident->device().notice.empty());
    QVERIFY(!staged->device().notice.empty());
    JobContext context;
    int previews = 0;
    context.onPreview = [&previews](int, const Mesh&) { ++previews; };
    for (int job = 0; job < 2; ++job) {  // the second finds the VAE where the encoder is wanted
        const auto a = resident->generate({{View::Front, drawnPicture(job)}}, quick(), {}).result;
        const auto b = staged->generate({{View::Front, drawnPicture(job)}}, quick(), context).result;
        QVERIFY(at::equal(a.shape.latents.cpu(), b.shape.latents.cpu()));
        QVERIFY(at::equal(a.shape.features.cpu(), b.shape.features.cpu()));
    }
    QVERIFY(previews > 0);  // there is room for them on a machine that builds this
    staged->useOwnKernels(false);
    resident->useOwnKernels(false);
    QVERIFY(at::equal(resident->generate({{View::Front, drawnPicture(0)}}, quick(), {}).result.shape.latents.cpu(),
                      staged->generate({{View::Front, drawnPicture(0)}}, quick(), {}).result.shape.latents.cpu()));
}

void TestStaged::remeshesWhatWasSampled() {
    const c10::InferenceMode inference;
    const auto staged = pipeline(WeightsPlacement::Staged);
    const auto first = extractMesh(staged->generate({{View::Front, drawnPicture(0)}}, quick(), {}), {});
    GenerationSettings finer = quick();
    finer.octreeResolution = 40;
    const auto again = extractMesh(staged->remesh(first.latents, finer, {}), {});
    QVERIFY(again.mesh.vertices.size() > first.mesh.vertices.size());
    staged->warmUp({});  // takes the VAE away while its field is kept
    QCOMPARE(extractMesh(staged->remesh(first.latents, finer, {}), {}).mesh.vertices.size(), again.mesh.vertices.size());
}

void TestStaged::decidesByFreeMemory() {
    const ComputeDevice device = selectComputeDevice(DeviceKind::Cpu, Precision::Auto);
    constexpr std::int64_t kTooMuch = std::int64_t{1} << 60;
    QVERIFY(!shouldStage(WeightsPlacement::Auto, 1, device));
    QVERIFY(shouldStage(WeightsPlacement::Auto, kTooMuch, device));
    QVERIFY(!shouldStage(WeightsPlacement::Resident, kTooMuch, device));
    QVERIFY(shouldStage(WeightsPlacement::Staged, 1, device));
}

namespace {

/** The networks of a golden model, on a device with as much memory as a test says. */
struct ScarceParts {
    bool fits = false;
    ModelConfig config = readModelConfig(goldenPath("hy3d-2.0-tiny/config.yaml"));
    ModelParts parts;

    explicit ScarceParts(bool enough, WeightsPlacement placement = WeightsPlacement::Auto)
        : fits(enough),
          parts(config, Weights(openWeightSource(goldenPath("hy3d-2.0-tiny/model.safetensors")), ComputeDevice{}), placement,
                [this] { return fits; }) {}

    /** Asks for the networks as a job does. Whether all stayed where they were since the job before. */
    bool jobKeepsThem() {
        const std::array<const void*, 3> now{&parts.conditioner(), &parts.denoiser(), &parts.vae()};
        const bool kept = !parts.takesTurns() && now == before;
        before = now;
        return kept;
    }
    std::array<const void*, 3> before{};
};

}  // namespace

void TestStaged::decidesAgainOnceThereIsMemory() {
    const c10::InferenceMode inference;
    ScarceParts scarce(false);
    for (int job = 0; job < 3; ++job) {
        QVERIFY(!scarce.jobKeepsThem());
        QVERIFY(scarce.parts.takesTurns());
    }
    scarce.fits = true;  // the other model has left the device
    (void)scarce.jobKeepsThem();
    QVERIFY(!scarce.parts.takesTurns());
    QVERIFY(scarce.jobKeepsThem());
    QVERIFY(scarce.jobKeepsThem());
}

void TestStaged::takesTurnsAfterMemoryRanOut() {
    const c10::InferenceMode inference;
    ScarceParts scarce(true);
    QVERIFY(!scarce.parts.takesTurns());
    scarce.parts.takeTurns();
    QVERIFY(scarce.parts.takesTurns());
    int jobs = 0;
    while (scarce.parts.takesTurns()) {  // not at once, as it has just failed, but in the end
        (void)scarce.jobKeepsThem();
        ++jobs;
        QVERIFY(jobs < 1000);
    }
    QVERIFY(jobs > 3);
    (void)scarce.jobKeepsThem();
    QVERIFY(scarce.jobKeepsThem());
}

void TestStaged::aDecisionOfTheUserStays() {
    const c10::InferenceMode inference;
    ScarceParts staged(true, WeightsPlacement::Staged);
    (void)staged.jobKeepsThem();
    QVERIFY(staged.parts.takesTurns());
    ScarceParts resident(false, WeightsPlacement::Resident);
    resident.parts.takeTurns();
    QVERIFY(!resident.parts.takesTurns());
    (void)resident.jobKeepsThem();
    QVERIFY(resident.jobKeepsThem());
}

ORFEAS_TEST(TestStaged, NoApplication)
#include "test_staged.moc"
