// How the window begins and ends, and what its buttons start.
#include "ui/main_window.h"

#include <QAction>
#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>
#include <utility>

#include "ui/application_icon.h"
#include "ui/banner.h"
#include "ui/device_meter.h"
#include "ui/elided_label.h"
#include "ui/engine_status.h"
#include "ui/job_bridge.h"
#include "ui/log_dock.h"
#include "ui/seed_grid.h"
#include "ui/settings_panel.h"

namespace orfeas {

MainWindow::MainWindow(Workspace& work, QWidget* parent)
    : QMainWindow(parent),
      m_bridge(work.bridge),
      m_library(work.library),
      m_queue(work.queue),
      m_keeper(work.keeper),
      m_times(work.times),
      m_files(work.files) {
    setWindowIcon(applicationIcon());
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
    makeUnseenButton();
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

void MainWindow::generateCurrent() {
    const int row = currentRow();
    if (row < 0) {
        openPictures();
        return;
    }
    if (!m_queue.entry(row).canGenerate()) {
        return;  // the button and the menu's line are disabled
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

/** Shows a notice, unless there is nothing to say or it was said before: once is enough. */
void MainWindow::tellOnce(const QString& notice, const BannerCause& cause) {
    if (notice.isEmpty()) {
        return;
    }
    if (m_toldNotices.contains(notice)) {
        m_banners->addCause(notice, cause);
        return;
    }
    m_toldNotices.insert(notice);
    m_banners->show(BannerKind::Notice, notice, cause);
}

/** Takes away what is said about a picture and is not so any more. */
void MainWindow::settleBanners(int row) {
    const PictureEntry& entry = m_queue.entry(row);
    if (entry.background == Background::Transparent) {
        m_banners->settle({BannerTopic::Background, entry.key});
    }
    if (entry.notice.isEmpty()) {
        m_banners->settle({BannerTopic::OddPicture, entry.key});
    }
    if (entry.state != EntryState::Failed) {
        m_banners->settle({BannerTopic::JobFailure, entry.key});
    }
    if (entry.isActive()) {
        m_banners->settle({BannerTopic::OtherModel, entry.key});  // it becomes a shape of the one that is loaded
    }
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true)) {
        QTimer::singleShot(0, this, &MainWindow::firstShown);
    }
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_generate != nullptr) {
        refreshAccent();
    }
    QMainWindow::changeEvent(event);
}

}  // namespace orfeas
