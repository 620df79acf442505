#pragma once

#include <filesystem>

namespace orfeas {

/**
 * Makes sure, before any long work, that a file can be written there: its folder exists and takes a new file, and the name is not that
 * of a folder. Leaves nothing behind. Throws Error at Stage::WriteMesh with FileNotFound or AccessDenied.
 */
void requireWritable(const std::filesystem::path& file);

/** The same for a folder that is to take files. */
void requireWritableFolder(const std::filesystem::path& folder);

}  // namespace orfeas
