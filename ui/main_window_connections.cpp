// What the window does when its pictures or its engine report something.
#include <spdlog/spdlog.h>

#include <QListView>

#include "ui/banner.h"
#include "ui/device_meter.h"
#include "ui/elided_label.h"
#include "ui/engine_status.h"
#include "ui/estimates/estimate_label.h"
#include "ui/job_bridge.h"
#include "ui/main_window.h"
#include "ui/progress_panel.h"
#include "ui/settings_panel.h"
#include "ui/words.h"

namespace orfeas {

void MainWindow::connectQueue() {
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { m_following = index.row() == m_queue.runningRow(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showCurrent(); });
    connect(&m_queue, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& /*parent*/, int first) {
        if (currentRow() < 0) {
            select(first);  // a single picture has no list to be chosen from
        } else {
            showCurrent();
        }
    });
    connect(&m_queue, &QAbstractItemModel::rowsRemoved, this, [this] { showCurrent(); });
    connect(&m_queue, &GenerationQueue::entryChanged, this, [this](int row) {
        refreshActions();
        settleBanners(row);
        if (row == currentRow()) {
            refreshProgress();
            refreshResult();
        }
    });
    connect(&m_queue, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex& /*parent*/, int first, int last) {
        for (int row = first; row <= last; ++row) {
            m_banners->settlePicture(m_queue.entry(row).key);
        }
    });
    connect(&m_queue, &GenerationQueue::pictureRead, this, &MainWindow::onPictureRead);
    connect(&m_queue, &GenerationQueue::pictureRefused, this, &MainWindow::reportError);
    connect(&m_queue, &GenerationQueue::thumbnailFailed, this, &MainWindow::reportError);
    connect(&m_queue, &GenerationQueue::started, this, &MainWindow::onStarted);
    connect(&m_queue, &GenerationQueue::stageStarted, this, [this](int row) {
        if (row == currentRow()) {
            refreshProgress();
            refreshResult();
        }
    });
    connect(&m_queue, &GenerationQueue::progressed, this, [this](int row) {
        if (row == currentRow()) {
            m_progress->showProgress(m_queue.entry(row).stage);
        }
    });
    connect(&m_queue, &GenerationQueue::previewed, this, &MainWindow::onPreview);
    connect(&m_queue, &GenerationQueue::finished, this, &MainWindow::onFinished);
    connect(&m_queue, &GenerationQueue::remeshed, this, &MainWindow::onRemeshed);
    connect(&m_queue, &GenerationQueue::failed, this, [this](int row, const Error& error) {
        spdlog::error("{}: {}", m_queue.entry(row).name.toStdString(), error.message());
        m_banners->showError(error, {BannerTopic::JobFailure, m_queue.entry(row).key});
        onJobEnded(row);
    });
    for (const auto signal : {&GenerationQueue::cancelled, &GenerationQueue::interrupted}) {
        connect(&m_queue, signal, this, [this](int row) {
            spdlog::info("{}: cancelled", m_queue.entry(row).name.toStdString());
            onJobEnded(row);
        });
    }
}

void MainWindow::connectEngine() {
    connect(&m_bridge, &JobBridge::engineLoading, this, [this](const QString& model) {
        spdlog::info("Loading model {}", model.toStdString());
        showEngineState();
    });
    connect(&m_bridge, &JobBridge::engineWarmingUp, this, [this](const QString& device) {
        spdlog::info("Warming up on {}", device.toStdString());
        showEngineState();
    });
    connect(&m_bridge, &JobBridge::engineReady, this, [this](const EngineReady& event) {
        showEngineState();
        if (!event.notice.empty()) {
            spdlog::warn("{}", event.notice);
            m_banners->show(BannerKind::Notice, QString::fromStdString(event.notice), {BannerTopic::Model});
        }
    });
    connect(&m_bridge, &JobBridge::engineFailed, this, [this](const Error& error) {
        spdlog::error("{}", error.message());
        showEngineState();
        m_banners->showError(error, {BannerTopic::Model});
        m_queue.forgetJobs();
    });
}

void MainWindow::showEngineState() {
    if (!m_bridge.engineState()) {
        return;
    }
    const JobEvent& state = *m_bridge.engineState();
    if (const auto* loading = std::get_if<EngineLoading>(&state)) {
        m_engineStatus->setState(EngineState::Loading, tr("Loading %1…").arg(QString::fromStdString(loading->model)));
    } else if (const auto* warming = std::get_if<EngineWarmingUp>(&state)) {
        m_engineStatus->setState(EngineState::WarmingUp, tr("Warming up on %1…").arg(QString::fromStdString(warming->device)));
    } else if (const auto* ready = std::get_if<EngineReady>(&state)) {
        m_device = QString::fromStdString(ready->device);
        m_settings->estimate()->setDevice(m_device);
        useHistoryOf(QString::fromStdString(ready->model.name), m_device);
        m_deviceMeter->watch(m_device.startsWith(QLatin1StringView("CPU")) ? DeviceKind::Cpu : DeviceKind::Auto);
        m_engineStatus->setState(
            EngineState::Ready, tr("Ready · %1 · %2").arg(QString::fromStdString(ready->model.name), m_device),
            tr("Loaded in %1, warmed up in %2").arg(durationWords(ready->loadSeconds), durationWords(ready->warmUpSeconds)));
    } else if (const auto* failed = std::get_if<EngineFailed>(&state)) {
        m_engineStatus->setState(EngineState::Failed, tr("The engine is not available"), errorWords(failed->error));
    }
}

}  // namespace orfeas
