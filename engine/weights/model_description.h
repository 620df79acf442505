#pragma once

#include <cstdint>
#include <map>

#include "orfeas/model_info.h"
#include "weights/model_config.h"
#include "weights/model_geometry.h"
#include "weights/weight_source.h"

namespace orfeas {

/** What inspectModel says of a folder, from parts that need no file; `name`, `weights` and `config` are left to the caller. */
ModelInfo describeModel(const ModelConfig& config, const WeightSource& source);

/**
 * Device bytes per stage in fp16, all networks resident: two bytes for each of `parameters`, plus the values that are alive at once in the
 * widest block of the stage's network. With S tokens, width h, MLP width m and batch B (2 with classifier-free guidance):
 *   encode-image    S (6 h + 2 m), twice the m for SwiGLU
 *   sampling        B S (10 h + 2 m), S counting latents and context (2.0); B (S (8 h + 2 m) + 2 T h), T context tokens (2.1)
 *   decode-latents  S (6 h + 2 m)
 *   decode-volume   S 2 h keys and values + 32,768 queries (inputs + 3 h + m)
 * Attention is counted as fused: no S x S matrix. Measured peaks differ by the allocator's rounding and the libraries' workspaces.
 */
std::map<Stage, std::int64_t> estimateStageBytes(const ModelGeometry& geometry, std::int64_t parameters);

/** Of matrix products and attentions alone, each multiplication and addition counted. */
StageWork estimateStageWork(const ModelGeometry& geometry);

/** Of one of those queries. */
std::int64_t estimateQueryBytes(const ModelGeometry& geometry);

}  // namespace orfeas
