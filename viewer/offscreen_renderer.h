#pragma once

#include <QImage>

#include "orfeas/mesh.h"
#include "viewer/render_style.h"

namespace orfeas {

/** What renderMesh draws, and from where. The object is framed automatically. */
struct RenderSettings {
    int width = 1024;                ///< pixels, 16 to 8192
    int height = 1024;               ///< pixels, 16 to 8192
    float azimuthDegrees = 30.0F;    ///< 0 = front (from +z), 90 = from +x
    float elevationDegrees = 18.0F;  ///< 90 = from above
    bool transparent = false;        ///< alpha 0 instead of the background gradient; the ground shadow stays, as alpha
    int samples = 4;                 ///< anti-aliasing samples per pixel, reduced to what the driver offers
    RenderStyle style;
};

/**
 * Draws a mesh into a picture, RGB32, or ARGB32_Premultiplied if transparent.
 *
 * Needs neither a window, a display nor a QGuiApplication: it renders through EGL without a surface (the GPU's driver or Mesa's
 * software rasteriser); where that is missing it uses Qt's own off-screen surface, which needs a QGuiApplication and its
 * thread. Blocks; may be called from any thread, one call at a time per thread.
 * Throws Error with InvalidArgument (sizes), EmptySurface (nothing to draw) or DeviceUnavailable (no OpenGL 3.3).
 */
QImage renderMesh(const Mesh& mesh, const RenderSettings& settings);

}  // namespace orfeas
