#include "viewer/camera.h"

#include <QtMath>
#include <algorithm>
#include <cmath>

namespace orfeas {

namespace {

constexpr float kDegreesPerPixel = 0.4F;
constexpr float kFramingMargin = 1.04F;
constexpr float kClosest = 1e-3F;
constexpr float kFarthest = 1e4F;

float wrapDegrees(float degrees) {
    const float wrapped = std::fmod(degrees + 180.0F, 360.0F);
    return wrapped < 0.0F ? wrapped + 180.0F : wrapped - 180.0F;
}

/** The camera's right, up and backward axes as the rows of its rotation. */
struct Axes {
    QVector3D right;
    QVector3D up;
    QVector3D backward;
};

Axes axesOf(float azimuthDegrees, float elevationDegrees) {
    const float azimuth = qDegreesToRadians(azimuthDegrees);
    const float elevation = qDegreesToRadians(elevationDegrees);
    const QVector3D right(std::cos(azimuth), 0.0F, -std::sin(azimuth));
    const QVector3D backward(std::sin(azimuth) * std::cos(elevation), std::sin(elevation), std::cos(azimuth) * std::cos(elevation));
    return {.right = right, .up = QVector3D::crossProduct(backward, right), .backward = backward};
}

float tangentOfHalfView() {
    return std::tan(qDegreesToRadians(Camera::kFieldOfView) * 0.5F);
}

}  // namespace

QVector3D Camera::position() const {
    return m_target + axesOf(m_azimuth, m_elevation).backward * m_distance;
}

void Camera::setView(float azimuthDegrees, float elevationDegrees) {
    m_azimuth = wrapDegrees(azimuthDegrees);
    m_elevation = std::clamp(elevationDegrees, -90.0F, 90.0F);
}

void Camera::setView(ViewPreset preset) {
    switch (preset) {
        case ViewPreset::Front: setView(0.0F, 0.0F); break;
        case ViewPreset::Back: setView(180.0F, 0.0F); break;
        case ViewPreset::Left: setView(-90.0F, 0.0F); break;
        case ViewPreset::Right: setView(90.0F, 0.0F); break;
        case ViewPreset::Top: setView(0.0F, 90.0F); break;
        case ViewPreset::Bottom: setView(0.0F, -90.0F); break;
        case ViewPreset::ThreeQuarter: setView(30.0F, 18.0F); break;
    }
}

void Camera::orbit(QPointF movement) {
    setView(m_azimuth - static_cast<float>(movement.x()) * kDegreesPerPixel,
            m_elevation + static_cast<float>(movement.y()) * kDegreesPerPixel);
}

float Camera::worldUnitsPerPixel(QSizeF viewport) const {
    return 2.0F * m_distance * tangentOfHalfView() / std::max(1.0F, static_cast<float>(viewport.height()));
}

void Camera::pan(QPointF movement, QSizeF viewport) {
    const Axes axes = axesOf(m_azimuth, m_elevation);
    const float scale = worldUnitsPerPixel(viewport);
    m_target -= axes.right * (static_cast<float>(movement.x()) * scale);
    m_target += axes.up * (static_cast<float>(movement.y()) * scale);
}

void Camera::zoom(float factor, QPointF cursor, QSizeF viewport) {
    const QPointF fromCenter = cursor - QPointF(viewport.width() * 0.5, viewport.height() * 0.5);
    const float before = worldUnitsPerPixel(viewport);
    m_distance *= factor;
    keepDistanceSane();
    const float shift = before - worldUnitsPerPixel(viewport);
    const Axes axes = axesOf(m_azimuth, m_elevation);
    m_target += axes.right * (static_cast<float>(fromCenter.x()) * shift);
    m_target -= axes.up * (static_cast<float>(fromCenter.y()) * shift);
}

void Camera::keepDistanceSane() {
    m_distance = std::clamp(m_distance, kClosest, kFarthest);
}

void Camera::frame(const Bounds& bounds, float aspectRatio) {
    if (!bounds.isValid()) {
        return;
    }
    const Axes axes = axesOf(m_azimuth, m_elevation);
    const float tangentUp = tangentOfHalfView() / kFramingMargin;
    const float tangentRight = tangentUp * std::max(aspectRatio, 1e-3F);
    m_target = bounds.center();
    m_distance = 0.0F;
    for (int corner = 0; corner < 8; ++corner) {
        const QVector3D point((corner & 1) != 0 ? bounds.maximum.x() : bounds.minimum.x(),
                              (corner & 2) != 0 ? bounds.maximum.y() : bounds.minimum.y(),
                              (corner & 4) != 0 ? bounds.maximum.z() : bounds.minimum.z());
        const QVector3D offset = point - m_target;
        const float depth = m_orthographic ? 0.0F : QVector3D::dotProduct(offset, axes.backward);
        const float right = std::abs(QVector3D::dotProduct(offset, axes.right));
        const float up = std::abs(QVector3D::dotProduct(offset, axes.up));
        m_distance = std::max({m_distance, depth + right / tangentRight, depth + up / tangentUp});
    }
    keepDistanceSane();
}

QMatrix4x4 Camera::viewMatrix() const {
    const Axes axes = axesOf(m_azimuth, m_elevation);
    const QVector3D eye = position();
    return {axes.right.x(),
            axes.right.y(),
            axes.right.z(),
            -QVector3D::dotProduct(axes.right, eye),
            axes.up.x(),
            axes.up.y(),
            axes.up.z(),
            -QVector3D::dotProduct(axes.up, eye),
            axes.backward.x(),
            axes.backward.y(),
            axes.backward.z(),
            -QVector3D::dotProduct(axes.backward, eye),
            0.0F,
            0.0F,
            0.0F,
            1.0F};
}

Ray Camera::rayThrough(QPointF cursor, QSizeF viewport, const Bounds& bounds) const {
    const Axes axes = axesOf(m_azimuth, m_elevation);
    const QPointF fromCenter = cursor - QPointF(viewport.width() * 0.5, viewport.height() * 0.5);
    const float scale = worldUnitsPerPixel(viewport);
    const QVector3D onTargetPlane =
        m_target + axes.right * (static_cast<float>(fromCenter.x()) * scale) - axes.up * (static_cast<float>(fromCenter.y()) * scale);
    if (!m_orthographic) {
        return {.origin = position(), .direction = (onTargetPlane - position()).normalized()};
    }
    const float reach = bounds.isValid() ? (bounds.center() - m_target).length() + 2.0F * bounds.radius() : m_distance;
    return {.origin = onTargetPlane + axes.backward * reach, .direction = -axes.backward};
}

QMatrix4x4 Camera::projectionMatrix(float aspectRatio, const Bounds& bounds) const {
    // The ground shadow reaches beyond the box, so the planes hug a sphere of twice its radius.
    const float reach = bounds.isValid() ? std::max(2.0F * bounds.radius(), 1e-3F) : 1.0F;
    const QVector3D center = bounds.isValid() ? bounds.center() : m_target;
    const float depth = QVector3D::dotProduct(position() - center, axesOf(m_azimuth, m_elevation).backward);
    QMatrix4x4 matrix;
    if (m_orthographic) {
        const float halfHeight = m_distance * tangentOfHalfView();
        const float halfWidth = halfHeight * std::max(aspectRatio, 1e-3F);
        matrix.ortho(-halfWidth, halfWidth, -halfHeight, halfHeight, depth - reach, depth + reach);
        return matrix;
    }
    const float farPlane = std::max(depth + reach, 2.0F * kClosest);
    const float nearPlane = std::clamp(depth - reach, farPlane * 1e-3F, farPlane * 0.5F);
    matrix.perspective(kFieldOfView, std::max(aspectRatio, 1e-3F), nearPlane, farPlane);
    return matrix;
}

Camera Camera::between(const Camera& from, const Camera& to, float t) {
    Camera camera;
    camera.m_orthographic = to.m_orthographic;
    camera.m_target = from.m_target + (to.m_target - from.m_target) * t;
    // Distances are felt as ratios: a geometric mean keeps the zoom's speed even.
    camera.m_distance = from.m_distance * std::pow(to.m_distance / from.m_distance, t);
    camera.setView(from.m_azimuth + wrapDegrees(to.m_azimuth - from.m_azimuth) * t,
                   from.m_elevation + (to.m_elevation - from.m_elevation) * t);
    return camera;
}

}  // namespace orfeas
