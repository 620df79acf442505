#include "viewer/gl_program.h"

#include <fmt/format.h>

#include <vector>

#include "orfeas/error.h"

namespace orfeas {

namespace {

[[noreturn]] void refuse(const char* name, const std::string& log) {
    throw Error(
        ErrorCode::DeviceUnavailable, Stage::Render,
        fmt::format("The graphics driver refused the viewer's '{}' program: {} Update the driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw "
                    "without it.",
                    name, log.empty() ? "no reason given." : log));
}

GLuint compile(const char* name, const GlProgram::Stage& stage) {
    const GLuint shader = glCreateShader(stage.type);
    const char* source = stage.source.c_str();
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint done = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &done);
    if (done != GL_TRUE) {
        std::string log(2048, '\0');
        GLsizei length = 0;
        glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), &length, log.data());
        log.resize(static_cast<std::size_t>(length));
        glDeleteShader(shader);
        refuse(name, log);
    }
    return shader;
}

}  // namespace

GlProgram::GlProgram(const char* name, std::initializer_list<Stage> stages) : m_program(glCreateProgram()) {
    try {
        for (const Stage& stage : stages) {
            const GLuint shader = compile(name, stage);
            glAttachShader(m_program, shader);
            glDeleteShader(shader);  // lives on until the program goes
        }
        glLinkProgram(m_program);
        GLint done = GL_FALSE;
        glGetProgramiv(m_program, GL_LINK_STATUS, &done);
        if (done != GL_TRUE) {
            std::string log(2048, '\0');
            GLsizei length = 0;
            glGetProgramInfoLog(m_program, static_cast<GLsizei>(log.size()), &length, log.data());
            log.resize(static_cast<std::size_t>(length));
            refuse(name, log);
        }
    } catch (...) {
        glDeleteProgram(m_program);
        throw;
    }
}

GlProgram::~GlProgram() {
    glDeleteProgram(m_program);
}

void GlProgram::use() const {
    glUseProgram(m_program);
}

GLint GlProgram::location(const char* uniform) const {
    return glGetUniformLocation(m_program, uniform);
}

void GlProgram::set(const char* uniform, int value) const {
    glUniform1i(location(uniform), value);
}

void GlProgram::set(const char* uniform, float value) const {
    glUniform1f(location(uniform), value);
}

void GlProgram::set(const char* uniform, const QVector2D& value) const {
    glUniform2f(location(uniform), value.x(), value.y());
}

void GlProgram::set(const char* uniform, const QVector3D& value) const {
    glUniform3f(location(uniform), value.x(), value.y(), value.z());
}

void GlProgram::set(const char* uniform, const QMatrix4x4& value) const {
    glUniformMatrix4fv(location(uniform), 1, GL_FALSE, value.constData());
}

void GlProgram::set(const char* uniform, const QColor& value) const {
    glUniform3f(location(uniform), value.redF(), value.greenF(), value.blueF());
}

}  // namespace orfeas
