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
#include <memory>

#include "app/commands/model_search.h"
#include "app/commands/process_age.h"
#include "app/crash_handler.h"
#include "app/settings.h"
#include "ui/application_icon.h"
#include "ui/desktop_settings.h"
#include "ui/job_bridge.h"
#include "ui/log.h"
#include "ui/main_window.h"
#include "ui/motion.h"
#include "ui/plain_texts.h"
#include "ui/preferences/engine_preferences.h"
#include "ui/store/library_service.h"
#include "ui/theme.h"
#include "ui/translation.h"
#include "ui/window_host.h"

namespace orfeas {

namespace {

/** A worker that is deep in a large step gets this long to come to an end after the window has closed. */
constexpr std::chrono::milliseconds kPatience{1500};

std::array<int, 2> g_signalPipe{-1, -1};

void onSignal(int /*number*/) {
    const char byte = 1;
    static_cast<void>(::write(g_signalPipe[0], &byte, 1));
}

/** Ctrl+C and a session's end close the window, but not before what is being written is on the disk; a second signal does. */
void closeOnSignals(WindowHost& host) {
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, g_signalPipe.data()) != 0) {
        return;
    }
    auto* notifier = new QSocketNotifier(g_signalPipe[1], QSocketNotifier::Read, &host);
    QObject::connect(notifier, &QSocketNotifier::activated, &host, [&host] {
        char byte = 0;
        static_cast<void>(::read(g_signalPipe[1], &byte, 1));
        spdlog::info("Asked to end by a signal");
        host.window().closeSoon();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

/** Where to compute: as the command line says, else as the preferences do. */
EngineSettings engineSettings(const GenerateOptions& options) {
    EngineSettings settings = options.engineSettings();
    const EngineSettings preferred = storedEngineSettings();
    settings.device = settings.device == DeviceKind::Auto ? preferred.device : settings.device;
    settings.precision = settings.precision == Precision::Auto ? preferred.precision : settings.precision;
    settings.cpuThreads = settings.cpuThreads == 0 ? preferred.cpuThreads : settings.cpuThreads;
    return settings;
}

/** Loads the model `chosen`, else the one that options and settings name, into the window, or says why there is none. */
void startEngine(MainWindow& window, const GenerateOptions& options, const std::filesystem::path& chosen, const SettingValues& overrides) {
    EngineSettings settings = engineSettings(options);
    try {
        std::filesystem::path missing;
        const auto onReplaced = [&missing](const std::filesystem::path& folder) { missing = folder; };
        settings.model = chosen.empty() ? findModel(options.model, modelFromSettings(), onReplaced) : chosen;
        window.useModel(settings, overrides);
        if (!missing.empty()) {
            window.reportReplacedModel(missing);
        }
    } catch (const Error& error) {
        spdlog::error("{}", error.message());
        window.reportMissingModel(error);
    }
}

/** The window says when the engine is to be loaded, with another model or in another way; `chosen` is the last one. */
void connectEngine(MainWindow& window, const GenerateOptions& options, const std::shared_ptr<std::filesystem::path>& chosen) {
    QObject::connect(&window, &MainWindow::firstShown, &window, [&window, &options] {
        spdlog::info("Orfeas {}: window shown {:.2f} s after the process began", ORFEAS_VERSION, processAge());
        startEngine(window, options, {}, options.values);
    });
    QObject::connect(&window, &MainWindow::modelChosen, &window, [&window, &options, chosen](const std::filesystem::path& folder) {
        *chosen = folder;
        startEngine(window, options, *chosen, {});
    });
    QObject::connect(&window, &MainWindow::engineSettingsChanged, &window,
                     [&window, &options, chosen] { startEngine(window, options, *chosen, {}); });
}

/** Until the window is closed and all that it was writing is on the disk; the engine may still be busy then. */
void showWindow(const QApplication& application, JobBridge& bridge, const std::shared_ptr<LogLines>& log, const GenerateOptions& options,
                const std::filesystem::path& damagedSettings) {
    LibraryService library(LibraryService::standardFolder());
    Workspace work(bridge, library, log);
    const auto chosen = std::make_shared<std::filesystem::path>();
    WindowHost host(work, [&](MainWindow& made) {
        made.setSampleFolder(findSamples());
        made.offerModel(findStarterModel());
        connectEngine(made, options, chosen);
    });
    MainWindow& window = host.window();
    if (options.noPreviews) {
        window.setPreviews(false);
    }
    if (options.keepBackground) {
        window.setKeepBackgrounds(true);
    }
    QObject::connect(&bridge, &JobBridge::engineReady, &application, [](const EngineReady& event) { setCrashDevice(event.device); });
    if (const auto report = takeCrashReport(stateFolder()); !report.empty()) {
        window.reportCrash(report);
    }
    if (!damagedSettings.empty()) {
        window.reportDamagedSettings(damagedSettings);
    }
    closeOnSignals(host);
    window.addPictures({options.pictures.begin(), options.pictures.end()}, true);
    window.show();
    QApplication::exec();
    bridge.stop();
}

}  // namespace

ExitCode runWindow(int& argc, char** argv, const GenerateOptions& options) {
    static_cast<void>(options.settings(GenerationSettings{}));  // a bad option is refused before a window appears
    static_cast<void>(options.engineSettings());

    installCrashHandler(stateFolder());
    const std::filesystem::path damagedSettings = prepareSettings();
    QGuiApplication::setDesktopFileName(QString::fromLatin1(kApplicationId));
    QApplication application(argc, argv);
    useDecimalPoints();
    const PlainTexts plainTexts(application);
    const auto log = std::make_shared<LogLines>();
    startLogging(log);
    spdlog::default_logger()->sinks().push_back(makeCrashLogSink());
    DesktopSettings desktop;
    const Theme theme(application, desktop);
    const Motion motion(desktop);
    const Translation translation;

    JobBridge bridge;
    showWindow(application, bridge, log, options, damagedSettings);
    if (!bridge.waitUntilStopped(kPatience)) {
        // Nothing is left to lose: window and library have gone, and with them all that was to be written and all temporary files.
        spdlog::warn("The engine was still busy; ending without it");
        spdlog::shutdown();
        std::_Exit(static_cast<int>(ExitCode::Ok));
    }
    spdlog::info("Ended");
    return ExitCode::Ok;
}

}  // namespace orfeas
