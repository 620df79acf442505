#pragma once

#include <ATen/ATen.h>

#include "orfeas/mesh.h"
#include "surface/mesh_check.h"

namespace orfeas {

/** How a surface of ours differs from the reference's surface of the same grid of logits. */
struct SurfaceComparison {
    /**
     * Largest distance from a vertex of one surface to the nearest of the other, both ways, in grid cells. Vertices on grid edges follow
     * from the grid alone, so this is a rounding error. Vertices inside a cell (an implementation's own choice) are left out.
     */
    double vertexDistance = 0.0;
    double areaDifference = 0.0;  ///< relative; cells with four or more vertices may be triangulated differently
    /**
     * Over area times cell size: the mean offset between the surfaces, in cells. The reference's triangles may all be wound the other way,
     * as scikit-image does where inside is above the level; ours face outwards.
     */
    double volumeDifference = 0.0;
    MeshTopology ours;
    MeshTopology reference;

    /** Equal Euler characteristic, and neither has edges that a sound triangulation of a grid can't have. */
    [[nodiscard]] bool sameTopology() const;
};

/**
 * `ours` in model coordinates; the reference as vertices [V,3] in grid coordinates and faces [F,3] of a grid with `resolution` cells
 * per axis. Throws Error{CorruptFile} when the faces name vertices that don't exist or the shapes are wrong.
 */
SurfaceComparison compareSurfaces(const Mesh& ours, const at::Tensor& vertices, const at::Tensor& faces, int resolution);

}  // namespace orfeas
