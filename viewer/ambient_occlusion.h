#pragma once

#include <QMatrix4x4>
#include <QSize>
#include <optional>

#include "viewer/gl_mesh.h"
#include "viewer/gl_program.h"
#include "viewer/gl_target.h"
#include "viewer/section.h"

namespace orfeas {

/** How much of the sky each visible point of a mesh sees, from a depth and normal picture of lower resolution. */
class AmbientOcclusion {
public:
    AmbientOcclusion();

    /**
     * Computes the occlusion for a frame of this size, of what a section leaves. `radius` is the reach of a cavity in world units. Leaves
     * its framebuffer bound.
     */
    void compute(const GlMesh& mesh, const QMatrix4x4& view, const QMatrix4x4& projection, QSize frame, float radius,
                 const std::optional<SectionPlane>& section, GLuint emptyVertexArray);

    /** Binds the result, 1 = open, to a texture unit. */
    void bind(GLuint unit) const { m_result.bindColor(unit); }

private:
    void blur(const GlTarget& from, GlTarget& to, const QVector2D& direction, const QMatrix4x4& inverseProjection, float radius) const;

    GlProgram m_normalProgram;
    GlProgram m_occlusionProgram;
    GlProgram m_blurProgram;
    GlTarget m_normals;
    GlTarget m_result;
    GlTarget m_scratch;
};

}  // namespace orfeas
