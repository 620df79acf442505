#include "viewer/renderer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "orfeas/error.h"
#include "viewer/ambient_occlusion.h"
#include "viewer/coarse_mesh.h"
#include "viewer/gl_core.h"
#include "viewer/gl_mesh.h"
#include "viewer/gl_picture_buffer.h"
#include "viewer/gl_program.h"
#include "viewer/ground_shadow.h"
#include "viewer/mesh_painter.h"
#include "viewer/shaders.h"

namespace orfeas {

namespace {

constexpr std::size_t kMostTriangles = 300'000;  // that the processor draws ten times a second beside other work
constexpr int kCoarseCells = 160;                // leaves some 100,000 of a solid object's triangles
constexpr float kOcclusionReach = 0.24F;         // of the object's radius

/** Asked before anything else, so that an old driver gets a sentence and not a failing call. */
void requireOpenGl33() {
    const auto* version = reinterpret_cast<const char*>(glGetString(GL_VERSION));
    GLint major = 0;
    GLint minor = 0;
    glGetIntegerv(GL_MAJOR_VERSION, &major);
    glGetIntegerv(GL_MINOR_VERSION, &minor);
    if (version == nullptr || major < 3 || (major == 3 && minor < 3)) {
        throw Error(
            ErrorCode::DeviceUnavailable, Stage::Render,
            fmt::format("The graphics driver offers OpenGL {}, but the viewer needs 3.3. Update the driver, or set LIBGL_ALWAYS_SOFTWARE=1 "
                        "to draw without it.",
                        version != nullptr ? version : "nothing"));
    }
}

bool namesSoftwareRenderer(std::string_view renderer) {
    constexpr std::array<std::string_view, 4> kNames{"llvmpipe", "softpipe", "SWR", "swrast"};
    return std::ranges::any_of(kNames, [&](std::string_view name) { return renderer.find(name) != std::string_view::npos; });
}

/** A scene in the graphics memory. */
struct UploadedScene {
    GlMesh mesh;
    GlMesh coarse;
    bool hasMesh = false;  ///< uploaded, or refused
    bool hasCoarse = false;
    CastShadow shadow;
    bool shadowIsCast = false;  ///< only when it is first drawn: on a software renderer it takes longer than a frame
    std::optional<SectionPlane> shadowSection;
};

}  // namespace

struct Renderer::Parts {
    // Members below need a context of the right version, so the check runs first.
    struct VersionCheck {
        VersionCheck() { requireOpenGl33(); }
    } versionCheck;
    GlProgram background{"background",
                         {{GL_VERTEX_SHADER, shaders::fullscreenVertex()}, {GL_FRAGMENT_SHADER, shaders::backgroundFragment()}}};
    MeshPainter painter;
    GroundShadow shadow;
    AmbientOcclusion occlusion;
    std::map<std::uint64_t, UploadedScene> uploaded;  ///< by the scenes' revisions
    std::optional<GlPictureBuffer> samples;
    int sampleCount = 0;
    bool isSoftware = false;
    GLuint emptyVertexArray = 0;

