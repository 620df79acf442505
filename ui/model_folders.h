#pragma once

#include <QStringList>
#include <filesystem>
#include <vector>

namespace orfeas {

/** The models in these folders and below them, as findModelFolders() finds them, each once. Not for the window's thread. */
std::vector<std::filesystem::path> findModels(const QStringList& folders);

}  // namespace orfeas
