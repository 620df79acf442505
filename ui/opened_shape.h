#pragma once

#include <filesystem>

#include "ui/picture_entry.h"
#include "ui/store/library_item.h"

namespace orfeas {

/** Whether a file is a mesh that may carry its recipe, by its name. */
bool isShapeFile(const std::filesystem::path& file);

/**
 * Reads an exported .glb with all that it was made with, as if it came from the library, which does not know it. Takes as long as the
 * disk does.
 * Throws Error, with UnsupportedFormat if the file says nothing of how it was made.
 */
LoadedItem openShape(const std::filesystem::path& file);

/** Writes a list entry's result with what it was made with; the same conditions. Throws what requireMesh() and writeMesh() throw. */
void exportShape(const PictureEntry& entry, const std::filesystem::path& file);

}  // namespace orfeas
