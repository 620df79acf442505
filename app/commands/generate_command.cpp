#include "app/commands/generate_command.h"

#include <fmt/format.h>

#include <QCoreApplication>
#include <QImage>
#include <QImageWriter>
#include <deque>
#include <functional>
#include <utility>
#include <vector>

#include "app/commands/generation_report.h"
#include "app/commands/interrupt.h"
#include "app/commands/job_runner.h"
#include "app/commands/mesh_statistics.h"
#include "app/commands/model_search.h"
#include "app/commands/picture_notes.h"
#include "app/commands/render_command.h"
#include "app/commands/text.h"
#include "orfeas/printable_text.h"
#include "orfeas/recipe.h"
#include "ui/input/load_picture.h"
#include "viewer/offscreen_renderer.h"

namespace orfeas {

namespace {

/** An item that the engine works on. */
struct SentItem {
    JobId job = 0;
    Recipe recipe;
};

/** A batch under way: the service is started by the first picture that can be read, and kept for the rest. */
class Batch {
public:
    Batch(const GenerateOptions& options, EngineSettings engine) : m_options(options), m_engine(std::move(engine)), m_printer(stderr) {}

    /** Sends an item to the engine. Throws what concerns its pictures only. */
    SentItem send(const GenerationItem& item, GenerationOutcome& outcome);

    /** Waits for its mesh and writes it. */
    void finish(const SentItem& sent, GenerationOutcome& outcome);

    /** While one is written, the devices have something to do. */
    [[nodiscard]] std::size_t mostInFlight() const { return m_ready != nullptr ? static_cast<std::size_t>(m_ready->devices) + 1 : 1; }

    [[nodiscard]] const EngineReady* engine() const { return m_ready; }

    /** What makes going on pointless: the model or the device. */
    [[nodiscard]] bool engineFailed() const { return m_runner && !m_ready; }

    void endLine() { m_printer.endLine(); }

private:
    void startEngine();

