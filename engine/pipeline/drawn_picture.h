#pragma once

#include "orfeas/image.h"

namespace orfeas {

/**
 * A simple shaded object on a transparent ground, 512 x 512, drawn without any file: for warm-ups, benches and comparisons. `kind` chooses
 * among a disc, a box, a bottle, a cross and a ring; equal kinds give equal pictures, and every fifth has the same outline in another
 * colour.
 */
Image drawnPicture(int kind);

}  // namespace orfeas
