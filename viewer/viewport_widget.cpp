#include "viewer/viewport_widget.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "viewer/axes_gizmo.h"

namespace orfeas {

namespace {

constexpr int kGlideMilliseconds = 280;
constexpr int kFrameMilliseconds = 15;
constexpr int kSamples = 4;
constexpr int kRestMilliseconds = 250;
constexpr double kQuickMilliseconds = 100.0;  // a full picture that takes less may be drawn at any time
constexpr double kPlainMilliseconds = 20.0;   // what a plain frame should take
constexpr double kFullFactor = 5.0;           // the full picture takes about this many times as long as a plain one of all pixels
constexpr float kLeastScale = 0.3F;
constexpr double kZoomPerWheelStep = 0.88;
constexpr double kAnglePerWheelStep = 120.0;

}  // namespace

ViewportWidget::ViewportWidget(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_glideTimer.setInterval(kFrameMilliseconds);
    connect(&m_glideTimer, &QTimer::timeout, this, &ViewportWidget::advanceGlide);
    m_refineTimer.setSingleShot(true);
    m_refineTimer.setInterval(kRestMilliseconds);
    connect(&m_refineTimer, &QTimer::timeout, this, [this] {
        m_refined = mayDrawFully();
        requestFrame();
    });
}

ViewportWidget::~ViewportWidget() = default;

void ViewportWidget::setMesh(std::shared_ptr<const Mesh> mesh, bool keepCamera) {
    const bool wasEmpty = m_scene.isEmpty();
    m_scene.setMesh(std::move(mesh));
    if (!m_scene.isEmpty() && wasEmpty) {
        stopGlide();
        m_camera.frame(m_scene.bounds(), aspectRatio());
        m_shownCamera = m_camera;
    } else if (!m_scene.isEmpty() && !keepCamera) {
        frameMesh();
    }
    redraw();
}

void ViewportWidget::clear() {
    setMesh(nullptr, true);
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

void ViewportWidget::redraw() {
    m_refined = false;
    requestFrame();
}

void ViewportWidget::frameMesh() {
    Camera goal = m_camera;
    goal.frame(m_scene.bounds(), aspectRatio());
    glideTo(goal);
}

void ViewportWidget::showView(ViewPreset preset) {
    Camera goal = m_camera;
    goal.setView(preset);
    goal.frame(m_scene.bounds(), aspectRatio());
    glideTo(goal);
}

void ViewportWidget::setCamera(const Camera& camera) {
    stopGlide();
    m_camera = camera;
    m_shownCamera = camera;
    redraw();
}

void ViewportWidget::glideTo(const Camera& goal) {
    m_glideStart = m_shownCamera;
    m_camera = goal;
    m_glideClock.start();
    m_glideTimer.start();
    redraw();
}

void ViewportWidget::stopGlide() {
    if (m_glideTimer.isActive()) {
        m_glideTimer.stop();
        m_camera = m_shownCamera;
    }
}

void ViewportWidget::advanceGlide() {
    const float t = std::min(1.0F, static_cast<float>(m_glideClock.elapsed()) / kGlideMilliseconds);
    const float eased = t * t * (3.0F - 2.0F * t);
    m_shownCamera = Camera::between(m_glideStart, m_camera, eased);
    if (t >= 1.0F) {
        m_glideTimer.stop();
        m_shownCamera = m_camera;
    }
    redraw();
}

float ViewportWidget::aspectRatio() const {
    return static_cast<float>(width()) / static_cast<float>(std::max(1, height()));
}

void ViewportWidget::reportUnavailable(const QString& reason) {
    m_unavailableReason = reason;
    Q_EMIT renderingUnavailable(reason);
}

void ViewportWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_thread) {
        m_thread.emplace();
        connect(&*m_thread, &RenderThread::frameReady, this, &ViewportWidget::showFrame);
        connect(&*m_thread, &RenderThread::meshRejected, this, &ViewportWidget::meshRejected);
        connect(&*m_thread, &RenderThread::unavailable, this, &ViewportWidget::reportUnavailable);
    }
    redraw();
}

void ViewportWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    redraw();
}

void ViewportWidget::requestFrame() {
    if (!m_thread || !isVisible() || size().isEmpty()) {
        return;  // showing it asks again
    }
    // Until the first frame nobody knows who draws; a plain one then costs a graphics card nothing.
    const bool software = m_frame.number == 0 || m_frame.software;
    const bool plain = software && m_quality == ViewportQuality::Automatic && !m_refined;
    RenderStyle style = m_style;
    style.ambientOcclusion = style.ambientOcclusion && !plain;
    style.groundShadow = style.groundShadow && !plain;
    const qreal ratio = devicePixelRatioF();
    m_thread->request({.number = ++m_requests,
                       .scene = m_scene,
                       .camera = m_shownCamera,
                       .style = style,
                       .pixels = QSize(static_cast<int>(std::lround(width() * ratio)), static_cast<int>(std::lround(height() * ratio))),
                       .pixelRatio = static_cast<float>(ratio),
                       .samples = plain ? 0 : kSamples,
                       .scale = plain ? m_plainScale : 1.0F});
}

void ViewportWidget::showFrame(const RenderedFrame& frame) {
    const bool uploaded = frame.revision != m_frame.revision;
    m_frame = frame;
    update();
    const bool current = frame.number == m_requests;
    // An upload hides what a frame of this mesh takes: measure one without. Or it is a graphics card, as it turned out.
    if (frame.plain && current && (uploaded || !frame.software)) {
        requestFrame();
    } else if (frame.plain && !uploaded) {
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
    return !m_computing || m_fullEstimate < kQuickMilliseconds;
}

void ViewportWidget::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (m_frame.picture.isNull()) {
        QLinearGradient background(0, 0, 0, height());
        background.setColorAt(0.0, m_style.backgroundTop);
        background.setColorAt(1.0, m_style.backgroundBottom);
        painter.fillRect(rect(), background);
        return;
    }
    painter.drawImage(rect(), m_frame.picture);  // of another size for a moment while the window is resized
    if (m_axesVisible && !m_scene.isEmpty()) {
        paintAxesGizmo(painter, m_frame.camera, size());
    }
}

void ViewportWidget::mousePressEvent(QMouseEvent* event) {
    m_lastCursor = event->position();
}

void ViewportWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF movement = event->position() - m_lastCursor;
    m_lastCursor = event->position();
    const bool left = event->buttons().testFlag(Qt::LeftButton);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->buttons().testFlag(Qt::MiddleButton) || (left && shift)) {
        stopGlide();
        m_camera.pan(movement, size());
    } else if (left) {
        stopGlide();
        m_camera.orbit(movement);
    } else {
        return;
    }
    m_shownCamera = m_camera;
    redraw();
}

void ViewportWidget::mouseReleaseEvent(QMouseEvent* event) {
    m_lastCursor = event->position();
}

void ViewportWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    m_lastCursor = event->position();
    if (event->button() == Qt::LeftButton) {
        frameMesh();
    }
}

void ViewportWidget::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / kAnglePerWheelStep;
    if (steps == 0.0) {
        event->ignore();
        return;
    }
    stopGlide();
    m_camera.zoom(static_cast<float>(std::pow(kZoomPerWheelStep, steps)), event->position(), size());
    m_shownCamera = m_camera;
    redraw();
    event->accept();
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

void ViewportWidget::keyPressEvent(QKeyEvent* event) {
    if (showPresetOfKey(event->key(), event->modifiers().testFlag(Qt::ControlModifier))) {
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