    Parts() {
        glGenVertexArrays(1, &emptyVertexArray);
        const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
        isSoftware = name != nullptr && namesSoftwareRenderer(name);
    }
    ~Parts() { glDeleteVertexArrays(1, &emptyVertexArray); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    [[nodiscard]] bool drawsCoarsely(const Scene& scene, const FrameTarget& target) const;
    FrameReport update(const FrameContent& content, const FrameTarget& target);
    GLuint framebufferFor(const FrameTarget& target, QSize pixels);
    void drawBackground(const RenderStyle& style, QSize cell) const;
    void drawCell(const Scene* scene, const FrameContent& content, const Bounds& bounds, const FrameTarget& target, GLuint framebuffer,
                  MeshView view);
};

Renderer::Renderer() : m_parts(std::make_unique<Parts>()) {}

Renderer::~Renderer() = default;

Bounds FrameContent::bounds() const {
    Bounds all;
    for (const Scene& scene : scenes) {
        all = united(all, scene.bounds());
    }
    return all;
}

bool Renderer::Parts::drawsCoarsely(const Scene& scene, const FrameTarget& target) const {
    return target.coarse && isSoftware && scene.mesh()->triangles.size() > kMostTriangles;
}

/** Drops what this frame doesn't show, then uploads what is new in it. */
FrameReport Renderer::Parts::update(const FrameContent& content, const FrameTarget& target) {
    FrameReport report;
    std::erase_if(uploaded, [&](const auto& entry) {
        return std::ranges::none_of(content.scenes, [&](const Scene& scene) { return scene.revision() == entry.first; });
    });
    for (const Scene& scene : content.scenes) {
        if (scene.isEmpty()) {
            continue;
        }
        UploadedScene& entry = uploaded[scene.revision()];
        const bool coarsely = drawsCoarsely(scene, target);
        report.coarse = report.coarse || coarsely;
        // Marked before the upload: should that fail, the scene is known as one without a mesh and not tried each frame.
        if (!std::exchange(coarsely ? entry.hasCoarse : entry.hasMesh, true)) {
            report.uploaded = true;
            if (coarsely) {
                entry.coarse.upload(coarseMesh(*scene.mesh(), scene.bounds(), kCoarseCells));
            } else {
                entry.mesh.upload(*scene.mesh());
            }
        }
    }
    return report;
}

/** The target's own, or one with samples or fewer pixels that is resolved into it later. */
GLuint Renderer::Parts::framebufferFor(const FrameTarget& target, QSize pixels) {
    if (target.samples <= 1 && pixels == target.pixels) {
        samples.reset();
        return target.framebuffer;
    }
    if (!samples || samples->size() != pixels || sampleCount != target.samples) {
        samples.reset();
        samples.emplace(pixels, target.samples);
        sampleCount = target.samples;
    }
    return samples->framebuffer();
}

void Renderer::Parts::drawBackground(const RenderStyle& style, QSize cell) const {
    glDisable(GL_DEPTH_TEST);
    background.use();
    background.set("top", style.backgroundTop);
    background.set("bottom", style.backgroundBottom);
    background.set("glow", style.backgroundGlow ? 1 : 0);
    background.set("aspectRatio", static_cast<float>(cell.width()) / static_cast<float>(cell.height()));
    glBindVertexArray(emptyVertexArray);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

/** Draws the background and, where there is one, the scene. */
void Renderer::Parts::drawCell(const Scene* scene, const FrameContent& content, const Bounds& bounds, const FrameTarget& target,
                               GLuint framebuffer, MeshView view) {
    const RenderStyle& style = content.style;
    const auto found = scene != nullptr ? uploaded.find(scene->revision()) : uploaded.end();
    UploadedScene* shown = found != uploaded.end() ? &found->second : nullptr;
    const GlMesh* mesh = shown == nullptr ? nullptr : (drawsCoarsely(*scene, target) ? &shown->coarse : &shown->mesh);
    const bool drawsMesh = mesh != nullptr && !mesh->isEmpty();
    const bool drawsShadow = drawsMesh && style.groundShadow && style.mode != DisplayMode::Wireframe;
    if (drawsShadow && (!shown->shadowIsCast || shown->shadowSection != style.section)) {
        shadow.cast(*mesh, scene->bounds(), style.section, shown->shadow, emptyVertexArray);
        shown->shadowIsCast = true;
        shown->shadowSection = style.section;
    }
    if (drawsMesh && style.ambientOcclusion && style.mode != DisplayMode::Wireframe && style.surface != Surface::Normals) {
        const float radius = std::max(bounds.radius() * kOcclusionReach, 1e-6F);
        occlusion.compute(*mesh, view.view, view.projection, view.viewport.size(), radius, style.section, emptyVertexArray);
        view.occlusion = &occlusion;
    }
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(view.viewport.x(), view.viewport.y(), view.viewport.width(), view.viewport.height());
    if (!target.transparent) {
        drawBackground(style, view.viewport.size());
    }
    if (drawsShadow) {
        shadow.draw(shown->shadow, view.view, view.projection, content.camera.elevation(), emptyVertexArray);
    }
    if (drawsMesh) {
        painter.draw(*mesh, view, style);
    }
}

FrameReport Renderer::draw(const FrameContent& content, const FrameTarget& target) {
    Parts& parts = *m_parts;
    const float scale = target.samples <= 1 ? target.scale : 1.0F;
    const QSize pixels = (target.pixels.toSizeF() * scale).toSize().expandedTo({1, 1});
    // Qt's painter and other users of the context leave their own state behind.
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LESS);

    const FrameReport report = parts.update(content, target);
    const GLuint framebuffer = parts.framebufferFor(target, pixels);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glClearColor(0.0F, 0.0F, 0.0F, 0.0F);
    glClearDepth(1.0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);

    const Bounds bounds = content.bounds();
    const QSize cellSize = content.grid.cell(0, pixels).size();
    const float aspectRatio = static_cast<float>(cellSize.width()) / static_cast<float>(cellSize.height());
    MeshView view{.view = content.camera.viewMatrix(),
                  .projection = content.camera.projectionMatrix(aspectRatio, bounds),
                  .viewport = {},
                  .lineScale = target.pixelRatio * scale,
                  .occlusion = nullptr};
    for (int index = 0; index < content.grid.cellCount(); ++index) {
        const QRect cell = content.grid.cell(index, pixels);
        view.viewport = QRect(QPoint(cell.x(), pixels.height() - cell.y() - cell.height()), cell.size());
        const bool holdsScene = static_cast<std::size_t>(index) < content.scenes.size();
        parts.drawCell(holdsScene ? &content.scenes[static_cast<std::size_t>(index)] : nullptr, content, bounds, target, framebuffer, view);
    }
    glUseProgram(0);
    if (parts.samples) {
        parts.samples->resolveInto(target.framebuffer, target.pixels);
    }
    return report;
}

bool Renderer::isSoftware() const {
    return m_parts->isSoftware;
}

}  // namespace orfeas
