#include "surface/surface_part.h"

#include <algorithm>
#include <cmath>

#include "surface/border.h"
#include "surface/cell_interior.h"
#include "surface/shared_edges.h"

namespace orfeas {

namespace {

/** Least distance of a vertex from the ends of its edge, as a share of the edge. */
constexpr double kClearance = 1e-3;

/** How far a vertex inside a cell is moved at most, in cell sides, to lie on the surface. */
constexpr double kInnerReach = 0.3;

using Cell = std::array<std::int32_t, 3>;
using Vec3d = std::array<double, 3>;

class SurfaceExtraction {
public:
    SurfaceExtraction(const SparseGrid& grid, std::size_t begin, std::size_t end) : m_grid(grid), m_cursors(grid.cells, begin) {
        const std::size_t cells = end - begin;
        m_part.begin = begin;
        m_part.edgeVertices.resize(cells);
        m_part.vertices.reserve(cells + cells / 8);
        m_part.triangles.reserve(cells * 2 + cells / 4);
        m_part.gradients.reserve(m_part.vertices.capacity());
    }

    SurfacePart run() {
        for (std::size_t cell = m_part.begin; cell < m_part.end(); ++cell) {
            loadCell(cell);
            if (m_inside != 0 && m_inside != 0xff) {
                m_cursors.moveTo(cell);
                placeVertices();
                addTriangles();
            }
        }
        return std::move(m_part);
    }

private:
    void loadCell(std::size_t cell) {
        m_cell = m_grid.cells[cell];
        m_beyond = isBeyondBorder(m_cell, m_grid.resolution);
        m_inside = 0;
        for (std::size_t corner = 0; corner < kCorners; ++corner) {
            m_values[corner] = static_cast<double>(m_grid.corners[cell][corner]) - m_grid.isoLevel;
            m_inside = static_cast<std::uint8_t>(m_inside | ((m_values[corner] > 0.0 ? 1 : 0) << corner));
        }
        m_vertices = &m_part.edgeVertices[cell - m_part.begin];
        m_vertices->fill(kNoVertex);
    }

    [[nodiscard]] bool crosses(int edge) const { return ((m_inside >> lowerCorner(edge)) & 1) != ((m_inside >> upperCorner(edge)) & 1); }

    [[nodiscard]] double value(int corner) const { return m_values[static_cast<std::size_t>(corner)]; }

    /** Grid coordinate of a corner along an axis. */
    [[nodiscard]] int coordinate(int corner, int axis) const { return m_cell[static_cast<std::size_t>(axis)] + ((corner >> axis) & 1); }

    [[nodiscard]] bool cornerBeyond(int corner) const {
        for (int axis = 0; axis < 3; ++axis) {
            if (coordinate(corner, axis) < 0 || coordinate(corner, axis) > m_grid.resolution) {
                return true;
            }
        }
        return false;
    }

    /** Where the surface crosses an edge, as a share of it. */
    [[nodiscard]] double crossing(int edge) const {
        const double low = value(lowerCorner(edge));
        const double t = low / (low - value(upperCorner(edge)));
        return std::clamp(t, kClearance, 1.0 - kClearance);
    }

    [[nodiscard]] Vec3f modelPosition(const Vec3d& gridPosition) const {
        Vec3f position{};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            position[axis] = static_cast<float>(gridPosition[axis] / m_grid.resolution * (2.0 * kBounds) - kBounds);
        }
        return position;
    }

    void placeVertices() {
        for (int edge = 0; edge < kEdges; ++edge) {
            if (!crosses(edge)) {
                continue;
            }
            const bool leavesCube = m_beyond && (cornerBeyond(lowerCorner(edge)) || cornerBeyond(upperCorner(edge)));
            double t = crossing(edge);
            if (leavesCube) {
                t = cornerBeyond(lowerCorner(edge)) ? 1.0 - kClearance : kClearance;
            }
            const auto slot = static_cast<std::size_t>(edge);
            m_positions[slot] = edgePosition(edge, t);
            std::uint32_t vertex = sharedVertex(edge);
            if (vertex == kNoVertex) {
                vertex = addVertex(m_positions[slot]);
            }
            (*m_vertices)[slot] = vertex;
            addGradient(vertex, edge, t, leavesCube);
        }
    }

    [[nodiscard]] std::uint32_t sharedVertex(int edge) const {
        const SharedEdges& shared = kSharedEdges[static_cast<std::size_t>(edge)];
        for (int i = 0; i < shared.count; ++i) {
            const SharedEdge& place = shared.places[static_cast<std::size_t>(i)];
            if (m_cursors.found(place.neighbour)) {
                return m_part.edgeVertices[m_cursors.index(place.neighbour) - m_part.begin][place.edge];
            }
        }
        return kNoVertex;
    }

