#pragma once

#include <QElapsedTimer>
#include <QOpenGLWidget>
#include <QTimer>
#include <memory>

#include "orfeas/mesh.h"
#include "viewer/camera.h"
#include "viewer/render_style.h"
#include "viewer/scene.h"

namespace orfeas {

class Renderer;

/** How much drawing may cost. */
enum class ViewportQuality {
    /**
     * Everything at once on a graphics card. On the processor: plain frames of as many pixels as can be drawn in a blink, so that the
     * window answers at once, and the full picture when everything has come to rest; while the program computes only if that is quick.
     */
    Automatic,
    Full,  ///< always samples and occlusion
};

/**
 * Shows one mesh and lets the user look around it.
 *
 * Left drag orbits, middle drag or Shift+left drag pans, the wheel zooms to the cursor, a double click or F frames. 1, 3 and 7
 * look from the front, the right and the top (with Ctrl from the opposite side), 0 from three quarters; W walks through the
 * display modes. Without OpenGL 3.3 the widget stays blank and says why through renderingUnavailable().
 */
class ViewportWidget : public QOpenGLWidget {
    Q_OBJECT

public:
    explicit ViewportWidget(QWidget* parent = nullptr);
    ~ViewportWidget() override;

    /**
     * Replaces the mesh, from the GUI thread; the upload waits for the next frame, so a burst of previews costs one upload per
     * frame. Unless keepCamera, the camera glides until the mesh is framed (the first mesh is framed at once either way).
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

    /** Empty, or why nothing can be drawn on this machine. */
    [[nodiscard]] const QString& unavailableReason() const { return m_unavailableReason; }

    [[nodiscard]] QSize sizeHint() const override { return {800, 600}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void displayModeChanged(orfeas::DisplayMode mode);
    /** OpenGL 3.3 is missing or was lost; the sentence is for the user. */
    void renderingUnavailable(const QString& reason);
    /** The mesh can't be shown (too large for the graphics memory, or broken); another one may well be. */
    void meshRejected(const QString& reason);
    /** A frame has been drawn; the time is the CPU's, in milliseconds. */
    void frameDrawn(double milliseconds);

protected:
    void initializeGL() override;
    void resizeGL(int width, int height) override;
    void paintGL() override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void redraw();
    void drawFrame();
    void adaptPlainFrames(double milliseconds);
    [[nodiscard]] bool mayDrawFully() const;
    void glideTo(const Camera& goal);
    void stopGlide();
    void advanceGlide();
    void releaseRenderer();
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
    std::unique_ptr<Renderer> m_renderer;
    QPointF m_lastCursor;
    QString m_unavailableReason;
    bool m_axesVisible = true;
    bool m_initialized = false;
};

}  // namespace orfeas

Q_DECLARE_METATYPE(orfeas::DisplayMode)
