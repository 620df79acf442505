#pragma once

#include "orfeas/mesh.h"

namespace orfeas::test {

/** Closed shapes with unit normals, within [-1, 1]^3, made from formulas so that tests need no files. */
Mesh sphere(float radius, int rings, int sectors);
/** A tube of `tubeRadius` around a (p, q) torus knot; 2 * along * around triangles. */
Mesh torusKnot(int p, int q, float tubeRadius, int along, int around);
/** Six flat sides without normals, centred at `center`. */
Mesh box(Vec3f center, Vec3f halfSize);
/** Both meshes in one, as they are. */
Mesh together(Mesh a, const Mesh& b);

}  // namespace orfeas::test
