#include "viewer/camera_motion.h"

#include <algorithm>

namespace orfeas {

namespace {

constexpr int kGlideMilliseconds = 280;
constexpr int kFrameMilliseconds = 15;

}  // namespace

CameraMotion::CameraMotion(QObject* parent) : QObject(parent) {
    m_timer.setInterval(kFrameMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &CameraMotion::advance);
}

void CameraMotion::jumpTo(const Camera& camera) {
    m_timer.stop();
    m_goal = camera;
    m_shown = camera;
    Q_EMIT moved();
}

void CameraMotion::glideTo(const Camera& goal) {
    if (!m_animated) {
        jumpTo(goal);
        return;
    }
    m_start = m_shown;
    m_goal = goal;
    m_clock.start();
    m_timer.start();
    advance();
}

void CameraMotion::stop() {
    if (m_timer.isActive()) {
        m_timer.stop();
        m_goal = m_shown;
    }
}

void CameraMotion::advance() {
    const float t = std::min(1.0F, static_cast<float>(m_clock.elapsed()) / kGlideMilliseconds);
    const float eased = t * t * (3.0F - 2.0F * t);
    m_shown = Camera::between(m_start, m_goal, eased);
    if (t >= 1.0F) {
        m_timer.stop();
        m_shown = m_goal;
    }
    Q_EMIT moved();
}

}  // namespace orfeas
