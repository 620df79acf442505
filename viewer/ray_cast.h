#pragma once

#include <optional>

#include "orfeas/mesh.h"
#include "viewer/camera.h"
#include "viewer/section.h"

namespace orfeas {

/**
 * Where a ray first meets a mesh, from either side. What a section cuts away is passed through, and where the ray enters the
 * object through the cut, that is the place. Looks at every triangle: some 20 ms for a million.
 */
std::optional<QVector3D> firstHit(const Mesh& mesh, const Ray& ray, const std::optional<SectionPlane>& section);

}  // namespace orfeas
