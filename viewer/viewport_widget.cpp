// What the viewport shows, and how its frames come about; painting and input are in the files beside this one.
#include "viewer/viewport_widget.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "viewer/axes_gizmo.h"

namespace orfeas {

namespace {

constexpr int kSamples = 4;
constexpr int kRestMilliseconds = 250;
constexpr double kQuickMilliseconds = 100.0;  // a full picture that takes less may be drawn at any time
constexpr double kPlainMilliseconds = 20.0;   // what a plain frame should take
constexpr double kFullFactor = 5.0;           // the full picture takes about this many times as long as a plain one of all pixels
constexpr float kLeastScale = 0.3F;

}  // namespace

ViewportWidget::ViewportWidget(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    m_picker.setMaxThreadCount(1);
    connect(&m_motion, &CameraMotion::moved, this, &ViewportWidget::redraw);
    m_refineTimer.setSingleShot(true);
    m_refineTimer.setInterval(kRestMilliseconds);
    connect(&m_refineTimer, &QTimer::timeout, this, [this] {
        m_refined = mayDrawFully();
        requestFrame();
    });
}

ViewportWidget::~ViewportWidget() = default;

void ViewportWidget::setMesh(std::shared_ptr<const Mesh> mesh, bool keepCamera) {
    setPanes({{.mesh = std::move(mesh), .label = {}}}, keepCamera);
}

void ViewportWidget::clear() {
    setPanes({}, true);
}

void ViewportWidget::setPanes(const std::vector<ViewportPane>& panes, bool keepCamera) {
    const bool wasEmpty = isEmpty();
    const std::vector<ShownPane> before = std::exchange(m_panes, {});
    m_bounds = {};
    for (const ViewportPane& pane : panes) {
        const auto known = std::ranges::find_if(before, [&](const ShownPane& old) { return pane.mesh && old.scene.mesh() == pane.mesh; });
        ShownPane shown{.scene = {}, .label = pane.label};
        if (known != before.end()) {
            shown.scene = known->scene;  // its copy in the graphics memory is known by the scene's revision
        } else {
            shown.scene.setMesh(pane.mesh);
        }
        m_bounds = united(m_bounds, shown.scene.bounds());
        m_panes.push_back(std::move(shown));
    }
    if (m_panes.empty()) {
        m_panes.emplace_back();
    }
    m_current = std::min(m_current, paneCount() - 1);
    m_grid = PaneGrid::forPanes(paneCount(), size());
    clearRuler();
    if (!isEmpty() && wasEmpty) {
        Camera camera = m_motion.goal();
        camera.frame(m_bounds, aspectRatio());
        m_motion.jumpTo(camera);
    } else if (!isEmpty() && !keepCamera) {
        frameMesh();
    }
    redraw();
}

void ViewportWidget::setCurrentPane(int index) {
    m_current = std::clamp(index, 0, paneCount() - 1);
    update();
}

void ViewportWidget::setRenderStyle(const RenderStyle& style) {
    const bool modeChanged = style.mode != m_style.mode;
    m_style = style;
    redraw();
    if (modeChanged) {
        Q_EMIT displayModeChanged(m_style.mode);
    }
}

void ViewportWidget::setDisplayMode(DisplayMode mode) {
    RenderStyle style = m_style;
    style.mode = mode;
    setRenderStyle(style);
}

void ViewportWidget::setAxesVisible(bool visible) {
    m_axesVisible = visible;
    update();
}

void ViewportWidget::setQuality(ViewportQuality quality) {
    m_quality = quality;
    redraw();
}

void ViewportWidget::setComputing(bool computing) {
    if (std::exchange(m_computing, computing) == computing) {
        return;
    }
    if (!computing && !m_refined) {
        m_refineTimer.start();
    }
}

void ViewportWidget::setSection(const std::optional<SectionCut>& cut) {
    m_section = cut;
    redraw();
}

void ViewportWidget::setTool(ViewportTool tool) {
    m_tool = tool;
    setCursor(tool == ViewportTool::Measure ? Qt::CrossCursor : Qt::ArrowCursor);
    clearRuler();
}

void ViewportWidget::clearRuler() {
    m_ruler.clear();
    ++m_rulerTurn;
    update();
}

void ViewportWidget::setBoxVisible(bool visible) {
    m_boxVisible = visible;
    update();
}

void ViewportWidget::setLargestSide(double millimetres) {
    m_largestSide = millimetres;
    update();
}

void ViewportWidget::setOverlay(const QImage& square, float opacity) {
    m_overlay = square;
    m_overlayOpacity = std::clamp(opacity, 0.0F, 1.0F);
    update();
}

void ViewportWidget::frameMesh() {
    Camera goal = m_motion.goal();
    goal.frame(m_bounds, aspectRatio());
    m_motion.glideTo(goal);
}

void ViewportWidget::showView(ViewPreset preset) {
    Camera goal = m_motion.goal();
    goal.setView(preset);
    goal.frame(m_bounds, aspectRatio());
    m_motion.glideTo(goal);
}

void ViewportWidget::setCamera(const Camera& camera) {
    m_motion.jumpTo(camera);
}

void ViewportWidget::setOrthographic(bool orthographic) {
    if (m_motion.goal().isOrthographic() == orthographic) {
        return;
    }
    Camera camera = m_motion.goal();
    camera.setOrthographic(orthographic);
    m_motion.jumpTo(camera);
    Q_EMIT projectionChanged(orthographic);
}

QRect ViewportWidget::cellAt(QPointF place) const {
    return m_grid.cell(m_grid.cellAt(place, size()), size());
}

bool ViewportWidget::showsAxes() const {
    return m_axesVisible && !isEmpty() && hasRoomForAxes(m_grid.cell(0, size()).size());
}

float ViewportWidget::aspectRatio() const {
    const QSize cell = m_grid.cell(0, size()).size();
    return static_cast<float>(cell.width()) / static_cast<float>(cell.height());
}

float ViewportWidget::millimetresPerUnit(const Scene& scene) const {
    const QVector3D sides = scene.bounds().size();
    return static_cast<float>(m_largestSide) / std::max({sides.x(), sides.y(), sides.z(), 1e-6F});
}

void ViewportWidget::reportUnavailable(const QString& reason) {
    m_unavailableReason = reason;
    m_frame = {};
    update();
    Q_EMIT renderingUnavailable(reason);
}

/** Once more, for what was lost when the driver was reset; the thread reports only the first of failures in a row. */
void ViewportWidget::reportFailedFrame(const QString& reason) {
    Q_EMIT frameFailed(reason);
    requestFrame();
}

void ViewportWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_thread) {
        m_thread.emplace();
        connect(&*m_thread, &RenderThread::frameReady, this, &ViewportWidget::showFrame);
        connect(&*m_thread, &RenderThread::meshRejected, this, &ViewportWidget::meshRejected);
        connect(&*m_thread, &RenderThread::frameFailed, this, &ViewportWidget::reportFailedFrame);
        connect(&*m_thread, &RenderThread::unavailable, this, &ViewportWidget::reportUnavailable);
    }
    redraw();
}

void ViewportWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_grid = PaneGrid::forPanes(paneCount(), size());
    redraw();
}

void ViewportWidget::redraw() {
    m_refined = false;
    requestFrame();
}

FrameContent ViewportWidget::content(bool plain) const {
    FrameContent content{.scenes = {}, .grid = m_grid, .camera = m_motion.shown(), .style = m_style};
    for (const ShownPane& pane : m_panes) {
        content.scenes.push_back(pane.scene);
    }
    content.style.ambientOcclusion = m_style.ambientOcclusion && !plain;
    content.style.groundShadow = m_style.groundShadow && !plain;
    if (m_section && !isEmpty()) {
        content.style.section = m_section->planeIn(m_bounds);
    }
    return content;
}

void ViewportWidget::requestFrame() {
    if (!m_thread || !isVisible() || size().isEmpty()) {
        return;  // showing it asks again
    }
    // Until the first frame nobody knows who draws; a plain one then costs a graphics card nothing.
    const bool software = m_frame.number == 0 || m_frame.software;
    const bool plain = software && m_quality == ViewportQuality::Automatic && !m_refined;
    const qreal ratio = devicePixelRatioF();
    m_thread->request({.number = ++m_requests,
                       .content = content(plain),
                       .pixels = QSize(static_cast<int>(std::lround(width() * ratio)), static_cast<int>(std::lround(height() * ratio))),
                       .pixelRatio = static_cast<float>(ratio),
                       .samples = plain ? 0 : kSamples,
                       .scale = plain ? m_plainScale : 1.0F});
}

void ViewportWidget::showFrame(const RenderedFrame& frame) {
    m_frame = frame;
    update();
    const bool current = frame.number == m_requests;
    // An upload hides what a frame of this mesh takes: measure one without. Or it is a graphics card, as it turned out.
    if (frame.plain && current && (frame.report.uploaded || !frame.software)) {
        requestFrame();
    } else if (frame.plain && !frame.report.uploaded) {
        adaptPlainFrames(frame);
    }
    Q_EMIT frameDrawn(frame.milliseconds);
}

/** Chooses the pixels of the next plain frame by what this one took, and whether the full picture may follow. */
void ViewportWidget::adaptPlainFrames(const RenderedFrame& frame) {
    m_fullEstimate = frame.milliseconds / (frame.scale * frame.scale) * kFullFactor;
    const double correction = std::sqrt(kPlainMilliseconds / std::max(frame.milliseconds, 1.0));
    m_plainScale = std::clamp(frame.scale * static_cast<float>(std::min(correction, 1.5)), kLeastScale, 1.0F);
    if (mayDrawFully() || m_plainScale > frame.scale * 1.1F) {
        m_refineTimer.start();  // anew with each frame, so it fires only at rest
    } else {
        m_refineTimer.stop();
    }
}

bool ViewportWidget::mayDrawFully() const {
    return !m_computing || (m_fullEstimate < kQuickMilliseconds && !m_frame.report.coarse);
}

}  // namespace orfeas
