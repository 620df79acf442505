#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace orfeas {

/**
 * Numbering of a cubic cell. Corner c lies at (c & 1, (c >> 1) & 1, (c >> 2) & 1). Edge `axis * 4 + k` runs along `axis`; bit 0 of k is its
 * place on the next axis, bit 1 on the one after (cyclic). Face `axis * 2 + side` is perpendicular to `axis`.
 */
inline constexpr int kCorners = 8;
inline constexpr int kEdges = 12;
inline constexpr int kFaces = 6;

/** The corner at the lower end of an edge; the upper one is `lowerCorner | 1 << axis`. */
constexpr int lowerCorner(int edge) {
    const int axis = edge / 4;
    const int place = edge % 4;
    return ((place & 1) << ((axis + 1) % 3)) | ((place >> 1) << ((axis + 2) % 3));
}

constexpr int upperCorner(int edge) {
    return lowerCorner(edge) | (1 << (edge / 4));
}

/** The four corners of a face, counter-clockwise seen from outside the cell. */
constexpr std::array<int, 4> faceCorners(int face) {
    const int axis = face / 2;
    const int side = face % 2;
    const int next = 1 << ((axis + 1) % 3);
    const int afterNext = 1 << ((axis + 2) % 3);
    const int base = side << axis;
    return side == 1 ? std::array{base, base | next, base | next | afterNext, base | afterNext}
                     : std::array{base, base | afterNext, base | next | afterNext, base | next};
}

/** Whether two edges lie in a common face of the cell. */
bool shareFace(int edgeA, int edgeB);

/** Index in a patch's triangles that stands for an additional vertex amid the loop's. */
inline constexpr std::uint8_t kCentre = kEdges;

/** One closed curve in which the surface meets the faces of a cell, and the disc that spans it. */
struct CellLoop {
    std::uint8_t size = 0;                     ///< vertices, each on an edge of the cell
    std::array<std::uint8_t, kEdges> edges{};  ///< in order, the outside on the right hand: triangles made in this order face outwards
    std::uint8_t triangleCount = 0;
    std::array<std::array<std::uint8_t, 3>, kEdges> triangles{};  ///< edges of the cell, or kCentre
    bool usesCentre = false;
};

/** How the surface passes through a cell if every loop is spanned by a disc. */
struct CellPatch {
    std::uint8_t loopCount = 0;
    std::array<CellLoop, 4> loops{};
};

/** Faces of a sign pattern (bit c: corner c is inside) whose diagonals have opposite signs, as bits. */
std::uint8_t ambiguousFaces(std::uint8_t insideCorners);

/**
 * The patch of a sign pattern, with bit f of `joinedFaces` set where the inside corners of the ambiguous face f are joined across it.
 * No triangle has an edge inside a face of the cell other than the loop itself, so that patches of neighbouring cells share loop edges
 * and nothing else: the union over all cells is a manifold, whatever the values are.
 */
const CellPatch& cellPatch(std::uint8_t insideCorners, std::uint8_t joinedFaces);

}  // namespace orfeas
