#include "viewer/viewport_widget.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QOpenGLContext>
#include <QPainter>
#include <QSurfaceFormat>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "orfeas/error.h"
#include "viewer/axes_gizmo.h"
#include "viewer/renderer.h"

namespace orfeas {

namespace {

constexpr int kGlideMilliseconds = 280;
constexpr int kFrameMilliseconds = 15;
constexpr int kSamples = 4;
constexpr int kRestMilliseconds = 250;
constexpr double kQuickMilliseconds = 40.0;  // a full picture that takes less may be drawn at any time
constexpr double kPlainMilliseconds = 20.0;  // what a plain frame should take
constexpr double kFullFactor = 5.0;          // the full picture takes about this many times as long as a plain one of all pixels
constexpr float kLeastScale = 0.3F;
constexpr double kZoomPerWheelStep = 0.88;
constexpr double kAnglePerWheelStep = 120.0;

QSurfaceFormat viewportFormat() {
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setSamples(0);  // the renderer brings its own, when there is time for them
    return format;
}

}  // namespace

ViewportWidget::ViewportWidget(QWidget* parent) : QOpenGLWidget(parent) {
    setFormat(viewportFormat());
    setFocusPolicy(Qt::StrongFocus);
    m_glideTimer.setInterval(kFrameMilliseconds);
    connect(&m_glideTimer, &QTimer::timeout, this, &ViewportWidget::advanceGlide);
    m_refineTimer.setSingleShot(true);
    m_refineTimer.setInterval(kRestMilliseconds);
    connect(&m_refineTimer, &QTimer::timeout, this, [this] {
        m_refined = mayDrawFully();
        update();
    });
}

ViewportWidget::~ViewportWidget() {
    if (context() != nullptr) {
        // The base class destroys the context after this object is half gone.
        disconnect(context(), nullptr, this, nullptr);
    }
    releaseRenderer();
}

void ViewportWidget::setMesh(std::shared_ptr<const Mesh> mesh, bool keepCamera) {
    const bool wasEmpty = m_scene.isEmpty();
    const std::size_t before = wasEmpty ? 0 : m_scene.mesh()->triangles.size();
    m_scene.setMesh(std::move(mesh));
    if (!m_scene.isEmpty() && m_scene.mesh()->triangles.size() > 2 * before) {
        m_plainScale = kLeastScale;  // nobody knows yet how long this one takes
    }
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
    redraw();
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
    update();
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

void ViewportWidget::initializeGL() {
    m_initialized = true;
    // Moving the widget to another window, or losing the context, takes all GL objects along.
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &ViewportWidget::releaseRenderer, Qt::DirectConnection);
    try {
        m_renderer = std::make_unique<Renderer>();
    } catch (const Error& error) {
        reportUnavailable(QString::fromStdString(error.message()));
    }
}

void ViewportWidget::releaseRenderer() {
    if (m_renderer) {
        makeCurrent();
        m_renderer.reset();
        doneCurrent();
    }
}

void ViewportWidget::reportUnavailable(const QString& reason) {
    m_renderer.reset();
    m_unavailableReason = reason;
    Q_EMIT renderingUnavailable(reason);
}

void ViewportWidget::showEvent(QShowEvent* event) {
    QOpenGLWidget::showEvent(event);
    // Qt never calls initializeGL when it can't make a context, so absence shows only a moment later.
    QTimer::singleShot(0, this, [this] {
        if (!m_initialized && !isValid() && m_unavailableReason.isEmpty()) {
            reportUnavailable(
                tr("No OpenGL context could be made, so the viewport stays empty. Install a graphics driver with OpenGL 3.3 or "
                   "newer, or Mesa's software renderer (libgl1-mesa-dri)."));
        }
    });
}

void ViewportWidget::resizeGL(int /*width*/, int /*height*/) {
    m_refined = false;
}

void ViewportWidget::drawFrame() {
    const bool plain = m_renderer->isSoftware() && m_quality == ViewportQuality::Automatic && !m_refined;
    RenderStyle style = m_style;
    style.ambientOcclusion = style.ambientOcclusion && !plain;
    style.groundShadow = style.groundShadow && !plain;
    const qreal ratio = devicePixelRatioF();
    const FrameTarget target{
        .framebuffer = defaultFramebufferObject(),
        .pixels = QSize(static_cast<int>(std::lround(width() * ratio)), static_cast<int>(std::lround(height() * ratio))),
        .pixelRatio = static_cast<float>(ratio),
        .samples = plain ? 0 : kSamples,
        .scale = plain ? m_plainScale : 1.0F};
    QElapsedTimer clock;
    clock.start();
    m_renderer->draw(m_scene, m_shownCamera, style, target);
    if (plain) {
        m_renderer->finish();
        adaptPlainFrames(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
    }
}

/** Chooses the pixels of the next plain frame by what this one took, and whether the full picture may follow. */
void ViewportWidget::adaptPlainFrames(double milliseconds) {
    m_fullEstimate = milliseconds / (m_plainScale * m_plainScale) * kFullFactor;
    const float drawnScale = m_plainScale;
    const double correction = std::sqrt(kPlainMilliseconds / std::max(milliseconds, 1.0));
    m_plainScale = std::clamp(m_plainScale * static_cast<float>(std::min(correction, 1.5)), kLeastScale, 1.0F);
    if (mayDrawFully() || m_plainScale > drawnScale * 1.1F) {
        m_refineTimer.start();  // anew with each frame, so it fires only at rest
    } else {
        m_refineTimer.stop();
    }
}

bool ViewportWidget::mayDrawFully() const {
    return !m_computing || m_fullEstimate < kQuickMilliseconds;
}

void ViewportWidget::paintGL() {
    if (!m_renderer) {
        return;
    }
    QElapsedTimer clock;
    clock.start();
    try {
        drawFrame();
    } catch (const Error& error) {
        const QString reason = QString::fromStdString(error.message());
        if (error.code() == ErrorCode::DeviceUnavailable) {
            reportUnavailable(reason);
        } else {
            Q_EMIT meshRejected(reason);
            update();  // the renderer holds no mesh now and draws the background
        }
        return;
    }
    if (m_axesVisible && !m_scene.isEmpty()) {
        QPainter painter(this);
        paintAxesGizmo(painter, m_shownCamera, size());
    }
    Q_EMIT frameDrawn(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
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
        QOpenGLWidget::keyPressEvent(event);
    }
}

}  // namespace orfeas
