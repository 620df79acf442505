// An exported shape that comes back into the window: its picture, settings and seed with it.
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "gui_test.h"
#include "orfeas/mesh_io.h"
#include "orfeas/recipe.h"
#include "support/test_registry.h"
#include "ui/banner.h"
#include "ui/settings_panel.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"
#include "window_fixture.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

Mesh tetrahedron() {
    Mesh mesh;
    mesh.vertices = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    mesh.triangles = {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}};
    return mesh;
}

}  // namespace

class TestOpenedShape : public GuiTest {
    Q_OBJECT

public:
    static void initMain() { isolateFromHome(); }

private Q_SLOTS:
    void bringsEverythingBack() {
        WindowFixture fixture;
        fixture.useTestModel();
        GenerationQueue& queue = fixture.window.queue();
        fixture.addObject();
        GenerationSettings own = fixture.window.settingsPanel()->settings();
        own.reuse = 3;
        own.guidanceUntil = 0.75;
        fixture.window.settingsPanel()->setSettings(own);
        fixture.generateObject();
        const PictureEntry made = queue.entry(0);
        QSignalSpy exported(&fixture.window, &MainWindow::exported);
        const QString file = fixture.folder.filePath(QStringLiteral("chair.glb"));
        fixture.window.exportTo(file.toStdU16String());
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, 60'000);

        queue.remove(0);
        GenerationSettings others = fixture.window.settingsPanel()->settings();
        others.seed = 99;
        others.steps = 3;
        others.reuse = 1;
        others.guidanceUntil = 1.0;
        fixture.window.settingsPanel()->setSettings(others);
        fixture.dropFile(file);
        QTRY_COMPARE(queue.rowCount(), 1);
        const PictureEntry& back = queue.entry(0);
        QCOMPARE(back.state, EntryState::Done);
        QCOMPARE(back.name, QStringLiteral("chair.glb"));
        QVERIFY(back.result && back.result->triangles == made.result->triangles);
        QCOMPARE(fixture.window.viewportPanel()->viewport()->mesh(), back.result);
        QCOMPARE(back.picture, made.picture);
        QVERIFY(back.settings == made.settings);
        QVERIFY(!back.model.isEmpty());
        QCOMPARE(back.model, made.model);
        const GenerationSettings next = fixture.window.settingsPanel()->settingsForJob();
        QCOMPARE(next.seed, made.settings.seed);
        QCOMPARE(next.steps, made.settings.steps);
        QCOMPARE(next.octreeResolution, made.settings.octreeResolution);
        QCOMPARE(next.reuse, 3);
        QCOMPARE(next.guidanceUntil, 0.75);
        QCOMPARE(fixture.window.findChild<QComboBox*>(QStringLiteral("sampling"))->currentText(), QStringLiteral("As given"));
        QVERIFY2(fixture.bannerTexts().isEmpty(), qPrintable(fixture.bannerTexts().join(QLatin1Char('\n'))));

        fixture.generateObject();
        QVERIFY(queue.entry(0).result->triangles == made.result->triangles);
    }

    void saysThatThereIsNothingToRestore() {
        WindowFixture fixture;
        const QString bare = fixture.folder.filePath(QStringLiteral("bare.GLB"));
        writeMesh(tetrahedron(), bare.toStdU16String());
        expectError(QStringLiteral("bare.GLB"));
        fixture.dropFile(bare);
        QTRY_COMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY2(fixture.bannerTexts().first().contains(QStringLiteral("bare.GLB")), qPrintable(fixture.bannerTexts().first()));
        QCOMPARE(fixture.window.queue().rowCount(), 0);
    }

    void refusesPicturesThatLie() {
        WindowFixture fixture;
        const QString lying = fixture.folder.filePath(QStringLiteral("lying.glb"));
        const Recipe recipe{.version = "1",
                            .model = "m",
                            .settings = {},
                            .pictures = {{.view = View::Front, .png = std::string("\x89PNG\r\n\x1a\n and then nothing of the kind")}}};
        writeMesh(tetrahedron(), lying.toStdU16String(), recipe);
        expectError(QStringLiteral("lying.glb"));
        fixture.dropFile(lying);
        QTRY_COMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY2(fixture.bannerTexts().first().contains(QStringLiteral("lying.glb")), qPrintable(fixture.bannerTexts().first()));
        QCOMPARE(fixture.window.queue().rowCount(), 0);
    }

    void tellsOfAnotherModel() {
        WindowFixture fixture;
        fixture.useTestModel();
        const QString foreign = fixture.folder.filePath(QStringLiteral("foreign.glb"));
        Recipe recipe{.version = "1", .model = "another-model", .settings = {}, .pictures = {}};
        recipe.settings.seed = 4711;
        writeMesh(tetrahedron(), foreign.toStdU16String(), recipe);
        fixture.dropFile(foreign);
        QTRY_COMPARE(fixture.window.queue().rowCount(), 1);
        QCOMPARE(fixture.bannerTexts().size(), 1);
        QVERIFY(fixture.bannerTexts().first().contains(QStringLiteral("another-model")));
        QCOMPARE(fixture.window.settingsPanel()->settings().seed, std::uint64_t{4711});
        QVERIFY(fixture.window.queue().entry(0).picture.isNull());
        QVERIFY(fixture.window.queue().entry(0).result);
    }
};

ORFEAS_TEST(TestOpenedShape, QApplication)
#include "test_opened_shape.moc"
