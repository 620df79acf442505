#pragma once

#include <QMatrix4x4>
#include <optional>

#include "viewer/bounds.h"
#include "viewer/gl_mesh.h"
#include "viewer/gl_program.h"
#include "viewer/gl_target.h"
#include "viewer/section.h"

namespace orfeas {

/** The soft shadow that what a section leaves of a mesh casts on an invisible floor under the whole, as a picture of that floor. */
struct CastShadow {
    GlTarget darkness{GL_RG8, GlTarget::Depth::Texture};
    QVector3D center;
    float halfSize = 1.0F;
};

/** Computes shadows, once per mesh, and draws them, each frame. */
class GroundShadow {
public:
    GroundShadow();

    /** Recomputes a shadow. Leaves a framebuffer of its own bound. */
    void cast(const GlMesh& mesh, const Bounds& bounds, const std::optional<SectionPlane>& section, CastShadow& shadow,
              GLuint emptyVertexArray);

    /** Blends a shadow into the bound framebuffer; nothing from below the floor. */
    void draw(const CastShadow& shadow, const QMatrix4x4& view, const QMatrix4x4& projection, float elevationDegrees,
              GLuint emptyVertexArray) const;

private:
    void blur(const GlTarget& from, GlTarget& to, const QVector2D& direction) const;

    GlProgram m_castProgram;
    GlProgram m_blurProgram;
    GlProgram m_groundProgram;
    GlTarget m_scratch;
};

}  // namespace orfeas
