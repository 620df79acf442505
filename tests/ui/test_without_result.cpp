// Every action of the window in every state in which there may be no mesh: nothing crashes, and what needs a mesh is disabled or says why.
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDrag>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include "logged_errors.h"
#include "queue_fixture.h"
#include "support/paths.h"
#include "support/require.h"
#include "support/test_registry.h"
#include "ui/banner.h"
#include "ui/input/load_picture.h"
#include "ui/opened_shape.h"
#include "ui/queue/queue_panel.h"
#include "ui/render_dialogs.h"
#include "ui/seed_grid.h"
#include "ui/shape_bar.h"
#include "ui/turntable.h"
#include "ui/view_slots.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

using namespace orfeas;
using namespace orfeas::test;

namespace {

constexpr int kManySteps = 1000;

LoadedItem loadedItem(bool withMesh) {
    LoadedItem loaded;
    loaded.item.name = QStringLiteral("chair.png");
    loaded.item.model = QStringLiteral("tiny");
    loaded.picture = objectPicture().convertToFormat(QImage::Format_RGBA8888);
    loaded.pictureFile = packPicture(loaded.picture);
    if (withMesh) {
        Mesh mesh;
        mesh.vertices = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        mesh.triangles = {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}};
        loaded.mesh = std::make_shared<const Mesh>(std::move(mesh));
        loaded.item.state = ItemState::Done;
    }
    return loaded;
}

LoadedItem failedItem() {
    LoadedItem loaded = loadedItem(false);
    loaded.item.state = ItemState::Failed;
    loaded.item.message = QStringLiteral("It did not work.");
    loaded.item.failure = Error(ErrorCode::Internal, Stage::Sampling, "It did not work.");
    return loaded;
}

/** A window that is brought into a state again and again. */
class StateFixture : public QueueFixture {
public:
    [[nodiscard]] const PictureEntry* entry() { return queue().rowCount() > 0 ? &queue().entry(row()) : nullptr; }
    [[nodiscard]] int row() const { return window.queuePanel()->list()->currentIndex().row(); }
    [[nodiscard]] bool hasResult() { return row() >= 0 && queue().entry(row()).result; }
    [[nodiscard]] bool showsMesh() const { return !window.viewportPanel()->viewport()->isEmpty(); }

    [[nodiscard]] static EngineSettings engine() {
        EngineSettings engine = testEngine();
        engine.model = testData("golden/hy3d-2.0-tiny");
        return engine;
    }
    [[nodiscard]] bool isEngineFailed() const {
        return bridge.engineState() && std::holds_alternative<EngineFailed>(*bridge.engineState());
    }

    /** Nothing in the list, no dialog open, nothing said. */
    void clear() {
        closeDialogs();
        window.findChild<SeedGrid*>()->close();
        queue().setPaused(false);
        queue().cancelAll();
        REQUIRE_SOON(queue().count(EntryState::Reading) == 0);
        while (queue().rowCount() > 0) {
            queue().remove(0);
        }
        for (QAction* action : window.viewportPanel()->viewActions()) {
            if (action->isCheckable() && action->actionGroup() == nullptr) {
                action->setChecked(false);
            }
        }
        for (Banner* banner : window.bannerArea()->banners()) {
            delete banner;
        }
    }

    void addReady() {
        queue().addPicture(objectPicture(), QStringLiteral("chair"));
        REQUIRE_SOON(queue().count(EntryState::Reading) == 0);
        select(queue().rowCount() - 1);
    }

    void select(int index) { window.queuePanel()->list()->setCurrentIndex(queue().index(index)); }

    void generateLong(bool previews) {
        addReady();
        setSteps(kManySteps);
        window.setPreviews(previews);
        window.generateCurrent();
        REQUIRE_SOON(queue().entry(row()).state == EntryState::Running);
    }

