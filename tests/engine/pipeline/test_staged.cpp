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

ORFEAS_TEST(TestStaged, NoApplication)
#include "test_staged.moc"
