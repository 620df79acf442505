// What the window does for the model: which there are, which one is loaded, and what is said where there is none.
#include <spdlog/spdlog.h>

#include <QFileDialog>
#include <QLabel>
#include <QSettings>

#include "orfeas/model_info.h"
#include "ui/banner.h"
#include "ui/engine_status.h"
#include "ui/input/native_paths.h"
#include "ui/job_bridge.h"
#include "ui/main_window.h"
#include "ui/mask/input_panel.h"
#include "ui/model_box.h"
#include "ui/model_folders.h"
#include "ui/preferences/engine_preferences.h"
#include "ui/seed_grid.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "ui/view_slots.h"
#include "ui/words.h"

namespace orfeas {

void MainWindow::useModel(const EngineSettings& settings, const SettingValues& overrides) {
    m_overrides = overrides;
    m_modelKnown = false;
    m_model.reset();
    m_missingModel.reset();
    m_modelNote->clear();
    m_keeper.setModel({}, {});
    m_queue.forgetJobs();
    m_seedGrid->close();
    m_banners->settle(BannerTopic::Model);
    m_bridge.start(settings);
    // The weights take a while, the description does not: the settings are right from the start.
    m_tasks.run([path = settings.model] { return inspectModel(path); },
                [this, turn = ++m_modelTurn](const ModelInfo& info) {
                    if (turn != m_modelTurn) {
                        return;  // another one has been chosen meanwhile
                    }
                    setModelDescription(info);
                    m_modelKnown = true;
                    generatePending();
                },
                [](const Error& error) { spdlog::warn("{}", error.message()); });
}

void MainWindow::setModelDescription(const ModelInfo& info) {
    const QString name = QString::fromStdString(info.name);
    if (m_modelName != name) {
        m_banners->settle(BannerTopic::OtherModel);
    }
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
    m_modelNote->setToolTip(shownPath(info.weights));
}

void MainWindow::reportMissingModel(const Error& error) {
    ++m_modelTurn;  // what is still said of an earlier one is of no use
    m_missingModel = error;
    showMissingModel();
    m_banners->settle(BannerTopic::Model);
    m_banners->showError(error, {BannerTopic::Model});
    m_modelKnown = true;
}

void MainWindow::showMissingModel() {
    m_engineStatus->setState(EngineState::Failed, tr("No model"), errorWords(*m_missingModel));
}

void MainWindow::reportReplacedModel(const std::filesystem::path& missing) {
    spdlog::warn("The model {} is not there; the starter model takes its place", missing.string());
    tellOnce(
        tr("The model %1 is not there. Until you choose another one, or bring it back and start again, the starter model takes its place.")
            .arg(shownPath(missing)),
        {BannerTopic::Model});
}

void MainWindow::reportDamagedSettings(const std::filesystem::path& copy) {
    spdlog::warn("Parts of the settings can't be read; the file as it was is kept in {}", copy.string());
    tellOnce(tr("Parts of the settings can't be read, so the usual values take their place. The file as it was is kept in %1.")
                 .arg(shownPath(copy)),
             {});
}

void MainWindow::connectModelBox() {
    connect(m_settings->modelBox(), &ModelBox::chosen, this, &MainWindow::takeModel);
    connect(m_settings->modelBox(), &ModelBox::otherWanted, this, &MainWindow::chooseModel);
}

void MainWindow::offerModel(const std::filesystem::path& folder) {
    m_offeredModel = folder;
    refreshModels();
}

/** Looks for models in the folders of the preferences. */
void MainWindow::refreshModels() {
    m_tasks.run([folders = storedModelFolders()] { return findModels(folders); },
                [this](std::vector<std::filesystem::path> models) {
                    if (!m_offeredModel.empty()) {
                        models.push_back(m_offeredModel);
                    }
                    m_settings->modelBox()->offer(models);
                },
                [](const Error& error) { spdlog::warn("{}", error.message()); });
}

void MainWindow::chooseModel() {
    auto* dialog = new QFileDialog(this, tr("Choose a model folder (config.yaml and weights)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) { takeModel(name.toStdU16String()); });
    dialog->open();
}

void MainWindow::takeModel(const std::filesystem::path& folder) {
    QSettings().setValue(kModelKey, QString::fromStdString(folder.string()));
    m_settings->save();
    m_banners->dismissErrors();
    Q_EMIT modelChosen(folder);
}

}  // namespace orfeas
