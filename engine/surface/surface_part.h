#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "orfeas/mesh.h"
#include "surface/cell_topology.h"
#include "surface/sparse_grid.h"

namespace orfeas {

inline constexpr std::uint32_t kNoVertex = std::numeric_limits<std::uint32_t>::max();

using EdgeVertices = std::array<std::uint32_t, kEdges>;  ///< vertex on each edge of a cell, or kNoVertex

/** The surface within a run of a grid's cells, extracted without knowledge of the others. */
struct SurfacePart {
    std::size_t begin = 0;                   ///< its first cell
    std::vector<EdgeVertices> edgeVertices;  ///< per cell
    std::vector<Vec3f> vertices;             ///< in model coordinates
    std::vector<Vec3f> gradients;            ///< of the field per vertex, summed over the part's cells
    std::vector<Triangle> triangles;         ///< of the part's own vertices

    [[nodiscard]] std::size_t end() const { return begin + edgeVertices.size(); }
};

/** Extracts the surface in the cells [begin, end); see marchingCubes() for what it is. */
SurfacePart extractPart(const SparseGrid& grid, std::size_t begin, std::size_t end);

}  // namespace orfeas
