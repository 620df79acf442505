#include "viewer/mesh_painter.h"

#include "viewer/matcap.h"
#include "viewer/shaders.h"

namespace orfeas {

namespace {

constexpr float kOverlayStrength = 0.62F;
constexpr float kHiddenStrength = 0.16F;
constexpr float kWireWidth = 1.2F;  // logical pixels

int surfaceKind(Surface surface) {
    switch (surface) {
        case Surface::Studio: return 0;
        case Surface::Normals: return 2;
        default: return 1;
    }
}

void setMatcap(const GlProgram& program, const Matcap& matcap) {
    program.set("matcapShadow", matcap.shadow);
    program.set("matcapBody", matcap.body);
    program.set("matcapLight", matcap.light);
    program.set("matcapRim", matcap.rim);
    program.set("gloss", matcap.gloss);
    program.set("polish", matcap.polish);
    program.set("metal", matcap.metal);
}

}  // namespace

void setSection(const GlProgram& program, const std::optional<SectionPlane>& section) {
    program.set("sectionNormal", section ? section->normal : QVector3D());
    program.set("sectionOffset", section ? section->offset : 0.0F);
    if (section) {
        glEnable(GL_CLIP_DISTANCE0);
    }
}

MeshPainter::MeshPainter()
    : m_surface("surface", {{GL_VERTEX_SHADER, shaders::meshVertex()}, {GL_FRAGMENT_SHADER, shaders::surfaceFragment(false)}}),
      m_wire("wireframe", {{GL_VERTEX_SHADER, shaders::meshVertex()},
                           {GL_GEOMETRY_SHADER, shaders::wireGeometry()},
                           {GL_FRAGMENT_SHADER, shaders::surfaceFragment(true)}}) {}

void MeshPainter::draw(const GlMesh& mesh, const MeshView& view, const RenderStyle& style) const {
    switch (style.mode) {
        case DisplayMode::Shaded: drawShaded(mesh, view, style); break;
        case DisplayMode::ShadedWireframe: drawShadedWireframe(mesh, view, style); break;
        case DisplayMode::Wireframe: drawWireframe(mesh, view, style); break;
    }
    glDisable(GL_CLIP_DISTANCE0);
}

void MeshPainter::useSurface(const GlProgram& program, const MeshView& view, const RenderStyle& style) {
    program.use();
    program.set("view", view.view);
    program.set("projection", view.projection);
    setSection(program, style.section);
    program.set("viewport", view.viewportSize());
    program.set("viewportOrigin", QVector2D(QPointF(view.viewport.topLeft())));
    program.set("material", style.material);
    program.set("backFace", style.backFace);
    program.set("up", view.view.mapVector({0.0F, 1.0F, 0.0F}));
    program.set("flatShading", style.flatShading ? 1 : 0);
    program.set("markBackFaces", style.markBackFaces ? 1 : 0);
    program.set("cutOpen", style.section ? 1 : 0);
    program.set("cut", style.cut);
    program.set("hatchWidth", view.lineScale);
    program.set("surface", surfaceKind(style.surface));
    setMatcap(program, matcapOf(style.surface));
    program.set("occlusion", 0);
    program.set("useOcclusion", view.occlusion != nullptr ? 1 : 0);
    if (view.occlusion != nullptr) {
        view.occlusion->bind(0);
    }
}

void MeshPainter::useWire(const MeshView& view, const RenderStyle& style, bool wireOnly) const {
    useSurface(m_wire, view, style);
    // Lines alone must stand out from the background; lines on clay, from the clay.
    const bool darkBackground = style.backgroundTop.lightnessF() + style.backgroundBottom.lightnessF() < 1.0F;
    const bool bright = wireOnly ? darkBackground : style.surface == Surface::Graphite;
    m_wire.set("wireColor", bright ? style.material : style.wire);
    m_wire.set("wireWidth", kWireWidth * view.lineScale);
    m_wire.set("wireOnly", wireOnly ? (darkBackground ? 1 : 2) : 0);
}

void MeshPainter::drawShaded(const GlMesh& mesh, const MeshView& view, const RenderStyle& style) const {
    glEnable(GL_DEPTH_TEST);
    useSurface(m_surface, view, style);
    mesh.draw();
}

void MeshPainter::drawShadedWireframe(const GlMesh& mesh, const MeshView& view, const RenderStyle& style) const {
    glEnable(GL_DEPTH_TEST);
    useWire(view, style, false);
    m_wire.set("wireStrength", kOverlayStrength);
    mesh.draw();
}

void MeshPainter::drawWireframe(const GlMesh& mesh, const MeshView& view, const RenderStyle& style) const {
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    // First everything, faintly, so that the far side shows through; then what is in front.
    glDisable(GL_DEPTH_TEST);
    useWire(view, style, true);
    m_wire.set("wireStrength", kHiddenStrength);
    mesh.draw();

    glEnable(GL_DEPTH_TEST);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(1.0F, 2.0F);
    useSurface(m_surface, view, style);
    mesh.draw();
    glDisable(GL_POLYGON_OFFSET_FILL);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);

    glDepthFunc(GL_LEQUAL);
    useWire(view, style, true);
    m_wire.set("wireStrength", 1.0F);
    mesh.draw();
    glDepthFunc(GL_LESS);
    glDisable(GL_BLEND);
}

}  // namespace orfeas
