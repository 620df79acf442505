#include "viewer/renderer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "orfeas/error.h"
#include "viewer/ambient_occlusion.h"
#include "viewer/gl_core.h"
#include "viewer/gl_mesh.h"
#include "viewer/gl_picture_buffer.h"
#include "viewer/gl_program.h"
#include "viewer/ground_shadow.h"
#include "viewer/shaders.h"

namespace orfeas {

namespace {

constexpr float kOcclusionReach = 0.24F;  // of the object's radius
constexpr float kOverlayStrength = 0.62F;
constexpr float kHiddenStrength = 0.16F;
constexpr float kWireWidth = 1.2F;  // logical pixels

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

/** What the mesh programs share in one frame. */
struct Frame {
    QMatrix4x4 view;
    QMatrix4x4 projection;
    QVector2D viewport;
    bool occluded = false;
};

}  // namespace

struct Renderer::Parts {
    // Members below need a context of the right version, so the check runs first.
    struct VersionCheck {
        VersionCheck() { requireOpenGl33(); }
    } versionCheck;
    GlProgram background{"background",
                         {{GL_VERTEX_SHADER, shaders::fullscreenVertex()}, {GL_FRAGMENT_SHADER, shaders::backgroundFragment()}}};
    GlProgram studio{"studio", {{GL_VERTEX_SHADER, shaders::meshVertex()}, {GL_FRAGMENT_SHADER, shaders::studioFragment(false)}}};
    GlProgram wire{"wireframe",
                   {{GL_VERTEX_SHADER, shaders::meshVertex()},
                    {GL_GEOMETRY_SHADER, shaders::wireGeometry()},
                    {GL_FRAGMENT_SHADER, shaders::studioFragment(true)}}};
    GlMesh mesh;
    GroundShadow shadow;
    AmbientOcclusion occlusion;
    std::optional<GlPictureBuffer> samples;
    int sampleCount = 0;
    bool isSoftware = false;
    GLuint emptyVertexArray = 0;
    std::uint64_t revision = 0;
    std::uint64_t shadowRevision = 0;  ///< the shadow is cast when it is first drawn: on a software renderer it takes longer than a frame

