#pragma once

#include <array>
#include <optional>
#include <span>
#include <utility>

#include "surface/cell_topology.h"

namespace orfeas {

/**
 * Finds the two loops of a patch that the surface connects through the inside of the cell by a tube, if there are any. `values` are the
 * corners' distances above the iso level. The trilinear field is followed through its slices from z = 0 to z = 1: what hangs together
 * within the cell is known exactly from them, and two loops that separate the same inside region from the same outside region bound one
 * piece of surface (the interior ambiguity of Chernyaev 1995).
 */
std::optional<std::pair<int, int>> findTube(const CellPatch& patch, std::uint8_t insideCorners, std::span<const double, kCorners> values);

/** The strip of triangles between two loops: vertices as edges of the cell. */
struct TubeStrip {
    int count = 0;
    std::array<std::array<std::uint8_t, 3>, kEdges> triangles{};

    /** A plain strip would have edges inside faces of the cell, which the neighbour's triangles may use, too. The strip then leads from the
        second loop to a ring of additional vertices inside the cell, one for each of the first loop's, in whose names it is written. */
    bool viaRing = false;
};

/** Joins two loops by the strip with the shortest edges, given the vertices' positions by edge of the cell. */
TubeStrip joinLoops(const CellLoop& first, const CellLoop& second, std::span<const std::array<double, 3>, kEdges> positions);

}  // namespace orfeas
