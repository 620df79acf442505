#pragma once

#include <QMainWindow>
#include <QSet>
#include <filesystem>
#include <memory>
#include <set>
#include <vector>

#include "orfeas/job_service.h"
#include "ui/background_tasks.h"
#include "ui/generation_queue.h"
#include "ui/input/setting_values.h"

class QAction;
class QLabel;
class QListView;
class QMimeData;
class QPushButton;

namespace orfeas {

class BannerArea;
class DeviceMeter;
class DropZone;
class EngineStatus;
class JobBridge;
class LogDock;
class LogLines;
class ProgressPanel;
class SettingsPanel;
class ShapeBar;
class Theme;
class ViewportPanel;

/** Picture in on the left, mesh out on the right. Knows the engine only through the bridge. */
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY(MainWindow)

public:
    MainWindow(JobBridge& bridge, const std::shared_ptr<LogLines>& log, QWidget* parent = nullptr);
    ~MainWindow() override;

    /** Loads a model: its description at once, its weights in the engine. `overrides` win over the model's and the user's last values. */
    void useModel(const EngineSettings& settings, const SettingValues& overrides);

    /** Whether jobs make preview meshes; for this session only, while the panel's choice is remembered. */
    void setPreviews(bool previews);

    /** Whether pictures added from now on keep a plain background; for this session only, while the menu's choice is remembered. */
    void setKeepBackgrounds(bool keep);

    /** Says in a banner why there is no model. */
    void reportMissingModel(const Error& error);

    /** Adds pictures; with `generate` each of them is generated as soon as it has been read. */
    void addPictures(const std::vector<std::filesystem::path>& files, bool generate);

    [[nodiscard]] GenerationQueue& queue() { return m_queue; }
    [[nodiscard]] ProgressPanel* progressPanel() const { return m_progress; }
    [[nodiscard]] SettingsPanel* settingsPanel() const { return m_settings; }
    [[nodiscard]] ViewportPanel* viewportPanel() const { return m_viewport; }
    [[nodiscard]] ShapeBar* shapeBar() const { return m_shapeBar; }
    [[nodiscard]] BannerArea* bannerArea() const { return m_banners; }

    /** Writes the shown result in the background; exported() or a banner tells how it went. */
    void exportTo(const std::filesystem::path& file);

public Q_SLOTS:
    void generateCurrent();
    void generateAll();
    void cancelCurrent();
    void openPictures();
    void pastePicture();
    void exportMesh();
    void chooseModel();

Q_SIGNALS:
    /** The window has been painted for the first time: from now on slow things may start. */
    void firstShown();
    /** The user has chosen another model folder. */
    void modelChosen(const std::filesystem::path& folder);
    void exported(const QString& file);

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSidePanel();
    QWidget* makeCentre();
    void fitList();
    void makeActions();
    void makeMenus();
    void connectQueue();
    void connectEngine();
    bool takeMimeData(const QMimeData& content);
    void tell(const QString& notice);
    void onPictureRead(int row);
    void onStarted(int row);
    void onPreview(int row);
    void onFinished(int row);
    void onRemeshed(int row);
    void onJobEnded(int row);
    void select(int row);
    void showCurrent();
    void refreshActions();
    void refreshShapeBar();
    void refreshIcons();
    void setModelDescription(const ModelInfo& info);
    void generatePending();
    void restoreLayout();
    void saveLayout() const;
    [[nodiscard]] int currentRow() const;

    JobBridge& m_bridge;
    GenerationQueue m_queue;
    BackgroundTasks m_tasks;
    SettingValues m_overrides;
    QString m_modelName;
    QString m_device;  ///< as the engine names it, once it is ready
    bool m_modelKnown = false;
    bool m_painted = false;
    bool m_following = true;         ///< the selection goes with the running job until the user looks at another picture
    std::set<quint64> m_toGenerate;  ///< given at start: generated once they are read and the model is known
    QSet<QString> m_toldNotices;
    quint64 m_framedKey = 0;  ///< the picture whose mesh the camera was placed for

    DropZone* m_dropZone = nullptr;
    QListView* m_list = nullptr;
    SettingsPanel* m_settings = nullptr;
    ProgressPanel* m_progress = nullptr;
    ViewportPanel* m_viewport = nullptr;
    ShapeBar* m_shapeBar = nullptr;
    BannerArea* m_banners = nullptr;
    LogDock* m_logDock = nullptr;
    QPushButton* m_generate = nullptr;
    QPushButton* m_generateAll = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_modelNote = nullptr;
    QLabel* m_result = nullptr;
    EngineStatus* m_engineStatus = nullptr;
    DeviceMeter* m_deviceMeter = nullptr;
    QAction* m_openAction = nullptr;
    QAction* m_pasteAction = nullptr;
    QAction* m_exportAction = nullptr;
    QAction* m_cutAction = nullptr;
};

}  // namespace orfeas
