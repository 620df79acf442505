#include "surface/mesh_check.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace orfeas {

namespace {

class UnionFind {
public:
    explicit UnionFind(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), std::uint32_t{0}); }

    std::uint32_t find(std::uint32_t item) {
        while (m_parent[item] != item) {
            m_parent[item] = m_parent[m_parent[item]];
            item = m_parent[item];
        }
        return item;
    }
    void unite(std::uint32_t a, std::uint32_t b) { m_parent[find(a)] = find(b); }
    bool isRoot(std::uint32_t item) const { return m_parent[item] == item; }

private:
    std::vector<std::uint32_t> m_parent;
};

/** One side of a triangle; equal keys are the same edge. */
struct HalfEdge {
    std::uint64_t key;   ///< smaller vertex in the upper half
    std::uint32_t from;  ///< corner (3 * triangle + i) at which it starts
    std::uint32_t to;

    bool operator<(const HalfEdge& other) const { return key != other.key ? key < other.key : from < other.from; }
};

class Analysis {
public:
    explicit Analysis(const Mesh& mesh) : m_mesh(mesh), m_pieces(mesh.vertices.size()), m_fans(mesh.triangles.size() * 3) {}

    MeshTopology run() {
        collect();
        countEdges();
        countVertices();
        return m_result;
    }

private:
    [[nodiscard]] std::uint32_t vertexOf(std::uint32_t corner) const { return m_mesh.triangles[corner / 3][corner % 3]; }

    [[nodiscard]] bool isDegenerate(const Triangle& triangle) const {
        const auto& [a, b, c] = triangle;
        return a == b || b == c || c == a || std::max({a, b, c}) >= m_mesh.vertices.size();
    }

    void collect() {
        m_halfEdges.reserve(m_mesh.triangles.size() * 3);
        for (std::uint32_t index = 0; index < m_mesh.triangles.size(); ++index) {
            const Triangle& triangle = m_mesh.triangles[index];
            if (isDegenerate(triangle)) {
                ++m_result.degenerateTriangles;
                continue;
            }
            ++m_result.eulerCharacteristic;
            for (std::uint32_t i = 0; i < 3; ++i) {
                const std::uint32_t from = triangle[i];
                const std::uint32_t to = triangle[(i + 1) % 3];
                const std::uint64_t key = (std::uint64_t{std::min(from, to)} << 32) | std::max(from, to);
                m_halfEdges.push_back({key, index * 3 + i, index * 3 + (i + 1) % 3});
                m_pieces.unite(from, to);
            }
            measure(triangle);
        }
        std::sort(m_halfEdges.begin(), m_halfEdges.end());
    }

    void measure(const Triangle& triangle) {
        const auto at = [&](std::size_t i, std::size_t axis) { return double{m_mesh.vertices[triangle[i]][axis]}; };
        double squared = 0.0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const std::size_t b = (axis + 1) % 3;
            const std::size_t c = (axis + 2) % 3;
            const double cross = (at(1, b) - at(0, b)) * (at(2, c) - at(0, c)) - (at(1, c) - at(0, c)) * (at(2, b) - at(0, b));
            squared += cross * cross;
            m_result.signedVolume += cross * at(0, axis) / 6.0;
        }
        m_result.area += 0.5 * std::sqrt(squared);
    }

    void countEdges() {
        for (std::size_t first = 0; first < m_halfEdges.size();) {
            std::size_t last = first + 1;
            while (last < m_halfEdges.size() && m_halfEdges[last].key == m_halfEdges[first].key) {
                ++last;
            }
            classify(first, last - first);
            --m_result.eulerCharacteristic;
            first = last;
        }
    }

    void classify(std::size_t first, std::size_t count) {
        if (count == 1) {
            ++m_result.boundaryEdges;
            return;
        }
        const HalfEdge& a = m_halfEdges[first];
        for (std::size_t i = 1; i < count; ++i) {
            const HalfEdge& b = m_halfEdges[first + i];
            const bool sameDirection = vertexOf(a.from) == vertexOf(b.from);
            m_fans.unite(a.from, sameDirection ? b.from : b.to);
            m_fans.unite(a.to, sameDirection ? b.to : b.from);
            if (count == 2 && sameDirection) {
                ++m_result.inconsistentEdges;
            }
        }
        m_result.nonManifoldEdges += count > 2 ? 1 : 0;
    }

    void countVertices() {
        std::vector<std::uint32_t> fans(m_mesh.vertices.size(), 0);
        for (const HalfEdge& halfEdge : m_halfEdges) {
            if (m_fans.isRoot(halfEdge.from)) {
                ++fans[vertexOf(halfEdge.from)];
            }
        }
        for (std::uint32_t vertex = 0; vertex < fans.size(); ++vertex) {
            if (fans[vertex] == 0) {
                ++m_result.unusedVertices;
                continue;
            }
            ++m_result.eulerCharacteristic;
            m_result.nonManifoldVertices += fans[vertex] > 1 ? 1 : 0;
            m_result.components += m_pieces.isRoot(vertex) ? 1 : 0;
        }
    }

    const Mesh& m_mesh;
    UnionFind m_pieces;  ///< vertices
    UnionFind m_fans;    ///< corners of triangles that turn round the same vertex
    std::vector<HalfEdge> m_halfEdges;
    MeshTopology m_result;
};

}  // namespace

MeshTopology analyse(const Mesh& mesh) {
    return Analysis(mesh).run();
}

}  // namespace orfeas
