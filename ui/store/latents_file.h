#pragma once

#include <filesystem>

#include "orfeas/shape_latents.h"

namespace orfeas {

/**
 * Latents in a file: the eight bytes "ORFLAT01", tokens and channels as 32-bit integers, then tokens * channels 32-bit floats, all little
 * endian. The file appears whole or not at all. Throws Error with AccessDenied or WriteFailed.
 */
void writeLatents(const ShapeLatents& latents, const std::filesystem::path& file);

/** Throws Error with FileNotFound, AccessDenied or CorruptFile; nothing is allocated before the sizes are known to fit the file. */
ShapeLatents readLatents(const std::filesystem::path& file);

}  // namespace orfeas
