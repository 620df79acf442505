// What lies around the work: preferences, shortcuts, about.
#include <spdlog/spdlog.h>

#include <QAction>
#include <QDesktopServices>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QUrl>

#include "ui/about_dialog.h"
#include "ui/banner.h"
#include "ui/main_window.h"
#include "ui/motion.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/settings_panel.h"
#include "ui/shortcuts_dialog.h"
#include "ui/start_page.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

void MainWindow::makePreferencesAction(QMenu& menu) {
    QAction* preferences = menu.addAction(tr("Pre&ferences…"), this, &MainWindow::showPreferences);
    preferences->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    preferences->setMenuRole(QAction::PreferencesRole);
}

void MainWindow::makeHelpMenu() {
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* shortcuts = help->addAction(tr("&Keyboard shortcuts"), this, &MainWindow::showShortcuts);
    shortcuts->setShortcut(QKeySequence::HelpContents);
    help->addSeparator();
    QAction* about = help->addAction(tr("&About Orfeas"), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::followMotion() {
    m_viewport->viewport()->setAnimated(!Motion::isReduced());
    if (const Motion* motion = Motion::instance()) {
        connect(motion, &Motion::changed, this, [this](bool reduced) { m_viewport->viewport()->setAnimated(!reduced); });
    }
}

void MainWindow::showPreferences() {
    auto* dialog = new PreferencesDialog(m_cutAction->isChecked(), m_settings->jobsInFlight(), m_library, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::engineChanged, this, [this] {
        m_settings->save();  // the panel starts from what was saved when a model is loaded
        Q_EMIT engineSettingsChanged();
    });
    connect(dialog, &PreferencesDialog::modelFoldersChanged, this, &MainWindow::refreshModels);
    connect(dialog, &PreferencesDialog::jobsInFlightChanged, m_settings, &SettingsPanel::setJobsInFlight);
    connect(dialog, &PreferencesDialog::leaveOutBackgroundsChanged, this, [this](bool leaveOut) {
        if (m_cutAction->isChecked() != leaveOut) {
            m_cutAction->trigger();
        }
    });
    dialog->open();
}

void MainWindow::showShortcuts() {
    auto* dialog = new ShortcutsDialog(*this, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::setSampleFolder(const std::filesystem::path& folder) {
    m_startPage->setSamples(folder);
}

void MainWindow::reportCrash(const std::filesystem::path& report) {
    const QString file = QString::fromStdString(report.string());
    spdlog::warn("The last run ended unexpectedly; its report is {}", file.toStdString());
    Banner* banner = m_banners->show(BannerKind::Notice,
                                     tr("Orfeas ended unexpectedly the last time. A report was written; please send it along when you "
                                        "report the fault."));
    QPushButton* open = banner->addButton(tr("Open the report"), file);
    connect(open, &QPushButton::clicked, banner, [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
}

void MainWindow::showAbout() {
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

}  // namespace orfeas
