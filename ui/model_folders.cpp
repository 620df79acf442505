#include "ui/model_folders.h"

#include <algorithm>
#include <array>

#include "orfeas/folder_entries.h"

namespace orfeas {

namespace fs = std::filesystem;

namespace {

constexpr int kDepth = 3;
constexpr int kMostFolders = 4000;
constexpr std::size_t kMostEntriesOfFolder = 100'000;  // of one folder
constexpr std::array kWeights{"model.fp16.safetensors", "model.safetensors", "model.fp16.ckpt", "model.ckpt"};

bool holdsModel(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder / "config.yaml", error)) {
        return false;
    }
    return std::any_of(kWeights.begin(), kWeights.end(), [&](const char* name) { return fs::exists(folder / name, error); });
}

void search(const fs::path& folder, int depth, int& left, std::vector<fs::path>& found) {
    if (--left < 0) {
        return;
    }
    if (holdsModel(folder)) {
        found.push_back(folder);
        return;
    }
    if (depth == 0) {
        return;
    }
    for (const fs::path& entry : entriesOf(folder, kMostEntriesOfFolder)) {
        std::error_code unreadable;
        if (fs::is_directory(entry, unreadable)) {
            search(entry, depth - 1, left, found);
        }
    }
}

}  // namespace

std::vector<fs::path> findModels(const QStringList& folders) {
    std::vector<fs::path> found;
    int left = kMostFolders;
    for (const QString& folder : folders) {
        search(folder.toStdU16String(), kDepth, left, found);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace orfeas
