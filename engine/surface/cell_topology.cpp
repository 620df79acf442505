#include "surface/cell_topology.h"

#include <utility>
#include <vector>

namespace orfeas {

namespace {

bool isInside(std::uint8_t insideCorners, int corner) {
    return ((insideCorners >> corner) & 1) != 0;
}

/** The edge between two corners that differ in one axis. */
int edgeBetween(int cornerA, int cornerB) {
    const int difference = cornerA ^ cornerB;
    const int axis = difference == 1 ? 0 : difference == 2 ? 1 : 2;
    const int lower = cornerA & cornerB;
    const int place = ((lower >> ((axis + 1) % 3)) & 1) | (((lower >> ((axis + 2) % 3)) & 1) << 1);
    return axis * 4 + place;
}

/** For each crossed edge the one that follows it on its loop. On each face a segment runs from where its border enters the inside
    (going counter-clockwise) to where it leaves it; an edge is entered on one of its two faces and left on the other. */
std::array<int, kEdges> successors(std::uint8_t insideCorners, std::uint8_t joinedFaces) {
    std::array<int, kEdges> next{};
    next.fill(-1);
    for (int face = 0; face < kFaces; ++face) {
        const auto corners = faceCorners(face);
        std::array<int, 2> entries{};
        std::array<int, 2> exits{};
        int entryCount = 0;
        int exitCount = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const int from = corners[i];
            const int to = corners[(i + 1) % 4];
            if (isInside(insideCorners, from) == isInside(insideCorners, to)) {
                continue;
            }
            const int edge = edgeBetween(from, to);
            if (isInside(insideCorners, to)) {
                entries[static_cast<std::size_t>(entryCount++)] = edge;
            } else {
                exits[static_cast<std::size_t>(exitCount++)] = edge;
            }
        }
        if (entryCount == 1) {
            next[static_cast<std::size_t>(entries[0])] = exits[0];
        } else if (entryCount == 2) {
            // Going round, an inside corner lies between an entry and the exit after it. That is the pair to connect unless the inside
            // corners are joined; then each segment cuts off an outside corner instead.
            const bool exitFollowsFirst = isInside(insideCorners, corners[0]) == false;
            const bool joined = ((joinedFaces >> face) & 1) != 0;
            const std::size_t partner = exitFollowsFirst != joined ? 0 : 1;
            next[static_cast<std::size_t>(entries[0])] = exits[partner];
            next[static_cast<std::size_t>(entries[1])] = exits[1 - partner];
        }
    }
    return next;
}

/** Squared distance between the midpoints of two edges, in quarters of a squared cell side. */
int squaredDistance(int edgeA, int edgeB) {
    int sum = 0;
    for (int axis = 0; axis < 3; ++axis) {
        const auto coordinate = [axis](int edge) { return edge / 4 == axis ? 1 : 2 * ((lowerCorner(edge) >> axis) & 1); };
        const int difference = coordinate(edgeA) - coordinate(edgeB);
        sum += difference * difference;
    }
    return sum;
}

/** Triangulates a loop with the shortest diagonals none of which lies in a face; where there is no such set, around an added centre. */
class LoopTriangulation {
public:
    explicit LoopTriangulation(CellLoop& loop) : m_loop(loop) {}

    void run() {
        const int size = m_loop.size;
        for (int span = 2; span < size; ++span) {
            for (int first = 0; first + span < size; ++first) {
                chooseApex(first, first + span);
            }
        }
        if (m_cost[0][size - 1] < kForbidden) {
            emit(0, size - 1);
        } else {
            m_loop.usesCentre = true;
            for (int i = 0; i < size; ++i) {
                add(edge(i), edge((i + 1) % size), kCentre);
            }
        }
    }

private:
    static constexpr int kForbidden = 1 << 20;

    [[nodiscard]] std::uint8_t edge(int i) const { return m_loop.edges[static_cast<std::size_t>(i)]; }

    [[nodiscard]] int sideCost(int a, int b) const {
        if (b - a == 1 || b - a == m_loop.size - 1) {
            return 0;  // part of the loop itself
        }
        return shareFace(edge(a), edge(b)) ? kForbidden : squaredDistance(edge(a), edge(b));
    }

