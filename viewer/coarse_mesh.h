#pragma once

#include "orfeas/mesh.h"
#include "viewer/bounds.h"

namespace orfeas {

/**
 * A mesh of far fewer triangles that looks alike from a distance: what lies in one cell of a grid, `cells` along the longest side of the
 * box, becomes one vertex. For moving pictures; it needn't be closed. Triangles with wrong indices are left out.
 */
Mesh coarseMesh(const Mesh& mesh, const Bounds& bounds, int cells);

}  // namespace orfeas
