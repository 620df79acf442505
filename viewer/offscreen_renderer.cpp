#include "viewer/offscreen_renderer.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "orfeas/error.h"
#include "viewer/gl_core.h"
#include "viewer/offscreen_context.h"
#include "viewer/renderer.h"

namespace orfeas {

namespace {

constexpr int kSmallest = 16;
constexpr int kLargest = 8192;

void requireSane(const Mesh& mesh, const RenderSettings& settings) {
    for (const int side : {settings.width, settings.height}) {
        if (side < kSmallest || side > kLargest) {
            throw Error(ErrorCode::InvalidArgument, Stage::Render,
                        fmt::format("A picture of {} x {} pixels can't be rendered. Choose a width and a height from {} to {}.",
                                    settings.width, settings.height, kSmallest, kLargest));
        }
    }
    if (mesh.empty() || !boundsOf(mesh).isValid()) {
        throw Error(ErrorCode::EmptySurface, Stage::Render,
                    "The mesh has no triangles to render. Choose another file or generate it again.");
    }
}

std::unique_ptr<OffscreenContext> makeContext() {
    std::string reasons;
    std::unique_ptr<OffscreenContext> context = makeEglContext(reasons);
    if (!context) {
        context = makeQtContext(reasons);
    }
    if (!context) {
        throw Error(ErrorCode::DeviceUnavailable, Stage::Render,
                    "No OpenGL 3.3 is available to render a picture. Install Mesa (libgl1-mesa-dri, libegl1), or run the command through "
                    "xvfb-run." +
                        reasons);
    }
    return context;
}

/** A framebuffer of renderbuffers: many samples to draw into, or one to read from. */
class PictureBuffer {
public:
    PictureBuffer(QSize size, int samples, bool depth) {
        glGenFramebuffers(1, &m_framebuffer);
        glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
        attach(m_color, GL_COLOR_ATTACHMENT0, GL_RGBA8, size, samples);
        if (depth) {
            attach(m_depth, GL_DEPTH_ATTACHMENT, GL_DEPTH_COMPONENT24, size, samples);
        }
        if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE || glGetError() == GL_OUT_OF_MEMORY) {
            release();
            throw Error(ErrorCode::OutOfMemory, Stage::Render,
                        fmt::format("The graphics memory is too small for a picture of {} x {} pixels. Choose a smaller one.", size.width(),
                                    size.height()));
        }
    }
    ~PictureBuffer() { release(); }
    PictureBuffer(const PictureBuffer&) = delete;
    PictureBuffer& operator=(const PictureBuffer&) = delete;

    [[nodiscard]] GLuint framebuffer() const { return m_framebuffer; }

private:
    static void attach(GLuint& buffer, GLenum point, GLenum format, QSize size, int samples) {
        glGenRenderbuffers(1, &buffer);
        glBindRenderbuffer(GL_RENDERBUFFER, buffer);
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, format, size.width(), size.height());
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, point, GL_RENDERBUFFER, buffer);
    }
    void release() {
        glDeleteFramebuffers(1, &m_framebuffer);
        glDeleteRenderbuffers(1, &m_color);
        glDeleteRenderbuffers(1, &m_depth);
    }

    GLuint m_framebuffer = 0;
    GLuint m_color = 0;
    GLuint m_depth = 0;
};

QImage readPicture(GLuint from, QSize size, bool transparent) {
    const PictureBuffer resolved(size, 0, false);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, resolved.framebuffer());
    glBlitFramebuffer(0, 0, size.width(), size.height(), 0, 0, size.width(), size.height(), GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, resolved.framebuffer());
    QImage picture(size, transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, size.width(), size.height(), GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, picture.bits());
    picture.mirror();  // OpenGL counts rows from the bottom
    return picture;
}

}  // namespace

QImage renderMesh(const Mesh& mesh, const RenderSettings& settings) {
    requireSane(mesh, settings);
    const std::unique_ptr<OffscreenContext> context = makeContext();
    const QSize size(settings.width, settings.height);
    Renderer renderer;
    GLint mostSamples = 0;
    glGetIntegerv(GL_MAX_SAMPLES, &mostSamples);
    const PictureBuffer picture(size, std::clamp(settings.samples, 0, mostSamples), true);

    Scene scene;
    // Borrowed: the scene is gone before this call returns.
    scene.setMesh(std::shared_ptr<const Mesh>(std::shared_ptr<const Mesh>(), &mesh));
    Camera camera;
    camera.setView(settings.azimuthDegrees, settings.elevationDegrees);
    camera.frame(scene.bounds(), static_cast<float>(settings.width) / static_cast<float>(settings.height));
    // Lines keep their weight relative to the picture at sizes above a screen's.
    const float pixelRatio = std::max(1.0F, static_cast<float>(std::min(settings.width, settings.height)) / 1024.0F);
    renderer.draw(scene, camera, settings.style,
                  {.framebuffer = picture.framebuffer(), .pixels = size, .pixelRatio = pixelRatio, .transparent = settings.transparent});
    return readPicture(picture.framebuffer(), size, settings.transparent);
}

}  // namespace orfeas