    void chooseApex(int first, int last) {
        int best = kForbidden;
        for (int apex = first + 1; apex < last; ++apex) {
            const int cost = m_cost[first][apex] + m_cost[apex][last] + sideCost(first, apex) + sideCost(apex, last);
            if (cost < best) {
                best = cost;
                m_apex[first][last] = apex;
            }
        }
        m_cost[first][last] = best;
    }

    void emit(int first, int last) {
        if (last - first < 2) {
            return;
        }
        const int apex = m_apex[first][last];
        emit(first, apex);
        add(edge(first), edge(apex), edge(last));
        emit(apex, last);
    }

    void add(std::uint8_t a, std::uint8_t b, std::uint8_t c) { m_loop.triangles[m_loop.triangleCount++] = {a, b, c}; }

    CellLoop& m_loop;
    int m_cost[kEdges][kEdges] = {};
    int m_apex[kEdges][kEdges] = {};
};

CellPatch makePatch(std::uint8_t insideCorners, std::uint8_t joinedFaces) {
    CellPatch patch;
    std::array<int, kEdges> next = successors(insideCorners, joinedFaces);
    for (int start = 0; start < kEdges; ++start) {
        if (next[static_cast<std::size_t>(start)] < 0) {
            continue;
        }
        CellLoop& loop = patch.loops[patch.loopCount++];
        for (int edge = start; next[static_cast<std::size_t>(edge)] >= 0;) {
            loop.edges[loop.size++] = static_cast<std::uint8_t>(edge);
            edge = std::exchange(next[static_cast<std::size_t>(edge)], -1);
        }
        LoopTriangulation(loop).run();
    }
    return patch;
}

/** All patches, computed once: 256 sign patterns, each with every decision of its ambiguous faces. */
class PatchTable {
public:
    PatchTable() {
        for (int inside = 0; inside < 256; ++inside) {
            const auto pattern = static_cast<std::uint8_t>(inside);
            const std::uint8_t ambiguous = ambiguousFaces(pattern);
            for (int joined = 0; joined < 64; ++joined) {
                if ((joined & ~ambiguous) == 0) {
                    m_index[slot(pattern, static_cast<std::uint8_t>(joined))] = static_cast<std::uint16_t>(m_patches.size());
                    m_patches.push_back(makePatch(pattern, static_cast<std::uint8_t>(joined)));
                }
            }
        }
    }

    [[nodiscard]] const CellPatch& patch(std::uint8_t inside, std::uint8_t joined) const {
        return m_patches[m_index[slot(inside, joined)]];
    }

private:
    static std::size_t slot(std::uint8_t inside, std::uint8_t joined) { return std::size_t{inside} * 64 + joined; }

    std::array<std::uint16_t, std::size_t{256} * 64> m_index{};
    std::vector<CellPatch> m_patches;
};

}  // namespace

bool shareFace(int edgeA, int edgeB) {
    const int all = lowerCorner(edgeA) & upperCorner(edgeA) & lowerCorner(edgeB) & upperCorner(edgeB);
    const int any = lowerCorner(edgeA) | upperCorner(edgeA) | lowerCorner(edgeB) | upperCorner(edgeB);
    return all != 0 || any != kCorners - 1;  // an axis on which all four ends are 1, or all are 0
}

std::uint8_t ambiguousFaces(std::uint8_t insideCorners) {
    std::uint8_t faces = 0;
    for (int face = 0; face < kFaces; ++face) {
        const auto corners = faceCorners(face);
        const bool first = isInside(insideCorners, corners[0]);
        const bool second = isInside(insideCorners, corners[1]);
        if (first != second && first == isInside(insideCorners, corners[2]) && second == isInside(insideCorners, corners[3])) {
            faces = static_cast<std::uint8_t>(faces | (1 << face));
        }
    }
    return faces;
}

const CellPatch& cellPatch(std::uint8_t insideCorners, std::uint8_t joinedFaces) {
    static const PatchTable table;
    return table.patch(insideCorners, joinedFaces);
}

}  // namespace orfeas
