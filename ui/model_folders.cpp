#include "ui/model_folders.h"

#include <algorithm>
#include <iterator>

#include "orfeas/model_info.h"

namespace orfeas {

namespace fs = std::filesystem;

std::vector<fs::path> findModels(const QStringList& folders) {
    std::vector<fs::path> found;
    for (const QString& folder : folders) {
        std::ranges::copy(findModelFolders(folder.toStdU16String()), std::back_inserter(found));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace orfeas
