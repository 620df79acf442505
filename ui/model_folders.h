#pragma once

#include <QStringList>
#include <filesystem>
#include <vector>

namespace orfeas {

/**
 * The model folders (config.yaml and weights beside it) in these folders and up to three levels below them, by name. Looks into so many
 * folders at most that a whole disk is not searched. Reads the file system: not for the window's thread.
 */
std::vector<std::filesystem::path> findModels(const QStringList& folders);

}  // namespace orfeas