    std::uint32_t addVertex(const Vec3d& gridPosition) {
        m_part.vertices.push_back(modelPosition(gridPosition));
        m_part.gradients.push_back({});
        return static_cast<std::uint32_t>(m_part.vertices.size() - 1);
    }

    [[nodiscard]] Vec3d edgePosition(int edge, double t) const {
        Vec3d position{};
        for (int axis = 0; axis < 3; ++axis) {
            position[static_cast<std::size_t>(axis)] = coordinate(lowerCorner(edge), axis);
        }
        position[static_cast<std::size_t>(edge / 4)] += t;
        return position;
    }

    /** Adds the trilinear gradient of this cell at a vertex. Summed over the cells around an edge it becomes the central difference of the
        grid, interpolated. Cells beyond the border know nothing of the field: they give their caps the border's own direction. */
    void addGradient(std::uint32_t vertex, int edge, double t, bool leavesCube) {
        if (m_beyond && !leavesCube) {
            return;
        }
        const int along = edge / 4;
        const int low = lowerCorner(edge);
        const int high = upperCorner(edge);
        Vec3f& gradient = m_part.gradients[vertex];
        gradient[static_cast<std::size_t>(along)] += static_cast<float>(value(high) - value(low));
        if (leavesCube) {
            return;
        }
        for (int turn = 1; turn < 3; ++turn) {
            const int axis = (along + turn) % 3;
            const int bit = 1 << axis;
            const double atLow = value(low | bit) - value(low & ~bit);
            const double atHigh = value(high | bit) - value(high & ~bit);
            gradient[static_cast<std::size_t>(axis)] += static_cast<float>(atLow + t * (atHigh - atLow));
        }
    }

    /** The asymptotic decider: an ambiguous face's inside corners are joined if the face's saddle point is inside. Both cells that share
       the face compute the same two products of the same numbers, so they agree to the bit; a tie keeps the inside corners apart. */
    [[nodiscard]] std::uint8_t joinedFaces() const {
        const std::uint8_t ambiguous = ambiguousFaces(m_inside);
        std::uint8_t joined = 0;
        for (int face = 0; ambiguous >> face != 0; ++face) {
            if (((ambiguous >> face) & 1) == 0) {
                continue;
            }
            const auto corners = faceCorners(face);
            double insideProduct = value(corners[0]) * value(corners[2]);
            double outsideProduct = value(corners[1]) * value(corners[3]);
            if (((m_inside >> corners[0]) & 1) == 0) {
                std::swap(insideProduct, outsideProduct);
            }
            if (insideProduct > outsideProduct) {
                joined = static_cast<std::uint8_t>(joined | (1 << face));
            }
        }
        return joined;
    }

    void addTriangles() {
        const CellPatch& patch = cellPatch(m_inside, joinedFaces());
        std::uint8_t discs = 0xff;
        if (const auto tube = findTube(patch, m_inside, m_values)) {
            addTube(patch.loops[static_cast<std::size_t>(tube->first)], patch.loops[static_cast<std::size_t>(tube->second)]);
            discs = static_cast<std::uint8_t>(~((1 << tube->first) | (1 << tube->second)));
        }
        for (std::size_t i = 0; i < patch.loopCount; ++i) {
            if (((discs >> i) & 1) != 0) {
                addDisc(patch.loops[i]);
            }
        }
    }

    void addTube(const CellLoop& first, const CellLoop& second) {
        const TubeStrip strip = joinLoops(first, second, m_positions);
        EdgeVertices vertices = *m_vertices;
        if (strip.viaRing) {
            addRing(first, strip, vertices);
        }
        for (int i = 0; i < strip.count; ++i) {
            const auto& [a, b, c] = strip.triangles[static_cast<std::size_t>(i)];
            m_part.triangles.push_back({vertices[a], vertices[b], vertices[c]});
        }
    }

    /** Adds the ring of a tube half-way along its strip, joins it to the first loop and puts it in that loop's place. */
    void addRing(const CellLoop& loop, const TubeStrip& strip, EdgeVertices& vertices) {
        for (std::size_t i = 0; i < loop.size; ++i) {
            vertices[loop.edges[i]] = addInnerVertex(amidStrip(loop.edges[i], strip));
        }
        for (std::size_t i = 0; i < loop.size; ++i) {
            const std::uint8_t here = loop.edges[i];
            const std::uint8_t next = loop.edges[(i + 1) % loop.size];
            m_part.triangles.push_back({(*m_vertices)[here], (*m_vertices)[next], vertices[here]});
            m_part.triangles.push_back({vertices[here], (*m_vertices)[next], vertices[next]});
        }
    }

