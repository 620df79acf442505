#include "viewer/gl_target.h"

#include "orfeas/error.h"

namespace orfeas {

namespace {

void allocate(GLuint texture, GLenum format, QSize size, GLint filter) {
    const bool depth = format == GL_DEPTH_COMPONENT24;
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(format), size.width(), size.height(), 0, depth ? GL_DEPTH_COMPONENT : GL_RGBA,
                 depth ? GL_UNSIGNED_INT : GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glBindTexture(GL_TEXTURE_2D, 0);
}

void bindTexture(GLuint unit, GLuint texture) {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D, texture);
    glActiveTexture(GL_TEXTURE0);
}

}  // namespace

GlTarget::GlTarget(GLenum colorFormat, Depth depth) : m_colorFormat(colorFormat) {
    glGenFramebuffers(1, &m_framebuffer);
    glGenTextures(1, &m_color);
    if (depth == Depth::Texture) {
        glGenTextures(1, &m_depth);
    }
}

GlTarget::~GlTarget() {
    glDeleteFramebuffers(1, &m_framebuffer);
    glDeleteTextures(1, &m_color);
    glDeleteTextures(1, &m_depth);
}

void GlTarget::bind(QSize size) {
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    glViewport(0, 0, size.width(), size.height());
    if (size == m_size) {
        return;
    }
    allocate(m_color, m_colorFormat, size, GL_LINEAR);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_color, 0);
    if (m_depth != 0) {
        allocate(m_depth, GL_DEPTH_COMPONENT24, size, GL_NEAREST);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, m_depth, 0);
    }
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        throw Error(
            ErrorCode::DeviceUnavailable, Stage::Render,
            "The graphics driver can't draw into a texture of the size the viewport needs. Make the window smaller or update the driver.");
    }
    m_size = size;
}

void GlTarget::bindColor(GLuint unit) const {
    bindTexture(unit, m_color);
}

void GlTarget::bindDepth(GLuint unit) const {
    bindTexture(unit, m_depth);
}

}  // namespace orfeas
