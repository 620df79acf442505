#include "scenes.h"

#include <QApplication>
#include <QLabel>
#include <QSlider>
#include <QTest>
#include <algorithm>

#include "studio.h"
#include "ui/mask/mask_canvas.h"
#include "ui/mask/mask_dialog.h"
#include "ui/seed_grid.h"
#include "ui/viewport_cards.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

namespace orfeas::test {

namespace {

const SettingValues kSettings{{"steps", 20}, {"resolution", 192}, {"seed", 7}};
/** Few enough triangles that their edges can be told apart. */
const SettingValues kCoarse{{"steps", 20}, {"resolution", 64}, {"seed", 7}};
/** Long enough that the window is seen at work. */
const SettingValues kManySteps{{"steps", 100}, {"resolution", 192}, {"seed", 7}};
/** At twice the size. */
constexpr QSize kLaptop(1000, 720);

QImage pictureOf(QWidget& widget) {
    // A new text asks for a new layout, which asks for a new picture.
    QCoreApplication::processEvents();
    const auto isLaidOut = [&] {
        const QList<QLabel*> labels = widget.findChildren<QLabel*>();
        return std::all_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return !label->isVisible() || label->wordWrap() || label->width() >= label->sizeHint().width();
        });
    };
    Studio::await("room for all texts", isLaidOut);
    return widget.grab().toImage();
}

QImage meshOf(const QString& sample) {
    Studio studio(kSettings);
    studio.add({sample});
    studio.generate();
    studio.settle();
    return pictureOf(studio.window);
}

QImage takeEmpty() {
    Studio studio(kSettings);
    return pictureOf(studio.window);
}

QImage takeWindow() {
    return meshOf(QStringLiteral("train"));
}

QImage takeRocket() {
    return meshOf(QStringLiteral("rocket"));
}

/** Not larger than a laptop shows it. */
QImage takeLarge() {
    Studio studio(kSettings);
    studio.window.resize(kLaptop);
    studio.add({QStringLiteral("rocket")});
    studio.generate();
    studio.settle();
    return pictureOf(studio.window);
}

QImage takeTeapot() {
    return meshOf(QStringLiteral("teapot"));
}

QImage takeSampling() {
    Studio studio(kManySteps);
    studio.add({QStringLiteral("teddy")});
    studio.window.generateCurrent();
    const ViewportWidget& viewport = *studio.window.viewportPanel()->viewport();
    Studio::await("a preview", [&] {
        const PictureEntry& entry = studio.queue().entry(0);
        return entry.state == EntryState::Running && entry.previewStep >= 10 && viewport.mesh() == entry.preview && viewport.isUpToDate();
    });
    return pictureOf(studio.window);
}

QImage takeResult() {
    Studio studio(kCoarse);
    studio.add({QStringLiteral("teapot")});
    studio.generate();
    studio.window.viewportPanel()->viewport()->setDisplayMode(DisplayMode::ShadedWireframe);
    studio.press(Qt::Key_C);
    auto* position = studio.window.findChild<SectionCard*>()->findChild<QSlider*>();
    position->setValue(position->maximum() * 3 / 4);
    studio.settle();
    return pictureOf(studio.window);
}

QImage takeComparison() {
    Studio studio(kCoarse);
    studio.add({QStringLiteral("rocket")});
    studio.generate();
    studio.press(Qt::Key_V);
    const auto coarse = studio.queue().entry(0).result;
    auto* resolution = studio.window.findChild<QSlider*>(QStringLiteral("shape-resolution"));
    resolution->setValue(resolution->value() * 2);
    Studio::await("the finer mesh", [&] { return studio.queue().entry(0).result != coarse; });
    studio.window.viewportPanel()->viewport()->setDisplayMode(DisplayMode::ShadedWireframe);
    studio.settle();
    return pictureOf(studio.window);
}

QImage takeSeedGrid() {
    Studio studio(kSettings);
    studio.add({QStringLiteral("rocket")});
    studio.window.trySeeds();
    const auto* grid = studio.window.findChild<SeedGrid*>();
    Studio::await("the shapes", [&] { return grid->isVisible() && !grid->isRunning(); });
    studio.settle();
    return pictureOf(studio.window);
}

QImage takeQueue() {
    Studio studio(kSettings);
    studio.window.resize(studio.window.width(), 930);  // beside the list there is room for the settings
    studio.add(
        {QStringLiteral("chess"), QStringLiteral("rocket"), QStringLiteral("train"), QStringLiteral("lamp"), QStringLiteral("teddy")});
    studio.window.generateAll();
    const ViewportWidget& viewport = *studio.window.viewportPanel()->viewport();
    Studio::await("the second picture's preview", [&] {
        const PictureEntry& second = studio.queue().entry(1);
        return second.state == EntryState::Running && second.preview && viewport.mesh() == second.preview && viewport.isUpToDate();
    });
    return pictureOf(studio.window);
}

QImage takeMask() {
    Studio studio(kSettings);
    studio.add({QStringLiteral("teddy")});
    studio.window.editMask();
    auto* dialog = studio.window.findChild<MaskDialog*>();
    Studio::await("the mask", [&] { return dialog->isReady() && dialog->isVisible(); });
    MaskCanvas& canvas = *dialog->canvas();
    canvas.setTool(MaskTool::Erase);
    canvas.setBrushSize(60);
    const auto at = [&](int x, int y) { return canvas.fromPicture(QPointF(x, y)).toPoint(); };
    QTest::mousePress(&canvas, Qt::LeftButton, {}, at(120, 290));
    for (int x = 120; x <= 190; x += 5) {
        QTest::mouseMove(&canvas, at(x, 290 - (x - 120) / 4));
    }
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at(190, 272));
    return pictureOf(*dialog);
}

}  // namespace

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> kScenes{
        {"empty", "en", true, takeEmpty},   {"sampling", "en", true, takeSampling},  {"result", "en", true, takeResult},
        {"window", "en", true, takeWindow}, {"compare", "en", true, takeComparison}, {"seed-grid", "en", true, takeSeedGrid},
        {"queue", "en", true, takeQueue},   {"mask", "en", true, takeMask},          {"light", "en", false, takeRocket},
        {"german", "de", true, takeTeapot}, {"scale200", "en", true, takeLarge},
    };
    return kScenes;
}

}  // namespace orfeas::test
