#include "viewer/offscreen_renderer.h"

#include <fmt/format.h>

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QThread>
#include <algorithm>
#include <memory>

#include "orfeas/error.h"
#include "viewer/gl_picture_buffer.h"
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

/** Null without a display or on another thread than its own; EGL can do without. */
std::unique_ptr<QOffscreenSurface> guiThreadSurface() {
    const auto* application = qobject_cast<QGuiApplication*>(QCoreApplication::instance());
    if (application == nullptr || application->thread() != QThread::currentThread()) {
        return nullptr;
    }
    auto surface = std::make_unique<QOffscreenSurface>();
    surface->setFormat(offscreenFormat());
    surface->create();
    return surface;
}

}  // namespace

QImage renderMesh(const Mesh& mesh, const RenderSettings& settings) {
    requireSane(mesh, settings);
    const std::unique_ptr<QOffscreenSurface> surface = guiThreadSurface();
    const std::unique_ptr<OffscreenContext> context = makeOffscreenContext(surface.get());
    const QSize size(settings.width, settings.height);
    Renderer renderer;
    const GlPictureBuffer picture(size, 0);

    Scene scene;
    // Borrowed: the scene is gone before this call returns.
    scene.setMesh(std::shared_ptr<const Mesh>(std::shared_ptr<const Mesh>(), &mesh));
    Camera camera;
    camera.setView(settings.azimuthDegrees, settings.elevationDegrees);
    camera.frame(scene.bounds(), static_cast<float>(settings.width) / static_cast<float>(settings.height));
    // Lines keep their weight relative to the picture at sizes above a screen's.
    const float pixelRatio = std::max(1.0F, static_cast<float>(std::min(settings.width, settings.height)) / 1024.0F);
    renderer.draw(scene, camera, settings.style,
                  {.framebuffer = picture.framebuffer(),
                   .pixels = size,
                   .pixelRatio = pixelRatio,
                   .transparent = settings.transparent,
                   .samples = settings.samples});
    return picture.read(settings.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

}  // namespace orfeas
