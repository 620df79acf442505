#pragma once

#include <QColor>
#include <QMatrix4x4>
#include <QVector2D>
#include <QVector3D>
#include <initializer_list>
#include <string>

#include "viewer/gl_core.h"

namespace orfeas {

/** A linked program; uniforms are set on the program in use. */
class GlProgram {
public:
    struct Stage {
        GLenum type;
        std::string source;
    };

    /** Throws Error{DeviceUnavailable} with the driver's log if the driver refuses a stage. */
    GlProgram(const char* name, std::initializer_list<Stage> stages);
    ~GlProgram();
    GlProgram(const GlProgram&) = delete;
    GlProgram& operator=(const GlProgram&) = delete;

    void use() const;
    void set(const char* uniform, int value) const;
    void set(const char* uniform, float value) const;
    void set(const char* uniform, const QVector2D& value) const;
    void set(const char* uniform, const QVector3D& value) const;
    void set(const char* uniform, const QMatrix4x4& value) const;
    /** The colour as it is, in sRGB, without alpha. */
    void set(const char* uniform, const QColor& value) const;

private:
    [[nodiscard]] GLint location(const char* uniform) const;

    GLuint m_program = 0;
};

}  // namespace orfeas
