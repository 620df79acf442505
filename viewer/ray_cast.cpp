#include "viewer/ray_cast.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace orfeas {

namespace {

struct Hit {
    float distance;
    bool fromBehind;
};

QVector3D vectorOf(const Vec3f& v) {
    return {v[0], v[1], v[2]};
}

/** Möller and Trumbore's test, for both sides. */
std::optional<Hit> meet(const Ray& ray, const QVector3D& a, const QVector3D& b, const QVector3D& c) {
    const QVector3D ab = b - a;
    const QVector3D ac = c - a;
    const QVector3D p = QVector3D::crossProduct(ray.direction, ac);
    const float determinant = QVector3D::dotProduct(ab, p);
    if (!(std::abs(determinant) > std::numeric_limits<float>::min())) {
        return std::nullopt;  // seen edge-on, degenerate or not finite
    }
    const QVector3D fromA = ray.origin - a;
    const float u = QVector3D::dotProduct(fromA, p) / determinant;
    const QVector3D q = QVector3D::crossProduct(fromA, ab);
    const float v = QVector3D::dotProduct(ray.direction, q) / determinant;
    const float distance = QVector3D::dotProduct(ac, q) / determinant;
    if (!(u >= 0.0F && v >= 0.0F && u + v <= 1.0F && distance > 0.0F)) {
        return std::nullopt;
    }
    return Hit{.distance = distance, .fromBehind = determinant < 0.0F};
}

/** How far along the ray the cut is, if the ray comes in from the side that is cut away. */
std::optional<float> entryThrough(const SectionPlane& section, const Ray& ray) {
    const float towards = QVector3D::dotProduct(section.normal, ray.direction);
    const float above = QVector3D::dotProduct(section.normal, ray.origin) - section.offset;
    return towards < 0.0F && above > 0.0F ? std::optional(above / -towards) : std::nullopt;
}

}  // namespace

std::optional<QVector3D> firstHit(const Mesh& mesh, const Ray& ray, const std::optional<SectionPlane>& section) {
    std::optional<Hit> first;
    for (const Triangle& triangle : mesh.triangles) {
        if (std::ranges::max(triangle) >= mesh.vertices.size()) {
            continue;
        }
        const std::optional<Hit> hit =
            meet(ray, vectorOf(mesh.vertices[triangle[0]]), vectorOf(mesh.vertices[triangle[1]]), vectorOf(mesh.vertices[triangle[2]]));
        if (hit && (!first || hit->distance < first->distance) &&
            !(section && section->cutsAway(ray.origin + ray.direction * hit->distance))) {
            first = hit;
        }
    }
    if (!first) {
        return std::nullopt;
    }
    const std::optional<float> entry = section && first->fromBehind ? entryThrough(*section, ray) : std::nullopt;
    return ray.origin + ray.direction * (entry && *entry < first->distance ? *entry : first->distance);
}

}  // namespace orfeas
