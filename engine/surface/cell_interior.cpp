#include "surface/cell_interior.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace orfeas {

namespace {

/** Columns run along z; column k joins the corners k and k + 4. Round a slice they come in the order 0, 1, 3, 2. */
constexpr int kColumns = 4;
constexpr std::array<std::array<int, 2>, 4> kColumnNeighbours{{{0, 1}, {1, 3}, {3, 2}, {2, 0}}};
constexpr int kMaxEvents = 8;  ///< both ends, a root per column, two roots of the saddle

/** The regions of one sign into which the surface divides a cell, by the corners that belong to each. */
class CellRegions {
public:
    CellRegions(std::uint8_t insideCorners, std::span<const double, kCorners> values) : m_inside(insideCorners), m_values(values) {
        std::iota(m_parent.begin(), m_parent.end(), 0);
        findEvents();
        for (int slice = 0; slice + 1 < m_eventCount; ++slice) {
            connectWithin(slice);
            if (slice > 0) {
                connectAcross(slice);
            }
        }
        for (int column = 0; column < kColumns; ++column) {
            connectCorner(column, 0);
            connectCorner(column + kColumns, m_eventCount - 2);
        }
    }

    int regionOf(int corner) { return root(cornerNode(corner)); }

private:
    [[nodiscard]] bool cornerInside(int corner) const { return ((m_inside >> corner) & 1) != 0; }
    [[nodiscard]] double low(int column) const { return m_values[static_cast<std::size_t>(column)]; }
    [[nodiscard]] double high(int column) const { return m_values[static_cast<std::size_t>(column) + kColumns]; }
    [[nodiscard]] double valueAt(int column, double z) const { return low(column) + z * (high(column) - low(column)); }

    void addEvent(double z) {
        if (z > 0.0 && z < 1.0) {
            m_events[static_cast<std::size_t>(m_eventCount++)] = z;
        }
    }

    /** Heights at which the structure of a slice changes: a column changes sign, or the slice's saddle point does. */
    void findEvents() {
        m_events[0] = 0.0;
        m_events[1] = 1.0;
        m_eventCount = 2;
        for (int column = 0; column < kColumns; ++column) {
            if (cornerInside(column) != cornerInside(column + kColumns)) {
                m_root[static_cast<std::size_t>(column)] = low(column) / (low(column) - high(column));
                addEvent(m_root[static_cast<std::size_t>(column)]);
            }
        }
        // v0(z) v3(z) = v1(z) v2(z), a quadratic in z.
        const auto slope = [this](int column) { return high(column) - low(column); };
        const double a = slope(0) * slope(3) - slope(1) * slope(2);
        const double b = low(0) * slope(3) + slope(0) * low(3) - low(1) * slope(2) - slope(1) * low(2);
        const double c = low(0) * low(3) - low(1) * low(2);
        const double discriminant = b * b - 4.0 * a * c;
        if (discriminant >= 0.0) {
            const double q = -0.5 * (b + std::copysign(std::sqrt(discriminant), b));
            if (a != 0.0) {
                addEvent(q / a);
            }
            if (q != 0.0) {
                addEvent(c / q);
            }
        }
        std::sort(m_events.begin(), m_events.begin() + m_eventCount);
    }

    [[nodiscard]] double middle(int slice) const {
        return 0.5 * (m_events[static_cast<std::size_t>(slice)] + m_events[static_cast<std::size_t>(slice) + 1]);
    }

    [[nodiscard]] bool columnInside(int column, int slice) const {
        const bool below = middle(slice) < m_root[static_cast<std::size_t>(column)];
        return cornerInside(below ? column : column + kColumns);
    }

    void connectWithin(int slice) {
        for (const auto& [a, b] : kColumnNeighbours) {
            if (columnInside(a, slice) == columnInside(b, slice)) {
                unite(sliceNode(a, slice), sliceNode(b, slice));
            }
        }
        const bool firstInside = columnInside(0, slice);
        const bool secondInside = columnInside(1, slice);
        if (firstInside == secondInside || firstInside != columnInside(3, slice) || secondInside != columnInside(2, slice)) {
            return;
        }
        const double z = middle(slice);
        const bool firstJoined = valueAt(0, z) * valueAt(3, z) > valueAt(1, z) * valueAt(2, z);
        unite(sliceNode(firstJoined ? 0 : 1, slice), sliceNode(firstJoined ? 3 : 2, slice));
    }

    void connectAcross(int slice) {
        for (int column = 0; column < kColumns; ++column) {
            if (columnInside(column, slice - 1) == columnInside(column, slice)) {
                unite(sliceNode(column, slice - 1), sliceNode(column, slice));
            }
        }
    }

    void connectCorner(int corner, int slice) {
        const int column = corner % kColumns;
        if (columnInside(column, slice) == cornerInside(corner)) {
            unite(cornerNode(corner), sliceNode(column, slice));
        }
    }

    static int cornerNode(int corner) { return corner; }
    static int sliceNode(int column, int slice) { return kCorners + slice * kColumns + column; }

    int root(int node) {
        while (m_parent[static_cast<std::size_t>(node)] != node) {
            node = m_parent[static_cast<std::size_t>(node)];
        }
        return node;
    }

    void unite(int a, int b) { m_parent[static_cast<std::size_t>(root(a))] = root(b); }

