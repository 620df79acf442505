#include "viewer/ground_shadow.h"

#include <algorithm>

#include "viewer/mesh_painter.h"
#include "viewer/shaders.h"

namespace orfeas {

namespace {

constexpr QSize kResolution{256, 256};
constexpr float kPatchSize = 2.1F;        // times the footprint, room for the blur
constexpr float kGraceElevation = 14.0F;  // degrees over which the shadow fades towards the horizon

}  // namespace

GroundShadow::GroundShadow()
    : m_castProgram("shadow", {{GL_VERTEX_SHADER, shaders::shadowVertex()}, {GL_FRAGMENT_SHADER, shaders::shadowFragment()}}),
      m_blurProgram("shadow blur", {{GL_VERTEX_SHADER, shaders::fullscreenVertex()}, {GL_FRAGMENT_SHADER, shaders::shadowBlurFragment()}}),
      m_groundProgram("ground", {{GL_VERTEX_SHADER, shaders::groundVertex()}, {GL_FRAGMENT_SHADER, shaders::groundFragment()}}),
      m_scratch(GL_RG8, GlTarget::Depth::None) {}

void GroundShadow::cast(const GlMesh& mesh, const Bounds& bounds, const std::optional<SectionPlane>& section, CastShadow& shadow,
                        GLuint emptyVertexArray) {
    const QVector3D size = bounds.maximum - bounds.minimum;
    const float reach = std::max({size.x(), size.z(), 0.35F * size.y(), 1e-6F});
    shadow.center = QVector3D(bounds.center().x(), bounds.minimum.y(), bounds.center().z());
    shadow.halfSize = 0.5F * reach * kPatchSize;

    shadow.darkness.bind(kResolution);
    glDisable(GL_BLEND);
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    glDepthMask(GL_TRUE);
    glClearColor(0.0F, 0.0F, 0.0F, 0.0F);
    glClearDepth(1.0);
    glClear(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    m_castProgram.use();
    m_castProgram.set("center", shadow.center);
    m_castProgram.set("halfSize", shadow.halfSize);
    m_castProgram.set("tallness", std::max(size.y(), 1e-6F));
    setSection(m_castProgram, section);
    mesh.draw();
    glDisable(GL_CLIP_DISTANCE0);

    glDisable(GL_DEPTH_TEST);
    glBindVertexArray(emptyVertexArray);
    const float texel = 1.0F / static_cast<float>(kResolution.width());
    blur(shadow.darkness, m_scratch, {texel, 0.0F});
    blur(m_scratch, shadow.darkness, {0.0F, texel});
    glBindVertexArray(0);
}

void GroundShadow::blur(const GlTarget& from, GlTarget& to, const QVector2D& direction) const {
    to.bind(kResolution);
    from.bindColor(0);
    m_blurProgram.use();
    m_blurProgram.set("shadow", 0);
    m_blurProgram.set("direction", direction);
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

void GroundShadow::draw(const CastShadow& shadow, const QMatrix4x4& view, const QMatrix4x4& projection, float elevationDegrees,
                        GLuint emptyVertexArray) const {
    const float strength = std::clamp(elevationDegrees / kGraceElevation + 0.35F, 0.0F, 1.0F);
    if (elevationDegrees <= 0.0F) {
        return;
    }
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_DEPTH_TEST);
    shadow.darkness.bindColor(0);
    m_groundProgram.use();
    m_groundProgram.set("shadow", 0);
    m_groundProgram.set("center", shadow.center);
    m_groundProgram.set("halfSize", shadow.halfSize);
    m_groundProgram.set("view", view);
    m_groundProgram.set("projection", projection);
    m_groundProgram.set("strength", strength);
    glBindVertexArray(emptyVertexArray);
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glBindVertexArray(0);
    glDisable(GL_BLEND);
}

}  // namespace orfeas
