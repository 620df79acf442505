#pragma once

#include <QMatrix4x4>
#include <QPointF>
#include <QSizeF>
#include <QVector3D>

#include "viewer/bounds.h"

namespace orfeas {

/** Named directions to look from. Front looks along -z at the side that the picture showed; Left is seen from -x. */
enum class ViewPreset { Front, Back, Left, Right, Top, Bottom, ThreeQuarter };

/** A half line in the mesh's frame. */
struct Ray {
    QVector3D origin;
    QVector3D direction;  ///< unit
};

/**
 * A camera on a sphere around a target, y up (turntable), with perspective or without. Angles are in degrees: azimuth 0 stands at +z
 * and grows towards +x, elevation grows towards +y. Without perspective the distance still says how much is seen: what lies in the
 * target's plane keeps its size. Pure maths: no OpenGL, no widget.
 */
class Camera {
public:
    static constexpr float kFieldOfView = 32.0F;  ///< vertical, degrees

    [[nodiscard]] QVector3D target() const { return m_target; }
    [[nodiscard]] float distance() const { return m_distance; }
    [[nodiscard]] float azimuth() const { return m_azimuth; }
    [[nodiscard]] float elevation() const { return m_elevation; }
    [[nodiscard]] QVector3D position() const;

    [[nodiscard]] bool isOrthographic() const { return m_orthographic; }
    void setOrthographic(bool orthographic) { m_orthographic = orthographic; }

    /** Sets the direction; the elevation is kept within ±90°. */
    void setView(float azimuthDegrees, float elevationDegrees);
    void setView(ViewPreset preset);

    /** Turns around the target by a mouse movement given in widget pixels: the object follows the hand. */
    void orbit(QPointF movement);

    /** Shifts the target in the picture plane so that the point under the cursor stays under it. */
    void pan(QPointF movement, QSizeF viewport);

    /** Multiplies the distance by `factor` (< 1: closer), keeping the point of the target plane under `cursor` in place. */
    void zoom(float factor, QPointF cursor, QSizeF viewport);

    /** Moves target and distance, not the direction, so that the box fills the picture with a margin. Invalid boxes are ignored. */
    void frame(const Bounds& bounds, float aspectRatio);

    [[nodiscard]] QMatrix4x4 viewMatrix() const;

    /** What lies under a place of the viewport, from in front of everything in the box on. */
    [[nodiscard]] Ray rayThrough(QPointF cursor, QSizeF viewport, const Bounds& bounds) const;

    /** Near and far planes hug the box (and the ground below it), for depth precision at every zoom. */
    [[nodiscard]] QMatrix4x4 projectionMatrix(float aspectRatio, const Bounds& bounds) const;

    /** The camera at `t` in [0, 1] between two, the shorter way around, of the second's kind; ease the t for smooth transitions. */
    static Camera between(const Camera& from, const Camera& to, float t);

private:
    [[nodiscard]] float worldUnitsPerPixel(QSizeF viewport) const;
    void keepDistanceSane();

    QVector3D m_target;
    float m_distance = 4.0F;
    float m_azimuth = 30.0F;
    float m_elevation = 18.0F;
    bool m_orthographic = false;
};

}  // namespace orfeas
