#include "studio.h"

#include <QAction>
#include <QPushButton>
#include <QTest>
#include <variant>

#include "support/paths.h"
#include "ui/mask/crop_tile.h"
#include "ui/mask/input_panel.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

namespace orfeas::test {

namespace {

constexpr QSize kWindowSize(1400, 880);
constexpr int kTimeout = 300'000;
const std::filesystem::path kSamples = test::resource("samples");

}  // namespace

Studio::Studio(const SettingValues& settings) {
    window.resize(kWindowSize);
    window.setSampleFolder(kSamples);
    window.offerModel(testEngine().model);
    window.viewportPanel()->viewport()->setQuality(ViewportQuality::Full);
    window.viewportPanel()->viewport()->setAnimated(false);
    window.useModel(testEngine(), settings);
    await("the model", [this] { return bridge.engineState() && std::holds_alternative<EngineReady>(*bridge.engineState()); });
}

void Studio::await(const char* what, const std::function<bool()>& condition) {
    if (!QTest::qWaitFor(condition, kTimeout)) {
        qFatal("Waited in vain for %s.", what);
    }
}

void Studio::add(const QStringList& samples) {
    std::vector<std::filesystem::path> files;
    for (const QString& sample : samples) {
        files.push_back(kSamples / (sample + QStringLiteral(".png")).toStdString());
    }
    window.addPictures(files, false);
    await("the pictures", [&] { return queue().count(EntryState::Ready) == samples.size(); });
    await("what the model sees", [this] { return !window.inputPanel()->cropTile()->picture().isNull(); });
}

void Studio::generate() {
    button(QStringLiteral("generate"))->click();
    await("a mesh", [this] { return queue().runningRow() < 0 && queue().activeCount() == 0; });
    if (queue().count(EntryState::Done) == 0) {
        qFatal("There is no mesh.");
    }
}

void Studio::press(const QKeySequence& key) {
    for (QAction* action : window.viewportPanel()->viewActions()) {
        if (action->shortcut() == key) {
            action->trigger();
            return;
        }
    }
    qFatal("The viewport knows no key %s.", qPrintable(key.toString()));
}

void Studio::settle() {
    await("the viewport", [this] { return window.viewportPanel()->viewport()->isUpToDate(); });
}

}  // namespace orfeas::test
