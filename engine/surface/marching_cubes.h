#pragma once

#include "orfeas/mesh.h"
#include "surface/sparse_grid.h"

namespace orfeas {

/** What becomes of a surface that leaves the cube. */
enum class Border {
    Closed,  ///< cut flat at the border: beyond it is outside
    Open,    ///< left open there, with boundary edges
};

/**
 * Extracts the surface of a sparse grid as a closed, edge- and vertex-manifold, outward-facing mesh with shared vertices and normals
 * from the field's gradient. Ambiguous faces are decided by the asymptotic decider, equally in both cells that share one, so that no crack
 * can open; within a cell, tubes between two parts of the surface are found as the trilinear field has them (Nielson & Hamann 1991;
 * Chernyaev 1995). Vertices are in model coordinates; inside is above the level that the grid was decoded at. A vertex keeps a
 * thousandth of a cell's side away from grid points, so that no triangle has zero area; caps at the border thus lie that far beyond it.
 * An empty grid gives an empty mesh.
 */
Mesh marchingCubes(const SparseGrid& grid, Border border = Border::Closed);

}  // namespace orfeas