    std::uint8_t m_inside;
    std::span<const double, kCorners> m_values;
    std::array<double, kColumns> m_root{2.0, 2.0, 2.0, 2.0};  ///< 2: the column has one sign
    std::array<double, kMaxEvents> m_events{};
    int m_eventCount = 0;
    std::array<int, kCorners + kMaxEvents * kColumns> m_parent{};
};

/** Shortest strip between two loops, one running forwards and the other backwards, found by dynamic programming. */
class StripSearch {
public:
    StripSearch(const CellLoop& first, const CellLoop& second, std::span<const std::array<double, 3>, kEdges> positions)
        : m_first(first), m_second(second), m_positions(positions) {}

    TubeStrip run() {
        TubeStrip strip;
        if (!findBest()) {
            m_avoidFaces = false;
            strip.viaRing = true;
            findBest();
        }
        trace(strip);
        return strip;
    }

private:
    static constexpr double kForbidden = 1e30;

    bool findBest() {
        double best = kForbidden;
        for (int i = 0; i < m_first.size; ++i) {
            for (int j = 0; j < m_second.size; ++j) {
                const double cost = search(i, j);
                if (cost < best) {
                    best = cost;
                    m_bestStart = {i, j};
                }
            }
        }
        return best < kForbidden;
    }

    [[nodiscard]] std::uint8_t firstEdge(int i) const {
        assert(m_first.size > 0);
        return m_first.edges[static_cast<std::size_t>(i % m_first.size)];
    }
    [[nodiscard]] std::uint8_t secondEdge(int j) const {
        assert(m_second.size > 0);
        return m_second.edges[static_cast<std::size_t>((j % m_second.size + m_second.size) % m_second.size)];
    }

    [[nodiscard]] double rungCost(int i, int j) const {
        const std::uint8_t a = firstEdge(i);
        const std::uint8_t b = secondEdge(j);
        if (m_avoidFaces && shareFace(a, b)) {
            return kForbidden;
        }
        double sum = 0.0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const double difference = m_positions[a][axis] - m_positions[b][axis];
            sum += difference * difference;
        }
        return sum;
    }

    /** Costs of all strips that start at rung (startI, startJ) with a step on the first loop and end with one on the second. Any strip can
       be rotated so; the corner that would take a whole loop in one go is left out, because its rung would be used twice. */
    double search(int startI, int startJ) {
        const int n = m_first.size;
        const int m = m_second.size;
        for (int a = 0; a <= n; ++a) {
            for (int b = 0; b <= m; ++b) {
                const bool excluded = (a == 0 && b > 0) || (a == n && b == 0);
                double best = a == 0 && b == 0 ? 0.0 : kForbidden;
                if (!excluded && a > 0) {
                    best = m_cost[a - 1][b];
                    m_fromFirst[a][b] = true;
                }
                if (!excluded && b > 0 && m_cost[a][b - 1] < best) {
                    best = m_cost[a][b - 1];
                    m_fromFirst[a][b] = false;
                }
                m_cost[a][b] = best < kForbidden ? std::min(best + rungCost(startI + a, startJ - b), kForbidden) : kForbidden;
            }
        }
        // The last step must be one on the second loop.
        m_fromFirst[n][m] = false;
        return m_cost[n][m - 1] < kForbidden ? m_cost[n][m - 1] : kForbidden;
    }

    void trace(TubeStrip& strip) {
        search(m_bestStart[0], m_bestStart[1]);
        for (int a = m_first.size, b = m_second.size; a > 0 || b > 0;) {
            const int i = m_bestStart[0] + a;
            const int j = m_bestStart[1] - b;
            auto& triangle = strip.triangles[static_cast<std::size_t>(strip.count++)];
            if (m_fromFirst[a][b]) {
                triangle = {firstEdge(i - 1), firstEdge(i), secondEdge(j)};
                --a;
            } else {
                triangle = {secondEdge(j), secondEdge(j + 1), firstEdge(i)};
                --b;
            }
        }
    }

    const CellLoop& m_first;
    const CellLoop& m_second;
    std::span<const std::array<double, 3>, kEdges> m_positions;
    bool m_avoidFaces = true;
    std::array<int, 2> m_bestStart{};
    double m_cost[kEdges + 1][kEdges + 1] = {};
    bool m_fromFirst[kEdges + 1][kEdges + 1] = {};
};

}  // namespace

std::optional<std::pair<int, int>> findTube(const CellPatch& patch, std::uint8_t insideCorners, std::span<const double, kCorners> values) {
    if (patch.loopCount < 2) {
        return std::nullopt;
    }
    CellRegions regions(insideCorners, values);
    const auto sides = [&](int loop) {
        const int edge = patch.loops[static_cast<std::size_t>(loop)].edges[0];
        int inside = lowerCorner(edge);
        int outside = upperCorner(edge);
        if (((insideCorners >> inside) & 1) == 0) {
            std::swap(inside, outside);
        }
        return std::pair(regions.regionOf(inside), regions.regionOf(outside));
    };
    for (int a = 0; a < patch.loopCount; ++a) {
        for (int b = a + 1; b < patch.loopCount; ++b) {
            if (sides(a) == sides(b)) {
                return std::pair(a, b);
            }
        }
    }
    return std::nullopt;
}

TubeStrip joinLoops(const CellLoop& first, const CellLoop& second, std::span<const std::array<double, 3>, kEdges> positions) {
    return StripSearch(first, second, positions).run();
}

}  // namespace orfeas
