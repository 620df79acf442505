#pragma once

#include "orfeas/mesh.h"
#include "viewer/gl_core.h"

namespace orfeas {

/** A mesh in the graphics memory: positions at attribute 0, normals at attribute 1, 32-bit indices. */
class GlMesh {
public:
    GlMesh();
    ~GlMesh();
    GlMesh(const GlMesh&) = delete;
    GlMesh& operator=(const GlMesh&) = delete;

    /** Replaces the content; a mesh without normals gets smooth ones. Throws Error if indices are out of range or memory is short. */
    void upload(const Mesh& mesh);
    void clear() { m_indexCount = 0; }
    [[nodiscard]] bool isEmpty() const { return m_indexCount == 0; }
    void draw() const;

private:
    GLuint m_vertexArray = 0;
    GLuint m_positions = 0;
    GLuint m_normals = 0;
    GLuint m_indices = 0;
    GLsizei m_indexCount = 0;
};

}  // namespace orfeas
