#include "ui/viewport_panel.h"

#include <QActionGroup>
#include <QEvent>
#include <QLabel>
#include <QToolBar>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/theme.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

namespace {

constexpr int kOverlayMargin = 12;

Glyph glyphOf(DisplayMode mode) {
    switch (mode) {
        case DisplayMode::Shaded: return Glyph::Shaded;
        case DisplayMode::ShadedWireframe: return Glyph::ShadedWireframe;
        case DisplayMode::Wireframe: return Glyph::Wireframe;
    }
    return Glyph::Shaded;
}

}  // namespace

ViewportPanel::ViewportPanel(QWidget* parent)
    : QWidget(parent),
      m_viewport(new ViewportWidget(this)),
      m_toolBar(new QToolBar(this)),
      m_hint(new QLabel(m_viewport)),
      m_badge(new QLabel(m_viewport)) {
    m_viewport->setAccessibleName(tr("Mesh"));
    m_viewport->setFocusPolicy(Qt::StrongFocus);
    m_viewport->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_viewport->installEventFilter(this);
    for (QLabel* overlay : {m_hint, m_badge}) {
        overlay->setAttribute(Qt::WA_TransparentForMouseEvents);
        overlay->setAlignment(Qt::AlignCenter);
    }
    m_badge->setAutoFillBackground(true);
    m_badge->setMargin(6);
    m_badge->hide();
    connect(m_viewport, &ViewportWidget::renderingUnavailable, this, &ViewportPanel::renderingUnavailable);

    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({18, 18});
    makeActions();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_viewport, 1);
    applyTheme();
}

void ViewportPanel::makeActions() {
    m_frame = new QAction(tr("Frame"), this);
    m_frame->setToolTip(tr("Bring the whole mesh into view (F in the viewport)"));
    connect(m_frame, &QAction::triggered, m_viewport, &ViewportWidget::frameMesh);
    m_toolBar->addAction(m_frame);
    m_toolBar->addSeparator();

    m_modes = new QActionGroup(this);
    addModeAction(m_modes, DisplayMode::Shaded, tr("Shaded"), tr("Show the surface"));
    addModeAction(m_modes, DisplayMode::ShadedWireframe, tr("Edges"), tr("Show the surface with the edges of its triangles"));
    addModeAction(m_modes, DisplayMode::Wireframe, tr("Wireframe"), tr("Show the edges only"));
    m_toolBar->addActions(m_modes->actions());
    connect(m_viewport, &ViewportWidget::displayModeChanged, this, [this](DisplayMode mode) {
        for (QAction* action : m_modes->actions()) {
            action->setChecked(action->data().toInt() == static_cast<int>(mode));
        }
    });
}

QAction* ViewportPanel::addModeAction(QActionGroup* group, DisplayMode mode, const QString& text, const QString& tip) {
    auto* action = new QAction(text, group);
    action->setCheckable(true);
    action->setChecked(mode == m_viewport->displayMode());
    action->setData(static_cast<int>(mode));
    action->setToolTip(tr("%1 (W in the viewport goes through the modes)").arg(tip));
    connect(action, &QAction::triggered, this, [this, mode] { m_viewport->setDisplayMode(mode); });
    return action;
}

QList<QAction*> ViewportPanel::viewActions() const {
    return QList<QAction*>{m_frame} + m_modes->actions();
}

void ViewportPanel::showMesh(const std::shared_ptr<const Mesh>& mesh, bool keepCamera) {
    m_badge->hide();
    m_hint->setVisible(!mesh);
    if (mesh) {
        m_viewport->setMesh(mesh, keepCamera);
    } else {
        m_viewport->clear();
    }
}

void ViewportPanel::showPreview(const std::shared_ptr<const Mesh>& mesh, int step, bool keepCamera) {
    m_hint->hide();
    m_viewport->setMesh(mesh, keepCamera);
    m_badge->setText(tr("Preview after step %1").arg(step));
    m_badge->adjustSize();
    m_badge->show();
    placeOverlays();
}

void ViewportPanel::setHint(const QString& text) {
    m_hint->setText(text);
    placeOverlays();
}

void ViewportPanel::placeOverlays() {
    m_hint->adjustSize();
    m_hint->move((m_viewport->width() - m_hint->width()) / 2, (m_viewport->height() - m_hint->height()) / 2);
    m_badge->move(kOverlayMargin, kOverlayMargin);
}

bool ViewportPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_viewport && event->type() == QEvent::Resize) {
        placeOverlays();
    }
    return QWidget::eventFilter(watched, event);
}

void ViewportPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        applyTheme();
    }
    QWidget::changeEvent(event);
}

void ViewportPanel::applyTheme() {
    RenderStyle style = Theme::isDark() ? RenderStyle() : RenderStyle::light();
    style.mode = m_viewport->displayMode();
    m_viewport->setRenderStyle(style);
    m_frame->setIcon(icon(Glyph::Frame, palette()));
    for (QAction* action : m_modes->actions()) {
        action->setIcon(icon(glyphOf(static_cast<DisplayMode>(action->data().toInt())), palette()));
    }
    QPalette hint = palette();
    hint.setColor(QPalette::WindowText, Theme::colors().quietText);
    m_hint->setPalette(hint);
}

}  // namespace orfeas
