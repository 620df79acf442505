#pragma once

#include <QSize>
#include <memory>
#include <vector>

#include "viewer/camera.h"
#include "viewer/pane_grid.h"
#include "viewer/render_style.h"
#include "viewer/scene.h"

namespace orfeas {

/** What a frame shows: scenes in the cells of a grid, all seen by the same camera. */
struct FrameContent {
    std::vector<Scene> scenes;
    PaneGrid grid;
    Camera camera;
    RenderStyle style;

    /** The box around all scenes. */
    [[nodiscard]] Bounds bounds() const;
};

/** Where a frame goes, and how big it is. */
struct FrameTarget {
    unsigned int framebuffer = 0;
    QSize pixels;              ///< device pixels
    float pixelRatio = 1.0F;   ///< device pixels per logical pixel; lines keep their apparent width
    bool transparent = false;  ///< leave the background at alpha 0
    int samples = 0;           ///< anti-aliasing samples per pixel, reduced to what the driver offers
    float scale = 1.0F;        ///< below 1: draw this share of the pixels of each axis and stretch them; for frames without samples
    bool coarse = false;       ///< where the processor draws: coarsen meshes that are too large to follow the mouse
};

/** What drawing a frame took beside drawing. */
struct FrameReport {
    bool uploaded = false;  ///< a mesh was new
    bool coarse = false;    ///< a mesh was coarsened
};

/**
 * Draws frames with OpenGL 3.3 core. Every call, the destructor included, needs the same current context; it need not be one of
 * Qt's. Meshes stay in the graphics memory while the frames that follow show them, so a frame uploads only what is new in it.
 */
class Renderer {
public:
    /** Compiles the programs. Throws Error{DeviceUnavailable} if the context is older than 3.3 or refuses them. */
    Renderer();
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /** Throws Error if a mesh can't be uploaded; the next frame with it leaves it out. */
    FrameReport draw(const FrameContent& content, const FrameTarget& target);

    /** The driver draws on the processor, where samples and occlusion cost real time. */
    [[nodiscard]] bool isSoftware() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace orfeas
