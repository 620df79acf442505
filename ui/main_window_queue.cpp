// What the window does for its queue: the library behind it, the history, and what is told outside the window.
#include <spdlog/spdlog.h>

#include <QAction>
#include <QMenu>
#include <QPushButton>

#include "ui/banner.h"
#include "ui/dock_action.h"
#include "ui/estimates/estimate_label.h"
#include "ui/history/history_dock.h"
#include "ui/log_dock.h"
#include "ui/main_window.h"
#include "ui/queue/desktop_progress.h"
#include "ui/queue/queue_panel.h"
#include "ui/settings_panel.h"
#include "ui/store/library_service.h"

namespace orfeas {

void MainWindow::makeQueue() {
    m_desktop = new DesktopProgress(m_queue, *this);
    m_history = new HistoryDock(m_library, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_history);
    tabifyDockWidget(m_history, m_logDock);
    m_history->hide();

    connect(m_queuePanel, &QueuePanel::generateWanted, this, &MainWindow::generateCurrent);
    connect(m_queuePanel, &QueuePanel::settingsShown, m_settings, &SettingsPanel::setSettings);
    connect(m_queuePanel, &QueuePanel::settingsWanted, this,
            [this](int row) { m_queue.replaceSettings(row, m_settings->settingsForJob()); });
    connect(m_queuePanel, &QueuePanel::failureWanted, this, &MainWindow::showFailure);
    m_queue.setJobsInFlight(m_settings->jobsInFlight());
    connect(m_settings, &SettingsPanel::jobsInFlightChanged, &m_queue, &GenerationQueue::setJobsInFlight);
    m_queue.setPicturesPerBatch(m_settings->picturesPerBatch());
    connect(m_settings, &SettingsPanel::picturesPerBatchChanged, &m_queue, &GenerationQueue::setPicturesPerBatch);

    connect(&m_library, &LibraryService::opened, this, &MainWindow::onLibraryOpened);
    connect(&m_library, &LibraryService::failed, this, &MainWindow::reportError);
    connect(&m_keeper, &QueueKeeper::problem, this, &MainWindow::reportError);
    connect(&m_keeper, &QueueKeeper::opened, this, [this](int row) {
        m_following = false;
        m_settings->setSettings(m_queue.entry(row).settings);
        select(row);
    });
    connect(m_history, &HistoryDock::openWanted, &m_keeper, &QueueKeeper::open);
}

void MainWindow::addHistoryAction(QMenu& menu) {
    QAction* history = dockAction(*m_history);
    history->setText(tr("&History"));
    history->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    menu.addAction(history);
}

void MainWindow::reportError(const Error& error) {
    spdlog::error("{}", error.message());
    m_banners->showError(error);
}

/** Again, or of an earlier day. */
void MainWindow::showFailure(int row) {
    const PictureEntry& entry = m_queue.entry(row);
    const BannerCause cause{BannerTopic::JobFailure, entry.key};
    m_banners->dismissErrors();
    if (entry.failure) {
        m_banners->showError(*entry.failure, cause);
    } else {
        m_banners->show(BannerKind::Error, entry.message, cause);
    }
}

void MainWindow::onLibraryOpened(const LibraryOpening& opening) {
    if (!opening.notice.isEmpty()) {
        spdlog::warn("{}", opening.notice.toStdString());
        m_banners->show(BannerKind::Notice, opening.notice);
    }
    if (opening.unfinished.isEmpty()) {
        return;
    }
    QStringList ids;
    for (const LibraryItem& item : opening.unfinished) {
        ids += item.id;
    }
    offerUnfinished(ids);
}

void MainWindow::offerUnfinished(const QStringList& ids) {
    const QString sentence = tr("%n pictures were not finished last time.", nullptr, static_cast<int>(ids.size()));
    spdlog::info("{}", sentence.toStdString());
    Banner* offer = m_banners->show(BannerKind::Notice, sentence);
    offer->setObjectName(QStringLiteral("unfinished"));
    offer->setProperty(kUnfinishedIds, ids);
    const auto add = [&](const QString& text, const QString& toolTip, const auto& act) {
        QPushButton* button = offer->addButton(text, toolTip);
        connect(button, &QPushButton::clicked, this, [act, offer] {
            act();
            offer->close();
        });
        return button;
    };
    add(tr("Continue"), tr("Put them in line again. What was sampled already is only decoded, if the model is the same."), [this, ids] {
        m_keeper.proceed(ids, m_settings->settingsForJob());
    })->setObjectName(QStringLiteral("continueUnfinished"));
    add(tr("Put in the list"), tr("Show them in the list, without generating anything yet"), [this, ids] {
        m_keeper.putInList(ids);
    })->setObjectName(QStringLiteral("listUnfinished"));
    add(tr("Discard"), tr("Delete them from the library. The pictures' own files stay where they are."), [this, ids] {
        m_library.erase(ids);
    })->setObjectName(QStringLiteral("discardUnfinished"));
}

void MainWindow::useHistoryOf(const QString& model, const QString& device) {
    m_keeper.setDevice(device);
    m_times.setDevice(device);
    m_library.runs(this, model, device, [this, device, turn = m_modelTurn](const QList<RunRecord>& runs) {
        if (turn != m_modelTurn || device != m_device) {
            return;  // another model or device has been chosen meanwhile
        }
        const std::vector<RunRecord> known(runs.begin(), runs.end());
        m_settings->estimate()->setHistory(known);
        m_times.setRuns(known);
    });
}

}  // namespace orfeas
