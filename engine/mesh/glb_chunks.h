#pragma once

#include <string_view>

#include "mesh/formats.h"

namespace orfeas::formats {

/** The two parts of a GLB file; views into its bytes. */
struct GlbChunks {
    std::string_view json;  ///< never empty
    std::string_view bin;   ///< empty if there is none
};

/** Throws Error with CorruptFile or UnsupportedFormat (glTF 1). */
GlbChunks splitGlb(const MeshFile& file);

}  // namespace orfeas::formats
