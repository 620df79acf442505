#include "surface/border.h"

#include <algorithm>
#include <cstddef>

namespace orfeas {

namespace {

using Point = std::array<std::int32_t, 3>;

/** The logits of the grid points on the six sides of the cube, as far as they are known. */
class BorderShell {
public:
    explicit BorderShell(const SparseGrid& grid)
        : m_last(grid.resolution),
          m_isoLevel(grid.isoLevel),
          m_state(6 * side() * side(), State::Unknown),
          m_logits(m_state.size(), m_isoLevel - 1.0F) {
        for (std::size_t cell = 0; cell < grid.cells.size(); ++cell) {
            for (int corner = 0; corner < 8; ++corner) {
                const auto& [x, y, z] = grid.cells[cell];
                const Point point{x + (corner & 1), y + ((corner >> 1) & 1), z + ((corner >> 2) & 1)};
                if (onBorder(point)) {
                    set(point, grid.corners[cell][static_cast<std::size_t>(corner)]);
                }
            }
        }
        if (m_inside.empty() && !m_anyOutside) {
            // The surface touches the border and yet crosses it nowhere: the whole border is inside.
            set({0, 0, 0}, insideLogit());
        }
        fill();
    }

    [[nodiscard]] bool inside(const Point& point) const { return withinCube(point) && m_state[slot(point)] == State::Inside; }
    [[nodiscard]] float logit(const Point& point) const { return m_logits[slot(point)]; }
    [[nodiscard]] bool withinCube(const Point& point) const {
        return std::all_of(point.begin(), point.end(), [this](std::int32_t v) { return v >= 0 && v <= m_last; });
    }

private:
    enum class State : std::uint8_t { Unknown, Inside, Outside };

    /** Filled points are corners of no crossed cell, so only their sign counts. */
    [[nodiscard]] float insideLogit() const { return m_isoLevel + 1.0F; }

    [[nodiscard]] std::size_t side() const { return static_cast<std::size_t>(m_last) + 1; }
    [[nodiscard]] bool onBorder(const Point& point) const {
        return withinCube(point) && std::any_of(point.begin(), point.end(), [this](std::int32_t v) { return v == 0 || v == m_last; });
    }

    /** A border point's place: the first side that holds it, then its two other coordinates. */
    [[nodiscard]] std::size_t slot(const Point& point) const {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            if (point[axis] == 0 || point[axis] == m_last) {
                const std::size_t face = axis * 2 + (point[axis] == 0 ? 0 : 1);
                const auto row = static_cast<std::size_t>(point[(axis + 1) % 3]);
                const auto column = static_cast<std::size_t>(point[(axis + 2) % 3]);
                return (face * side() + row) * side() + column;
            }
        }
        return 0;
    }

    void set(const Point& point, float logit) {
        const std::size_t index = slot(point);
        if (m_state[index] != State::Unknown) {
            return;
        }
        m_logits[index] = logit;
        if (logit > m_isoLevel) {
            m_state[index] = State::Inside;
            m_inside.push_back(point);
        } else {
            m_state[index] = State::Outside;
            m_anyOutside = true;
        }
    }

    /** Spreads from inside points to unknown neighbours: had the sign changed between them, their cell would be in the grid. */
    void fill() {
        while (!m_inside.empty()) {
            const Point point = m_inside.back();
            m_inside.pop_back();
            for (std::size_t axis = 0; axis < 3; ++axis) {
                for (const int step : {-1, 1}) {
                    Point neighbour = point;
                    neighbour[axis] += step;
                    if (onBorder(neighbour)) {
                        set(neighbour, insideLogit());
                    }
                }
            }
        }
    }

    std::int32_t m_last;
    float m_isoLevel;
    std::vector<State> m_state;
    std::vector<float> m_logits;
    std::vector<Point> m_inside;  ///< still to spread
    bool m_anyOutside = false;
};

/** The crossed cells of the layer around the cube, in order. */
class OuterLayer {
public:
    OuterLayer(const BorderShell& shell, const SparseGrid& grid) : m_shell(shell), m_last(grid.resolution), m_beyond(grid.isoLevel - 1.0F) {
        for (std::int32_t x = -1; x <= m_last; ++x) {
            for (std::int32_t y = -1; y <= m_last; ++y) {
                const bool whole = x < 0 || x == m_last || y < 0 || y == m_last;
                for (std::int32_t z = -1; z <= m_last; z += whole ? 1 : m_last + 1) {
                    add({x, y, z});
                }
            }
        }
    }

    std::vector<Point> cells;
    std::vector<std::array<float, 8>> corners;

private:
    void add(const Point& cell) {
        std::array<float, 8> values{};
        bool crossed = false;
        for (std::size_t corner = 0; corner < 8; ++corner) {
            const auto bits = static_cast<std::int32_t>(corner);
            const Point point{cell[0] + (bits & 1), cell[1] + ((bits >> 1) & 1), cell[2] + ((bits >> 2) & 1)};
            values[corner] = m_shell.withinCube(point) ? m_shell.logit(point) : m_beyond;
            crossed = crossed || m_shell.inside(point);
        }
        if (!crossed) {
            return;
        }
        cells.push_back(cell);
        corners.push_back(values);
    }

    const BorderShell& m_shell;
    std::int32_t m_last;
    float m_beyond;
};

}  // namespace

SparseGrid closeAtBorder(SparseGrid grid) {
    if (!grid.touchesBorder || grid.cells.empty()) {
        return grid;
    }
    const BorderShell shell(grid);
    const OuterLayer layer(shell, grid);
    SparseGrid closed;
    closed.resolution = grid.resolution;
    closed.isoLevel = grid.isoLevel;
    closed.mayMissThinParts = grid.mayMissThinParts;
    closed.fieldQueries = grid.fieldQueries;
    closed.chunkSize = grid.chunkSize;
    closed.cells.reserve(grid.cells.size() + layer.cells.size());
    closed.corners.reserve(closed.cells.capacity());
    for (std::size_t a = 0, b = 0; a < grid.cells.size() || b < layer.cells.size();) {
        const bool takeInner = b == layer.cells.size() || (a < grid.cells.size() && grid.cells[a] < layer.cells[b]);
        closed.cells.push_back(takeInner ? grid.cells[a] : layer.cells[b]);
        closed.corners.push_back(takeInner ? grid.corners[a] : layer.corners[b]);
        (takeInner ? a : b) += 1;
    }
    return closed;
}

}  // namespace orfeas
