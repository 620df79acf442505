#include "viewer/shading_normals.h"

#include <cmath>
#include <cstddef>
#include <vector>

namespace orfeas {

namespace {

constexpr float kCreaseCosine = 0.766F;  // 40 degrees

Vec3f operator-(const Vec3f& a, const Vec3f& b) {
    return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}

void add(Vec3f& sum, const Vec3f& value) {
    for (std::size_t axis = 0; axis < 3; ++axis) {
        sum[axis] += value[axis];
    }
}

float dot(const Vec3f& a, const Vec3f& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

Vec3f cross(const Vec3f& a, const Vec3f& b) {
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

Vec3f unit(const Vec3f& v) {
    const float length = std::sqrt(dot(v, v));
    return length > 0.0F && std::isfinite(length) ? Vec3f{v[0] / length, v[1] / length, v[2] / length} : Vec3f{0.0F, 1.0F, 0.0F};
}

/** The corners (3 * triangle + corner) around each vertex, as one array and its offsets. */
struct Incidence {
    std::vector<std::uint32_t> offsets;
    std::vector<std::uint32_t> corners;
};

Incidence incidenceOf(const Mesh& mesh) {
    Incidence incidence{.offsets = std::vector<std::uint32_t>(mesh.vertices.size() + 1, 0), .corners = {}};
    for (const Triangle& triangle : mesh.triangles) {
        for (const std::uint32_t vertex : triangle) {
            ++incidence.offsets[vertex + 1];
        }
    }
    for (std::size_t vertex = 0; vertex < mesh.vertices.size(); ++vertex) {
        incidence.offsets[vertex + 1] += incidence.offsets[vertex];
    }
    incidence.corners.resize(mesh.triangles.size() * 3);
    std::vector<std::uint32_t> next(incidence.offsets.begin(), incidence.offsets.end() - 1);
    for (std::size_t triangle = 0; triangle < mesh.triangles.size(); ++triangle) {
        for (std::size_t corner = 0; corner < 3; ++corner) {
            incidence.corners[next[mesh.triangles[triangle][corner]]++] = static_cast<std::uint32_t>(3 * triangle + corner);
        }
    }
    return incidence;
}

/** One smooth patch around a vertex: the first face's direction stands for the whole patch. */
struct Patch {
    Vec3f direction;
    Vec3f sum;
    std::uint32_t vertex;
};

}  // namespace

Mesh withShadingNormals(const Mesh& mesh) {
    std::vector<Vec3f> areas(mesh.triangles.size());  // length = twice the area, so that large faces weigh more
    for (std::size_t face = 0; face < mesh.triangles.size(); ++face) {
        const Triangle& t = mesh.triangles[face];
        areas[face] = cross(mesh.vertices[t[1]] - mesh.vertices[t[0]], mesh.vertices[t[2]] - mesh.vertices[t[0]]);
    }
    const Incidence incidence = incidenceOf(mesh);
    Mesh result{
        .vertices = mesh.vertices, .normals = std::vector<Vec3f>(mesh.vertices.size(), {0.0F, 1.0F, 0.0F}), .triangles = mesh.triangles};
    std::vector<Patch> patches;
    for (std::uint32_t vertex = 0; vertex < mesh.vertices.size(); ++vertex) {
        patches.clear();
        for (std::uint32_t i = incidence.offsets[vertex]; i < incidence.offsets[vertex + 1]; ++i) {
            const std::uint32_t corner = incidence.corners[i];
            const Vec3f& area = areas[corner / 3];
            const Vec3f direction = unit(area);
            Patch* home = nullptr;
            for (Patch& patch : patches) {
                if (dot(patch.direction, direction) >= kCreaseCosine) {
                    home = &patch;
                    break;
                }
            }
            if (home == nullptr) {
                const bool first = patches.empty();
                patches.push_back(
                    {.direction = direction, .sum = {}, .vertex = first ? vertex : static_cast<std::uint32_t>(result.vertices.size())});
                home = &patches.back();
                if (!first) {
                    result.vertices.push_back(mesh.vertices[vertex]);
                    result.normals.push_back({});
                }
            }
            add(home->sum, area);
            result.triangles[corner / 3][corner % 3] = home->vertex;
        }
        for (const Patch& patch : patches) {
            result.normals[patch.vertex] = unit(patch.sum);
        }
    }
    return result;
}

}  // namespace orfeas
