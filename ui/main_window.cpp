#include "ui/main_window.h"

#include <spdlog/spdlog.h>

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <utility>

#include "orfeas/model_info.h"
#include "ui/banner.h"
#include "ui/device_meter.h"
#include "ui/drop_zone.h"
#include "ui/elided_label.h"
#include "ui/engine_status.h"
#include "ui/estimates/estimate_label.h"
#include "ui/input/load_picture.h"
#include "ui/job_bridge.h"
#include "ui/log_dock.h"
#include "ui/mask/input_panel.h"
#include "ui/mesh_dialog.h"
#include "ui/progress_panel.h"
#include "ui/queue/desktop_progress.h"
#include "ui/remembered_folder.h"
#include "ui/seed_grid.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "ui/shape_bar.h"
#include "ui/start_page.h"
#include "ui/view_slots.h"
#include "ui/viewport_panel.h"
#include "ui/words.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

MainWindow::MainWindow(Workspace& work, QWidget* parent)
    : QMainWindow(parent),
      m_bridge(work.bridge),
      m_library(work.library),
      m_queue(work.queue),
      m_keeper(work.keeper),
      m_times(work.times),
      m_files(work.files) {
    setAcceptDrops(true);
    m_logDock = new LogDock(work.log, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_logDock);
    m_logDock->hide();
    setCentralWidget(makeCentre());
    m_banners->setLog(work.log);
    makeQueue();
    makeActions();
    makeMenus();
    followMotion();

    m_engineStatus = new EngineStatus(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_engineStatus);
    m_deviceMeter = new DeviceMeter(this);
    statusBar()->addWidget(m_deviceMeter);
    m_result = new ElidedLabel(this);
    m_result->setContentsMargins(0, 0, 10, 0);
    statusBar()->addPermanentWidget(m_result);

    connectInput();
    connectQueue();
    connectEngine();
    refreshAccent();
    showCurrent();
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::useModel(const EngineSettings& settings, const SettingValues& overrides) {
    m_overrides = overrides;
    m_modelKnown = false;
    m_model.reset();
    m_missingModel.reset();
    m_modelNote->clear();
    m_keeper.setModel({}, {});
    m_queue.forgetJobs();
    m_seedGrid->close();
    m_bridge.start(settings);
    // The weights take a while, the description does not: the settings are right from the start.
    m_tasks.run([path = settings.model] { return inspectModel(path); },
                [this](const ModelInfo& info) {
                    setModelDescription(info);
                    m_modelKnown = true;
                    generatePending();
                },
                [](const Error& error) { spdlog::warn("{}", error.message()); });
}

void MainWindow::setModelDescription(const ModelInfo& info) {
    const QString name = QString::fromStdString(info.name);
    m_model = info;
    m_modelName = name;
    m_settings->setModel(info, m_overrides);
    m_input->setFrame(info.frame);
    m_keeper.setModel(name, QString::fromStdString(info.weights.string()));
    m_queue.setModel(name, info.multiView);
    m_viewSlots->setVisible(info.multiView);
    m_times.setModel(info);
    const QString kind = QString::fromStdString(info.variant.empty() ? info.family : info.family + ", " + info.variant);
    const QString title = tr("Model: %1 (%2)").arg(name, kind);
    m_modelNote->setText(info.note.empty() ? title : title + QLatin1Char('\n') + modelNote(info));
    m_modelNote->setToolTip(QString::fromStdString(info.weights.string()));
}

void MainWindow::reportMissingModel(const Error& error) {
    m_missingModel = error;
    showMissingModel();
    m_banners->showError(error);
    m_modelKnown = true;
}

void MainWindow::showMissingModel() {
    m_engineStatus->setState(EngineState::Failed, tr("No model"), errorWords(*m_missingModel));
}

void MainWindow::setPreviews(bool previews) {
    m_settings->setPreviews(previews);
}

void MainWindow::setKeepBackgrounds(bool keep) {
    m_cutAction->setChecked(!keep);
    m_queue.setKeepBackgrounds(keep);
}

void MainWindow::generatePending() {
    for (int row = 0; row < m_queue.rowCount() && m_modelKnown; ++row) {
        const PictureEntry& entry = m_queue.entry(row);
        if (entry.state == EntryState::Ready && m_toGenerate.erase(entry.key) > 0) {
            m_queue.generate(row, m_settings->settingsForJob());
        }
    }
}

int MainWindow::currentRow() const {
    return m_list->currentIndex().row();
}

void MainWindow::select(int row) {
    m_list->setCurrentIndex(m_queue.index(row));
    showCurrent();
}

void MainWindow::generateCurrent() {
    const int row = currentRow();
    if (row < 0) {
        openPictures();
        return;
    }
    if (m_queue.entry(row).key == m_seedGrid->key()) {
        m_seedGrid->close();
    }
    m_banners->dismissErrors();
    m_following = true;
    m_settings->save();
    m_queue.generate(row, m_settings->settingsForJob());
}

void MainWindow::generateAll() {
    m_banners->dismissErrors();
    m_following = true;
    m_settings->save();
    for (int row = 0; row < m_queue.rowCount(); ++row) {
        if (m_queue.entry(row).state != EntryState::Done) {
            m_queue.generate(row, m_settings->settingsForJob());
        }
    }
}

void MainWindow::cancelCurrent() {
    if (m_seedGrid->isVisible() && m_seedGrid->isRunning()) {
        m_seedGrid->cancel();
        return;
    }
    const int row = currentRow();
    m_queue.cancel(row >= 0 && m_queue.entry(row).isActive() ? row : m_queue.runningRow());
}

void MainWindow::openPictures() {
    auto* dialog = new QFileDialog(this, tr("Open pictures"), pictureFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Pictures and exported shapes (%1)").arg((pictureNamePatterns() << QStringLiteral("*.glb")).join(QLatin1Char(' '))),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& names) {
        std::vector<std::filesystem::path> files;
        for (const QString& name : names) {
            files.emplace_back(name.toStdU16String());
        }
        QSettings().setValue(kPictureFolderKey, QString::fromStdString(files.front().parent_path().string()));
        addPictures(files, false);
    });
    dialog->open();
}

