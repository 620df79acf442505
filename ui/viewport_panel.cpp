// The viewport's surroundings; its actions are made in viewport_panel_actions.cpp.
#include "ui/viewport_panel.h"

#include <spdlog/spdlog.h>

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolBar>
#include <QVBoxLayout>
#include <utility>

#include "ui/icons.h"
#include "ui/overlay_picture.h"
#include "ui/shading_menu.h"
#include "ui/theme.h"
#include "ui/viewport_cards.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

namespace {

constexpr int kOverlayMargin = 12;

}  // namespace

ViewportPanel::ViewportPanel(QWidget* parent)
    : QWidget(parent),
      m_viewport(new ViewportWidget(this)),
      m_toolBar(new QToolBar(this)),
      m_hint(new QLabel(m_viewport)),
      m_badge(new QLabel(m_viewport)),
      m_shading(new ShadingMenu(this)),
      m_cards(new QWidget(m_viewport)) {
    m_viewport->setAccessibleName(tr("Mesh"));
    m_viewport->setAccessibleDescription(tr(
        "Drag to turn, Shift and drag to shift, wheel to zoom; number keys look from the sides, arrow keys choose among several meshes."));
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
    for (const auto problem : {&ViewportWidget::renderingUnavailable, &ViewportWidget::meshRejected, &ViewportWidget::frameFailed}) {
        connect(m_viewport, problem, this, [this](const QString& reason) {
            spdlog::warn("The view: {}", reason.toStdString());
            Q_EMIT renderingUnavailable(reason);
        });
    }
    connect(m_viewport, &ViewportWidget::paneClicked, this, &ViewportPanel::refreshActions);
    connect(m_shading, &ShadingMenu::changed, this, &ViewportPanel::applyTheme);

    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({18, 18});
    makeModeActions();
    makeViewActions();
    makeToolActions();
    makeExportActions();
    makeCards();
    fillToolBar();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_viewport, 1);
    applyTheme();
    refreshActions();
}

void ViewportPanel::makeCards() {
    m_sectionCard = new SectionCard(m_viewport);
    m_sizeCard = new SizeCard(m_viewport);
    m_overlayCard = new OverlayCard(m_viewport);
    auto* column = new QVBoxLayout(m_cards);
    column->setContentsMargins(0, 0, 0, 0);
    for (ViewportCard* card :
         {static_cast<ViewportCard*>(m_sectionCard), static_cast<ViewportCard*>(m_sizeCard), static_cast<ViewportCard*>(m_overlayCard)}) {
        column->addWidget(card);
    }
    connect(m_sectionCard, &ViewportCard::closed, m_section, [this] { m_section->setChecked(false); });
    connect(m_sectionCard, &SectionCard::changed, this, [this] { m_sectionCard->apply(m_sizeCard->largestSide()); });
    connect(m_sizeCard, &ViewportCard::closed, this, [this] {
        m_ruler->setChecked(false);
        m_box->setChecked(false);
    });
    connect(m_sizeCard, &SizeCard::largestSideChanged, this, [this](double millimetres) {
        m_viewport->setLargestSide(millimetres);
        m_sectionCard->apply(millimetres);
    });
    connect(m_overlayCard, &ViewportCard::closed, m_overlay, [this] { m_overlay->setChecked(false); });
    connect(m_overlayCard, &OverlayCard::opacityChanged, this, &ViewportPanel::refreshCards);
    m_viewport->setLargestSide(m_sizeCard->largestSide());
    refreshCards();
}

/** Shows the cards of the tools that are on, and lets those tools take effect. */
void ViewportPanel::refreshCards() {
    const bool overlays = m_overlay->isChecked() && !m_overlayPicture.isNull();
    m_sectionCard->setVisible(m_section->isChecked());
    m_sizeCard->setVisible(m_ruler->isChecked() || m_box->isChecked());
    m_overlayCard->setVisible(overlays);
    m_sectionCard->apply(m_sizeCard->largestSide());
    m_sizeCard->setMeasuring(m_ruler->isChecked());
    m_viewport->setBoxVisible(m_box->isChecked());
    m_viewport->setOverlay(overlays ? m_overlayPicture : QImage(), m_overlayCard->opacity());
    placeOverlays();
}

void ViewportPanel::showMesh(const std::shared_ptr<const Mesh>& mesh, bool keepCamera) {
    m_badge->hide();
    m_hint->setVisible(!mesh);
    m_comparison.show({mesh, m_caption}, keepCamera);
    if (m_comparison.isComparing()) {
        m_hint->hide();
        showCompared(keepCamera);
    } else if (mesh) {
        m_viewport->setMesh(mesh, keepCamera);
    } else {
        m_viewport->clear();
    }
    refreshActions();
}

