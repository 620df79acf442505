// What can be done in the viewport, as actions for its toolbar and the window's menu.
#include <QAction>
#include <QActionGroup>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>

#include "ui/icons.h"
#include "ui/render_dialogs.h"
#include "ui/shading_menu.h"
#include "ui/viewport_panel.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

QAction* ViewportPanel::addAction(const QString& text, const QString& tip, const QKeySequence& key, std::optional<Glyph> glyph,
                                  bool checkable) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);  // single keys belong to the viewport
    action->setToolTip(key.isEmpty() ? tip : tr("%1 (%2 in the viewport)").arg(tip, key.toString(QKeySequence::NativeText)));
    action->setCheckable(checkable);
    if (glyph) {
        action->setIcon(icon(*glyph));
    }
    m_viewport->addAction(action);
    m_viewActions.append(action);
    return action;
}

void ViewportPanel::addSeparator() {
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    m_viewActions.append(separator);
}

QAction* ViewportPanel::addModeAction(DisplayMode mode, Glyph glyph, const QString& text, const QString& tip) {
    QAction* action = addAction(text, tr("%1 (W in the viewport goes through the modes)").arg(tip), {}, glyph, true);
    action->setChecked(mode == m_viewport->displayMode());
    action->setData(static_cast<int>(mode));
    m_modes->addAction(action);
    connect(action, &QAction::triggered, this, [this, mode] { m_viewport->setDisplayMode(mode); });
    return action;
}

void ViewportPanel::makeModeActions() {
    m_frame = addAction(tr("Frame"), tr("Bring everything into view"), Qt::Key_F, Glyph::Frame, false);
    connect(m_frame, &QAction::triggered, m_viewport, &ViewportWidget::frameMesh);
    m_modes = new QActionGroup(this);
    addModeAction(DisplayMode::Shaded, Glyph::Shaded, tr("Shaded"), tr("Show the surface"));
    addModeAction(DisplayMode::ShadedWireframe, Glyph::ShadedWireframe, tr("Edges"),
                  tr("Show the surface with the edges of its triangles"));
    addModeAction(DisplayMode::Wireframe, Glyph::Wireframe, tr("Wireframe"), tr("Show the edges only"));
    connect(m_viewport, &ViewportWidget::displayModeChanged, this, [this](DisplayMode mode) {
        for (QAction* action : m_modes->actions()) {
            action->setChecked(action->data().toInt() == static_cast<int>(mode));
        }
    });
    m_viewActions.append(m_shading->menuAction());
}

void ViewportPanel::addViewAction(const QString& text, const QKeySequence& key, ViewPreset preset) {
    const QAction* action = addAction(text, text, key, {}, false);
    connect(action, &QAction::triggered, m_viewport, [this, preset] { m_viewport->showView(preset); });
}

void ViewportPanel::makeViewActions() {
    addSeparator();
    addViewAction(tr("From the front"), Qt::Key_1, ViewPreset::Front);
    addViewAction(tr("From the back"), Qt::CTRL | Qt::Key_1, ViewPreset::Back);
    addViewAction(tr("From the right"), Qt::Key_3, ViewPreset::Right);
    addViewAction(tr("From the left"), Qt::CTRL | Qt::Key_3, ViewPreset::Left);
    addViewAction(tr("From above"), Qt::Key_7, ViewPreset::Top);
    addViewAction(tr("From below"), Qt::CTRL | Qt::Key_7, ViewPreset::Bottom);
    addViewAction(tr("Three quarters"), Qt::Key_0, ViewPreset::ThreeQuarter);
    m_orthographic =
        addAction(tr("Without perspective"), tr("Show what is far as large as what is near, as in a drawing"), Qt::Key_5, {}, true);
    connect(m_orthographic, &QAction::toggled, m_viewport, &ViewportWidget::setOrthographic);
    connect(m_viewport, &ViewportWidget::projectionChanged, m_orthographic, &QAction::setChecked);
}

void ViewportPanel::makeToolActions() {
    addSeparator();
    m_section = addAction(tr("Section"), tr("Cut the object open"), Qt::Key_C, Glyph::Section, true);
    m_ruler = addAction(tr("Ruler"), tr("Measure the distance of two points of the surface"), Qt::Key_M, Glyph::Ruler, true);
    m_box = addAction(tr("Box with sizes"), tr("Show how wide, high and deep the object is"), Qt::Key_B, Glyph::Box, true);
    m_overlay = addAction(tr("Picture over the mesh"), tr("Lay the picture over the mesh and look from where it was seen"), Qt::Key_O,
                          Glyph::Overlay, true);
    m_compare = addAction(
        tr("Compare"), tr("Show two meshes side by side: the one before this one, or, if there was none, this one beside what comes next"),
        Qt::Key_V, Glyph::Compare, true);
    connect(m_compare, &QAction::triggered, this, &ViewportPanel::compare);
    for (const QAction* action : {m_section, m_box}) {
        connect(action, &QAction::toggled, this, &ViewportPanel::refreshCards);
    }
    for (const QAction* action : {m_section, m_ruler, m_box}) {
        connect(action, &QAction::toggled, this, &ViewportPanel::refreshActions);
    }
    connect(m_ruler, &QAction::toggled, this, [this](bool on) {
        m_viewport->setTool(on ? ViewportTool::Measure : ViewportTool::Look);
        refreshCards();
        if (on) {
            m_viewport->setFocus();
        }
    });
    connect(m_overlay, &QAction::toggled, this, &ViewportPanel::lookThroughThePicture);
}

