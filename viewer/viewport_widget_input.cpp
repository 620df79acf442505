// What mouse and keys do in the viewport.
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <memory>

#include "orfeas/current_error.h"
#include "orfeas/signal_stack.h"
#include "viewer/axes_gizmo.h"
#include "viewer/ray_cast.h"
#include "viewer/viewport_widget.h"

namespace orfeas {

namespace {

constexpr double kZoomPerWheelStep = 0.88;
constexpr double kAnglePerWheelStep = 120.0;

ViewPreset oppositeOf(ViewPreset view) {
    switch (view) {
        case ViewPreset::Front: return ViewPreset::Back;
        case ViewPreset::Back: return ViewPreset::Front;
        case ViewPreset::Left: return ViewPreset::Right;
        case ViewPreset::Right: return ViewPreset::Left;
        case ViewPreset::Top: return ViewPreset::Bottom;
        case ViewPreset::Bottom: return ViewPreset::Top;
        case ViewPreset::ThreeQuarter: break;
    }
    return view;
}

bool looksFrom(const Camera& camera, ViewPreset view) {
    Camera other = camera;
    other.setView(view);
    return (other.position() - camera.position()).length() < 1e-3F * camera.distance();
}

}  // namespace

void ViewportWidget::mousePressEvent(QMouseEvent* event) {
    m_pressPlace = event->position();
    m_lastCursor = event->position();
    m_dragged = false;
    m_activated = false;
}

void ViewportWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF movement = event->position() - m_lastCursor;
    m_lastCursor = event->position();
    const bool left = event->buttons().testFlag(Qt::LeftButton);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->buttons() == Qt::NoButton) {
        hover(showsAxes() ? axesGizmoViewAt(m_frame.camera, size(), event->position()) : std::nullopt);
        return;
    }
    m_dragged = m_dragged || (event->position() - m_pressPlace).manhattanLength() >= QApplication::startDragDistance();
    m_motion.stop();
    Camera camera = m_motion.goal();
    if (event->buttons().testFlag(Qt::MiddleButton) || (left && shift)) {
        camera.pan(movement, cellAt(m_pressPlace).size());
    } else if (left) {
        camera.orbit(movement);
    } else {
        return;
    }
    m_motion.jumpTo(camera);
}

void ViewportWidget::mouseReleaseEvent(QMouseEvent* event) {
    m_lastCursor = event->position();
    if (event->button() == Qt::LeftButton && !m_dragged && !m_activated && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        click(event->position());
    }
}

void ViewportWidget::click(QPointF place) {
    const std::optional<ViewPreset> knob = showsAxes() ? axesGizmoViewAt(m_frame.camera, size(), place) : std::nullopt;
    if (knob) {
        showGizmoView(*knob);
        return;
    }
    const int pane = m_grid.cellAt(place, size());
    if (paneCount() > 1 && pane < paneCount()) {
        setCurrentPane(pane);
        Q_EMIT paneClicked(pane);
    }
    if (m_tool == ViewportTool::Measure) {
        measureAt(place);
    }
}

void ViewportWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    m_pressPlace = event->position();
    m_lastCursor = event->position();
    m_dragged = false;
    if (event->button() != Qt::LeftButton || m_tool == ViewportTool::Measure) {
        return;
    }
    m_activated = true;
    if (paneCount() == 1) {
        frameMesh();
    } else if (const int pane = m_grid.cellAt(event->position(), size()); pane < paneCount()) {
        setCurrentPane(pane);
        Q_EMIT paneActivated(pane);
    }
}

void ViewportWidget::leaveEvent(QEvent* event) {
    hover(std::nullopt);
    QWidget::leaveEvent(event);
}

void ViewportWidget::hover(std::optional<ViewPreset> view) {
    if (view != m_hovered) {
        m_hovered = view;
        update();
    }
}

void ViewportWidget::showGizmoView(ViewPreset view) {
    showView(looksFrom(m_motion.goal(), view) ? oppositeOf(view) : view);
}

void ViewportWidget::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / kAnglePerWheelStep;
    if (steps == 0.0) {
        event->ignore();
        return;
    }
    m_motion.stop();
    Camera camera = m_motion.goal();
    const QRect cell = cellAt(event->position());
    camera.zoom(static_cast<float>(std::pow(kZoomPerWheelStep, steps)), event->position() - cell.topLeft(), cell.size());
    m_motion.jumpTo(camera);
    event->accept();
}

