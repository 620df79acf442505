#pragma once

#include <QSize>

#include "viewer/gl_core.h"

namespace orfeas {

/** A framebuffer of one colour texture and, if asked for, a depth texture; it keeps its storage while the size stays. */
class GlTarget {
public:
    enum class Depth { None, Texture };

    GlTarget(GLenum colorFormat, Depth depth);
    ~GlTarget();
    GlTarget(const GlTarget&) = delete;
    GlTarget& operator=(const GlTarget&) = delete;

    /** Binds the framebuffer with a viewport over all of it, (re)made at this size if need be. */
    void bind(QSize size);
    void bindColor(GLuint unit) const;
    void bindDepth(GLuint unit) const;
    [[nodiscard]] QSize size() const { return m_size; }

private:
    GLenum m_colorFormat;
    GLuint m_framebuffer = 0;
    GLuint m_color = 0;
    GLuint m_depth = 0;
    QSize m_size;
};

}  // namespace orfeas
