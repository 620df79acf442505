#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

#include "orfeas/mesh.h"
#include "viewer/camera.h"
#include "viewer/render_style.h"
#include "viewer/render_thread.h"
#include "viewer/scene.h"

namespace orfeas {

/** How much drawing may cost. */
enum class ViewportQuality {
    /**
     * Everything at once on a graphics card. On the processor: plain frames of as many pixels as can be drawn in a blink, so that the
     * picture follows the mouse, and the full one when everything has come to rest; while the program computes only if that is quick.
     */
    Automatic,
    Full,  ///< always samples and occlusion
};

/**
 * Shows one mesh and lets the user look around it. The pictures are made on a thread of their own and only laid out here, so the
 * window answers however long they take.
 *
 * Left drag orbits, middle drag or Shift+left drag pans, the wheel zooms to the cursor, a double click or F frames. 1, 3 and 7
 * look from the front, the right and the top (with Ctrl from the opposite side), 0 from three quarters; W walks through the
 * display modes. Without OpenGL 3.3 the widget stays blank and says why through renderingUnavailable().
 */
class ViewportWidget : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY(ViewportWidget)

public:
    explicit ViewportWidget(QWidget* parent = nullptr);
    ~ViewportWidget() override;

    /**
     * Replaces the mesh; the upload waits for the next frame, so a burst of previews costs one upload per frame. Unless keepCamera, the
     * camera glides until the mesh is framed (the first mesh is framed at once either way).
     */
    void setMesh(std::shared_ptr<const Mesh> mesh, bool keepCamera);
    void clear();
    [[nodiscard]] const std::shared_ptr<const Mesh>& mesh() const { return m_scene.mesh(); }

    void setRenderStyle(const RenderStyle& style);
    [[nodiscard]] const RenderStyle& renderStyle() const { return m_style; }
    void setDisplayMode(DisplayMode mode);
    [[nodiscard]] DisplayMode displayMode() const { return m_style.mode; }
    void setAxesVisible(bool visible);
    void setQuality(ViewportQuality quality);
    /** Whether the processor has other work: a slow full picture then waits until that is over. */
    void setComputing(bool computing);

    /** Glides until the whole mesh is in view, the direction kept. */
    void frameMesh();
    /** Glides to a named direction and frames the mesh. */
    void showView(ViewPreset preset);
    /** The camera, at the end of the transition that is under way if there is one. */
    [[nodiscard]] const Camera& camera() const { return m_camera; }
    void setCamera(const Camera& camera);

    /** Whether the picture on show is of all that was set, in the quality that it will have at this rest. */
    [[nodiscard]] bool isUpToDate() const { return m_frame.number == m_requests && !m_glideTimer.isActive() && !m_refineTimer.isActive(); }

    /** Empty, or why nothing can be drawn on this machine. */
    [[nodiscard]] const QString& unavailableReason() const { return m_unavailableReason; }

    [[nodiscard]] QSize sizeHint() const override { return {800, 600}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void displayModeChanged(orfeas::DisplayMode mode);
    /** OpenGL 3.3 is missing; the sentence is for the user. */
    void renderingUnavailable(const QString& reason);
    /** The mesh can't be shown (too large for the graphics memory, or broken); another one may well be. */
    void meshRejected(const QString& reason);
    /** A new picture is on show; the time is what drawing it took, in milliseconds. */
    void frameDrawn(double milliseconds);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void redraw();
    void requestFrame();
    void showFrame(const RenderedFrame& frame);
    void adaptPlainFrames(const RenderedFrame& frame);
    [[nodiscard]] bool mayDrawFully() const;
    void glideTo(const Camera& goal);
    void stopGlide();
    void advanceGlide();
    void reportUnavailable(const QString& reason);
    [[nodiscard]] float aspectRatio() const;
    [[nodiscard]] bool showPresetOfKey(int key, bool opposite);

    Scene m_scene;
    RenderStyle m_style;
    Camera m_camera;  ///< the goal while gliding
    Camera m_shownCamera;
    Camera m_glideStart;
    QElapsedTimer m_glideClock;
    QTimer m_glideTimer;
    QTimer m_refineTimer;
    ViewportQuality m_quality = ViewportQuality::Automatic;
    bool m_computing = false;
    float m_plainScale = 1.0F;    ///< share of the pixels per axis that a plain frame is drawn with
    double m_fullEstimate = 0.0;  ///< milliseconds that the full picture would take, judged by the last plain frame
    bool m_refined = false;       ///< nothing changed since the full picture was asked for
    std::optional<RenderThread> m_thread;
    std::uint64_t m_requests = 0;
    RenderedFrame m_frame;  ///< on show
    QPointF m_lastCursor;
    QString m_unavailableReason;
    bool m_axesVisible = true;
};

}  // namespace orfeas

Q_DECLARE_METATYPE(orfeas::DisplayMode)
