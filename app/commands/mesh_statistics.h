#pragma once

#include <cstdint>

#include "orfeas/mesh.h"

namespace orfeas {

/** What a report says of a mesh, in the units of the model's frame. */
struct MeshStatistics {
    std::int64_t vertices = 0;
    std::int64_t triangles = 0;
    Vec3f minimum{};
    Vec3f maximum{};
    double area = 0.0;
    double volume = 0.0;         ///< enclosed, meaningful only when closed
    bool closed = false;         ///< every edge has exactly two triangles, which run along it in opposite directions
    std::int64_t openEdges = 0;  ///< edges for which that doesn't hold
};

MeshStatistics measureMesh(const Mesh& mesh);

}  // namespace orfeas