void ViewportPanel::showPreview(const std::shared_ptr<const Mesh>& mesh, int step, bool keepCamera) {
    m_hint->hide();
    const QString words = tr("Preview after step %1").arg(step);
    m_comparison.showPreview({mesh, words}, keepCamera);
    if (m_comparison.isComparing()) {
        showCompared(keepCamera);
    } else {
        m_viewport->setMesh(mesh, keepCamera);
    }
    m_badge->setText(words);
    m_badge->adjustSize();
    m_badge->setVisible(!m_comparison.isComparing());  // where the pane says it
    placeOverlays();
    refreshActions();
}

void ViewportPanel::showCompared(bool keepCamera) {
    const bool wasAlone = m_viewport->paneCount() != 2;
    m_viewport->setPanes(m_comparison.panes(), keepCamera);
    if (wasAlone) {
        m_viewport->setCurrentPane(1);
    }
}

void ViewportPanel::compare(bool on) {
    if (on) {
        m_comparison.begin();
        showCompared(false);
    } else {
        m_comparison.end();
        m_hint->setVisible(!m_comparison.shown().mesh);
        m_viewport->setMesh(m_comparison.shown().mesh, false);
    }
    refreshActions();
}

void ViewportPanel::showPanes(const std::vector<ViewportPane>& panes, bool keepCamera) {
    m_badge->hide();
    m_hint->hide();
    m_comparison.clear();
    m_compare->setChecked(false);
    m_viewport->setPanes(panes, keepCamera);
    refreshActions();
}

void ViewportPanel::setInputPicture(const QImage& picture) {
    const qint64 key = picture.isNull() ? 0 : picture.cacheKey();
    if (std::exchange(m_inputKey, key) == key) {
        return;
    }
    setOverlayPicture({});
    if (picture.isNull()) {
        return;
    }
    m_tasks.run([picture] { return overlayPicture(picture); },
                [this, key](const QImage& square) {
                    if (key == m_inputKey) {
                        setOverlayPicture(square);
                    }
                },
                [](const Error& error) { spdlog::warn("{}", error.message()); });  // the tool just stays off
}

void ViewportPanel::setOverlayPicture(const QImage& square) {
    m_overlayPicture = square;
    refreshActions();
    refreshCards();
}

void ViewportPanel::refreshActions() {
    const bool shows = !m_viewport->isEmpty();
    // Of several panes the current one is saved, which may still be waiting for its mesh.
    const bool canBeSaved = m_viewport->mesh() && !m_viewport->mesh()->empty();
    m_savePicture->setEnabled(canBeSaved);
    m_saveTurntable->setEnabled(canBeSaved);
    m_frame->setEnabled(shows);
    for (QAction* tool : {m_section, m_ruler, m_box}) {
        tool->setEnabled(shows || tool->isChecked());  // one that is on can be put away
    }
    m_compare->setEnabled(m_comparison.shown().mesh || m_comparison.isComparing());
    m_overlay->setEnabled(shows && !m_overlayPicture.isNull());
    m_sectionCard->apply(m_sizeCard->largestSide());  // its millimetres depend on the object
}

void ViewportPanel::setHint(const QString& text) {
    m_hint->setText(text);
    placeOverlays();
}

void ViewportPanel::continueFrom(const ViewportPanel& other) {
    m_viewport->setDisplayMode(other.m_viewport->displayMode());
    if (other.m_comparison.isComparing()) {
        m_comparison = other.m_comparison;
        m_compare->setChecked(true);
        showCompared(true);
    }
    m_sectionCard->continueFrom(*other.m_sectionCard);
    m_section->setChecked(other.m_section->isChecked());
    m_ruler->setChecked(other.m_ruler->isChecked());
    m_box->setChecked(other.m_box->isChecked());
    m_overlay->setChecked(other.m_overlay->isChecked());
    m_viewport->setCurrentPane(other.m_viewport->currentPane());
    m_viewport->setOrthographic(other.m_viewport->camera().isOrthographic());
    m_viewport->setCamera(other.m_viewport->camera());
    refreshActions();
}

void ViewportPanel::placeOverlays() {
    m_hint->adjustSize();
    m_hint->move((m_viewport->width() - m_hint->width()) / 2, (m_viewport->height() - m_hint->height()) / 2);
    m_badge->move(kOverlayMargin, kOverlayMargin);
    m_cards->setVisible(!m_sectionCard->isHidden() || !m_sizeCard->isHidden() || !m_overlayCard->isHidden());
    m_cards->adjustSize();
    m_cards->move(m_viewport->width() - m_cards->width() - kOverlayMargin, kOverlayMargin);
}

bool ViewportPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_viewport && event->type() == QEvent::Resize) {
        placeOverlays();
    }
    if (watched == m_toolBar && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) {
        fitToolBar();
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
    RenderStyle style = m_shading->style();
    style.mode = m_viewport->displayMode();
    m_viewport->setRenderStyle(style);
    QPalette hint = palette();
    hint.setColor(QPalette::WindowText, Theme::colors().quietText);
    m_hint->setPalette(hint);
}

}  // namespace orfeas
