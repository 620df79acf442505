#include <QOpenGLContext>
#include <QSurface>

#include "viewer/offscreen_context.h"

namespace orfeas {

namespace {

class QtContext final : public OffscreenContext {
public:
    ~QtContext() override { m_context.doneCurrent(); }
    QtContext() = default;
    QtContext(const QtContext&) = delete;
    QtContext& operator=(const QtContext&) = delete;

    bool start(QSurface* surface) {
        const QSurfaceFormat format = offscreenFormat();
        m_context.setFormat(format);
        return m_context.create() && m_context.format().version() >= format.version() && m_context.makeCurrent(surface);
    }

private:
    QOpenGLContext m_context;
};

}  // namespace

std::unique_ptr<OffscreenContext> makeQtContext(QSurface* surface, std::string& reasons) {
    if (surface == nullptr || surface->surfaceHandle() == nullptr) {
        reasons += " Qt has no display.";
        return nullptr;
    }
    auto context = std::make_unique<QtContext>();
    if (!context->start(surface)) {
        reasons += " Qt could make no OpenGL 3.3 context.";
        return nullptr;
    }
    return context;
}

}  // namespace orfeas
