// How the window is put together; what it does is in main_window.cpp and main_window_connections.cpp.
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/banner.h"
#include "ui/drop_zone.h"
#include "ui/engine_status.h"
#include "ui/icons.h"
#include "ui/log_dock.h"
#include "ui/main_window.h"
#include "ui/picture_delegate.h"
#include "ui/progress_panel.h"
#include "ui/setting_keys.h"
#include "ui/settings_panel.h"
#include "ui/shape_bar.h"
#include "ui/theme.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

namespace {

constexpr int kSideWidth = 312;
constexpr int kMargin = 14;
constexpr int kListRows = 3;

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
    m_dropZone = new DropZone(side);
    m_dropZone->setMaximumHeight(240);
    m_list = new QListView(side);
    m_list->setModel(&m_queue);
    m_list->setItemDelegate(new PictureDelegate(m_list));
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setAccessibleName(tr("Pictures"));
    m_list->hide();
    m_settings = new SettingsPanel(side);
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
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(kMargin, kMargin, kMargin, 10);
    layout->setSpacing(14);
    layout->addWidget(m_dropZone, 1);
    layout->addWidget(m_list);
    layout->addWidget(m_settings);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
    layout->addStretch(0);
    layout->addWidget(m_modelNote);
    return side;
}

QWidget* MainWindow::makeCentre() {
    auto* centre = new QWidget(this);
    m_banners = new BannerArea(centre);
    m_viewport = new ViewportPanel(centre);
    connect(m_viewport, &ViewportPanel::renderingUnavailable, this,
            [this](const QString& reason) { m_banners->show(BannerKind::Error, reason); });
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banners);
    right->addWidget(m_viewport, 1);
    m_shapeBar = new ShapeBar(centre);
    m_shapeBar->hide();
    connect(m_shapeBar, &ShapeBar::wanted, this, [this](const GenerationSettings& settings) { m_queue.remesh(currentRow(), settings); });
    right->addWidget(m_shapeBar);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSidePanel());
    layout->addLayout(right, 1);
    return centre;
}

void MainWindow::fitList() {
    const int rows = m_queue.rowCount();
    m_list->setVisible(rows > 1);  // a single picture is in the drop zone already
    if (rows > 1) {
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(rows, kListRows) + 2 * m_list->frameWidth());
    }
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
    m_exportAction->setIconText(tr("Export"));
    m_exportAction->setToolTip(tr("Write the mesh to a GLB, OBJ, STL or PLY file (Ctrl+E)"));
    m_openAction->setIconText(tr("Open"));
    m_openAction->setToolTip(tr("Choose pictures (Ctrl+O)"));
}

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_openAction, m_pasteAction});
    file->addSeparator();
    file->addAction(m_exportAction);
    file->addSeparator();
    m_cutAction = file->addAction(tr("&Leave out plain backgrounds"));
    m_cutAction->setCheckable(true);
    connect(m_cutAction, &QAction::triggered, this, [this](bool on) {
        QSettings().setValue(kKeepBackgroundsKey, !on);
        m_queue.setKeepBackgrounds(!on);
    });
    setKeepBackgrounds(QSettings().value(kKeepBackgroundsKey).toBool());
    file->addAction(tr("Choose &model folder…"), this, &MainWindow::chooseModel);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);

    QMenu* job = menuBar()->addMenu(tr("&Generation"));
    QAction* generate = job->addAction(tr("&Generate"), this, &MainWindow::generateCurrent);
    generate->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    job->addAction(tr("Generate &all"), this, &MainWindow::generateAll);
    QAction* cancel = job->addAction(tr("&Cancel"), this, &MainWindow::cancelCurrent);
    cancel->setShortcut(QKeySequence(Qt::Key_Escape));
    job->addAction(tr("Cancel a&ll"), &m_queue, &GenerationQueue::cancelAll);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_viewport->viewActions());
    view->addSeparator();
    const std::pair<QString, ViewPreset> presets[] = {
        {tr("From the front"), ViewPreset::Front},       {tr("From the back"), ViewPreset::Back}, {tr("From the left"), ViewPreset::Left},
        {tr("From the right"), ViewPreset::Right},       {tr("From above"), ViewPreset::Top},     {tr("From below"), ViewPreset::Bottom},
        {tr("Three quarters"), ViewPreset::ThreeQuarter}};
    for (const auto& [text, preset] : presets) {
        view->addAction(text, this, [this, preset = preset] { m_viewport->viewport()->showView(preset); });
    }
    view->addSeparator();
    QAction* log = m_logDock->toggleViewAction();
    log->setText(tr("&Log"));
    log->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    view->addAction(log);

    QToolBar* bar = m_viewport->toolBar();
    auto* spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    bar->addActions({m_openAction, m_exportAction});

    auto* remove = new QAction(tr("Remove from the list"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this] { m_queue.remove(currentRow()); });
    auto* cancelOne = new QAction(tr("Cancel"), m_list);
    connect(cancelOne, &QAction::triggered, this, [this] { m_queue.cancel(currentRow()); });
    m_list->addActions({cancelOne, remove});
}

void MainWindow::refreshIcons() {
    m_openAction->setIcon(icon(Glyph::Open, palette()));
    m_exportAction->setIcon(icon(Glyph::Export, palette()));
    makePrimary(*m_generate);
}

void MainWindow::restoreLayout() {
    resize(1240, 820);
    const QSettings file;
    restoreGeometry(file.value(kWindowGeometryKey).toByteArray());
    restoreState(file.value(kWindowStateKey).toByteArray());
}

void MainWindow::saveLayout() const {
    QSettings file;
    file.setValue(kWindowGeometryKey, saveGeometry());
    file.setValue(kWindowStateKey, saveState());
    m_settings->save();
}

}  // namespace orfeas
