#include "viewer/gl_picture_buffer.h"

#include <fmt/format.h>

#include <algorithm>

#include "orfeas/error.h"

namespace orfeas {

GlPictureBuffer::GlPictureBuffer(QSize size, int samples) : m_size(size) {
    GLint mostSamples = 0;
    glGetIntegerv(GL_MAX_SAMPLES, &mostSamples);
    const int offered = std::clamp(samples, 0, mostSamples);
    glGenFramebuffers(1, &m_framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    attach(m_color, GL_COLOR_ATTACHMENT0, GL_RGBA8, size, offered);
    attach(m_depth, GL_DEPTH_ATTACHMENT, GL_DEPTH_COMPONENT24, size, offered);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        release();
        throw Error(ErrorCode::OutOfMemory, Stage::Render,
                    fmt::format("The graphics memory is too small for a picture of {} x {} pixels. Choose a smaller one.", size.width(),
                                size.height()));
    }
}

GlPictureBuffer::~GlPictureBuffer() {
    release();
}

void GlPictureBuffer::attach(GLuint& buffer, GLenum point, GLenum format, QSize size, int samples) {
    glGenRenderbuffers(1, &buffer);
    glBindRenderbuffer(GL_RENDERBUFFER, buffer);
    glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, format, size.width(), size.height());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, point, GL_RENDERBUFFER, buffer);
}

void GlPictureBuffer::release() {
    glDeleteFramebuffers(1, &m_framebuffer);
    glDeleteRenderbuffers(1, &m_color);
    glDeleteRenderbuffers(1, &m_depth);
}

void GlPictureBuffer::resolveInto(GLuint framebuffer, QSize size) const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_framebuffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    glBlitFramebuffer(0, 0, m_size.width(), m_size.height(), 0, 0, size.width(), size.height(), GL_COLOR_BUFFER_BIT,
                      size == m_size ? GL_NEAREST : GL_LINEAR);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
}

QImage GlPictureBuffer::read(QImage::Format format) const {
    QImage picture(m_size, format);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, m_size.width(), m_size.height(), GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, picture.bits());
    if (glGetError() == GL_CONTEXT_LOST) {
        throw Error(ErrorCode::DeviceUnavailable, Stage::Render, "The graphics driver was reset. If it happens again, update the driver.");
    }
    picture.mirror();  // OpenGL counts rows from the bottom
    return picture;
}

}  // namespace orfeas
