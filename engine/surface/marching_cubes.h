#pragma once

#include "orfeas/mesh.h"
#include "surface/sparse_grid.h"

namespace orfeas {

/**
 * Extracts the iso surface of a sparse grid as a closed, edge-manifold, outward-facing mesh with shared vertices and normals from the
 * field's gradient. Ambiguous faces are decided by the asymptotic decider, equally in both cells that share one (Nielson & Hamann 1991;
 * Chernyaev 1995), so that no crack can open. Vertices are in model coordinates; inside is above isoLevel. An empty grid gives an empty
 * mesh. Where the surface is cut by the border of the cube the mesh is open, unless the grid was closed before by closeAtBorder().
 */
Mesh marchingCubes(const SparseGrid& grid, double isoLevel);

}  // namespace orfeas
