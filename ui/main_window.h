#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "orfeas/job_service.h"
#include "ui/background_tasks.h"
#include "ui/input/setting_values.h"
#include "ui/workspace.h"

class QAction;
class QLabel;
class QListView;
class QMenu;
class QMessageBox;
class QMimeData;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace orfeas {

class BannerArea;
struct BannerCause;
class DesktopProgress;
class DeviceMeter;
class DropZone;
class ElidedLabel;
class EngineStatus;
class HistoryDock;
class InputPanel;
class LogDock;
class ProgressPanel;
class QueuePanel;
class SeedGrid;
class SettingsPanel;
class ShapeBar;
class StartPage;
class Theme;
class ViewSlots;
class ViewportPanel;
struct LibraryOpening;
struct LoadedItem;

/** Picture in on the left, mesh out on the right. Knows the engine only through the bridge. */
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY(MainWindow)

public:
    explicit MainWindow(Workspace& work, QWidget* parent = nullptr);
    ~MainWindow() override;

    /** Loads a model: its description at once, its weights in the engine. `overrides` win over the model's and the user's last values. */
    void useModel(const EngineSettings& settings, const SettingValues& overrides);

    /** Whether jobs make preview meshes; for this session only, while the panel's choice is remembered. */
    void setPreviews(bool previews);

    /** Whether pictures added from now on keep a plain background; for this session only, while the menu's choice is remembered. */
    void setKeepBackgrounds(bool keep);

    /** Says in a banner why there is no model. */
    void reportMissingModel(const Error& error);

    /** Says that the starter model is used in place of the one that was chosen last, which is not there any more. */
    void reportReplacedModel(const std::filesystem::path& missing);
    /** Tells that parts of the settings could not be read, and where the file is kept as it was. */
    void reportDamagedSettings(const std::filesystem::path& copy);

    /** A model that is always offered, besides those in the folders of the preferences. */
    void offerModel(const std::filesystem::path& folder);

    /** Offers the pictures in this folder on the start page. */
    void setSampleFolder(const std::filesystem::path& folder);

    /** Tells that the last run crashed, and offers its report. */
    void reportCrash(const std::filesystem::path& report);

    /**
     * Goes on where another window over the same workspace is, which is then to go unseen: shows the same in the same place. To be asked
     * for only while the other one isIdle().
     */
    void continueFrom(MainWindow& previous);
    /** Whether nothing is being read or written for the window itself; whenIdle() asks for a call when that is so. */
    [[nodiscard]] bool isIdle() const { return m_tasks.isIdle() && m_exports.isIdle(); }
    void whenIdle(std::function<void()> idle) {
        m_tasks.whenIdle([this, idle = std::move(idle)] { m_exports.whenIdle(idle); });
    }

    /**
     * Closes the window as soon as what is being written is on the disk, or has failed, without a question: for a session that ends. The
     * second time it closes without waiting.
     */
    void closeSoon();

    /** Adds pictures, and those of folders; with `generate` each of them is generated as soon as it has been read. */
    void addPictures(const std::vector<std::filesystem::path>& files, bool generate);

    [[nodiscard]] GenerationQueue& queue() { return m_queue; }
    [[nodiscard]] ProgressPanel* progressPanel() const { return m_progress; }
    [[nodiscard]] SettingsPanel* settingsPanel() const { return m_settings; }
    [[nodiscard]] ViewportPanel* viewportPanel() const { return m_viewport; }
    [[nodiscard]] ShapeBar* shapeBar() const { return m_shapeBar; }
    [[nodiscard]] BannerArea* bannerArea() const { return m_banners; }
    [[nodiscard]] InputPanel* inputPanel() const { return m_input; }
    [[nodiscard]] QueuePanel* queuePanel() const { return m_queuePanel; }
    [[nodiscard]] HistoryDock* historyDock() const { return m_history; }

    /** Writes the shown result in the background; exported() or a banner tells how it went. */
    void exportTo(const std::filesystem::path& file);

public Q_SLOTS:
    void generateCurrent();
    void generateAll();
    void cancelCurrent();
    void trySeeds();
    void openPictures();
    void openFolder();
    void editMask();
    void pastePicture();
    void exportMesh();
    /** Puts the shown result on the clipboard, as a file. */
    void copyMesh();
    void chooseModel();
    void showPreferences();
    void showShortcuts();
    void showAbout();

Q_SIGNALS:
    /** The window has been painted for the first time: from now on slow things may start. */
    void firstShown();
    /** The user has chosen another model folder. */
    void modelChosen(const std::filesystem::path& folder);
    /** Device, precision or threads were chosen anew in the preferences: the model is to be loaded with them. */
    void engineSettingsChanged();
    void exported(const QString& file);

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr const char* kUnfinishedIds = "ids";  ///< property of the banner that offers them

    /** How the window closes. */
    enum class Closing { No, WhenWritten, Anyway, AtOnce };