void ViewportPanel::lookThroughThePicture(bool on) {
    refreshCards();
    if (on) {
        m_viewport->setOrthographic(true);
        m_viewport->showView(ViewPreset::Front);
    }
}

void ViewportPanel::makeExportActions() {
    addSeparator();
    const QString pictureTip = tr("Save the view as a PNG picture of any size");
    const QString turntableTip = tr("Save the turning object as a GIF or as numbered pictures");
    m_savePicture = addAction(tr("Save a picture of the view…"), pictureTip, Qt::Key_F12, Glyph::Camera, false);
    m_saveTurntable = addAction(tr("Save a turntable…"), turntableTip, Qt::CTRL | Qt::Key_F12, Glyph::Turntable, false);
    connect(m_savePicture, &QAction::triggered, this, &ViewportPanel::savePicture);
    connect(m_saveTurntable, &QAction::triggered, this, &ViewportPanel::saveTurntable);
    for (QAction* action : {m_savePicture, m_saveTurntable}) {
        action->setShortcutContext(Qt::WindowShortcut);  // not only in the viewport
    }
    const auto withKey = [](const QString& tip, const QAction* action) {
        return QStringLiteral("%1 (%2)").arg(tip, action->shortcut().toString(QKeySequence::NativeText));
    };
    m_savePicture->setToolTip(withKey(pictureTip, m_savePicture));
    m_saveTurntable->setToolTip(withKey(turntableTip, m_saveTurntable));
}

void ViewportPanel::savePicture() {
    openRenderDialog(new PictureDialog(renderSource(), this));
}

void ViewportPanel::saveTurntable() {
    openRenderDialog(new TurntableDialog(renderSource(), this));
}

int ViewportPanel::filesBeingWritten() const {
    const QList<RenderDialog*> dialogs = findChildren<RenderDialog*>();
    return static_cast<int>(std::count_if(dialogs.begin(), dialogs.end(), [](const RenderDialog* dialog) { return dialog->isWriting(); }));
}

RenderSource ViewportPanel::renderSource() const {
    RenderStyle style = m_viewport->renderStyle();
    if (const std::optional<SectionCut>& cut = m_viewport->section()) {
        style.section = cut->planeIn(m_viewport->bounds());
    }
    return {.mesh = m_viewport->mesh(),
            .camera = m_viewport->camera(),
            .style = style,
            .shown = (m_viewport->size().toSizeF() * m_viewport->devicePixelRatioF()).toSize(),
            .name = m_name.isEmpty() ? tr("mesh") : m_name};
}

void ViewportPanel::openRenderDialog(RenderDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RenderDialog::written, this, &ViewportPanel::pictureWritten);
    connect(dialog, &RenderDialog::writingEnded, this, &ViewportPanel::writingEnded);
    dialog->open();
}

void ViewportPanel::fillToolBar() {
    m_toolBar->addAction(m_frame);
    m_toolBar->addSeparator();
    m_toolBar->addActions(m_modes->actions());
    QAction* shading = m_shading->menuAction();
    shading->setIcon(icon(Glyph::Sphere));
    shading->setIconText(tr("Shading"));
    shading->setToolTip(tr("How the surface looks, and what lies behind it"));
    m_toolBar->addAction(shading);
    if (auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(shading))) {
        button->setPopupMode(QToolButton::InstantPopup);
    }
    for (QAction* action : QList<QAction*>{m_frame} + m_modes->actions() + QList<QAction*>{shading}) {
        m_wordyButtons.append(qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action)));
    }
    m_toolBar->addSeparator();
    for (QAction* action : {m_section, m_ruler, m_box, m_overlay, m_compare, m_savePicture, m_saveTurntable}) {
        m_toolBar->addAction(action);
        if (auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action))) {
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
            button->setAccessibleName(action->text());
        }
    }
    m_toolBar->installEventFilter(this);
}

/** In a narrow window the icons say it alone, so that what is at the end of the toolbar keeps its place. */
void ViewportPanel::fitToolBar() {
    const bool words = m_toolBar->sizeHint().width() + m_wordsWidth <= m_toolBar->width();
    if (words == (m_wordsWidth == 0)) {
        return;
    }
    int saved = 0;
    for (QToolButton* button : m_wordyButtons) {
        const int before = button->sizeHint().width();
        button->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        saved += before - button->sizeHint().width();
    }
    m_wordsWidth = words ? 0 : saved;
}

}  // namespace orfeas
