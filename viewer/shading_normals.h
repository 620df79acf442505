#pragma once

#include "orfeas/mesh.h"

namespace orfeas {

/**
 * A copy of the mesh with unit normals to shade with: smooth over soft bends, apart where faces meet at more than 40 degrees
 * (such vertices are doubled, so that a box looks like a box). The order of the triangles is kept. Indices must be in range.
 */
Mesh withShadingNormals(const Mesh& mesh);

}  // namespace orfeas
