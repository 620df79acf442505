#pragma once

#include <QImage>
#include <filesystem>
#include <map>

#include "orfeas/image.h"
#include "ui/picture_entry.h"
#include "ui/store/library_item.h"

namespace orfeas {

/** A mesh file with all that it was made with. */
struct OpenedShape {
    LoadedItem loaded;              ///< as if it came from the library, which does not know it
    std::map<View, QImage> others;  ///< the views besides the picture; RGBA8888
};

/** Whether a file is a mesh that may carry its recipe, by its name. */
bool isShapeFile(const std::filesystem::path& file);

/**
 * Reads an exported .glb. Takes as long as the disk does.
 * Throws Error, with UnsupportedFormat if the file says nothing of how it was made.
 */
OpenedShape openShape(const std::filesystem::path& file);

/** Writes a list entry's result with what it was made with; the same conditions. Throws what writeMesh() throws. */
void exportShape(const PictureEntry& entry, const std::filesystem::path& file);

}  // namespace orfeas