    /** The middle between a vertex and those that a strip connects it with. */
    [[nodiscard]] Vec3d amidStrip(std::uint8_t edge, const TubeStrip& strip) const {
        Vec3d sum{};
        double count = 0.0;
        for (int i = 0; i < strip.count; ++i) {
            const auto& triangle = strip.triangles[static_cast<std::size_t>(i)];
            if (std::find(triangle.begin(), triangle.end(), edge) != triangle.end()) {
                for (const std::uint8_t other : triangle) {
                    for (std::size_t axis = 0; axis < 3; ++axis) {
                        sum[axis] += m_positions[other][axis];
                    }
                    count += 1.0;
                }
            }
        }
        return {sum[0] / count, sum[1] / count, sum[2] / count};
    }

    void addDisc(const CellLoop& loop) {
        const std::uint32_t centre = loop.usesCentre ? addCentre(loop) : kNoVertex;
        for (std::size_t i = 0; i < loop.triangleCount; ++i) {
            addTriangle(loop.triangles[i], centre);
        }
    }

    std::uint32_t addCentre(const CellLoop& loop) {
        Vec3d centre{};
        for (std::size_t i = 0; i < loop.size; ++i) {
            for (std::size_t axis = 0; axis < 3; ++axis) {
                centre[axis] += m_positions[loop.edges[i]][axis] / loop.size;
            }
        }
        return addInnerVertex(centre);
    }

    /** Adds a vertex inside the cell, moved onto the trilinear field's surface if that is near. */
    std::uint32_t addInnerVertex(const Vec3d& near) {
        Vec3d position = near;
        for (int iteration = 0; iteration < 3; ++iteration) {
            const Trilinear field = trilinear(position);
            const double squared =
                field.gradient[0] * field.gradient[0] + field.gradient[1] * field.gradient[1] + field.gradient[2] * field.gradient[2];
            for (std::size_t axis = 0; axis < 3 && squared > 0.0; ++axis) {
                position[axis] -= field.value * field.gradient[axis] / squared;
            }
        }
        bool kept = true;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double place = position[axis] - m_cell[axis];
            kept = kept && place > kClearance && place < 1.0 - kClearance && std::abs(position[axis] - near[axis]) < kInnerReach;
        }
        const Vec3d& final = kept ? position : near;
        const std::uint32_t vertex = addVertex(final);
        const Vec3d gradient = trilinear(final).gradient;
        m_part.gradients[vertex] = {static_cast<float>(gradient[0]), static_cast<float>(gradient[1]), static_cast<float>(gradient[2])};
        return vertex;
    }

    struct Trilinear {
        double value = 0.0;
        Vec3d gradient{};
    };

    /** The cell's field at a position in grid coordinates. */
    [[nodiscard]] Trilinear trilinear(const Vec3d& position) const {
        Trilinear result;
        for (int corner = 0; corner < kCorners; ++corner) {
            Vec3d weight{};
            Vec3d slope{};
            for (std::size_t axis = 0; axis < 3; ++axis) {
                const double place = position[axis] - m_cell[axis];
                const bool upper = ((corner >> axis) & 1) != 0;
                weight[axis] = upper ? place : 1.0 - place;
                slope[axis] = upper ? 1.0 : -1.0;
            }
            result.value += weight[0] * weight[1] * weight[2] * value(corner);
            result.gradient[0] += slope[0] * weight[1] * weight[2] * value(corner);
            result.gradient[1] += weight[0] * slope[1] * weight[2] * value(corner);
            result.gradient[2] += weight[0] * weight[1] * slope[2] * value(corner);
        }
        return result;
    }

    void addTriangle(const std::array<std::uint8_t, 3>& corners, std::uint32_t centre) {
        Triangle triangle{};
        for (std::size_t i = 0; i < 3; ++i) {
            triangle[i] = corners[i] == kCentre ? centre : (*m_vertices)[corners[i]];
        }
        m_part.triangles.push_back(triangle);
    }

    const SparseGrid& m_grid;
    NeighbourCursors m_cursors;
    SurfacePart m_part;

    // The cell at hand.
    Cell m_cell{};
    bool m_beyond = false;
    std::uint8_t m_inside = 0;
    std::array<double, kCorners> m_values{};  ///< above the iso level
    std::array<Vec3d, kEdges> m_positions{};  ///< of the vertices, in grid coordinates
    EdgeVertices* m_vertices = nullptr;
};

}  // namespace

SurfacePart extractPart(const SparseGrid& grid, std::size_t begin, std::size_t end) {
    return SurfaceExtraction(grid, begin, end).run();
}

}  // namespace orfeas
