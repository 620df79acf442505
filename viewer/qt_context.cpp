#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QPointer>
#include <QSurfaceFormat>
#include <QThread>

#include "viewer/offscreen_context.h"

namespace orfeas {

namespace {

class QtContext final : public OffscreenContext {
public:
    QtContext() : m_previous(QOpenGLContext::currentContext()), m_previousSurface(m_previous ? m_previous->surface() : nullptr) {}
    ~QtContext() override {
        m_context.doneCurrent();
        if (m_previous && m_previousSurface != nullptr) {
            m_previous->makeCurrent(m_previousSurface);
        }
    }
    QtContext(const QtContext&) = delete;
    QtContext& operator=(const QtContext&) = delete;

    bool start() {
        QSurfaceFormat format;
        format.setRenderableType(QSurfaceFormat::OpenGL);
        format.setVersion(3, 3);
        format.setProfile(QSurfaceFormat::CoreProfile);
        m_surface.setFormat(format);
        m_surface.create();
        m_context.setFormat(format);
        return m_surface.isValid() && m_context.create() && m_context.format().version() >= format.version() &&
               m_context.makeCurrent(&m_surface);
    }

private:
    QPointer<QOpenGLContext> m_previous;
    QSurface* m_previousSurface;
    QOffscreenSurface m_surface;
    QOpenGLContext m_context;
};

}  // namespace

std::unique_ptr<OffscreenContext> makeQtContext(std::string& reasons) {
    const auto* application = qobject_cast<QGuiApplication*>(QCoreApplication::instance());
    if (application == nullptr || application->thread() != QThread::currentThread()) {
        reasons += " Qt has no display on this thread.";
        return nullptr;
    }
    auto context = std::make_unique<QtContext>();
    if (!context->start()) {
        reasons += " Qt could make no OpenGL 3.3 context.";
        return nullptr;
    }
    return context;
}

}  // namespace orfeas
