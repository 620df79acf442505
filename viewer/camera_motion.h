#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "viewer/camera.h"

namespace orfeas {

/** A camera that can glide from where it is to where it shall be. */
class CameraMotion : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY(CameraMotion)

public:
    explicit CameraMotion(QObject* parent = nullptr);
    ~CameraMotion() override = default;

    /** Where the camera is going, or stands. */
    [[nodiscard]] const Camera& goal() const { return m_goal; }
    /** Where it is now. */
    [[nodiscard]] const Camera& shown() const { return m_shown; }
    [[nodiscard]] bool isMoving() const { return m_timer.isActive(); }

    void jumpTo(const Camera& camera);
    /** Jumps where movement is unwanted. */
    void glideTo(const Camera& goal);
    /** Ends a glide where it is. */
    void stop();
    /** Whether to glide at all. */
    void setAnimated(bool animated) { m_animated = animated; }

Q_SIGNALS:
    void moved();

private:
    void advance();

    Camera m_goal;
    Camera m_shown;
    Camera m_start;
    QElapsedTimer m_clock;
    QTimer m_timer;
    bool m_animated = true;
};

}  // namespace orfeas
