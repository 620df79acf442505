#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "surface/cell_topology.h"
#include "surface/sparse_grid.h"

namespace orfeas {

/** The cells that come before a cell in the grid's order and may share an edge with it. */
inline constexpr std::array<GridCell, 9> kEarlierNeighbours{
    {{0, 0, -1}, {0, -1, -1}, {0, -1, 0}, {0, -1, 1}, {-1, 0, -1}, {-1, 0, 0}, {-1, 0, 1}, {-1, -1, 0}, {-1, 1, 0}}};

/** Where an edge of a cell is found among the earlier neighbours. */
struct SharedEdge {
    std::uint8_t neighbour;  ///< of kEarlierNeighbours
    std::uint8_t edge;       ///< number of the same edge there
};

struct SharedEdges {
    int count = 0;
    std::array<SharedEdge, 3> places{};
};

constexpr std::array<SharedEdges, kEdges> findSharedEdges() {
    std::array<SharedEdges, kEdges> shared{};
    for (int edge = 0; edge < kEdges; ++edge) {
        for (std::size_t neighbour = 0; neighbour < kEarlierNeighbours.size(); ++neighbour) {
            // The edge's lower end, seen from the neighbour, must be a corner of it from which the axis leads on.
            bool contained = true;
            int place = 0;
            for (int turn = 0; turn < 3; ++turn) {
                const int axis = (edge / 4 + turn) % 3;
                const int coordinate = ((lowerCorner(edge) >> axis) & 1) - kEarlierNeighbours[neighbour][static_cast<std::size_t>(axis)];
                contained = contained && coordinate >= 0 && coordinate <= (turn == 0 ? 0 : 1);
                place += turn == 0 ? 0 : coordinate * turn;
            }
            if (contained) {
                SharedEdges& entry = shared[static_cast<std::size_t>(edge)];
                entry.places[static_cast<std::size_t>(entry.count++)] = {static_cast<std::uint8_t>(neighbour),
                                                                         static_cast<std::uint8_t>(edge / 4 * 4 + place)};
            }
        }
    }
    return shared;
}

inline constexpr std::array<SharedEdges, kEdges> kSharedEdges = findSharedEdges();

/** Follows the earlier neighbours of each cell in turn, not before `first`: cells are sorted, so each neighbour only ever moves forward. */
class NeighbourCursors {
public:
    explicit NeighbourCursors(const GridCells& cells, std::size_t first = 0) : m_cells(cells) { m_position.fill(first); }

    void moveTo(std::size_t cell) {
        for (std::size_t k = 0; k < kEarlierNeighbours.size(); ++k) {
            const GridCell wanted{m_cells[cell][0] + kEarlierNeighbours[k][0], m_cells[cell][1] + kEarlierNeighbours[k][1],
                                  m_cells[cell][2] + kEarlierNeighbours[k][2]};
            std::size_t& position = m_position[k];
            while (position < cell && m_cells[position] < wanted) {
                ++position;
            }
            m_found[k] = position < cell && m_cells[position] == wanted;
        }
    }

    [[nodiscard]] bool found(std::size_t neighbour) const { return m_found[neighbour]; }
    [[nodiscard]] std::size_t index(std::size_t neighbour) const { return m_position[neighbour]; }

private:
    const GridCells& m_cells;
    std::array<std::size_t, kEarlierNeighbours.size()> m_position{};
    std::array<bool, kEarlierNeighbours.size()> m_found{};
};

}  // namespace orfeas