    QWidget* makeSidePanel();
    QWidget* makeCentre();
    void connectInput();
    void addRecentMenu(QMenu& menu);
    void rememberRecent(const std::filesystem::path& file);
    void addFiles(const std::vector<std::filesystem::path>& files, bool generate);
    ViewSlots* makeViewSlots(QWidget* parent);
    void makeCopyAction();
    [[nodiscard]] static QString captionOf(const PictureEntry& entry);
    [[nodiscard]] static QString hintFor(const PictureEntry& entry);
    void makeExportDraggable();
    [[nodiscard]] int rowWithMesh();
    [[nodiscard]] int filesBeingWritten() const;
    void waitForFiles();
    void onFileEnded(bool isWritten);
    void closeAtOnce();
    void refreshViews();
    void chooseView(View view);
    void readView(View view, std::function<QImage()> source);
    void openShapeFile(const std::filesystem::path& file);
    void showOpenedShape(const std::filesystem::path& file, const LoadedItem& opened);
    void makeQueue();
    void addHistoryAction(QMenu& menu);
    void onLibraryOpened(const LibraryOpening& opening);
    void offerUnfinished(const QStringList& ids);
    void useHistoryOf(const QString& model, const QString& device);
    void reportError(const Error& error);
    void showFailure(int row);
    void makeActions();
    void makeSeedGrid(QVBoxLayout& column, QWidget& parent);
    void makeSeedGridAction();
    bool showSeedGrid(quint64 key);
    void makeMenus();
    void makePreferencesAction(QMenu& menu);
    void makeHelpMenu();
    void connectModelBox();
    void followMotion();
    void refreshModels();
    void takeModel(const std::filesystem::path& folder);
    void connectQueue();
    void connectEngine();
    void showEngineState();
    void showMissingModel();
    bool takeMimeData(const QMimeData& content);
    void tellOnce(const QString& notice, const BannerCause& cause);
    void settleBanners(int row);
    void onPictureRead(int row);
    void onStarted(int row);
    void onPreview(int row);
    void onFinished(int row);
    void onRemeshed(int row);
    void onJobEnded(int row);
    void select(int row);
    void showCurrent();
    void refreshActions();
    void refreshProgress();
    void makeUnseenButton();
    void refreshUnseen();
    void refreshResult();
    void refreshShapeBar();
    void refreshAccent();
    void setModelDescription(const ModelInfo& info);
    void generatePending();
    void restoreLayout();
    void saveLayout() const;
    [[nodiscard]] int currentRow() const;

    JobBridge& m_bridge;
    LibraryService& m_library;
    GenerationQueue& m_queue;
    QueueKeeper& m_keeper;
    QueueTimes& m_times;
    ShapeFiles& m_files;
    BackgroundTasks m_tasks;
    BackgroundTasks m_exports;  ///< what it writes is not dropped when the window closes
    int m_unwritten = 0;        ///< files that m_exports has still to write
    Closing m_closing = Closing::No;
    QList<quint64> m_unseen;  ///< pictures whose meshes were finished while something else was on show
    QPointer<QMessageBox> m_closingBox;
    SettingValues m_overrides;
    std::optional<ModelInfo> m_model;
    std::optional<Error> m_missingModel;  ///< why there is none
    std::filesystem::path m_offeredModel;
    QString m_modelName;
    QString m_device;  ///< as the engine names it, once it is ready
    bool m_modelKnown = false;
    quint64 m_modelTurn = 0;  ///< grows with every useModel()
    bool m_painted = false;
    QByteArray m_docks;              ///< how they are to be when the window appears
    bool m_following = true;         ///< the selection goes with the running job until the user looks at another picture
    std::set<quint64> m_toGenerate;  ///< given at start: generated once they are read and the model is known
    QSet<QString> m_toldNotices;
    quint64 m_framedKey = 0;  ///< the picture whose mesh the camera was placed for

    InputPanel* m_input = nullptr;
    DropZone* m_dropZone = nullptr;    ///< the panel's
    ViewSlots* m_viewSlots = nullptr;  ///< shown for multi-view models
    QueuePanel* m_queuePanel = nullptr;
    QListView* m_list = nullptr;  ///< the panel's
    DesktopProgress* m_desktop = nullptr;
    HistoryDock* m_history = nullptr;
    SettingsPanel* m_settings = nullptr;
    ProgressPanel* m_progress = nullptr;
    ViewportPanel* m_viewport = nullptr;
    StartPage* m_startPage = nullptr;
    QStackedWidget* m_stage = nullptr;  ///< start page or viewport
    ShapeBar* m_shapeBar = nullptr;
    SeedGrid* m_seedGrid = nullptr;
    BannerArea* m_banners = nullptr;
    LogDock* m_logDock = nullptr;
    QPushButton* m_generate = nullptr;
    QPushButton* m_generateAll = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_modelNote = nullptr;
    ElidedLabel* m_result = nullptr;
    QToolButton* m_unseenButton = nullptr;
    EngineStatus* m_engineStatus = nullptr;
    DeviceMeter* m_deviceMeter = nullptr;
    QAction* m_openAction = nullptr;
    QAction* m_generateAction = nullptr;
    QAction* m_generateAllAction = nullptr;
    QAction* m_cancelAction = nullptr;
    QAction* m_cancelAllAction = nullptr;
    QAction* m_pasteAction = nullptr;
    QAction* m_exportAction = nullptr;
    QAction* m_copyAction = nullptr;
    QAction* m_seedAction = nullptr;
    QAction* m_cutAction = nullptr;
};

}  // namespace orfeas
