#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

#include "orfeas/stage.h"

namespace orfeas {

/**
 * Replaces a file as a whole: writes a temporary file in the same folder, syncs it, renames it over the target and syncs
 * the folder. On any failure the temporary file is removed and an old target stays as it was.
 * Throws Error{AccessDenied or WriteFailed} naming the path and the reason.
 */
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content, Stage stage);
void writeFileAtomically(const std::filesystem::path& path, std::string_view content, Stage stage);

}  // namespace orfeas
