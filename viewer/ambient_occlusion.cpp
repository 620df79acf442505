#include "viewer/ambient_occlusion.h"

#include <algorithm>

#include "viewer/mesh_painter.h"
#include "viewer/shaders.h"

namespace orfeas {

namespace {

constexpr int kReduction = 2;  // occlusion is soft: half the resolution is enough

}  // namespace

AmbientOcclusion::AmbientOcclusion()
    : m_normalProgram("normals", {{GL_VERTEX_SHADER, shaders::meshVertex()}, {GL_FRAGMENT_SHADER, shaders::normalFragment()}}),
      m_occlusionProgram("occlusion",
                         {{GL_VERTEX_SHADER, shaders::fullscreenVertex()}, {GL_FRAGMENT_SHADER, shaders::occlusionFragment()}}),
      m_blurProgram("occlusion blur",
                    {{GL_VERTEX_SHADER, shaders::fullscreenVertex()}, {GL_FRAGMENT_SHADER, shaders::occlusionBlurFragment()}}),
      m_normals(GL_RGBA8, GlTarget::Depth::Texture),
      m_result(GL_R8, GlTarget::Depth::None),
      m_scratch(GL_R8, GlTarget::Depth::None) {}

void AmbientOcclusion::compute(const GlMesh& mesh, const QMatrix4x4& view, const QMatrix4x4& projection, QSize frame, float radius,
                               const std::optional<SectionPlane>& section, GLuint emptyVertexArray) {
    const QSize size(std::max(1, (frame.width() + kReduction - 1) / kReduction),
                     std::max(1, (frame.height() + kReduction - 1) / kReduction));
    const QVector2D texel(1.0F / static_cast<float>(size.width()), 1.0F / static_cast<float>(size.height()));
    const QMatrix4x4 inverseProjection = projection.inverted();

    m_normals.bind(size);
    glDisable(GL_BLEND);
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    glDepthMask(GL_TRUE);
    glClearColor(0.5F, 0.5F, 1.0F, 1.0F);
    glClearDepth(1.0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    m_normalProgram.use();
    m_normalProgram.set("view", view);
    m_normalProgram.set("projection", projection);
    setSection(m_normalProgram, section);
    mesh.draw();
    glDisable(GL_CLIP_DISTANCE0);

    glDisable(GL_DEPTH_TEST);
    glBindVertexArray(emptyVertexArray);
    m_result.bind(size);
    m_normals.bindColor(0);
    m_normals.bindDepth(1);
    m_occlusionProgram.use();
    m_occlusionProgram.set("normals", 0);
    m_occlusionProgram.set("depths", 1);
    m_occlusionProgram.set("inverseProjection", inverseProjection);
    m_occlusionProgram.set("radius", radius);
    m_occlusionProgram.set("pixelsPerUnit", projection(1, 1) * 0.5F * static_cast<float>(size.height()));
    m_occlusionProgram.set("orthographic", projection(3, 3) > 0.5F ? 1 : 0);
    m_occlusionProgram.set("texel", texel);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    blur(m_result, m_scratch, {texel.x(), 0.0F}, inverseProjection, radius);
    blur(m_scratch, m_result, {0.0F, texel.y()}, inverseProjection, radius);
    glBindVertexArray(0);
}

void AmbientOcclusion::blur(const GlTarget& from, GlTarget& to, const QVector2D& direction, const QMatrix4x4& inverseProjection,
                            float radius) const {
    to.bind(m_normals.size());
    from.bindColor(0);
    m_normals.bindDepth(1);
    m_blurProgram.use();
    m_blurProgram.set("occlusion", 0);
    m_blurProgram.set("depths", 1);
    m_blurProgram.set("inverseProjection", inverseProjection);
    m_blurProgram.set("radius", radius);
    m_blurProgram.set("direction", direction);
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

}  // namespace orfeas
