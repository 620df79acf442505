#pragma once

#include <QImage>
#include <memory>
#include <optional>

#include "orfeas/mesh.h"
#include "viewer/camera.h"
#include "viewer/render_style.h"

namespace orfeas {

/** What is drawn off-screen, and from where. The object is framed automatically unless a camera is given. */
struct RenderSettings {
    int width = 1024;                ///< pixels, 16 to 8192
    int height = 1024;               ///< pixels, 16 to 8192
    float azimuthDegrees = 30.0F;    ///< 0 = front (from +z), 90 = from +x
    float elevationDegrees = 18.0F;  ///< 90 = from above
    std::optional<Camera> camera;    ///< instead of the two angles and the framing
    bool transparent = false;        ///< alpha 0 instead of the background gradient; the ground shadow stays, as alpha
    int samples = 4;                 ///< anti-aliasing samples per pixel, reduced to what the driver offers
    RenderStyle style;
};

/**
 * Draws pictures of one mesh, which is uploaded once.
 *
 * Needs neither a window, a display nor a QGuiApplication: it renders through EGL without a surface (the GPU's driver or Mesa's
 * software rasteriser); where that is missing it uses Qt's own off-screen surface, which needs a QGuiApplication and its
 * thread. Blocks; lives on the thread that makes it, one at a time per thread.
 */
class OffscreenRenderer {
public:
    /** Throws Error with EmptySurface (nothing to draw) or DeviceUnavailable (no OpenGL 3.3). */
    explicit OffscreenRenderer(std::shared_ptr<const Mesh> mesh);
    ~OffscreenRenderer();
    OffscreenRenderer(const OffscreenRenderer&) = delete;
    OffscreenRenderer& operator=(const OffscreenRenderer&) = delete;

    /** RGB32, or ARGB32_Premultiplied if transparent. Throws Error with InvalidArgument (sizes) or OutOfMemory. */
    QImage render(const RenderSettings& settings);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/** One picture; like OffscreenRenderer. May be called from any thread. */
QImage renderMesh(const Mesh& mesh, const RenderSettings& settings);

}  // namespace orfeas
