// How the window is put together.
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/banner.h"
#include "ui/dock_action.h"
#include "ui/drop_zone.h"
#include "ui/engine_status.h"
#include "ui/icons.h"
#include "ui/log_dock.h"
#include "ui/main_window.h"
#include "ui/mask/input_panel.h"
#include "ui/progress_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "ui/shape_bar.h"
#include "ui/start_page.h"
#include "ui/theme.h"
#include "ui/view_slots.h"
#include "ui/viewport_panel.h"
#include "ui/window_placement.h"

namespace orfeas {

namespace {

constexpr int kSideWidth = 312;
constexpr int kPanelMargin = 14;
constexpr QSize kFirstSize(1240, 820);
constexpr double kLargestShare = 0.95;  // of the screen

/** The one button that matters, in the accent colour. */
void makePrimary(QPushButton& button) {
    const ThemeColors& colors = Theme::colors();
    QPalette palette = button.palette();
    const QColor face = colors.accent.darker(145);  // Fusion lightens it, and the text on it is white
    palette.setColor(QPalette::Active, QPalette::Button, face);
    palette.setColor(QPalette::Inactive, QPalette::Button, face);
    palette.setColor(QPalette::Active, QPalette::ButtonText, Qt::white);
    palette.setColor(QPalette::Inactive, QPalette::ButtonText, Qt::white);
    button.setPalette(palette);
}

}  // namespace

QWidget* MainWindow::makeSidePanel() {
    auto* side = new QWidget(this);
    side->setFixedWidth(kSideWidth);
    m_input = new InputPanel(side);
    m_dropZone = m_input->dropZone();
    m_queuePanel = new QueuePanel(m_queue, m_times, side);
    m_list = m_queuePanel->list();
    m_settings = new SettingsPanel(side);
    connectModelBox();
    m_progress = new ProgressPanel(side);

    m_generate = new QPushButton(tr("Generate"), side);
    m_generate->setToolTip(tr("Turn the picture into a mesh (Ctrl+Return)"));
    m_generate->setMinimumHeight(34);
    m_generate->setObjectName(QStringLiteral("generate"));
    m_generateAll = new QPushButton(side);
    m_generateAll->setToolTip(tr("Generate every picture of the list that has no mesh yet"));
    m_generateAll->setMinimumHeight(34);
    m_generateAll->setObjectName(QStringLiteral("generateAll"));
    m_generateAll->hide();
    m_cancel = new QPushButton(tr("Cancel"), side);
    m_cancel->setToolTip(tr("Stop the generation of the selected picture, else the running one (Esc)"));
    m_cancel->setMinimumHeight(34);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    connect(m_generate, &QPushButton::clicked, this, &MainWindow::generateCurrent);
    connect(m_generateAll, &QPushButton::clicked, this, &MainWindow::generateAll);
    connect(m_cancel, &QPushButton::clicked, this, &MainWindow::cancelCurrent);
    connect(m_dropZone, &DropZone::clicked, this, &MainWindow::openPictures);

    m_modelNote = new QLabel(side);
    m_modelNote->setWordWrap(true);
    m_modelNote->setForegroundRole(QPalette::PlaceholderText);
    QFont small = m_modelNote->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_modelNote->setFont(small);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_generate, 3);
    buttons->addWidget(m_generateAll, 2);
    buttons->addWidget(m_cancel, 2);
    // On a low screen this part scrolls, while the buttons stay where they are.
    auto* upper = new QWidget(side);
    // Gives way down to its least height before anything has to scroll.
    m_input->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_input->layout()->setSizeConstraint(QLayout::SetMinimumSize);
    auto* layout = new QVBoxLayout(upper);
    layout->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, 0);
    layout->setSpacing(14);
    layout->addWidget(m_input, 1);
    layout->addWidget(makeViewSlots(side));
    layout->addWidget(m_queuePanel);
    layout->addWidget(m_settings);
    layout->addStretch(0);
    auto* scroll = new QScrollArea(side);
    scroll->setWidget(upper);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(kPanelMargin, 0, kPanelMargin, 10);
    lower->setSpacing(14);
    lower->addLayout(buttons);
    lower->addWidget(m_progress);
    lower->addWidget(m_modelNote);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(scroll, 1);
    column->addLayout(lower);
    return side;
}

