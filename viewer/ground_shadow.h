#pragma once

#include <QMatrix4x4>

#include "viewer/bounds.h"
#include "viewer/gl_mesh.h"
#include "viewer/gl_program.h"
#include "viewer/gl_target.h"

namespace orfeas {

/** The soft shadow a mesh casts on an invisible floor under its lowest point: computed once per mesh, drawn each frame. */
class GroundShadow {
public:
    GroundShadow();

    /** Recomputes the shadow. Leaves its own framebuffer bound. */
    void cast(const GlMesh& mesh, const Bounds& bounds, GLuint emptyVertexArray);

    /** Blends the shadow into the bound framebuffer; nothing from below the floor. */
    void draw(const QMatrix4x4& view, const QMatrix4x4& projection, float elevationDegrees, GLuint emptyVertexArray) const;

private:
    void blur(const GlTarget& from, GlTarget& to, const QVector2D& direction) const;

    GlProgram m_castProgram;
    GlProgram m_blurProgram;
    GlProgram m_groundProgram;
    GlTarget m_heights;
    GlTarget m_scratch;
    QVector3D m_center;
    float m_halfSize = 1.0F;
};

}  // namespace orfeas
