#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QTemporaryDir>
#include <filesystem>
#include <memory>

#include "orfeas/job_service.h"
#include "ui/job_bridge.h"
#include "ui/log.h"
#include "ui/main_window.h"
#include "ui/store/library_service.h"
#include "ui/translation.h"

class QMimeData;
class QPushButton;

namespace orfeas::test {

/** Points settings, log and state to a folder of the test's own. Before the application exists. */
void isolateFromHome();

/** The shipped model if it is there, else a tiny one with random weights, which has a surface too. */
EngineSettings testEngine();

/** A generation ends within that, on a busy machine too. */
inline constexpr int kGenerationTimeout = 240'000;

/** Settings that finish within seconds on two cores. */
SettingValues quickSettings();

/** A picture of an object on a transparent ground. */
QImage objectPicture();

/** A real window over a real engine, shown. */
class WindowFixture {
public:
    /** Over an empty library, or over one that another window has left. */
    explicit WindowFixture(const QString& libraryFolder = {});
    ~WindowFixture();

    Translation translation;
    QTemporaryDir folder;
    LibraryService library;
    JobBridge bridge;
    std::shared_ptr<LogLines> log = std::make_shared<LogLines>();
    Workspace work{bridge, library, log};
    MainWindow window;

    /** Drops what `content` holds onto the window, as a file manager does. */
    void drop(QMimeData* content);
    void dropFile(const QString& file);

    /** Writes a file into the folder and returns its path. */
    QString write(const QString& name, const QByteArray& content);
    QString writePicture(const QString& name);

    [[nodiscard]] QPushButton* button(const QString& name) const;
    [[nodiscard]] QStringList bannerTexts() const;

    /** Loads the model with quick settings and waits until it is described. `cpuThreads` as in EngineSettings. */
    void useTestModel(int cpuThreads = 0);

    /** Adds a picture of an object to the empty list and waits until it is read. */
    void addObject();

    /** Sets the steps of the jobs to come. */
    void setSteps(int steps);

    /** Presses Generate after setting the steps and the resolution. */
    void generate(int steps, int resolution);

    /** Presses Generate and waits until the first picture has its mesh. */
    void generateObject();
};

}  // namespace orfeas::test
