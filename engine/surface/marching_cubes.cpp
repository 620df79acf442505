#include "surface/marching_cubes.h"

#include <algorithm>
#include <cmath>

#include "core/parallel.h"
#include "surface/border.h"
#include "surface/shared_edges.h"
#include "surface/surface_part.h"

namespace orfeas {

namespace {

/** Cells are extracted in parts of about this many, whatever the number of threads is, so that the result is the same on every machine. */
constexpr std::size_t kCellsPerPart = 6144;

/** The first cell of each part, and the end of the last: parts begin with a layer of equal x. */
std::vector<std::size_t> partBounds(const GridCells& cells) {
    std::vector<std::size_t> bounds{0};
    while (cells.size() - bounds.back() > kCellsPerPart) {
        std::size_t next = bounds.back() + kCellsPerPart;
        while (next < cells.size() && cells[next][0] == cells[next - 1][0]) {
            ++next;
        }
        bounds.push_back(next);
    }
    if (bounds.back() < cells.size()) {
        bounds.push_back(cells.size());
    }
    return bounds;
}

/** Where the vertices of a part go in the mesh. */
struct Numbering {
    std::vector<std::uint32_t> twins;  ///< per vertex: the same one in the part before, or kNoVertex
    std::vector<std::uint32_t> ranks;  ///< per vertex: its place among those without a twin
    std::uint32_t count = 0;           ///< of vertices without a twin
    std::uint32_t first = 0;           ///< mesh vertex of rank 0
};

/** Finds the vertices of `part` that `before` has, too, on the layer of edges between them, and adds their gradients to those. */
std::vector<std::uint32_t> findTwins(const GridCells& cells, SurfacePart& before, const SurfacePart& part) {
    std::vector<std::uint32_t> twins(part.vertices.size(), kNoVertex);
    const std::int32_t layer = cells[part.begin][0];
    std::size_t lastLayer = part.begin;
    while (lastLayer > before.begin && cells[lastLayer - 1][0] == layer - 1) {
        --lastLayer;
    }
    NeighbourCursors cursors(cells, lastLayer);
    for (std::size_t cell = part.begin; cell < part.end() && cells[cell][0] == layer; ++cell) {
        cursors.moveTo(cell);
        for (std::size_t edge = 0; edge < kEdges; ++edge) {
            const std::uint32_t vertex = part.edgeVertices[cell - part.begin][edge];
            if (vertex == kNoVertex || twins[vertex] != kNoVertex) {
                continue;
            }
            const SharedEdges& shared = kSharedEdges[edge];
            for (int i = 0; i < shared.count; ++i) {
                const SharedEdge& place = shared.places[static_cast<std::size_t>(i)];
                if (!cursors.found(place.neighbour) || cursors.index(place.neighbour) >= part.begin) {
                    continue;
                }
                const std::uint32_t twin = before.edgeVertices[cursors.index(place.neighbour) - before.begin][place.edge];
                twins[vertex] = twin;
                for (std::size_t axis = 0; axis < 3; ++axis) {
                    before.gradients[twin][axis] += part.gradients[vertex][axis];
                }
                break;
            }
        }
    }
    return twins;
}

std::vector<Numbering> numberVertices(const GridCells& cells, std::vector<SurfacePart>& parts) {
    std::vector<Numbering> numberings(parts.size());
    inParallel(parts.size(), [&](std::size_t i) {
        Numbering& numbering = numberings[i];
        numbering.twins =
            i == 0 ? std::vector<std::uint32_t>(parts[i].vertices.size(), kNoVertex) : findTwins(cells, parts[i - 1], parts[i]);
        numbering.ranks.resize(numbering.twins.size());
        for (std::size_t vertex = 0; vertex < numbering.twins.size(); ++vertex) {
            numbering.ranks[vertex] = numbering.count;
            numbering.count += numbering.twins[vertex] == kNoVertex ? 1 : 0;
        }
    });
    for (std::size_t i = 1; i < parts.size(); ++i) {
        numberings[i].first = numberings[i - 1].first + numberings[i - 1].count;
    }
    return numberings;
}

/** Gradients point inwards, normals outwards. */
Vec3f normalOf(const Vec3f& gradient) {
    const double length = std::hypot(double{gradient[0]}, double{gradient[1]}, double{gradient[2]});
    if (length == 0.0) {
        return {0.0F, 0.0F, 1.0F};
    }
    const auto component = [&](std::size_t axis) { return static_cast<float>(gradient[axis] * (-1.0 / length)); };
    return {component(0), component(1), component(2)};
}

/** Puts the parts together: vertices, normals and triangles are those of an extraction in one go, in the same order. */
Mesh joinParts(const GridCells& cells, std::vector<SurfacePart>& parts) {
    const std::vector<Numbering> numberings = numberVertices(cells, parts);
    std::vector<std::size_t> firstTriangles{0};
    for (const SurfacePart& part : parts) {
        firstTriangles.push_back(firstTriangles.back() + part.triangles.size());
    }
    Mesh mesh;
    mesh.vertices.resize(std::size_t{numberings.back().first} + numberings.back().count);
    mesh.normals.resize(mesh.vertices.size());
    mesh.triangles.resize(firstTriangles.back());
    inParallel(parts.size(), [&](std::size_t i) {
        const SurfacePart& part = parts[i];
        const Numbering& numbering = numberings[i];
        std::vector<std::uint32_t> places(part.vertices.size());
        for (std::size_t vertex = 0; vertex < places.size(); ++vertex) {
            const std::uint32_t twin = numbering.twins[vertex];
            if (twin != kNoVertex) {
                places[vertex] = numberings[i - 1].first + numberings[i - 1].ranks[twin];
                continue;
            }
            places[vertex] = numbering.first + numbering.ranks[vertex];
            mesh.vertices[places[vertex]] = part.vertices[vertex];
            mesh.normals[places[vertex]] = normalOf(part.gradients[vertex]);
        }
        for (std::size_t triangle = 0; triangle < part.triangles.size(); ++triangle) {
            const auto& [a, b, c] = part.triangles[triangle];
            mesh.triangles[firstTriangles[i] + triangle] = {places[a], places[b], places[c]};
        }
    });
    return mesh;
}

Mesh extractSurface(const SparseGrid& grid) {
    if (grid.cells.empty()) {
        return {};
    }
    const std::vector<std::size_t> bounds = partBounds(grid.cells);
    std::vector<SurfacePart> parts(bounds.size() - 1);
    inParallel(parts.size(), [&](std::size_t i) { parts[i] = extractPart(grid, bounds[i], bounds[i + 1]); });
    return joinParts(grid.cells, parts);
}

}  // namespace

Mesh marchingCubes(const SparseGrid& grid, Border border) {
    if (border == Border::Closed && grid.touchesBorder) {
        return extractSurface(closeAtBorder(grid));
    }
    return extractSurface(grid);
}

}  // namespace orfeas
