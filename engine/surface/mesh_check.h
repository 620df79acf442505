#pragma once

#include <cstdint>

#include "orfeas/mesh.h"

namespace orfeas {

/** What a mesh is like as a surface. A solid's is closed(). */
struct MeshTopology {
    std::int64_t boundaryEdges = 0;        ///< with one triangle
    std::int64_t nonManifoldEdges = 0;     ///< with three or more
    std::int64_t inconsistentEdges = 0;    ///< with two triangles that run along it in the same direction
    std::int64_t nonManifoldVertices = 0;  ///< where several fans of triangles meet in a point
    std::int64_t degenerateTriangles = 0;  ///< that name a vertex twice or one that doesn't exist; left out of everything else
    std::int64_t unusedVertices = 0;
    std::int64_t eulerCharacteristic = 0;  ///< vertices - edges + triangles
    std::int64_t components = 0;           ///< pieces connected by shared vertices
    double signedVolume = 0.0;             ///< positive if a closed mesh faces outwards
    double area = 0.0;

    [[nodiscard]] bool edgeManifold() const { return nonManifoldEdges == 0 && inconsistentEdges == 0 && degenerateTriangles == 0; }
    [[nodiscard]] bool closed() const { return edgeManifold() && boundaryEdges == 0; }
};

MeshTopology analyse(const Mesh& mesh);

}  // namespace orfeas
