#include "ui/main_window.h"

#include <spdlog/spdlog.h>

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <utility>

#include "orfeas/mesh_io.h"
#include "orfeas/model_info.h"
#include "ui/banner.h"
#include "ui/device_meter.h"
#include "ui/drop_zone.h"
#include "ui/engine_status.h"
#include "ui/estimates/estimate_label.h"
#include "ui/input/load_picture.h"
#include "ui/job_bridge.h"
#include "ui/log_dock.h"
#include "ui/mesh_dialog.h"
#include "ui/progress_panel.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "ui/shape_bar.h"
#include "ui/viewport_panel.h"
#include "ui/words.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

MainWindow::MainWindow(JobBridge& bridge, const std::shared_ptr<LogLines>& log, QWidget* parent)
    : QMainWindow(parent), m_bridge(bridge), m_queue(bridge) {
    setWindowTitle(QStringLiteral("Orfeas"));
    setAcceptDrops(true);
    m_logDock = new LogDock(log, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_logDock);
    m_logDock->hide();
    setCentralWidget(makeCentre());
    m_banners->setLog(log);
    makeActions();
    makeMenus();

    m_engineStatus = new EngineStatus(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_engineStatus);
    m_deviceMeter = new DeviceMeter(this);
    statusBar()->addWidget(m_deviceMeter);
    m_result = new QLabel(this);
    m_result->setContentsMargins(0, 0, 10, 0);
    statusBar()->addPermanentWidget(m_result);

    connectQueue();
    connectEngine();
    refreshIcons();
    showCurrent();
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::useModel(const EngineSettings& settings, const SettingValues& overrides) {
    m_overrides = overrides;
    m_modelKnown = false;
    m_modelNote->clear();
    m_queue.forgetJobs();
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
    m_modelName = name;
    m_settings->setModel(info, m_overrides);
    const QString kind = QString::fromStdString(info.variant.empty() ? info.family : info.family + ", " + info.variant);
    const QString title = tr("Model: %1 (%2)").arg(name, kind);
    m_modelNote->setText(info.note.empty() ? title : title + QLatin1Char('\n') + QString::fromStdString(info.note));
    m_modelNote->setToolTip(QString::fromStdString(info.weights.string()));
}

void MainWindow::reportMissingModel(const Error& error) {
    m_engineStatus->setState(EngineState::Failed, tr("No model"), errorWords(error));
    m_banners->showError(error);
    m_modelKnown = true;
}

void MainWindow::setPreviews(bool previews) {
    m_settings->setPreviews(previews);
}

void MainWindow::setKeepBackgrounds(bool keep) {
    m_cutAction->setChecked(!keep);
    m_queue.setKeepBackgrounds(keep);
}

void MainWindow::addPictures(const std::vector<std::filesystem::path>& files, bool generate) {
    int first = -1;
    for (const auto& file : files) {
        const int row = m_queue.addFile(file);
        first = first < 0 ? row : first;
        if (generate) {
            m_toGenerate.insert(m_queue.entry(row).key);
        }
    }
    if (first >= 0) {
        select(first);
    }
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
    const int row = currentRow();
    m_queue.cancel(row >= 0 && m_queue.entry(row).isActive() ? row : m_queue.runningRow());
}

void MainWindow::openPictures() {
    auto* dialog = new QFileDialog(this, tr("Open pictures"), QSettings().value(kPictureFolderKey).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Pictures (%1)").arg(pictureNamePatterns().join(QLatin1Char(' '))), tr("All files (*)")});
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

void MainWindow::exportTo(const std::filesystem::path& file) {
    const int row = currentRow();
    if (row < 0 || !m_queue.entry(row).result) {
        return;
    }
    statusBar()->showMessage(tr("Writing %1…").arg(QString::fromStdString(file.filename().string())));
    m_tasks.run(
        [mesh = m_queue.entry(row).result, file] {
            writeMesh(*mesh, file);
            return QString::fromStdString(file.string());
        },
        [this](const QString& written) {
            spdlog::info("Wrote {}", written.toStdString());
            statusBar()->showMessage(tr("Wrote %1").arg(written), 8000);
            Q_EMIT exported(written);
        },
        [this](const Error& error) {
            spdlog::error("{}", error.message());
            statusBar()->clearMessage();
            m_banners->showError(error);
        });
}

void MainWindow::chooseModel() {
    auto* dialog = new QFileDialog(this, tr("Choose a model folder (config.yaml and weights)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        QSettings().setValue(kModelKey, name);
        m_banners->dismissErrors();
        Q_EMIT modelChosen(name.toStdU16String());
    });
    dialog->open();
}

void MainWindow::onPictureRead(int row) {
    tell(backgroundWords(m_queue.entry(row).background));
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
    m_progress->reset();
    if (m_following) {
        select(row);
    }
}

void MainWindow::onPreview(int row) {
    if (row == currentRow()) {
        const PictureEntry& entry = m_queue.entry(row);
        m_viewport->showPreview(entry.preview, entry.previewStep, std::exchange(m_framedKey, entry.key) == entry.key);
    }
}

void MainWindow::onFinished(int row) {
    const PictureEntry& entry = m_queue.entry(row);
    spdlog::info("{}: {} triangles in {:.2f} s", entry.name.toStdString(), entry.result->triangles.size(), entry.timings.totalSeconds);
    m_progress->showFinished();
    m_settings->estimate()->addRun({m_modelName, m_device, entry.settings, entry.timings});
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
    const bool possible = row >= 0 && m_queue.entry(row).canRemesh();
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
    if (row < 0) {
        m_dropZone->setPicture({}, {});
        m_viewport->showMesh(nullptr, true);
        m_viewport->setHint(tr("The mesh will appear here"));
        m_result->clear();
        setWindowTitle(QStringLiteral("Orfeas"));
        refreshActions();
        refreshShapeBar();
        return;
    }
    const PictureEntry& entry = m_queue.entry(row);
    m_dropZone->setPicture(entry.thumbnail, entry.name);
    setWindowTitle(QStringLiteral("%1 — Orfeas").arg(entry.name));
    const bool sameObject = m_framedKey == entry.key;
    if (entry.preview) {
        m_viewport->showPreview(entry.preview, entry.previewStep, sameObject);
    } else {
        m_viewport->showMesh(entry.result, sameObject);
        m_viewport->setHint(entry.isActive() ? tr("The first preview will appear here")
                                             : tr("Press Generate to turn the picture into a mesh"));
    }
    m_framedKey = entry.shownMesh() ? entry.key : m_framedKey;
    if (entry.result && !entry.isActive()) {
        const QString triangles = QLocale().toString(static_cast<qulonglong>(entry.result->triangles.size()));
        m_result->setText(
            tr("%1 triangles · seed %2 · %3").arg(triangles, QString::number(entry.settings.seed), timingWords(entry.timings)));
        m_result->setToolTip(entry.message.isEmpty() ? timingTable(entry.timings)
                                                     : timingTable(entry.timings) + QStringLiteral("\n\n") + entry.message);
    } else if (!entry.isActive()) {
        m_result->clear();
    }
    refreshActions();
    refreshShapeBar();
}

void MainWindow::refreshActions() {
    m_viewport->viewport()->setComputing(m_queue.activeCount() > 0);
    const int row = currentRow();
    const bool known = row >= 0;
    const bool active = known && m_queue.entry(row).isActive();
    m_generate->setEnabled(known && !active && m_queue.entry(row).state != EntryState::Reading);
    m_cancel->setEnabled(m_queue.activeCount() > 0);
    m_exportAction->setEnabled(known && m_queue.entry(row).result != nullptr);
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
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) {
        event->acceptProposedAction();
        m_dropZone->setHighlighted(true);
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    m_dropZone->setHighlighted(false);
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_dropZone->setHighlighted(false);
    if (takeMimeData(*event->mimeData())) {
        event->acceptProposedAction();
    } else {
        m_banners->show(BannerKind::Notice, tr("That was no picture file. Save the picture first, then drop the file."));
    }
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_exportAction != nullptr) {
        refreshIcons();
    }
    QMainWindow::changeEvent(event);
}

}  // namespace orfeas
