#pragma once

#include <memory>
#include <string>

namespace orfeas {

/** A current OpenGL context without a window; the previous one, if any, is current again once it is gone. */
class OffscreenContext {
public:
    virtual ~OffscreenContext() = default;
    OffscreenContext(const OffscreenContext&) = delete;
    OffscreenContext& operator=(const OffscreenContext&) = delete;

protected:
    OffscreenContext() = default;
};

/**
 * EGL without any surface, display server or QGuiApplication. Null if the machine offers none; `reasons` then grows by what
 * was tried.
 */
std::unique_ptr<OffscreenContext> makeEglContext(std::string& reasons);

/** Qt's off-screen surface: needs a QGuiApplication with OpenGL, and its thread. Null like above. */
std::unique_ptr<OffscreenContext> makeQtContext(std::string& reasons);

}  // namespace orfeas