QWidget* MainWindow::makeCentre() {
    auto* centre = new QWidget(this);
    m_banners = new BannerArea(centre);
    m_viewport = new ViewportPanel(centre);
    connect(m_viewport, &ViewportPanel::renderingUnavailable, this,
            [this](const QString& reason) { m_banners->show(BannerKind::Error, reason); });
    connect(m_viewport, &ViewportPanel::pictureWritten, this,
            [this](const QString& file) { statusBar()->showMessage(tr("Wrote %1").arg(file), 8000); });
    connect(m_viewport, &ViewportPanel::writingEnded, this, &MainWindow::onFileEnded);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banners);
    m_startPage = new StartPage(centre);
    connect(m_startPage, &StartPage::openWanted, this, &MainWindow::openPictures);
    connect(m_startPage, &StartPage::pictureWanted, this, [this](const std::filesystem::path& file) { addPictures({file}, false); });
    connect(m_startPage, &StartPage::weightsWanted, this, &MainWindow::showAbout);
    m_stage = new QStackedWidget(centre);
    m_stage->addWidget(m_startPage);
    m_stage->addWidget(m_viewport);
    right->addWidget(m_stage, 1);
    m_shapeBar = new ShapeBar(centre);
    m_shapeBar->hide();
    connect(m_shapeBar, &ShapeBar::wanted, this, [this](const GenerationSettings& settings) { m_queue.remesh(currentRow(), settings); });
    right->addWidget(m_shapeBar);
    makeSeedGrid(*right, *centre);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSidePanel());
    layout->addLayout(right, 1);
    return centre;
}

void MainWindow::makeActions() {
    const auto add = [this](const QString& text, const QKeySequence& key, auto method) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, method);
        addAction(action);
        return action;
    };
    m_openAction = add(tr("&Open pictures…"), QKeySequence::Open, &MainWindow::openPictures);
    m_pasteAction = add(tr("&Paste picture"), QKeySequence::Paste, &MainWindow::pastePicture);
    m_exportAction = add(tr("&Export mesh…"), QKeySequence(Qt::CTRL | Qt::Key_E), &MainWindow::exportMesh);
    m_exportAction->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_E), QKeySequence(Qt::CTRL | Qt::Key_S)});
    m_exportAction->setObjectName(QStringLiteral("exportMesh"));
    m_exportAction->setIcon(icon(Glyph::Export));
    m_exportAction->setIconText(tr("Export"));
    m_exportAction->setToolTip(
        tr("Write the mesh to a GLB, OBJ, STL or PLY file (Ctrl+E), or drag it from here into a folder or another program"));
    m_openAction->setIcon(icon(Glyph::Open));
    m_openAction->setIconText(tr("Open"));
    m_openAction->setToolTip(tr("Choose pictures (Ctrl+O)"));
    makeCopyAction();
    makeSeedGridAction();
}

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_openAction);
    file->addAction(tr("Open fol&der…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), this, &MainWindow::openFolder);
    addRecentMenu(*file);
    file->addAction(m_pasteAction);
    file->addSeparator();
    file->addAction(m_exportAction);
    file->addAction(m_copyAction);
    file->addSeparator();
    m_cutAction = file->addAction(tr("&Leave out plain backgrounds"));
    m_cutAction->setCheckable(true);
    connect(m_cutAction, &QAction::triggered, this, [this](bool on) {
        QSettings().setValue(kKeepBackgroundsKey, !on);
        m_queue.setKeepBackgrounds(!on);
        m_banners->settle(BannerTopic::Background);
    });
    setKeepBackgrounds(QSettings().value(kKeepBackgroundsKey).toBool());
    file->addAction(tr("Choose &model folder…"), this, &MainWindow::chooseModel);
    makePreferencesAction(*file);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);

    QMenu* job = menuBar()->addMenu(tr("&Generation"));
    m_generateAction = job->addAction(tr("&Generate"), this, &MainWindow::generateCurrent);
    m_generateAction->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_generateAllAction = job->addAction(tr("Generate &all"), this, &MainWindow::generateAll);
    job->addAction(m_seedAction);
    m_cancelAction = job->addAction(tr("&Cancel"), this, &MainWindow::cancelCurrent);
    m_cancelAction->setShortcut(QKeySequence(Qt::Key_Escape));
    m_cancelAllAction = job->addAction(tr("Cancel a&ll"), &m_queue, &GenerationQueue::cancelAll);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_viewport->viewActions());
    view->addSeparator();
    QAction* log = dockAction(*m_logDock);
    log->setText(tr("&Log"));
    log->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    view->addAction(log);
    addHistoryAction(*view);
    makeHelpMenu();

    QToolBar* bar = m_viewport->toolBar();
    auto* spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    bar->addActions({m_seedAction, m_openAction, m_exportAction});
    makeExportDraggable();
}

void MainWindow::refreshAccent() {
    makePrimary(*m_generate);
}

void MainWindow::restoreLayout() {
    // A part of the screen stays free for what the desktop puts around and beside windows.
    resize(kFirstSize.boundedTo(screen()->availableSize() * kLargestShare));
    const QSettings file;
    if (restoreGeometry(file.value(kWindowGeometryKey).toByteArray())) {
        placeOnScreens(*this);  // else the desktop places it
    }
    m_docks = file.value(kWindowStateKey).toByteArray();
    restoreState(m_docks);
}

/** Docks that are restored earlier are as high as what was in them then, which is nothing yet. */
void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!m_docks.isEmpty()) {
        restoreState(std::exchange(m_docks, {}));
    }
}

void MainWindow::saveLayout() const {
    QSettings file;
    file.setValue(kWindowGeometryKey, saveGeometry());
    file.setValue(kWindowStateKey, saveState());
    m_settings->save();
}

}  // namespace orfeas