    Parts() {
        glGenVertexArrays(1, &emptyVertexArray);
        const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
        isSoftware = name != nullptr && namesSoftwareRenderer(name);
    }
    ~Parts() { glDeleteVertexArrays(1, &emptyVertexArray); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    void update(const Scene& scene);
    GLuint framebufferFor(const FrameTarget& target, QSize pixels);
    void drawBackground(const RenderStyle& style, const FrameTarget& target) const;
    void useMeshProgram(const GlProgram& program, const Frame& frame, const RenderStyle& style) const;
    void useWireProgram(const Frame& frame, const RenderStyle& style, float width, bool wireOnly) const;
    void drawShaded(const Frame& frame, const RenderStyle& style) const;
    void drawShadedWireframe(const Frame& frame, const RenderStyle& style, float pixelRatio) const;
    void drawWireframe(const Frame& frame, const RenderStyle& style, float pixelRatio) const;
};

Renderer::Renderer() : m_parts(std::make_unique<Parts>()) {}

Renderer::~Renderer() = default;

void Renderer::Parts::update(const Scene& scene) {
    if (revision == scene.revision()) {
        return;
    }
    revision = scene.revision();
    mesh.clear();
    if (!scene.isEmpty()) {
        mesh.upload(*scene.mesh());
    }
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

void Renderer::Parts::drawBackground(const RenderStyle& style, const FrameTarget& target) const {
    glDisable(GL_DEPTH_TEST);
    background.use();
    background.set("top", style.backgroundTop);
    background.set("bottom", style.backgroundBottom);
    background.set("aspectRatio", static_cast<float>(target.pixels.width()) / static_cast<float>(target.pixels.height()));
    glBindVertexArray(emptyVertexArray);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

void Renderer::Parts::useMeshProgram(const GlProgram& program, const Frame& frame, const RenderStyle& style) const {
    program.use();
    program.set("view", frame.view);
    program.set("projection", frame.projection);
    program.set("viewport", frame.viewport);
    program.set("material", style.material);
    program.set("backFace", style.backFace);
    program.set("up", frame.view.mapVector({0.0F, 1.0F, 0.0F}));
    program.set("occlusion", 0);
    program.set("useOcclusion", frame.occluded ? 1 : 0);
    occlusion.bind(0);
}

void Renderer::Parts::useWireProgram(const Frame& frame, const RenderStyle& style, float width, bool wireOnly) const {
    useMeshProgram(wire, frame, style);
    // Lines alone must stand out from the background; lines on clay, from the clay.
    const bool darkBackground = style.backgroundTop.lightnessF() + style.backgroundBottom.lightnessF() < 1.0F;
    wire.set("wireColor", wireOnly && darkBackground ? style.material : style.wire);
    wire.set("wireWidth", width);
    wire.set("wireOnly", wireOnly ? (darkBackground ? 1 : 2) : 0);
}

void Renderer::Parts::drawShaded(const Frame& frame, const RenderStyle& style) const {
    glEnable(GL_DEPTH_TEST);
    useMeshProgram(studio, frame, style);
    mesh.draw();
}

void Renderer::Parts::drawShadedWireframe(const Frame& frame, const RenderStyle& style, float pixelRatio) const {
    glEnable(GL_DEPTH_TEST);
    useWireProgram(frame, style, kWireWidth * pixelRatio, false);
    wire.set("wireStrength", kOverlayStrength);
    mesh.draw();
}

void Renderer::Parts::drawWireframe(const Frame& frame, const RenderStyle& style, float pixelRatio) const {
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    // First everything, faintly, so that the far side shows through; then what is in front.
    glDisable(GL_DEPTH_TEST);
    useWireProgram(frame, style, kWireWidth * pixelRatio, true);
    wire.set("wireStrength", kHiddenStrength);
    mesh.draw();

    glEnable(GL_DEPTH_TEST);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(1.0F, 2.0F);
    useMeshProgram(studio, frame, style);
    mesh.draw();
    glDisable(GL_POLYGON_OFFSET_FILL);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);

    glDepthFunc(GL_LEQUAL);
    useWireProgram(frame, style, kWireWidth * pixelRatio, true);
    wire.set("wireStrength", 1.0F);
    mesh.draw();
    glDepthFunc(GL_LESS);
    glDisable(GL_BLEND);
}

void Renderer::draw(const Scene& scene, const Camera& camera, const RenderStyle& style, const FrameTarget& target) {
    Parts& parts = *m_parts;
    const float scale = target.samples <= 1 ? target.scale : 1.0F;
    const QSize pixels = (target.pixels.toSizeF() * scale).toSize().expandedTo({1, 1});
    const float aspectRatio = static_cast<float>(pixels.width()) / static_cast<float>(pixels.height());
    Frame frame{.view = camera.viewMatrix(),
                .projection = camera.projectionMatrix(aspectRatio, scene.bounds()),
                .viewport = QVector2D(static_cast<float>(pixels.width()), static_cast<float>(pixels.height())),
                .occluded = false};
    // Qt's painter and other users of the context leave their own state behind.
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_BLEND);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LESS);

    parts.update(scene);
    const bool drawsMesh = !parts.mesh.isEmpty();
    const bool drawsShadow = drawsMesh && style.groundShadow && style.mode != DisplayMode::Wireframe;
    if (drawsShadow && std::exchange(parts.shadowRevision, parts.revision) != parts.revision) {
        parts.shadow.cast(parts.mesh, scene.bounds(), parts.emptyVertexArray);
    }
    if (drawsMesh && style.ambientOcclusion && style.mode != DisplayMode::Wireframe) {
        const float radius = std::max(scene.bounds().radius() * kOcclusionReach, 1e-6F);
        parts.occlusion.compute(parts.mesh, frame.view, frame.projection, pixels, radius, parts.emptyVertexArray);
        frame.occluded = true;
    }

    glBindFramebuffer(GL_FRAMEBUFFER, parts.framebufferFor(target, pixels));
    glViewport(0, 0, pixels.width(), pixels.height());
    glClearColor(0.0F, 0.0F, 0.0F, 0.0F);
    glClearDepth(1.0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    if (!target.transparent) {
        parts.drawBackground(style, target);
    }
    if (drawsShadow) {
        parts.shadow.draw(frame.view, frame.projection, camera.elevation(), parts.emptyVertexArray);
    }
    if (drawsMesh) {
        switch (style.mode) {
            case DisplayMode::Shaded: parts.drawShaded(frame, style); break;
            case DisplayMode::ShadedWireframe: parts.drawShadedWireframe(frame, style, target.pixelRatio * scale); break;
            case DisplayMode::Wireframe: parts.drawWireframe(frame, style, target.pixelRatio * scale); break;
        }
    }
    glUseProgram(0);
    if (parts.samples) {
        parts.samples->resolveInto(target.framebuffer, target.pixels);
    }
}

void Renderer::finish() const {
    glFinish();
}

bool Renderer::isSoftware() const {
    return m_parts->isSoftware;
}

}  // namespace orfeas
