// Another mesh of a shape that is kept: iso level, resolution and decoder without sampling.
#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <algorithm>
#include <vector>

#include "gui_test.h"
#include "support/paths.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/settings_panel.h"
#include "ui/shape_bar.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr int kStep = 16;  // of the resolution's slider

/** A window with the mesh of a picture on show. */
class ShapeFixture : public WindowFixture {
public:
    ShapeFixture() {
        EngineSettings engine = testEngine();
        engine.cpuThreads = 2;
        window.useModel(engine, quickSettings());
        REQUIRE_SOON(window.settingsPanel()->settings().steps == 12);
        window.addPictures({resource("samples/teapot.png")}, false);
        REQUIRE_SOON(work.queue.count(EntryState::Ready) == 1);
        generateObject();
        resolution = window.findChild<QSlider*>(QStringLiteral("shape-resolution"));
        decoder = window.findChild<QComboBox*>(QStringLiteral("shapeDecoder"));
    }

    [[nodiscard]] const PictureEntry& entry() const { return work.queue.entry(0); }

    /** Moves the slider by its keys to there, and waits until the mesh is on show. */
    void decodeAt(int cells) const {
        while (resolution->value() != cells / kStep) {
            QTest::keyClick(resolution, resolution->value() < cells / kStep ? Qt::Key_Right : Qt::Key_Left);
        }
        REQUIRE_SOON(entry().settings.octreeResolution == cells && entry().remeshJob == 0);
    }

    QSlider* resolution = nullptr;
    QComboBox* decoder = nullptr;
};

}  // namespace

class TestShapeBar : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }
    void afterEach() override { QSettings().clear(); }

private Q_SLOTS:
    void slidersDecodeTheShapeAgain() {
        WindowFixture fixture;
        fixture.useTestModel();
        GenerationQueue& queue = fixture.window.queue();
        fixture.addObject();
        QVERIFY(!fixture.window.shapeBar()->isVisible());
        fixture.generateObject();
        QVERIFY(fixture.window.shapeBar()->isVisible());
        const auto first = queue.entry(0).result;
        const auto firstSettings = queue.entry(0).settings;

        QSignalSpy sampled(&queue, &GenerationQueue::started);
        auto* resolution = fixture.window.findChild<QSlider*>(QStringLiteral("shape-resolution"));
        resolution->setFocus();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(resolution, Qt::Key_Right);
        }
        QTRY_VERIFY_WITH_TIMEOUT(queue.entry(0).settings.octreeResolution == resolution->value() * 16, kGenerationTimeout);
        QVERIFY(queue.entry(0).result->triangles.size() > first->triangles.size());
        QCOMPARE(fixture.window.viewportPanel()->viewport()->mesh(), queue.entry(0).result);
        QCOMPARE(queue.entry(0).settings.seed, firstSettings.seed);

        auto* iso = fixture.window.findChild<QSlider*>(QStringLiteral("shape-iso"));
        const auto finer = queue.entry(0).result;
        QTest::keyClick(iso, Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(queue.entry(0).result != finer, kGenerationTimeout);
        QVERIFY(queue.entry(0).settings.isoLevel > firstSettings.isoLevel);
        QCOMPARE(sampled.count(), 0);
        QCOMPARE(queue.entry(0).state, EntryState::Done);
    }

    void theNewestWishWins() {
        WindowFixture fixture;
        fixture.useTestModel();
        GenerationQueue& queue = fixture.window.queue();
        fixture.addObject();
        fixture.generateObject();

        GenerationSettings wish = queue.entry(0).settings;
        int meshes = 0;
        connect(&queue, &GenerationQueue::remeshed, this, [&] { meshes += queue.entry(0).remeshJob == 0 ? 1 : 0; });
        for (const int resolution : {64, 80, 96, 112, 40}) {
            wish.octreeResolution = resolution;
            queue.remesh(0, wish);
        }
        QTRY_VERIFY_WITH_TIMEOUT(queue.entry(0).settings.octreeResolution == 40, kGenerationTimeout);
        QCOMPARE(queue.entry(0).remeshJob, JobId(0));
        QVERIFY(!queue.entry(0).wanted);
        QCOMPARE(meshes, 1);
    }

    void anotherDecoderDecodesTheShapeAgain() {
        const ShapeFixture fixture;
        const auto first = fixture.entry().result;
        const GenerationSettings before = fixture.entry().settings;
        QCOMPARE(before.decoder, DecoderKind::Auto);
        QSignalSpy sampled(&fixture.work.queue, &GenerationQueue::started);
        fixture.decoder->setFocus();
        QTest::keyClick(fixture.decoder, Qt::Key_End);
        QCOMPARE(fixture.decoder->currentText(), QStringLiteral("Dense"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.entry().settings.decoder, DecoderKind::Dense, kGenerationTimeout);
        QVERIFY(fixture.entry().result != first);
        QVERIFY(!fixture.entry().result->empty());
        QCOMPARE(fixture.window.viewportPanel()->viewport()->mesh(), fixture.entry().result);
        QCOMPARE(fixture.entry().settings.octreeResolution, before.octreeResolution);
        QCOMPARE(fixture.entry().settings.seed, before.seed);
        QCOMPARE(sampled.count(), 0);
        // The next picture is decoded as the panel says.
        QCOMPARE(fixture.window.settingsPanel()->settings().decoder, DecoderKind::Auto);
    }

    /** One decoding, of the surface's neighbourhood alone: the 2 million points of the whole grid would make the slider slow. */
    void theSliderAsksForFewPoints() {
        ShapeFixture fixture;
        std::vector<std::int64_t> queries;
        connect(&fixture.bridge, &JobBridge::jobFinished, this,
                [&](const JobFinished& event) { queries.push_back(event.timings.fieldQueries); });
        fixture.decodeAt(128);
        QVERIFY(!fixture.entry().result->empty());
        QVERIFY(!queries.empty());
        QVERIFY2(queries.back() > 0 && queries.back() <= 400'000, qPrintable(QString::number(queries.back())));
    }
};

ORFEAS_TEST(TestShapeBar, QApplication)
#include "test_shape_bar.moc"
