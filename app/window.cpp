#include "app/window.h"

#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QApplication>
#include <QSocketNotifier>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>

#include "app/commands/model_search.h"
#include "app/commands/process_age.h"
#include "app/settings.h"
#include "ui/job_bridge.h"
#include "ui/log.h"
#include "ui/main_window.h"
#include "ui/theme.h"

namespace orfeas {

namespace {

/** A worker that is deep in a large step gets this long to come to an end after the window has closed. */
constexpr std::chrono::milliseconds kPatience{1500};

std::array<int, 2> g_signalPipe{-1, -1};

void onSignal(int /*number*/) {
    const char byte = 1;
    static_cast<void>(::write(g_signalPipe[0], &byte, 1));
}

/** Ctrl+C and a session's end close the window like its close button does. */
void closeOnSignals(MainWindow& window) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, g_signalPipe.data()) != 0) {
        return;
    }
    auto* notifier = new QSocketNotifier(g_signalPipe[1], QSocketNotifier::Read, &window);
    QObject::connect(notifier, &QSocketNotifier::activated, &window, [&window, notifier] {
        notifier->setEnabled(false);
        spdlog::info("Asked to end by a signal");
        window.close();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

/** Loads the model that options and settings name into the window, or says why there is none. */
void startEngine(MainWindow& window, const EngineSettings& engine, const GenerateOptions& options) {
    EngineSettings settings = engine;
    try {
        settings.model = findModel(options.model, modelFromSettings());
        window.useModel(settings, options.values);
    } catch (const Error& error) {
        spdlog::error("{}", error.message());
        window.reportMissingModel(error);
    }
}

}  // namespace

ExitCode runWindow(int& argc, char** argv, const GenerateOptions& options) {
    static_cast<void>(options.settings(GenerationSettings{}));  // a bad option is refused before a window appears
    const EngineSettings engine = options.engineSettings();

    QApplication application(argc, argv);
    const auto log = std::make_shared<LogLines>();
    startLogging(log);
    const Theme theme(application);

    JobBridge bridge;
    MainWindow window(bridge, log);
    if (options.noPreviews) {
        window.setPreviews(false);
    }
    if (options.keepBackground) {
        window.setKeepBackgrounds(true);
    }
    closeOnSignals(window);
    QObject::connect(&window, &MainWindow::firstShown, &window, [&] {
        spdlog::info("Orfeas {}: window shown {:.2f} s after the process began", ORFEAS_VERSION, processAge());
        startEngine(window, engine, options);
    });
    QObject::connect(&window, &MainWindow::modelChosen, &window, [&](const std::filesystem::path& folder) {
        EngineSettings chosen = engine;
        chosen.model = folder;
        window.useModel(chosen, {});
    });
    window.addPictures({options.pictures.begin(), options.pictures.end()}, true);
    window.show();
    QApplication::exec();

    bridge.stop();
    if (!bridge.waitUntilStopped(kPatience)) {
        // Nothing is left to lose: exports are written whole or not at all, settings are saved.
        spdlog::warn("The engine was still busy; ending without it");
        spdlog::shutdown();
        std::_Exit(static_cast<int>(ExitCode::Ok));
    }
    spdlog::info("Ended");
    return ExitCode::Ok;
}

}  // namespace orfeas
