#include "viewer/offscreen_renderer.h"

#include <fmt/format.h>

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QThread>
#include <algorithm>
#include <memory>
#include <utility>

#include "orfeas/error.h"
#include "viewer/gl_picture_buffer.h"
#include "viewer/offscreen_context.h"
#include "viewer/renderer.h"

namespace orfeas {

namespace {

constexpr int kSmallest = 16;
constexpr int kLargest = 8192;

void requireSane(const RenderSettings& settings) {
    for (const int side : {settings.width, settings.height}) {
        if (side < kSmallest || side > kLargest) {
            throw Error(ErrorCode::InvalidArgument, Stage::Render,
                        fmt::format("A picture of {} x {} pixels can't be rendered. Choose a width and a height from {} to {}.",
                                    settings.width, settings.height, kSmallest, kLargest));
        }
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

/** The context comes first and goes last: all else lives in it. */
struct OffscreenRenderer::Parts {
    std::unique_ptr<QOffscreenSurface> surface = guiThreadSurface();
    std::unique_ptr<OffscreenContext> context = makeOffscreenContext(surface.get());
    Renderer renderer;
    std::optional<GlPictureBuffer> picture;
    Scene scene;
};

OffscreenRenderer::OffscreenRenderer(std::shared_ptr<const Mesh> mesh) {
    Scene scene;
    scene.setMesh(std::move(mesh));
    if (!scene.bounds().isValid()) {
        throw Error(ErrorCode::EmptySurface, Stage::Render,
                    "The mesh has no triangles to render. Choose another file or generate it again.");
    }
    m_parts = std::make_unique<Parts>();
    m_parts->scene = std::move(scene);
}

OffscreenRenderer::~OffscreenRenderer() = default;

QImage OffscreenRenderer::render(const RenderSettings& settings) {
    requireSane(settings);
    const QSize size(settings.width, settings.height);
    if (!m_parts->picture || m_parts->picture->size() != size) {
        m_parts->picture.reset();
        m_parts->picture.emplace(size, 0);
    }
    Camera camera;
    if (settings.camera) {
        camera = *settings.camera;
    } else {
        camera.setView(settings.azimuthDegrees, settings.elevationDegrees);
        camera.frame(m_parts->scene.bounds(), static_cast<float>(settings.width) / static_cast<float>(settings.height));
    }
    // Lines keep their weight relative to the picture at sizes above a screen's.
    const float pixelRatio = std::max(1.0F, static_cast<float>(std::min(settings.width, settings.height)) / 1024.0F);
    m_parts->renderer.draw({.scenes = {m_parts->scene}, .grid = {}, .camera = camera, .style = settings.style},
                           {.framebuffer = m_parts->picture->framebuffer(),
                            .pixels = size,
                            .pixelRatio = pixelRatio,
                            .transparent = settings.transparent,
                            .samples = settings.samples});
    return m_parts->picture->read(settings.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

QImage renderMesh(const Mesh& mesh, const RenderSettings& settings) {
    requireSane(settings);
    // Borrowed: the renderer is gone before this call returns.
    return OffscreenRenderer(std::shared_ptr<const Mesh>(std::shared_ptr<const Mesh>(), &mesh)).render(settings);
}

}  // namespace orfeas
