#pragma once

#include <QImage>
#include <QSize>

#include "viewer/gl_core.h"

namespace orfeas {

/** A framebuffer of renderbuffers, with colour and depth; several samples to draw into, or none to read from. */
class GlPictureBuffer {
public:
    /** Throws Error{OutOfMemory} if the graphics memory is too small. `samples` is reduced to what the driver offers. */
    GlPictureBuffer(QSize size, int samples);
    ~GlPictureBuffer();
    GlPictureBuffer(const GlPictureBuffer&) = delete;
    GlPictureBuffer& operator=(const GlPictureBuffer&) = delete;

    [[nodiscard]] GLuint framebuffer() const { return m_framebuffer; }
    [[nodiscard]] QSize size() const { return m_size; }

    /** Copies the colours, samples averaged or pixels stretched to `size`, into another framebuffer and leaves that one bound. */
    void resolveInto(GLuint framebuffer, QSize size) const;
    /** The colours of a buffer without samples, in a 32-bit format whose bytes are BGRA. */
    [[nodiscard]] QImage read(QImage::Format format) const;

private:
    static void attach(GLuint& buffer, GLenum point, GLenum format, QSize size, int samples);
    void release();

    QSize m_size;
    GLuint m_framebuffer = 0;
    GLuint m_color = 0;
    GLuint m_depth = 0;
};

}  // namespace orfeas
