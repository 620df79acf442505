#include "viewer/offscreen_context.h"

#include "orfeas/error.h"

namespace orfeas {

QSurfaceFormat offscreenFormat() {
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    return format;
}

std::unique_ptr<OffscreenContext> makeOffscreenContext(QSurface* surface) {
    std::string reasons;
    std::unique_ptr<OffscreenContext> context = makeEglContext(reasons);
    if (!context) {
        context = makeQtContext(surface, reasons);
    }
    if (!context) {
        throw Error(ErrorCode::DeviceUnavailable, Stage::Render,
                    "No OpenGL 3.3 is available to draw with. Install a graphics driver or Mesa (libgl1-mesa-dri, libegl1), or run the "
                    "command through xvfb-run." +
                        reasons);
    }
    return context;
}

}  // namespace orfeas
