// How a window goes on where another one over the same workspace was: in another language, for what a widget says is said when it is made.
#include <QAction>
#include <QComboBox>

#include "ui/banner.h"
#include "ui/main_window.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/seed_grid.h"
#include "ui/settings_panel.h"
#include "ui/viewport_panel.h"

namespace orfeas {

void MainWindow::continueFrom(MainWindow& previous) {
    m_painted = previous.m_painted;
    m_following = previous.m_following;
    m_toldNotices = previous.m_toldNotices;
    m_unseen = previous.m_unseen;
    m_toGenerate = previous.m_toGenerate;
    m_overrides = previous.m_overrides;
    if (previous.m_model) {
        setModelDescription(*previous.m_model);
    }
    m_modelKnown = previous.m_modelKnown;
    m_missingModel = previous.m_missingModel;
    if (m_missingModel) {
        showMissingModel();
    } else {
        showEngineState();
    }
    const GenerationSettings settings = previous.m_settings->settings();
    m_settings->setPreviews(settings.previews);
    m_settings->setSettings(settings);
    setKeepBackgrounds(!previous.m_cutAction->isChecked());

    m_seedGrid->continueFrom(*previous.m_seedGrid);
    m_framedKey = previous.m_framedKey;
    if (previous.currentRow() >= 0) {
        select(previous.currentRow());
    }
    m_viewport->continueFrom(*previous.m_viewport);

    // What was said stays as it was said, but for what has buttons that act on the window.
    if (auto* offer = previous.findChild<Banner*>(QStringLiteral("unfinished"))) {
        offerUnfinished(offer->property(kUnfinishedIds).toStringList());
        delete offer;
    }
    m_banners->takeOver(*previous.m_banners);

    restoreGeometry(previous.saveGeometry());
    if (!isMaximized() && !isFullScreen()) {
        setGeometry(previous.geometry());
    }
    m_docks = previous.saveState();
    restoreState(m_docks);
    if (const auto* preferences = previous.findChild<PreferencesDialog*>(); preferences != nullptr && preferences->isVisible()) {
        showPreferences();
        findChild<QComboBox*>(QStringLiteral("language"))->setFocus();
    }
}

}  // namespace orfeas