    const GenerateOptions& m_options;
    EngineSettings m_engine;
    ProgressPrinter m_printer;
    std::unique_ptr<JobRunner> m_runner;
    const EngineReady* m_ready = nullptr;
};

void Batch::startEngine() {
    if (m_ready != nullptr) {
        return;
    }
    m_runner = std::make_unique<JobRunner>(m_engine, m_printer);
    m_ready = &m_runner->waitUntilReady();
    for (const std::string& note : {m_ready->notice, m_ready->model.note}) {
        if (!note.empty()) {
            printWarning(note);
        }
    }
}

SentItem Batch::send(const GenerationItem& item, GenerationOutcome& outcome) {
    JobRequest request;
    SentItem sent;
    for (const auto& [view, file] : item.pictures) {
        const PreparedPicture prepared = preparePicture(readPicture(file), m_options.keepBackground);
        const std::vector<PictureNote> notes = notesOn(prepared, file);
        printNotes(notes);
        outcome.notes.insert(outcome.notes.end(), notes.begin(), notes.end());
        request.views.push_back({.view = view, .image = toEngineImage(prepared.picture)});
        sent.recipe.pictures.push_back({.view = view, .png = encodePng(prepared.picture, kRecipePictureSide)});
    }
    startEngine();
    request.settings = m_options.settings(m_ready->model.defaults);
    request.settings.previews = false;  // nobody would see them
    outcome.settings = request.settings;
    sent.recipe.version = QCoreApplication::applicationVersion().toStdString();
    sent.recipe.model = m_ready->model.name;
    sent.job = m_runner->submit(std::move(request));
    return sent;
}

void Batch::finish(const SentItem& sent, GenerationOutcome& outcome) {
    const GenerationItem& item = outcome.item;
    const JobFinished finished = m_runner->await(sent.job);
    if (!finished.notice.empty()) {
        printWarning(fmt::format("{}: {}", item.name(), finished.notice));
    }
    outcome.timings = finished.timings;
    outcome.notice = finished.notice;
    outcome.mesh = measureMesh(*finished.mesh);
    Recipe recipe = sent.recipe;
    recipe.settings = finished.settings;
    recipe.settings.previews = !m_options.noPreviews;  // off here only because nobody would see them
    writeMesh(*finished.mesh, item.mesh, recipe);
    outcome.written = true;
    if (!item.previewImage.empty()) {
        RenderSettings render;
        writePng(renderMesh(*finished.mesh, render), item.previewImage);
    }
}

/** Does a part of an item's way; what may go wrong in it becomes the item's outcome. */
void attempt(Batch& batch, const GenerationItem& item, GenerationOutcome& outcome, const std::function<void()>& part) {
    try {
        part();
    } catch (const Error& error) {
        outcome.error = error;
    } catch (const std::bad_alloc&) {
        outcome.error =
            Error(ErrorCode::OutOfMemory, Stage::Sampling,
                  fmt::format("There is not enough memory for '{}'. Lower the resolution, or close other programs.", item.name()));
    }
    if (outcome.error && outcome.error->code() != ErrorCode::Cancelled) {
        batch.endLine();
        const std::string message = outcome.error->message();
        const bool named = message.find(printableText(item.name())) != std::string::npos || batch.engineFailed();
        printError(named ? message : fmt::format("{}: {}", item.name(), message));
    }
}

/** Sends the items one after the other, some ahead of the one that is waited for. Ends early when nothing more can come of it. */
std::vector<GenerationOutcome> runItems(Batch& batch, const std::vector<GenerationItem>& items) {
    std::vector<GenerationOutcome> outcomes;
    std::deque<std::pair<SentItem, std::size_t>> inFlight;  // with their places among the outcomes
    const auto over = [&batch] { return batch.engineFailed() || InterruptGuard::interrupted(); };
    const auto finishFirst = [&] {
        const SentItem sent = std::move(inFlight.front().first);
        GenerationOutcome& outcome = outcomes[inFlight.front().second];
        inFlight.pop_front();
        attempt(batch, outcome.item, outcome, [&] {
            batch.finish(sent, outcome);
            printLine(stdout,
                      fmt::format("{}: {} vertices, {} triangles, {}", outcome.item.mesh.string(), groupedNumber(outcome.mesh.vertices),
                                  groupedNumber(outcome.mesh.triangles), durationText(outcome.timings.totalSeconds)));
            std::fflush(stdout);
        });
    };
    for (const GenerationItem& item : items) {
        if (over()) {
            break;
        }
        GenerationOutcome& outcome = outcomes.emplace_back();
        outcome.item = item;
        attempt(batch, item, outcome, [&] { inFlight.emplace_back(batch.send(item, outcome), outcomes.size() - 1); });
        while (inFlight.size() >= batch.mostInFlight()) {
            finishFirst();
        }
    }
    while (!inFlight.empty()) {
        finishFirst();
    }
    return outcomes;
}

ExitCode exitCodeOf(const std::vector<GenerationOutcome>& outcomes) {
    if (InterruptGuard::interrupted()) {
        return ExitCode::Interrupted;
    }
    std::size_t failed = 0;
    ExitCode code = ExitCode::Ok;
    for (const GenerationOutcome& outcome : outcomes) {
        if (outcome.error) {
            ++failed;
            code = exitCodeFor(*outcome.error);
        }
    }
    if (failed > 0 && outcomes.size() > 1) {
        printError(fmt::format("{} of {} pictures failed.", failed, outcomes.size()));
        return ExitCode::SomeFailed;
    }
    return code;
}

/** Says last, where it is seen, which folders were left out. Returns whether there was none. */
bool reportUnread(const std::vector<std::filesystem::path>& folders) {
    for (const std::filesystem::path& folder : folders) {
        printError(fmt::format("The folder '{}' could not be looked into; its pictures are left out.", folder.string()));
    }
    return folders.empty();
}

}  // namespace

ExitCode runGenerate(const GenerateOptions& options, const std::filesystem::path& modelFromSettings) {
    static_cast<void>(options.settings(GenerationSettings{}));  // refuses bad values before anything is done
    EngineSettings engine = options.engineSettings();
    engine.model = findModel(options.model, modelFromSettings, [](const std::filesystem::path& missing) {
        printWarning(fmt::format("The model '{}', which was chosen in the window, is not there; the starter model takes its place.",
                                 missing.string()));
    });
    engine.warmUp = false;  // a dummy generation would only delay the one that is wanted
    const GenerationPlan plan = planGenerations(options, engine.model);

    const InterruptGuard guard;
    Batch batch(options, engine);
    const std::vector<GenerationOutcome> outcomes = runItems(batch, plan.items);
    if (InterruptGuard::interrupted()) {
        batch.endLine();
        printError("Interrupted.");
    }
    if (!options.json.empty()) {
        writeReport(options.json, engine, batch.engine(), plan.items, outcomes);
    }
    if (batch.engineFailed() && !InterruptGuard::interrupted()) {
        return exitCodeFor(*outcomes.back().error);
    }
    const bool allRead = reportUnread(plan.unread);
    const ExitCode code = exitCodeOf(outcomes);
    return code == ExitCode::Ok && !allRead ? ExitCode::SomeFailed : code;
}

void addGenerateCommand(CommandLine& commandLine, const std::shared_ptr<GenerateOptions>& options,
                        const std::filesystem::path& modelFromSettings) {
    CLI::App* command = commandLine.add("generate", "Turn pictures into meshes, without a window",
                                        [options, modelFromSettings] { return runGenerate(*options, modelFromSettings); });
    options->addTo(*command);
    command->footer(
        "Examples:\n"
        "  orfeas generate chair.png                          writes chair.glb\n"
        "  orfeas generate chair.png -o chair.stl --seed 7 --resolution 512\n"
        "  orfeas generate *.jpg -o meshes/ --json report.json\n"
        "  orfeas generate --front f.png --left l.png --model models/hunyuan3d-dit-v2-mv\n\n" +
        exitCodeHelp());
}

}  // namespace orfeas