/** Looks for the surface on a thread of its own, since a large mesh takes longer than a blink. */
void ViewportWidget::measureAt(QPointF place) {
    const int pane = m_grid.cellAt(place, size());
    if (pane >= paneCount()) {
        return;
    }
    const std::shared_ptr<const Mesh> mesh = m_panes.at(static_cast<std::size_t>(pane)).scene.mesh();
    if (!mesh) {
        return;
    }
    const QRect cell = m_grid.cell(pane, size());
    const Ray ray = m_frame.camera.rayThrough(place - cell.topLeft(), cell.size(), m_bounds);
    const std::optional<SectionPlane> section = m_section ? std::optional(m_section->planeIn(m_bounds)) : std::nullopt;
    m_picker.start([this, mesh, ray, section, pane, turn = m_rulerTurn] {
        useSignalStack();
        std::optional<QVector3D> point;
        try {
            point = firstHit(*mesh, ray, section);
        } catch (...) {
            qWarning("A point can't be measured: %s", currentError(Stage::Render).what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, point, pane, turn] {
                if (point && turn == m_rulerTurn) {
                    addRulerPoint(*point, pane);
                }
            },
            Qt::QueuedConnection);
    });
}

void ViewportWidget::addRulerPoint(const QVector3D& point, int pane) {
    if (m_ruler.size() == 2 || pane != m_rulerPane) {
        m_ruler.clear();
    }
    m_rulerPane = pane;
    m_ruler.push_back(point);
    update();
    if (m_ruler.size() == 2) {
        const float units = (m_ruler[1] - m_ruler[0]).length();
        Q_EMIT measured(static_cast<double>(units * millimetresPerUnit(m_panes.at(static_cast<std::size_t>(pane)).scene)));
    }
}

bool ViewportWidget::showPresetOfKey(int key, bool opposite) {
    switch (key) {
        case Qt::Key_1: showView(opposite ? ViewPreset::Back : ViewPreset::Front); return true;
        case Qt::Key_3: showView(opposite ? ViewPreset::Left : ViewPreset::Right); return true;
        case Qt::Key_7: showView(opposite ? ViewPreset::Bottom : ViewPreset::Top); return true;
        case Qt::Key_0: showView(ViewPreset::ThreeQuarter); return true;
        default: return false;
    }
}

bool ViewportWidget::movePaneByKey(int key) {
    if (paneCount() == 1) {
        return false;
    }
    int goal = m_current;
    switch (key) {
        case Qt::Key_Left: goal -= 1; break;
        case Qt::Key_Right: goal += 1; break;
        case Qt::Key_Up: goal -= m_grid.columns; break;
        case Qt::Key_Down: goal += m_grid.columns; break;
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT paneActivated(m_current); return true;
        default: return false;
    }
    if (goal >= 0 && goal < paneCount()) {
        setCurrentPane(goal);
        Q_EMIT paneClicked(goal);
    }
    return true;
}

bool ViewportWidget::measureByKey(int key) {
    if (m_tool != ViewportTool::Measure || (key != Qt::Key_Space && key != Qt::Key_Escape)) {
        return false;
    }
    if (key == Qt::Key_Space) {
        measureAt(QRectF(m_grid.cell(m_current, size())).center());
        return true;
    }
    if (m_ruler.empty()) {
        return false;
    }
    clearRuler();
    return true;
}

/** Escape, which elsewhere cancels the running job, first takes the ruler away. */
bool ViewportWidget::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_ruler.empty()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ViewportWidget::keyPressEvent(QKeyEvent* event) {
    if (showPresetOfKey(event->key(), event->modifiers().testFlag(Qt::ControlModifier)) || measureByKey(event->key()) ||
        movePaneByKey(event->key())) {
        return;
    }
    if (event->key() == Qt::Key_F) {
        frameMesh();
    } else if (event->key() == Qt::Key_W) {
        const bool last = m_style.mode == DisplayMode::Wireframe;
        setDisplayMode(last ? DisplayMode::Shaded : static_cast<DisplayMode>(static_cast<int>(m_style.mode) + 1));
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace orfeas
