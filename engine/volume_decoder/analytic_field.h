#pragma once

#include <memory>

#include "volume_decoder/field.h"

namespace orfeas {

/**
 * The shape on which the volume decoder is measured, as no published weights are at hand: the union of a torus, a sphere, four rods and a
 * slab, with a field like a trained network's, which saturates at 1 inside and -1 outside within 0.02 of the surface. Its mesh has about
 * 420,000 vertices at R = 384.
 */
std::unique_ptr<Field> makeOracleField(at::Device device);

/**
 * The same shape, with the work of a network: `network` is evaluated for every query, but the value is the shape's. For measuring and for
 * warming up, as the amount of refinement depends on the surface and a random network has none.
 */
std::unique_ptr<Field> makeOracleOver(std::unique_ptr<Field> network);

}  // namespace orfeas
