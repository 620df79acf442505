// What the window does for the seed grid.
#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/banner.h"
#include "ui/icons.h"
#include "ui/main_window.h"
#include "ui/seed_grid.h"
#include "ui/settings_panel.h"
#include "ui/viewport_panel.h"

namespace orfeas {

void MainWindow::makeSeedGrid(QVBoxLayout& column, QWidget& parent) {
    m_seedGrid = new SeedGrid(m_bridge, *m_viewport, &parent);
    m_seedGrid->hide();
    column.addWidget(m_seedGrid);
    connect(m_seedGrid, &SeedGrid::refineWanted, this,
            [this](const GenerationSettings& settings, const std::shared_ptr<const ShapeLatents>& latents) {
                m_settings->setSettings(settings);
                m_queue.generate(currentRow(), settings, latents);
            });
    connect(m_seedGrid, &SeedGrid::closed, this, &MainWindow::showCurrent);
    connect(m_seedGrid, &SeedGrid::runningChanged, this, &MainWindow::refreshActions);
    connect(m_seedGrid, &SeedGrid::failed, this, &MainWindow::reportError);
    connect(&m_queue, &GenerationQueue::queued, this, [this](int row) {
        if (m_queue.entry(row).key == m_seedGrid->key()) {
            m_seedGrid->close();  // or it would hide what is being made
        }
    });
    connect(&m_queue, &GenerationQueue::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        for (int row = first; row <= last; ++row) {
            if (m_queue.entry(row).key == m_seedGrid->key()) {
                m_seedGrid->close();
            }
        }
    });
}

void MainWindow::makeSeedGridAction() {
    m_seedAction = new QAction(tr("Try several &seeds"), this);
    m_seedAction->setObjectName(QStringLiteral("trySeeds"));
    m_seedAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    m_seedAction->setIcon(icon(Glyph::Grid));
    m_seedAction->setIconText(tr("Seeds"));
    m_seedAction->setToolTip(tr("Sample several shapes of the picture at once, look at them side by side and make the best one (Ctrl+G)"));
    connect(m_seedAction, &QAction::triggered, this, &MainWindow::trySeeds);
    addAction(m_seedAction);
}

void MainWindow::trySeeds() {
    const int row = currentRow();
    if (row < 0 || !m_queue.entry(row).canGenerate()) {
        return;
    }
    m_banners->dismissErrors();
    m_settings->save();
    m_seedGrid->start(m_queue.entry(row).key, m_queue.viewsForJob(row), m_settings->settingsForJob());
    showCurrent();
}

/** Whether the viewport belongs to the seed grid, which then fills it. */
bool MainWindow::showSeedGrid(quint64 key) {
    const bool shown = key != 0 && m_seedGrid->key() == key;
    m_seedGrid->setVisible(shown);
    if (shown) {
        m_seedGrid->showShapes(m_framedKey == key);
        m_framedKey = key;
    }
    return shown;
}

}  // namespace orfeas
