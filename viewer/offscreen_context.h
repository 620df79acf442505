#pragma once

#include <QSurfaceFormat>
#include <memory>
#include <string>

class QSurface;

namespace orfeas {

/** An OpenGL context without a window, current on the thread that made it until it is gone, on that thread too. */
class OffscreenContext {
public:
    virtual ~OffscreenContext() = default;
    OffscreenContext(const OffscreenContext&) = delete;
    OffscreenContext& operator=(const OffscreenContext&) = delete;

protected:
    OffscreenContext() = default;
};

/**
 * A context of EGL, which needs no surface, display server or QGuiApplication; where the machine offers none, Qt's own for
 * `surface`, which the GUI thread has made in offscreenFormat(). Throws Error{DeviceUnavailable} if both fail.
 */
std::unique_ptr<OffscreenContext> makeOffscreenContext(QSurface* surface);

/** OpenGL 3.3 core. */
QSurfaceFormat offscreenFormat();

/** Null if the machine offers none; `reasons` then grows by what was tried. */
std::unique_ptr<OffscreenContext> makeEglContext(std::string& reasons);
std::unique_ptr<OffscreenContext> makeQtContext(QSurface* surface, std::string& reasons);

}  // namespace orfeas
