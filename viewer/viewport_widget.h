#pragma once

#include <QImage>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "orfeas/mesh.h"
#include "viewer/camera_motion.h"
#include "viewer/render_thread.h"

namespace orfeas {

/** How much drawing may cost. */
enum class ViewportQuality {
    /**
     * Everything at once on a graphics card. On the processor: plain frames of as many pixels and triangles as can be drawn in a blink, so
     * that the picture follows the mouse, and the full one when everything has come to rest; while the program computes only if that is
     * quick.
     */
    Automatic,
    Full,  ///< always samples and occlusion
};

/** What a click into the viewport does; dragging looks around either way. */
enum class ViewportTool { Look, Measure };

/** One cell of the viewport: a mesh, or null while it is still to come, and a few words, or none. */
struct ViewportPane {
    std::shared_ptr<const Mesh> mesh;
    QString label;
};

/**
 * Shows one mesh, or several side by side that turn together, and lets the user look around. The pictures are made on a thread of
 * their own and only laid out here, so the window answers however long they take.
 *
 * Left drag orbits, middle drag or Shift+left drag pans, the wheel zooms to the cursor, a double click or F frames; a click on an end of
 * the small axes looks from there. 1, 3 and 7 look from the front, the right and the top (with Ctrl from the opposite side), 0 from three
 * quarters; W walks through the display modes.
 *
 * With several panes a click or an arrow key makes one the current, and a double click or Return activates it. While measuring, a click
 * on the surface or Space (for the middle of the pane) sets one end of the ruler, and Escape takes it away.
 *
 * Without OpenGL 3.3 the widget says why in place of the shapes, and through renderingUnavailable().
 */
class ViewportWidget : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY(ViewportWidget)

public:
    explicit ViewportWidget(QWidget* parent = nullptr);
    ~ViewportWidget() override;

    /**
     * Replaces all panes by one mesh; the upload waits for the next frame, so a burst of previews costs one upload per frame. Unless
     * keepCamera, the camera glides until the mesh is framed (the first mesh is framed at once either way).
     */
    void setMesh(std::shared_ptr<const Mesh> mesh, bool keepCamera);
    void clear();
    /** The same for several. A mesh that was on show before is not uploaded again. No panes are one empty one. */
    void setPanes(const std::vector<ViewportPane>& panes, bool keepCamera);
    [[nodiscard]] int paneCount() const { return static_cast<int>(m_panes.size()); }
    [[nodiscard]] int currentPane() const { return m_current; }
    void setCurrentPane(int index);
    /** Of the current pane; null if it is empty. */
    [[nodiscard]] const std::shared_ptr<const Mesh>& mesh() const { return current().scene.mesh(); }
    [[nodiscard]] bool isEmpty() const { return !bounds().isValid(); }
    /** The box around everything on show. */
    [[nodiscard]] const Bounds& bounds() const { return m_bounds; }

    void setRenderStyle(const RenderStyle& style);
    [[nodiscard]] const RenderStyle& renderStyle() const { return m_style; }
    void setDisplayMode(DisplayMode mode);
    [[nodiscard]] DisplayMode displayMode() const { return m_style.mode; }
    void setAxesVisible(bool visible);
    void setQuality(ViewportQuality quality);
    /** Whether the processor has other work: a slow full picture then waits until that is over. */
    void setComputing(bool computing);
    /** Whether the camera glides to new views, or jumps. */
    void setAnimated(bool animated) { m_motion.setAnimated(animated); }

    /** Cuts the objects open; nothing makes them whole. */
    void setSection(const std::optional<SectionCut>& cut);
    [[nodiscard]] const std::optional<SectionCut>& section() const { return m_section; }
    void setTool(ViewportTool tool);
    [[nodiscard]] ViewportTool tool() const { return m_tool; }
    /** The ends of the ruler that are set, none to two, in the mesh's frame. */
    [[nodiscard]] const std::vector<QVector3D>& rulerPoints() const { return m_ruler; }
    void clearRuler();
    void setBoxVisible(bool visible);
    /** How long the longest side of an object is in reality, in millimetres, for the ruler and the box. */
    void setLargestSide(double millimetres);
    /** A square picture, as the model sees it, over the front view; null for none. `opacity` from 0 to 1. */
    void setOverlay(const QImage& square, float opacity);

    /** Glides until everything is in view, the direction kept. */
    void frameMesh();
    /** Glides to a named direction and frames the mesh. */
    void showView(ViewPreset preset);
    /** The camera, at the end of the transition that is under way if there is one. */
    [[nodiscard]] const Camera& camera() const { return m_motion.goal(); }
    void setCamera(const Camera& camera);
    void setOrthographic(bool orthographic);

