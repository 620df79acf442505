#include "viewer/gl_mesh.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "orfeas/error.h"
#include "viewer/shading_normals.h"

namespace orfeas {

namespace {

void requireDrawable(const Mesh& mesh) {
    std::uint32_t highest = 0;
    for (const Triangle& triangle : mesh.triangles) {
        highest = std::max({highest, triangle[0], triangle[1], triangle[2]});
    }
    // A graphics driver given a wrong index may well crash; a mesh that is wrong here was built wrongly.
    if (!mesh.triangles.empty() && highest >= mesh.vertices.size()) {
        throw Error(ErrorCode::Internal, Stage::Render,
                    fmt::format("The mesh names vertex {} but has only {}; it can't be shown.", highest, mesh.vertices.size()));
    }
    if (mesh.triangles.size() > static_cast<std::size_t>(std::numeric_limits<GLsizei>::max()) / 3) {
        throw Error(ErrorCode::OutOfMemory, Stage::Render,
                    fmt::format("The mesh has {} triangles, more than can be shown. Decimate it first.", mesh.triangles.size()));
    }
}

template <typename Element>
void fill(GLenum target, GLuint buffer, const std::vector<Element>& elements) {
    glBindBuffer(target, buffer);
    glBufferData(target, static_cast<GLsizeiptr>(elements.size() * sizeof(Element)), elements.data(), GL_STATIC_DRAW);
}

void defineAttribute(GLuint index, GLuint buffer) {
    glBindBuffer(GL_ARRAY_BUFFER, buffer);
    glEnableVertexAttribArray(index);
    glVertexAttribPointer(index, 3, GL_FLOAT, GL_FALSE, sizeof(Vec3f), nullptr);
}

}  // namespace

GlMesh::GlMesh() {
    glGenVertexArrays(1, &m_vertexArray);
    glGenBuffers(1, &m_positions);
    glGenBuffers(1, &m_normals);
    glGenBuffers(1, &m_indices);
    glBindVertexArray(m_vertexArray);
    defineAttribute(0, m_positions);
    defineAttribute(1, m_normals);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, m_indices);
    glBindVertexArray(0);
}

GlMesh::~GlMesh() {
    glDeleteVertexArrays(1, &m_vertexArray);
    glDeleteBuffers(1, &m_positions);
    glDeleteBuffers(1, &m_normals);
    glDeleteBuffers(1, &m_indices);
}

void GlMesh::upload(const Mesh& mesh) {
    requireDrawable(mesh);
    m_indexCount = 0;
    clearGlErrors();
    glBindVertexArray(m_vertexArray);
    if (mesh.normals.size() == mesh.vertices.size()) {
        fill(GL_ARRAY_BUFFER, m_positions, mesh.vertices);
        fill(GL_ARRAY_BUFFER, m_normals, mesh.normals);
        fill(GL_ELEMENT_ARRAY_BUFFER, m_indices, mesh.triangles);
    } else {
        const Mesh shaded = withShadingNormals(mesh);
        fill(GL_ARRAY_BUFFER, m_positions, shaded.vertices);
        fill(GL_ARRAY_BUFFER, m_normals, shaded.normals);
        fill(GL_ELEMENT_ARRAY_BUFFER, m_indices, shaded.triangles);
    }
    glBindVertexArray(0);
    if (glGetError() == GL_OUT_OF_MEMORY) {
        throw Error(ErrorCode::OutOfMemory, Stage::Render,
                    fmt::format("The graphics memory is too small to show {} triangles. Close other programs or decimate the mesh.",
                                mesh.triangles.size()));
    }
    m_indexCount = static_cast<GLsizei>(mesh.triangles.size() * 3);
}

void GlMesh::draw() const {
    glBindVertexArray(m_vertexArray);
    glDrawElements(GL_TRIANGLES, m_indexCount, GL_UNSIGNED_INT, nullptr);
    glBindVertexArray(0);
}

}  // namespace orfeas
