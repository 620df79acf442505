#pragma once

#include <QMatrix4x4>
#include <QRect>
#include <QVector2D>

#include "viewer/ambient_occlusion.h"
#include "viewer/gl_mesh.h"
#include "viewer/gl_program.h"
#include "viewer/render_style.h"

namespace orfeas {

/** From where a mesh is drawn, and into which part of the framebuffer. */
struct MeshView {
    QMatrix4x4 view;
    QMatrix4x4 projection;
    QRect viewport;  ///< pixels, counted from the bottom left as OpenGL does
    float lineScale = 1.0F;
    const AmbientOcclusion* occlusion = nullptr;  ///< computed for this view, or null

    [[nodiscard]] QVector2D viewportSize() const { return {static_cast<float>(viewport.width()), static_cast<float>(viewport.height())}; }
};

/** Lets the program in use, which writes a clip distance, leave out what a section cuts away; glDisable(GL_CLIP_DISTANCE0) ends it. */
void setSection(const GlProgram& program, const std::optional<SectionPlane>& section);

/** Draws meshes into the bound framebuffer in the ways of RenderStyle. */
class MeshPainter {
public:
    MeshPainter();

    void draw(const GlMesh& mesh, const MeshView& view, const RenderStyle& style) const;

private:
    static void useSurface(const GlProgram& program, const MeshView& view, const RenderStyle& style);
    void useWire(const MeshView& view, const RenderStyle& style, bool wireOnly) const;
    void drawShaded(const GlMesh& mesh, const MeshView& view, const RenderStyle& style) const;
    void drawShadedWireframe(const GlMesh& mesh, const MeshView& view, const RenderStyle& style) const;
    void drawWireframe(const GlMesh& mesh, const MeshView& view, const RenderStyle& style) const;

    GlProgram m_surface;
    GlProgram m_wire;
};

}  // namespace orfeas