    /** Whether the picture on show is of all that was set, in the quality that it will have at this rest. */
    [[nodiscard]] bool isUpToDate() const { return m_frame.number == m_requests && !m_motion.isMoving() && !m_refineTimer.isActive(); }
    /** Empty, or why nothing can be drawn on this machine. */
    [[nodiscard]] const QString& unavailableReason() const { return m_unavailableReason; }

    [[nodiscard]] QSize sizeHint() const override { return {800, 600}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void displayModeChanged(orfeas::DisplayMode mode);
    void projectionChanged(bool orthographic);
    /** The current pane is another one, or was clicked again. */
    void paneClicked(int index);
    void paneActivated(int index);
    /** The ruler has both ends; millimetres. */
    void measured(double distance);
    /** OpenGL 3.3 is missing; the sentence is for the user. */
    void renderingUnavailable(const QString& reason);
    /** A mesh can't be shown (too large for the graphics memory, or broken); another one may well be. */
    void meshRejected(const QString& reason);
    /** A picture could not be drawn; the one before stays on show until one can. */
    void frameFailed(const QString& reason);
    /** A new picture is on show; the time is what drawing it took, in milliseconds. */
    void frameDrawn(double milliseconds);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct ShownPane {
        Scene scene;
        QString label;
    };

    // Frames (viewport_widget.cpp)
    void redraw();
    void requestFrame();
    [[nodiscard]] FrameContent content(bool plain) const;
    void showFrame(const RenderedFrame& frame);
    void reportFailedFrame(const QString& reason);
    void adaptPlainFrames(const RenderedFrame& frame);
    [[nodiscard]] bool mayDrawFully() const;
    void reportUnavailable(const QString& reason);
    [[nodiscard]] const ShownPane& current() const { return m_panes.at(static_cast<std::size_t>(m_current)); }
    [[nodiscard]] QRect cellAt(QPointF place) const;
    [[nodiscard]] bool showsAxes() const;
    [[nodiscard]] float aspectRatio() const;
    [[nodiscard]] float millimetresPerUnit(const Scene& scene) const;

    // What is laid over the picture (viewport_widget_paint.cpp)
    void paintPane(QPainter& painter, int index) const;
    void paintPaneFrames(QPainter& painter) const;
    void paintReason(QPainter& painter) const;

    // Mouse and keys (viewport_widget_input.cpp)
    void click(QPointF place);
    void hover(std::optional<ViewPreset> view);
    void showGizmoView(ViewPreset view);
    void measureAt(QPointF place);
    void addRulerPoint(const QVector3D& point, int pane);
    [[nodiscard]] bool showPresetOfKey(int key, bool opposite);
    [[nodiscard]] bool movePaneByKey(int key);
    [[nodiscard]] bool measureByKey(int key);

    std::vector<ShownPane> m_panes{1};
    int m_current = 0;
    PaneGrid m_grid;
    Bounds m_bounds;
    RenderStyle m_style;
    std::optional<SectionCut> m_section;
    CameraMotion m_motion;
    QTimer m_refineTimer;
    ViewportQuality m_quality = ViewportQuality::Automatic;
    bool m_computing = false;
    float m_plainScale = 1.0F;    ///< share of the pixels per axis that a plain frame is drawn with
    double m_fullEstimate = 0.0;  ///< milliseconds that the full picture would take, judged by the last plain frame
    bool m_refined = false;       ///< nothing changed since the full picture was asked for
    std::optional<RenderThread> m_thread;
    std::uint64_t m_requests = 0;
    RenderedFrame m_frame;  ///< on show
    QString m_unavailableReason;

    ViewportTool m_tool = ViewportTool::Look;
    std::vector<QVector3D> m_ruler;
    int m_rulerPane = 0;
    std::uint64_t m_rulerTurn = 0;  ///< changes when points that are still looked for are no longer wanted
    bool m_boxVisible = false;
    bool m_axesVisible = true;
    double m_largestSide = 100.0;
    QImage m_overlay;
    float m_overlayOpacity = 0.5F;
    QPointF m_pressPlace;
    QPointF m_lastCursor;
    bool m_dragged = false;
    bool m_activated = false;  ///< the press belongs to a double click
    std::optional<ViewPreset> m_hovered;
    QThreadPool m_picker;  ///< last: it waits for its work before anything else goes
};

}  // namespace orfeas

Q_DECLARE_METATYPE(orfeas::DisplayMode)
