#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

#include "orfeas/stage.h"

namespace orfeas {

/** Where writing to a name ends up. */
struct WriteTarget {
    std::filesystem::path path;  ///< behind all symbolic links, also behind one that leads to no file yet
    bool isStream = false;       ///< a pipe, a device or an open file of a process: there is nothing to rename over it
};

/** Follows the symbolic links of a name. One that leads in a circle is returned as it is. */
WriteTarget writeTarget(const std::filesystem::path& file);

/**
 * Replaces a file as a whole: writes a temporary file in the same folder, syncs it, renames it over the target and syncs
 * the folder. On a failure to write the temporary file is removed and an old target stays as it was.
 *
 * The target of a symbolic link is replaced, not the link; another hard link to the old file keeps the old content. The
 * old file's permissions are kept, a new file gets those of any new file of the user. Permissions, and syncing where the
 * file system has no such thing, are wishes that may fail. Where a file can't be renamed over the old one, the old one
 * is overwritten; if that fails too, the finished file is kept beside it, and the error names it. Pipes and devices are
 * written to.
 *
 * Throws Error{AccessDenied or WriteFailed} naming the path and the reason.
 */
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content, Stage stage);
void writeFileAtomically(const std::filesystem::path& path, std::string_view content, Stage stage);

}  // namespace orfeas