void MainWindow::pastePicture() {
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    if (content == nullptr || !takeMimeData(*content)) {
        m_banners->show(BannerKind::Notice, tr("The clipboard holds no picture. Copy one, or a picture file, and paste again."));
    }
}

bool MainWindow::takeMimeData(const QMimeData& content) {
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : content.urls()) {
        if (url.isLocalFile()) {
            files.emplace_back(url.toLocalFile().toStdU16String());
        }
    }
    if (!files.empty()) {
        addPictures(files, false);
        return true;
    }
    const QImage picture = content.hasImage() ? qvariant_cast<QImage>(content.imageData()) : QImage();
    if (!picture.isNull()) {
        select(m_queue.addPicture(picture, tr("Pasted picture")));
        return true;
    }
    return false;
}

void MainWindow::exportMesh() {
    const int row = currentRow();
    if (row < 0 || !m_queue.entry(row).result) {
        m_banners->show(BannerKind::Notice, tr("There is no mesh to export yet. Generate one first."));
        return;
    }
    askForMeshFile(this, m_queue.entry(row).name, [this](const QString& name) { exportTo(name.toStdU16String()); });
}

void MainWindow::chooseModel() {
    auto* dialog = new QFileDialog(this, tr("Choose a model folder (config.yaml and weights)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) { takeModel(name.toStdU16String()); });
    dialog->open();
}

void MainWindow::onPictureRead(int row) {
    tell(backgroundWords(m_queue.entry(row).background));
    rememberRecent(m_queue.entry(row).file);
    if (currentRow() < 0) {
        select(row);
    }
    if (row == currentRow()) {
        showCurrent();
    }
    generatePending();
}

/** Shows a notice, unless there is nothing to say or it was said before: once is enough. */
void MainWindow::tell(const QString& notice) {
    if (!notice.isEmpty() && !m_toldNotices.contains(notice)) {
        m_toldNotices.insert(notice);
        m_banners->show(BannerKind::Notice, notice);
    }
}

void MainWindow::onStarted(int row) {
    spdlog::info("{}: started", m_queue.entry(row).name.toStdString());
    // Of pictures that begin together the first one is followed.
    const int shown = currentRow();
    const bool another = m_following && shown >= 0 && shown != row && m_queue.entry(shown).hasJustBegun();
    if (!another) {
        m_progress->reset();
    }
    if (m_following && !another) {
        select(row);
    }
}

void MainWindow::onPreview(int row) {
    const PictureEntry& entry = m_queue.entry(row);
    if (row == currentRow() && entry.key != m_seedGrid->key()) {
        m_viewport->showPreview(entry.preview, entry.previewStep, std::exchange(m_framedKey, entry.key) == entry.key);
    }
}

void MainWindow::onFinished(int row) {
    const PictureEntry& entry = m_queue.entry(row);
    spdlog::info("{}: {} triangles in {:.2f} s", entry.name.toStdString(), entry.result->triangles.size(), entry.timings.totalSeconds);
    m_progress->showFinished();
    const RunRecord run{m_modelName, m_device, entry.settings, entry.timings};
    m_settings->estimate()->addRun(run);
    m_times.addRun(run);
    if (row == currentRow()) {
        showCurrent();
    }
}

void MainWindow::onRemeshed(int row) {
    if (row == currentRow()) {
        showCurrent();
    }
}

/** The bar shows what the mesh on show was made with; while the user's last wish is still open, that. */
void MainWindow::refreshShapeBar() {
    const int row = currentRow();
    const bool possible = row >= 0 && m_queue.entry(row).canRemesh() && m_queue.entry(row).key != m_seedGrid->key();
    m_shapeBar->setVisible(possible);
    if (!possible) {
        return;
    }
    const PictureEntry& entry = m_queue.entry(row);
    const bool decoding = entry.remeshJob != 0;
    if (!decoding && entry.remeshError.isEmpty()) {
        m_shapeBar->setSettings(entry.settings);
    }
    m_shapeBar->setNote(decoding ? tr("Decoding…") : entry.remeshError, !decoding);
}

void MainWindow::onJobEnded(int row) {
    if (m_queue.runningRow() < 0) {
        m_progress->reset();
    }
    if (row == currentRow()) {
        showCurrent();
    }
}

void MainWindow::showCurrent() {
    const int row = currentRow();
    m_queue.setShown(row);
    refreshViews();
    m_stage->setCurrentWidget(m_queue.rowCount() > 0 ? static_cast<QWidget*>(m_viewport) : m_startPage);
    if (row < 0) {
        m_input->setPicture({}, {}, {});
        m_viewport->showMesh(nullptr, true);
        m_viewport->setInputPicture({});
        m_viewport->setHint(tr("The mesh will appear here"));
        m_result->setText({});
        m_desktop->setPicture({});
        showSeedGrid(0);
        refreshActions();
        refreshShapeBar();
        return;
    }
    const PictureEntry& entry = m_queue.entry(row);
    m_input->setPicture(entry.picture, entry.thumbnail, entry.name);
    m_desktop->setPicture(entry.name);
    const bool sameObject = m_framedKey == entry.key;
    m_viewport->setInputPicture(entry.picture);
    m_viewport->setName(QFileInfo(entry.name).completeBaseName());
    m_viewport->setCaption(captionOf(entry));
    if (showSeedGrid(entry.key)) {
        // it fills the viewport
    } else if (entry.preview) {
        m_viewport->showPreview(entry.preview, entry.previewStep, sameObject);
    } else {
        m_viewport->showMesh(entry.result, sameObject);
        m_viewport->setHint(entry.isActive() ? tr("The first preview will appear here")
                                             : tr("Press Generate to turn the picture into a mesh"));
    }
    m_framedKey = entry.shownMesh() ? entry.key : m_framedKey;
    if (entry.result && !entry.isActive()) {
        m_result->setText(tr("%Ln triangles · seed %1 · %2", nullptr, static_cast<int>(entry.result->triangles.size()))
                              .arg(QString::number(entry.settings.seed), timingWords(entry.timings)));
        m_result->setToolTip(entry.message.isEmpty() ? timingTable(entry.timings)
                                                     : timingTable(entry.timings) + QStringLiteral("\n\n") + entry.message);
    } else if (!entry.isActive()) {
        m_result->setText({});
    }
    refreshActions();
    refreshShapeBar();
}

void MainWindow::refreshActions() {
    const bool busy = m_queue.activeCount() > 0 || m_seedGrid->isRunning();
    m_viewport->viewport()->setComputing(busy);
    const int row = currentRow();
    const bool known = row >= 0;
    const bool active = known && m_queue.entry(row).isActive();
    m_generate->setEnabled(known && !active && m_queue.entry(row).state != EntryState::Reading);
    m_cancel->setEnabled(busy);
    const bool editable = known && m_queue.entry(row).canGenerate();
    m_input->setEditable(editable && !m_queue.entry(row).picture.isNull());
    m_viewSlots->setEnabled(editable);
    m_seedAction->setEnabled(editable);
    m_exportAction->setEnabled(known && m_queue.entry(row).result != nullptr);
    m_copyAction->setEnabled(m_exportAction->isEnabled());
    const int open = m_queue.openCount();
    m_generateAll->setVisible(open > 1);
    m_generateAll->setText(tr("All %1").arg(open));
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true)) {
        QTimer::singleShot(0, this, &MainWindow::firstShown);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveLayout();
    m_bridge.stop();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const bool ours = event->source() != nullptr;  // on its way out
    if (!ours && (event->mimeData()->hasUrls() || event->mimeData()->hasImage())) {
        event->acceptProposedAction();
        m_dropZone->setHighlighted(true);
        m_startPage->setHighlighted(true);
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    m_dropZone->setHighlighted(false);
    m_startPage->setHighlighted(false);
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_dropZone->setHighlighted(false);
    m_startPage->setHighlighted(false);
    if (takeMimeData(*event->mimeData())) {
        event->acceptProposedAction();
    } else {
        m_banners->show(BannerKind::Notice, tr("That was no picture file. Save the picture first, then drop the file."));
    }
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_generate != nullptr) {
        refreshAccent();
    }
    QMainWindow::changeEvent(event);
}

}  // namespace orfeas