    void closeDialogs() {
        while (QWidget* popup = QApplication::activePopupWidget()) {
            popup->close();
        }
        for (QDialog* dialog : window.findChildren<QDialog*>()) {
            dialog->done(QDialog::Rejected);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    [[nodiscard]] QAction* viewAction(const QString& text) const {
        for (QAction* action : window.viewportPanel()->viewActions()) {
            if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }
};

struct State {
    const char* name;
    std::function<void(StateFixture&)> enter;
    std::function<bool(StateFixture&)> isIn;
};

bool isOne(StateFixture& fixture, EntryState state) {
    return fixture.queue().rowCount() == 1 && fixture.row() == 0 && fixture.queue().entry(0).state == state;
}

std::vector<State> states() {
    const auto in = [](EntryState state) { return [state](StateFixture& fixture) { return isOne(fixture, state); }; };
    const auto never = [](StateFixture&) { return false; };
    return {
        {"no picture", [](StateFixture&) {}, [](StateFixture& fixture) { return fixture.queue().rowCount() == 0; }},
        {"picture just pasted", [](StateFixture& f) { f.queue().addPicture(objectPicture(), QStringLiteral("pasted")); }, never},
        {"picture ready", [](StateFixture& f) { f.addReady(); }, in(EntryState::Ready)},
        {"picture queued",
         [](StateFixture& f) {
             f.addReady();
             f.queue().setPaused(true);
             f.window.generateCurrent();
         },
         in(EntryState::Waiting)},
        {"sampling", [](StateFixture& f) { f.generateLong(false); },
         [](StateFixture& f) { return isOne(f, EntryState::Running) && !f.queue().entry(0).preview; }},
        {"preview only",
         [](StateFixture& f) {
             f.generateLong(true);
             REQUIRE_SOON(f.queue().entry(0).preview || !f.queue().entry(0).isActive());
         },
         [](StateFixture& f) { return isOne(f, EntryState::Running) && f.queue().entry(0).preview; }},
        {"failed", [](StateFixture& f) { f.queue().addLoaded(failedItem()); }, in(EntryState::Failed)},
        {"cancelled",
         [](StateFixture& f) {
             f.addReady();
             f.queue().setPaused(true);
             f.window.generateCurrent();
             f.queue().cancel(0);
         },
         in(EntryState::Cancelled)},
        {"seeds to come",
         [](StateFixture& f) {
             f.addReady();
             f.setSteps(kManySteps);
             f.window.trySeeds();
         },
         [](StateFixture& f) { return isOne(f, EntryState::Ready) && f.window.findChild<SeedGrid*>()->isRunning(); }},
        {"compared with nothing",
         [](StateFixture& f) {
             f.queue().addLoaded(loadedItem(true));
             f.viewAction(QStringLiteral("Compare"))->trigger();
             f.addReady();
         },
         never},
        {"comparing ended",
         [](StateFixture& f) {
             f.queue().addLoaded(loadedItem(true));
             f.viewAction(QStringLiteral("Compare"))->trigger();
             f.addReady();
             f.viewAction(QStringLiteral("Compare"))->trigger();
         },
         never},
        {"picture removed",
         [](StateFixture& f) {
             f.queue().addLoaded(loadedItem(true));
             f.queue().remove(0);
         },
         [](StateFixture& f) { return f.queue().rowCount() == 0; }},
        {"engine failed",
         [](StateFixture& f) {
             EngineSettings engine = testEngine();
             engine.model = f.folder.filePath(QStringLiteral("nowhere")).toStdU16String();
             f.window.useModel(engine, {});
             REQUIRE_SOON(f.isEngineFailed());
             f.addReady();
         },
         [](StateFixture& f) { return isOne(f, EntryState::Ready) && f.isEngineFailed(); }},
        {"mesh on show", [](StateFixture& f) { f.queue().addLoaded(loadedItem(true)); }, in(EntryState::Done)},
    };
}

struct Act {
    QString name;
    std::function<void(StateFixture&)> run;
};

void send(QWidget* widget, QEvent::Type type, QPoint place, Qt::MouseButton button, Qt::MouseButtons buttons) {
    QMouseEvent event(type, place, widget->mapToGlobal(place), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

/** As a hand does it, whether the button is enabled or not. */
void dragTheExportButton(StateFixture& fixture) {
    auto* action = fixture.window.findChild<QAction*>(QStringLiteral("exportMesh"));
    QWidget* button = fixture.window.viewportPanel()->toolBar()->widgetForAction(action);
    QTimer cancel;
    bool hasBegun = false;
    QObject::connect(&cancel, &QTimer::timeout, button, [&] {
        if (auto* drag = button->findChild<QDrag*>()) {
            hasBegun = true;
            static_cast<void>(drag->mimeData()->urls());  // waits until the file is written
            QDrag::cancel();
        }
    });
    cancel.start(1);
    const bool mayBegin = fixture.hasResult();
    const QPoint middle = button->rect().center();
    send(button, QEvent::MouseButtonPress, middle, Qt::LeftButton, Qt::LeftButton);
    send(button, QEvent::MouseMove, middle + QPoint(3, 0), Qt::NoButton, Qt::LeftButton);
    send(button, QEvent::MouseMove, middle + QPoint(0, 60), Qt::NoButton, Qt::LeftButton);
    send(button, QEvent::MouseButtonRelease, middle + QPoint(0, 60), Qt::LeftButton, Qt::NoButton);
    require(mayBegin || !hasBegun, "what can't be exported was dragged out");
}

/** What is there besides QActions: slots, signals of bars and buttons, and the bottom that all of them end at. */
std::vector<Act> otherActs() {
    const auto withEntry = [](const std::function<void(StateFixture&, int)>& run) { return [run](StateFixture& f) { run(f, f.row()); }; };
    const auto click = [](const QString& name) { return [name](StateFixture& f) { f.button(name)->click(); }; };
    return {
        {QStringLiteral("drag Export"), dragTheExportButton},
        {QStringLiteral("exportMesh()"), [](StateFixture& f) { f.window.exportMesh(); }},
        {QStringLiteral("exportTo()"),
         [](StateFixture& f) { f.window.exportTo(f.folder.filePath(QStringLiteral("out.glb")).toStdU16String()); }},
        {QStringLiteral("copyMesh()"), [](StateFixture& f) { f.window.copyMesh(); }},
        {QStringLiteral("generateCurrent()"), [](StateFixture& f) { f.window.generateCurrent(); }},
        {QStringLiteral("trySeeds()"), [](StateFixture& f) { f.window.trySeeds(); }},
        {QStringLiteral("editMask()"), [](StateFixture& f) { f.window.editMask(); }},
        {QStringLiteral("cancelCurrent()"), [](StateFixture& f) { f.window.cancelCurrent(); }},
        {QStringLiteral("ShapeFiles::write()"), withEntry([](StateFixture& f, int row) {
             const ShapeFile file = f.work.files.write(row >= 0 ? f.queue().entry(row) : PictureEntry());
             REQUIRE(file.get().isEmpty() != f.hasResult());
         })},
        {QStringLiteral("ShapeFiles::copy()"),
         withEntry([](StateFixture& f, int row) { f.work.files.copy(row >= 0 ? f.queue().entry(row) : PictureEntry()); })},
        {QStringLiteral("decode again"), withEntry([](StateFixture& f, int row) { f.queue().remesh(row, {}); })},
        {QStringLiteral("the shape bar"), [](StateFixture& f) { Q_EMIT f.window.shapeBar()->wanted({}); }},
        {QStringLiteral("remove a view"), [](StateFixture& f) { Q_EMIT f.window.findChild<ViewSlots*>()->removeWanted(View::Left); }},
        {QStringLiteral("swap views"),
         [](StateFixture& f) { Q_EMIT f.window.findChild<ViewSlots*>()->swapWanted(View::Front, View::Left); }},
        {QStringLiteral("bring a view"),
         [](StateFixture& f) { Q_EMIT f.window.findChild<ViewSlots*>()->pictureBrought(View::Left, objectPicture()); }},
        {QStringLiteral("more seeds"), click(QStringLiteral("moreSeeds"))},
        {QStringLiteral("refine a seed"), click(QStringLiteral("refineSeed"))},
        {QStringLiteral("close the seeds"), click(QStringLiteral("closeSeeds"))},
        {QStringLiteral("a pane is activated"), [](StateFixture& f) { Q_EMIT f.window.viewportPanel()->viewport()->paneActivated(3); }},
        {QStringLiteral("settings wanted"), [](StateFixture& f) { Q_EMIT f.window.queuePanel()->settingsWanted(f.row()); }},
        {QStringLiteral("remove"), withEntry([](StateFixture& f, int row) { f.queue().remove(row); })},
        {QStringLiteral("clear what is done"), [](StateFixture& f) { f.queue().removeFinished(); }},
        {QStringLiteral("another model"), [](StateFixture& f) { f.window.useModel(f.engine(), {{"steps", 2}, {"resolution", 16}}); }},
    };
}

std::vector<Act> acts(const MainWindow& window) {
    std::vector<Act> result = otherActs();
    const QList<QAction*> actions = window.findChildren<QAction*>();
    for (QAction* action : actions) {
        const bool quits = action->shortcut() == QKeySequence(QKeySequence::Quit);
        const bool opensFolder = action->text() == QLatin1StringView("Open its folder");
        if (!action->isSeparator() && !action->text().isEmpty() && action->menu() == nullptr && !quits && !opensFolder) {
            result.push_back({action->text(), [action = QPointer(action)](StateFixture&) {
                                  if (action) {
                                      action->trigger();
                                  }
                              }});
        }
    }
    return result;
}

/** Those that make something of a result, and those that need at least something on show. */
void checkWhatNeedsAMesh(StateFixture& fixture) {
    const bool hasResult = fixture.hasResult();
    for (const char* name : {"exportMesh", "copyMesh"}) {
        require(fixture.window.findChild<QAction*>(QLatin1StringView(name))->isEnabled() == hasResult, name);
    }
    const auto& mesh = fixture.window.viewportPanel()->viewport()->mesh();
    for (const char* text : {"Save a picture of the view…", "Save a turntable…"}) {
        require(fixture.viewAction(QString::fromUtf8(text))->isEnabled() == (mesh && !mesh->empty()), text);
    }
    for (const char* text : {"Frame", "Section", "Ruler", "Box with sizes", "Picture over the mesh"}) {
        const QAction* action = fixture.viewAction(QString::fromUtf8(text));
        require(fixture.showsMesh() || action->isChecked() || !action->isEnabled(), text);
    }
    const auto* generate = fixture.button(QStringLiteral("generate"));
    const bool canGenerate = fixture.row() >= 0 && fixture.queue().entry(fixture.row()).canGenerate();
    REQUIRE(generate->isEnabled() == canGenerate);
}

}  // namespace

class TestWithoutResult : public QObject {
    Q_OBJECT

public:
    static void initMain() {
        isolateFromHome();
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

private Q_SLOTS:
    void init() {
        QSettings().clear();
        QDir::setCurrent(QDir::tempPath());
    }
    void cleanup() { m_errors.takeFaults(); }  // many of these are refused, and say so in the log

    void nothingCrashes_data() {
        QTest::addColumn<int>("index");
        const std::vector<State> all = states();
        for (std::size_t i = 0; i < all.size(); ++i) {
            QTest::newRow(all[i].name) << static_cast<int>(i);
        }
    }
    void nothingCrashes() {
        QFETCH(int, index);
        const State state = states()[static_cast<std::size_t>(index)];
        StateFixture fixture;
        fixture.clear();
        state.enter(fixture);
        for (const Act& act : acts(fixture.window)) {
            if (!state.isIn(fixture) || !fixture.window.bannerArea()->banners().isEmpty()) {
                fixture.clear();
                state.enter(fixture);
            }
            qInfo("%s: %s", state.name, qPrintable(act.name));
            act.run(fixture);
            QCoreApplication::processEvents();
            fixture.closeDialogs();
            QTRY_VERIFY_WITH_TIMEOUT(fixture.window.isIdle(), 60'000);
            checkWhatNeedsAMesh(fixture);
        }
    }

    void whyThereIsNothingIsSaid_data() { nothingCrashes_data(); }
    void whyThereIsNothingIsSaid() {
        QFETCH(int, index);
        const State state = states()[static_cast<std::size_t>(index)];
        StateFixture fixture;
        for (const auto& act : {+[](MainWindow& window) { window.exportMesh(); }, +[](MainWindow& window) { window.copyMesh(); },
                                +[](MainWindow& window) { window.exportTo(std::filesystem::temp_directory_path() / "none" / "x.glb"); }}) {
            fixture.clear();
            state.enter(fixture);
            if (fixture.hasResult()) {
                return;
            }
            act(fixture.window);
            QVERIFY(fixture.bannerTexts().contains(QStringLiteral("There is no mesh to export yet. Generate one first.")));
        }
    }

    /** While rows go, slots of others may run at any moment of it. */
    void nothingCrashesWhileAResultIsRemoved() {
        // A model's rows can't go while rows go.
        const QStringList removes{QStringLiteral("remove"), QStringLiteral("clear what is done"), QStringLiteral("Remove from the list")};
        StateFixture fixture;
        for (const Act& act : acts(fixture.window)) {
            for (const bool before : {true, false}) {
                fixture.clear();
                fixture.queue().addLoaded(loadedItem(true));
                fixture.addReady();
                fixture.select(0);
                bool done = false;
                const auto run = [&] {
                    if (!std::exchange(done, true) && !removes.contains(act.name)) {
                        act.run(fixture);
                    }
                };
                QObject context;
                if (before) {
                    connect(&fixture.queue(), &QAbstractItemModel::rowsAboutToBeRemoved, &context, run);
                } else {
                    connect(&fixture.queue(), &QAbstractItemModel::rowsRemoved, &context, run);
                }
                fixture.queue().remove(0);
                QCoreApplication::processEvents();
                fixture.closeDialogs();
                QTRY_VERIFY_WITH_TIMEOUT(fixture.window.isIdle(), 60'000);
            }
        }
    }

    void noWriterTakesNothing() {
        const QTemporaryDir folder;
        const auto thrown = [](const std::function<void()>& write) {
            try {
                write();
            } catch (const Error& error) {
                return error.code();
            }
            return ErrorCode::Internal;
        };
        const QString file = folder.filePath(QStringLiteral("a.png"));
        QCOMPARE(thrown([&] { exportShape(PictureEntry(), folder.filePath(QStringLiteral("a.glb")).toStdU16String()); }),
                 ErrorCode::InvalidArgument);
        QCOMPARE(thrown([&] { writeTurntable({.mesh = nullptr, .settings = {}, .file = file}, {}, [](int) {}); }),
                 ErrorCode::InvalidArgument);
        const RenderSource nothing{.mesh = nullptr, .camera = {}, .style = {}, .shown = {64, 64}, .name = QStringLiteral("a")};
        PictureDialog picture(nothing, nullptr);
        picture.writeTo(file);
        QTRY_VERIFY(!picture.isWriting());
        TurntableDialog turntable(nothing, nullptr);
        turntable.writeTo(file);
        QTRY_VERIFY(!turntable.isWriting());
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

private:
    LoggedErrors m_errors;
};

ORFEAS_TEST(TestWithoutResult, QApplication)
#include "test_without_result.moc"
